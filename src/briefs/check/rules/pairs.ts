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
