import type { ActionsBlock, Button, KnownBlock, RichTextBlock } from '@slack/types';
import { textChart } from '../../../../credits/statements/text-chart.js';
import { APP, OPERATOR } from '../../../../lib/actor.js';
import { defined } from '../../../../lib/defined.js';
import { isolated } from '../../../../lib/text/direction.js';
import type { LedgerEntry } from '../../../../models/ledger-entry.js';
import { isPaid } from '../../../../models/payment.js';
import { alerts as alertWords } from '../../../../notifications/alerts/words.js';
import { plain } from '../../../blocks/modal.js';
import { context, cut, escaped, heading, mention, section } from '../../../blocks/text.js';
import { refundButton, searchButton } from '../../history/blocks.js';
import { runningButton } from '../../running/blocks.js';
import { limitsPage, limitsSummary } from '../../settings/blocks/limits.js';
import { pausePage } from '../../settings/blocks/pause.js';
import { statementButton } from '../../statement/blocks.js';
import type { AdminState, HomeState, Movement, PersonSpend } from '../worker/index.js';
import { home, noteInWords } from './words.js';

const words = home.admin;
const ALERTS = 8;
const NOTE_CHARACTERS = 120;
const NAME_CHARACTERS = 60;

/** What admins see beside the rest: sums of others, and nobody's prompts. */
export function adminBlocks({ settings }: HomeState, admin: AdminState): KnownBlock[] {
  const { alerts, chart, forecast, reported } = admin;
  return [
    { type: 'divider' },
    heading(words.title),
    context(words.onlyYou),
    {
      type: 'actions',
      elements: [
        button('home_topup', words.topup),
        statementButton(),
        runningButton(),
        searchButton(),
        button('home_settings', words.settings),
        button('settings_open', settings.pause ? words.changePause : words.pause, pausePage.name),
      ],
    },
    ...alertBlocks(alerts),
    ...(reported.infographs > 0 ? [section(words.reported(reported))] : []),
    ...(forecast?.lastsUntil ? [section(words.lasts(forecast.perDay, forecast.lastsUntil))] : []),
    ...(chart ? [section(`*${words.chart}*`), preformatted(textChart(chart))] : []),
    {
      ...section(words.caps(limitsSummary(settings.caps))),
      accessory: button('settings_open', words.limits, limitsPage.name),
    },
    ...peopleBlocks(admin),
    ...ledgerBlocks(admin),
  ];
}

/** Figures under each other: every character is equally wide. */
function preformatted(text: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
  };
}

function alertBlocks(alerts: AdminState['alerts']): KnownBlock[] {
  if (alerts.length === 0) return [context(words.noAlerts)];
  const more = alerts.length - ALERTS;
  return [
    section(`*${words.alerts}*`),
    ...alerts.slice(0, ALERTS).map((alert) => section(`:warning: ${alertWords.raised(alert.facts)}`)),
    ...(more > 0 ? [context(words.moreAlerts(more))] : []),
  ];
}

function peopleBlocks({ monthCredits, others, people }: AdminState): KnownBlock[] {
  if (people.length === 0) return [section(`*${words.people}*\n${words.nobody}`)];
  const share = (credits: number) => Math.round((100 * credits) / Math.max(1, monthCredits));
  const lines = people.map((one, at) => words.person(at + 1, nameOf(one), one.credits, share(one.credits)));
  if (others.count > 0) lines.push(words.others(others.count, others.credits));
  return [section(`*${words.people}*\n${lines.join('\n')}`), context(words.together(monthCredits))];
}

/** What somebody called their token makes no markup. */
function nameOf({ name, person }: PersonSpend): string {
  if (name === undefined) return mention(person);
  return `“${escaped(cut(name.replace(/[*_~`\s]+/g, ' '), NAME_CHARACTERS))}”`;
}

function ledgerBlocks({ entries, newer, older }: AdminState): KnownBlock[] {
  const elements = [
    ...(newer === undefined ? [] : [button('home_ledger_newer', words.newer, String(newer))]),
    ...(older === undefined ? [] : [button('home_ledger_older', words.older, String(older))]),
  ];
  const pager: ActionsBlock[] = elements.length > 0 ? [{ type: 'actions', elements }] : [];
  return [
    section(`*${words.ledger}*`),
    ...(entries.length > 0 ? entries.flatMap(entryBlocks) : [context(words.noEntries)]),
    ...pager,
  ];
}

/** What a step of ours did is nobody's doing. */
function actorOf({ actor }: LedgerEntry): string {
  if (actor === APP) return '';
  return actor === OPERATOR ? 'the operator' : mention(actor);
}

/** Its note is people's: it appears as written, without any markup. */
function entryBlocks(entry: Movement): KnownBlock[] {
  const { actor, paid, requester } = entry;
  const forWhom = requester === undefined || requester === actor ? '' : mention(requester);
  const line = words.entry(entry, actorOf(entry), forWhom);
  const note = entry.note && cut(noteInWords(entry.note).replace(/\s+/g, ' '), NOTE_CHARACTERS);
  const noted = note ? [{ ...plain(isolated(note)), emoji: false }] : [];
  // No button fits into small words.
  if (paid && isPaid(paid)) {
    const more: KnownBlock[] = noted.length > 0 ? [{ type: 'context', elements: noted }] : [];
    return [{ ...section(line), accessory: refundButton(paid._id) }, ...more];
  }
  const { elements, ...rest } = context(line);
  return [{ ...rest, elements: [...elements, ...noted] }];
}

function button(action_id: string, text: string, value?: string): Button {
  return { type: 'button', action_id, text: plain(text), ...defined({ value }) };
}
