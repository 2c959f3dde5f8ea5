import type { Amount } from '../../briefs/numbers/index.js';
import type { Value } from './content.js';
import { amountsIn } from './reading.js';

type Part = Value['parts'][number];

/**
 * Digits in groups, with sign, currency and per cent where they touch: "−5", "$4.20", "24%", "2–3", "1 234", "16:9".
 * Marks that combine stay with what they stand on.
 */
const figure =
  /[-−+±~≈]?[\p{Sc}]?[-−+]?(?:\p{Nd}\p{M}*|[½⅓⅔¼¾⅕⅛])(?:(?:[.,:'’/٫٬–-]|[\u0020\u00a0\u2009\u202f](?=\p{Nd}{3}(?!\p{Nd})))?(?:\p{Nd}\p{M}*|[½⅓⅔¼¾⅕⅛])){0,40}[%٪‰°\p{Sc}]?\p{M}{0,40}/gu;

/** A value as it is written, in parts and as an amount. `language` is a BCP 47 tag. */
export function readValue(written: string, language: string): Value {
  return { written, parts: partsOf(written), ...measureOf(written, language) };
}

function partsOf(written: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of written.matchAll(figure)) {
    parts.push(...wordsAndSpaces(written.slice(end, match.index), 'unit'));
    parts.push({ text: match[0], kind: 'digits' });
    end = match.index + match[0].length;
  }
  const rest = written.slice(end);
  return [...parts, ...wordsAndSpaces(rest, parts.length > 0 ? 'unit' : 'digits')];
}

const wordsAndSpaces = (text: string, kind: Part['kind']): Part[] =>
  text
    .split(/(\s{1,40})/u)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, kind: part.trim() === '' ? 'space' : kind }));

/** Kinds of amounts that count or measure; the others place something or name it. */
const quantities: ReadonlySet<Amount['kind']> = new Set([
  'count',
  'money',
  'share',
  'measure',
  'duration',
  'age',
  'multiple',
]);

/** "1 h 57 min", but not "8:30" and not "8時30分". */
const hoursAndMinutes = /\p{Nd}\s?(?![時时點点시])\p{L}{1,12}\.?\s?\p{Nd}{1,2}\s?\p{L}/u;

/** Whether an amount is a quantity and no date, year, order, name or time of day: "1 h 57 min" is one, "8:30" is none. */
export const isQuantity = ({ kind, text }: Amount): boolean =>
  quantities.has(kind) || (kind === 'time' && hoursAndMinutes.test(text));

/** The amount and the unit of a value that is one number; bounds and ranges are no one number. */
function measureOf(written: string, language: string): Pick<Value, 'amount' | 'unit'> {
  const amounts = amountsIn(written, language);
  const [amount] = amounts;
  if (!amount || amounts.length > 1 || !isQuantity(amount)) return { unit: '' };
  const { kind, low, high, bound, unit, per } = amount;
  const noun = unit ?? (kind === 'time' ? 'min' : nounOf(written, amount));
  const named = per === undefined ? noun : `${noun}/${per}`;
  const isExact = Number.isFinite(low) && low === high && (bound === undefined || bound === 'about');
  return isExact ? { amount: low, unit: named } : { unit: named };
}

/** "cups" of "2.25 billion cups", "杯" of "22.5億杯": what is counted, where that is no unit that we know. */
function nounOf(written: string, { start, end, boundStart, boundEnd, text }: Amount): string {
  const from = Math.min(start, boundStart);
  const to = Math.max(end, boundEnd);
  const around = `${written.slice(0, from)} ${written.slice(to)}`.trim().toLowerCase();
  const counter = text.at(-1) ?? '';
  return around === '' && /[\p{Script=Han}\p{Script=Hangul}]/u.test(counter) && !scales.has(counter)
    ? counter
    : around;
}

const scales = new Set([...'万萬億亿兆千百十억만조천']);
