import { stringify } from 'csv-stringify/sync';
import { amountOf, type Money } from '../../lib/money.js';
import { isolated } from '../../lib/text/direction.js';
import type { KnownEntry } from './read.js';
import { effects } from './statement.js';

const HEADS = [
  'date',
  'entry',
  'key',
  'actor',
  'person',
  'channel',
  'infograph',
  'credits',
  'money',
  'balance',
  'note',
] as const;

/**
 * What a spreadsheet takes for a formula (https://owasp.org/www-community/attacks/CSV_Injection), in any of the widths and
 * heights that a sign is written in, also behind what nobody sees or what is trimmed on the way in.
 */
const FORMULA = /^(?:[\t\r\n]|[\p{C}\p{Z}]*[=+\-@\u2212\p{Pd}])/u;

/** The first line, with the mark by which spreadsheets know that it is UTF-8. */
export function csvHead(): string {
  return `\uFEFF${lines([[...HEADS]])}`;
}

/**
 * Entries as lines. `credits` and `money` are what they add to the balance or take off it, so that they add up to it;
 * what is only held, or not held any more, adds nothing and is told in the note. Times are in UTC.
 */
export function csvLines(entries: readonly KnownEntry[], price: Money | undefined): string {
  return lines(entries.map((known) => rowOf(known, price)));
}

function rowOf({ entry, facts }: KnownEntry, price: Money | undefined): string[] {
  const { at, kind, key, actor, infograph = '', credits, available, held } = entry;
  const change = effects[kind] * credits;
  return [
    at.toISOString(),
    kind,
    ...[key, actor, facts?.person ?? '', facts?.channel ?? '', infograph].map(harmless),
    // Numbers of ours may begin with a minus: quoted, they could not be added up.
    String(change),
    price ? amountOf(change, price) : '',
    String(available + held),
    harmless(noteOf(entry)),
  ];
}

function noteOf({ kind, credits, returned, note = '', expiresAt }: KnownEntry['entry']): string {
  if (kind === 'hold') return `${credits} held`;
  if (kind === 'release') return `${credits} not held any more`;
  const rest = returned ? `${returned} more not held any more` : '';
  const until = expiresAt ? `until ${expiresAt.toISOString()}` : '';
  return [note, rest, until].filter(Boolean).join('; ');
}

/** Text that no spreadsheet computes (an apostrophe before it says that it is text), and that turns no cell beside it. */
export function harmless(text: string): string {
  return FORMULA.test(text.normalize('NFKC')) ? `'${isolated(text)}` : isolated(text);
}

function lines(rows: string[][]): string {
  return stringify(rows, { record_delimiter: '\r\n' });
}
