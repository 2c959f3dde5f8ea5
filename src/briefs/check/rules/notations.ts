import { type Amount, sameAmount } from '../../numbers/index.js';
import type { Comparison } from '../words/comparison.js';
import type { Placed, Side } from '../words/side.js';

/** A number that stands in a word, without a unit where the word has none. */
interface Worded {
  value: number;
  unit?: string;
}

function wordedOf(name: string): Worded {
  const [, value = '', unit = ''] = /^([\d.]+)(\D*)$/.exec(name) ?? [];
  return { value: Number(value), ...(unit === '' ? {} : { unit }) };
}

/** A number told by a word that means it, or in a word of which it is a part: "noon", "hat-trick", "half a year". */
export function isInWords({ told, said }: Comparison, own: Placed): boolean {
  const theirs = said.hits('notations').flatMap(({ classes }) => classes);
  if (theirs.some((name) => means(own.amount, wordedOf(name)))) return true;
  const ours = told
    .hits('notations')
    .filter(({ at, end }) => at < own.end && own.at < end)
    .flatMap(({ classes }) => classes);
  return ours.some(
    (name) =>
      theirs.includes(name) ||
      said.amounts.some(({ amount }) => amount.unit && means(amount, wordedOf(name))),
  );
}

function means(amount: Amount, { value, unit }: Worded): boolean {
  if (amount.low !== amount.high) return false;
  if (amount.kind === 'time' && unit === 'min') return amount.low === value;
  if (unit === undefined)
    return amount.low === value || (amount.kind === 'time' && amount.low === value * 60);
  if (amount.unit === undefined) return false;
  const { bound: _, ...plain } = amount;
  return sameAmount(plain, { ...plain, low: value, high: value, unit, kind: 'duration' });
}

/** Two thirds are 66 %, or 67. */
const ROUNDED = 0.007;

/** "Two of each three" and "two thirds"; "three tenths of a second" and "0.3 seconds". */
export function isFraction({ told, said }: Comparison, own: Placed): boolean {
  const index = told.amounts.indexOf(own);
  const near = (one: Placed | undefined, other: Placed | undefined) =>
    one && other && other.at - one.end <= 3 && one.amount.low < other.amount.low && other.amount.low <= 20
      ? [one.amount.low / other.amount.low]
      : [];
  const ratios = [
    ...near(own, told.amounts[index + 1]),
    ...near(told.amounts[index - 1], own),
    ...(own.amount.low < 1 ? [own.amount.low] : []),
    ...(own.amount.unit === '%' ? [own.amount.low / 100] : []),
  ];
  return said.amounts.some(
    ({ amount }) =>
      amount.kind === 'share' &&
      amount.unit === undefined &&
      ratios.some((ratio) => Math.abs(ratio - amount.low) < ROUNDED),
  );
}

/** "Twice as fast" takes half of the time. */
export const isInverse = ({ said }: Comparison, { amount }: Placed): boolean =>
  amount.unit !== '%' &&
  (amount.kind === 'share' || amount.kind === 'multiple') &&
  said.amounts.some(
    (place) =>
      place.amount.kind === (amount.kind === 'share' ? 'multiple' : 'share') &&
      Math.abs(place.amount.low * amount.low - 1) < ROUNDED,
  );

/** The same value, of which one of the two texts shows more: its kind, its scale, its unit. */
export function isAlike(comparison: Comparison, own: Placed, place: Placed): boolean {
  const [ours, theirs] = [own.amount, place.amount];
  if (isMonth(comparison.said, ours, place)) return true;
  // "15.30" is a time where the fact says so.
  if (ours.kind === 'time' && theirs.digits.replace('.', ':') === ours.digits) return true;
  if (ours.low !== theirs.low || ours.high !== theirs.high) return false;
  // In French "livres" are pounds, and as often books.
  if (ours.unit === 'pound' && theirs.unit === undefined) return true;
  if (theirs.kind === 'magnitude' || (ours.kind === 'year' && ours.ambiguous)) return true;
  // "Downloaded 700,000 times" are 700,000 downloads.
  if (theirs.unit === 'times' && ours.unit === undefined) return true;
  // "The eight won" are no money of Korea.
  if (ours.unit === 'KRW' && ours.spelled && ours.low < 100 && theirs.unit === undefined) return true;
  // A sign that the fact has at another place: "pH from 4.0 to 4.8".
  if (
    ours.unit === undefined &&
    theirs.unit !== undefined &&
    comparison.told.terms.some(({ raw }) => raw === theirs.unit)
  )
    return true;
  if (ours.unit === 'times' && theirs.kind === 'ordinal') return true;
  if (ours.unit?.startsWith('°') && theirs.unit?.startsWith('°')) return [ours, theirs].some(isDegree);
  // "Gerda Hollmann, 68": an age goes without its unit.
  if (ours.kind === 'age' && theirs.kind === 'count' && theirs.unit === undefined) return true;
  return isCounted(comparison, own, place);
}

const isDegree = ({ unit }: Amount): boolean => unit === '°';

/** "三月" is a month. */
const isMonth = ({ text }: Side, { date }: Amount, { amount }: Placed): boolean =>
  date?.month !== undefined &&
  date.day === undefined &&
  date.year === undefined &&
  amount.low === date.month &&
  text.startsWith('月', amount.end);

/** "Her third medal" makes three medals. */
function isCounted({ said, links }: Comparison, own: Placed, place: Placed): boolean {
  if (said.text.startsWith('目', place.amount.end)) return true;
  const isOf = (beside: number) => links[beside]?.to.includes(place.end) ?? false;
  return place.amount.kind === 'ordinal' && (isOf(own.end) || isOf(own.at - 1));
}
