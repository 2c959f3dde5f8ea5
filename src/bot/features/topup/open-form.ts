import type { ModalView } from '@slack/types';
import type { TopupOutcome } from '../../../credits/topups/index.js';
import { topup as words } from '../../../credits/topups/words.js';
import { zoneOrUtc } from '../../../lib/calendar.js';
import type { Ask } from '../../../models/ask.js';
import { saidView } from '../../blocks/modal.js';
import { mention } from '../../blocks/text.js';
import { type Actor, askAdmin } from '../../door/admin-only.js';
import { openThenFill } from '../../door/open-modal.js';
import type { Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { askButton } from '../ask-admin/blocks.js';
import { topupView } from './blocks.js';

/**
 * Opens the form for a top-up, filled in where it answers somebody's question; whether this person may use it is asked
 * when it is open, and again when it is sent.
 * @throws SlackCallError when Slack did not open it
 */
export async function openTopupForm(
  services: Services,
  actor: Actor,
  triggerId: string,
  name?: string,
): Promise<void> {
  const { workspace } = actor;
  const fill = async (): Promise<ModalView> => {
    const [admin, { available, held }, settings, ask] = await Promise.all([
      askAdmin(services, actor, name === undefined ? 'open the top-up form' : 'approve a question'),
      services.credits.balance(workspace),
      services.settings.read(workspace),
      name === undefined ? undefined : services.topups.asked(workspace, name),
    ]);
    if (admin === 'unknown') return said(cannotAskSlack);
    if (admin === 'no') {
      return name === undefined
        ? saidView(words.title, words.done, words.notAdmin(''), askButton())
        : said(words.decide.notAdmin);
    }
    if (name !== undefined && ask?.status !== 'open' && ask?.status !== 'approving') {
      return said(decidedWords(ask));
    }
    const shown = {
      ...{ available, held, zone: zoneOrUtc(settings.timeZone) },
      ...(ask && name !== undefined ? { ask: { name, asker: ask.user } } : {}),
    };
    const amount = ask?.credits === undefined ? '' : String(ask.credits);
    return topupView(shown, amount, { amount, ...(ask?.why ? { note: ask.why } : {}) });
  };
  await openThenFill(services, { workspace, triggerId, title: words.title }, fill);
}

function said(text: string): ModalView {
  return saidView(words.title, words.done, text);
}

/** What became of a top-up, for the admin who wanted it. */
export function topupWords(outcome: TopupOutcome, wanted: number, asker?: string): string {
  switch (outcome.kind) {
    case 'granted':
      return [
        words.added(outcome.credits, outcome.available),
        ...(asker ? [words.askerTold(mention(asker))] : []),
      ].join(' ');
    case 'duplicate':
      return words.addedBefore(outcome.available);
    case 'requested':
      return words.requested(wanted, outcome.leftCredits, outcome.updated);
    case 'answered':
      return decidedWords(outcome.ask);
    case 'busy':
      return words.busy;
    case 'unknown':
      return words.unknown;
  }
}

/** How a question stands that nothing can be decided about any more. */
export function decidedWords(ask: Ask | undefined): string {
  if (!ask) return words.decide.gone;
  const asker = mention(ask.user);
  const by = ask.by ? mention(ask.by) : '';
  if (ask.status === 'declined') return words.decide.declinedBefore(by, asker);
  return ask.status === 'approved'
    ? words.decide.approvedBefore(by, asker)
    : words.decide.beingApproved(asker);
}
