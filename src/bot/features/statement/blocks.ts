import type { KnownBlock } from '@slack/types';
import type { Line, Statement } from '../../../credits/statements/statement.js';
import { statement as words } from '../../../credits/statements/words.js';
import { amountInWords, type Money } from '../../../lib/money.js';
import type { MessageContent } from '../../blocks/message.js';
import { plain } from '../../blocks/modal.js';
import { context, cut, escaped, heading, mention, section } from '../../blocks/text.js';

/** Of people, channels, models: what a message shows. All are in the CSV. */
const LISTED = 10;
const ALT_CHARACTERS = 2_000;

/** What a statement is shown with. */
export interface StatementLook {
  /** The month still runs. */
  running: boolean;
  price: Money | undefined;
  /** What tokens are called, by `api:<id>`. */
  programs: ReadonlyMap<string, string>;
  /** Whether it says who asked for how much: not in a channel. */
  withPeople: boolean;
  /** The picture of its days: a file of Slack's and what it shows; else the same in text. */
  picture?: { fileId: string; alt: string } | undefined;
  textChart: string;
  /** The channel that did not take it. */
  refusedBy?: string | undefined;
}

/** A month's statement as one message. */
export function statementMessage(statement: Statement, look: StatementLook): MessageContent {
  const { month, byPerson, byChannel, byModel, bySize } = statement;
  const title = `${words.title(month)}${look.running ? `, ${words.soFar}` : ''}`;
  const channel = (key: string) => (key === 'direct' ? words.direct : key ? `<#${key}>` : words.noChannel);
  const person = (key: string) => personOf(key, look.programs);
  const known = (key: string) => escaped(key) || words.notKnown;
  const lists = [
    ...(look.withPeople ? [list(words.byPerson, byPerson, person, look.price)] : []),
    list(words.byChannel, byChannel, channel, look.price),
    list(words.byModel, byModel, known, look.price),
    list(words.bySize, bySize, known, look.price),
  ];
  return {
    text: `${title}: ${words.spent} ${amount(statement.spent, look.price)}, ${words.closing} ${amount(statement.closing, look.price)}`,
    blocks: [
      heading(title),
      books(statement, look),
      context(remarks(statement, look.price)),
      picture(look),
      ...(byPerson.length > 0 ? lists : [section(words.nothing)]),
      ...(look.refusedBy ? [context(words.refusedBy(`<#${look.refusedBy}>`))] : []),
    ],
  };
}

/** Asks for a statement, for whoever may see it. Its value is the month, or `now` for the one that runs. */
export function statementButton(month = '') {
  return {
    type: 'button' as const,
    action_id: 'statement',
    value: month || 'now',
    text: plain(words.button),
  };
}

function books(statement: Statement, { price, running }: StatementLook): KnownBlock {
  const line = (
    name: keyof Pick<Statement, 'opening' | 'granted' | 'expired' | 'spent' | 'refunded' | 'closing'>,
  ) => ({
    type: 'mrkdwn' as const,
    text: `*${words[running && name === 'closing' ? 'now' : name]}*\n${amount(statement[name], price)}`,
  });
  return {
    type: 'section',
    fields: [
      line('opening'),
      line('closing'),
      line('granted'),
      line('spent'),
      line('refunded'),
      line('expired'),
    ],
  };
}

function remarks(statement: Statement, price: Money | undefined): string {
  const { images, failed, canceled, successRate, held, zone } = statement;
  return [
    words.ended(images, failed, canceled),
    ...(successRate === undefined ? [] : [words.successRate(successRate)]),
    ...(held > 0 ? [words.held(held)] : []),
    ...(price ? [words.onePrice(amountInWords(1, price))] : []),
    words.zone(escaped(zone)),
  ].join('  ·  ');
}

function picture({ picture, textChart }: StatementLook): KnownBlock {
  if (!picture) return section(`\`\`\`\n${textChart}\n\`\`\``);
  return { type: 'image', slack_file: { id: picture.fileId }, alt_text: cut(picture.alt, ALT_CHARACTERS) };
}

function list(
  title: string,
  lines: readonly Line[],
  named: (key: string) => string,
  price: Money | undefined,
): KnownBlock {
  const shown = lines
    .slice(0, LISTED)
    .map((line) => words.line(named(line.key), amount(line.spent, price), line));
  const more = lines.length - shown.length;
  return section([`*${title}*`, ...shown, ...(more > 0 ? [words.more(more)] : [])].join('\n'));
}

function personOf(key: string, programs: ReadonlyMap<string, string>): string {
  if (!key) return words.notKnown;
  const program = programs.get(key);
  return program === undefined ? mention(key) : words.program(escaped(cut(program, 80)));
}

function amount(credits: number, price: Money | undefined): string {
  return words.amount(credits, price && amountInWords(credits, price));
}
