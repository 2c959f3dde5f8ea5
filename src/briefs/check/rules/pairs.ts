import { type Amount, sameAmount } from '../../numbers/index.js';
import type { Comparison } from '../words/comparison.js';
import type { Side } from '../words/side.js';

/** Two numbers that stand side by side, and the words between them. */
interface Pair {
  one: Amount;
  other: Amount;
  between: string;
}

/** "From 9 to 16" is not "from 16 to 9", nor "24 instead of 11" "11 instead of 24". */
export function isPairTurned({ told, said }: Comparison): boolean {
  const theirs = pairsOf(said);
  return pairsOf(told).some((ours) =>
    theirs.some(
      (pair) =>
        ours.one.low !== ours.other.low &&
        isSame(ours.one, pair.other) &&
        isSame(ours.other, pair.one) &&
        (ours.between === pair.between || pair.between === RANGE || ours.between === RANGE),
    ),
  );
}

const RANGE = '…';

const isSame = (one: Amount, other: Amount): boolean =>
  sameAmount(one, other) || (one.low === other.low && (one.unit === undefined || other.unit === undefined));

function pairsOf(side: Side): Pair[] {
  const pairs: Pair[] = [];
  for (const [index, { amount, end }] of side.amounts.entries()) {
    const { low, high, text } = amount;
    // Dates have no order that a fact might turn round, and no value.
    if (Number.isNaN(low) || amount.kind === 'year') continue;
    // A span of years or a range without a direction reads the same both ways.
    if (low !== high && /\s/u.test(text))
      pairs.push({ one: { ...amount, high: low }, other: { ...amount, low: high }, between: RANGE });
    const next = side.amounts[index + 1];
    if (!next || next.at - end > 4 || low !== high || Number.isNaN(next.amount.low)) continue;
    const gap = Array.from({ length: next.at - end }, (_, step) => end + step);
    const between = gap.map((place) => side.terms[place]?.word ?? '').join(' ');
    pairs.push({ one: amount, other: next.amount, between });
  }
  return pairs;
}

/**
 * "Screws 388, padding 612" of "screws (612) and padding (388)": the last two numbers of a fact, each told after its
 * subject, stand after each other's subject in the quotation. That holds in whatever words a fact is told.
 */
export function isPairCrossed({ told, said, links }: Comparison): boolean {
  const [one, other] = told.amounts.filter(({ amount }) => !isTime(amount)).slice(-2);
  if (!one || !other || !isSameKind(one.amount, other.amount) || one.amount.low === other.amount.low)
    return false;
  if (told.content.slice(other.end).some(Boolean)) return false;
  const placeOf = (amount: Amount): number | undefined => {
    const places = said.amounts.filter((place) => isSame(amount, place.amount));
    return places.length === 1 ? places[0]?.at : undefined;
  };
  const [first, last] = [placeOf(one.amount), placeOf(other.amount)];
  if (first === undefined || last === undefined) return false;
  const [from, to] = [Math.min(first, last), Math.max(first, last)];
  const soles = (start: number, end: number): number[] =>
    links
      .slice(start, end)
      .flatMap(({ to: [place, ...more] }) => (place === undefined || more.length > 0 ? [] : [place]));
  const [ours, theirs] = [soles(0, one.at), soles(one.end, other.at)];
  const isAll = (places: readonly number[], fits: (place: number) => boolean) =>
    places.length > 0 && places.every(fits);
  const isBefore = (place: number) => place < from;
  const isBetween = (place: number) => place > from && place < to;
  if (first > last) return isAll(ours, isBefore) && theirs.some(isBetween) && !theirs.some(isBefore);
  return isAll(theirs, isBefore) && ours.some(isBetween);
}

const isTime = ({ kind }: Amount): boolean => kind === 'year' || kind === 'date';

const isSameKind = (one: Amount, other: Amount): boolean =>
  one.unit === other.unit || one.unit === undefined || other.unit === undefined;
