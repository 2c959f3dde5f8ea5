import type { Side } from './side.js';

/** More words than any point has: longer texts are compared by their beginning. */
const MOST_TOLD = 80;
const MOST_SAID = 400;

/** Below this share a fact is told in words of its own. */
const COPIED_LEAST = 0.5;

/** Whether a fact is told in words of its own: only what is plain then speaks against it. */
export const isFreelyTold = ({ told, said }: { told: Side; said: Side }): boolean =>
  copiedShare(told, said) < COPIED_LEAST;

const known = new WeakMap<Side, { said: Side; share: number }>();

/** The share of a fact's words that stand in its quotation in the same order, from 0 to 1. */
export function copiedShare(told: Side, said: Side): number {
  const last = known.get(told);
  if (last?.said === said) return last.share;
  const ours = wordsIn(told).slice(0, MOST_TOLD);
  const theirs = wordsIn(said).slice(0, MOST_SAID);
  const share = ours.length === 0 ? 0 : (commonLengths(ours, theirs).at(-1)?.at(-1) ?? 0) / ours.length;
  known.set(told, { said, share });
  return share;
}

/** The lengths of the longest common subsequences: in row i and column j that of the first i and the first j words. */
export function commonLengths(ours: readonly string[], theirs: readonly string[]): number[][] {
  let row = new Array<number>(theirs.length + 1).fill(0);
  const rows = [row];
  for (const word of ours) {
    const next = [0];
    for (const [index, other] of theirs.entries())
      next.push(word === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    rows.push(next);
    row = next;
  }
  return rows;
}

/** Words, with each amount as one of them, whatever its notation. */
function wordsIn({ terms, amounts }: Side): string[] {
  const byTerm = new Map(
    amounts.map(({ at, end, amount }) => [at, { end, word: `${amount.low} ${amount.high}` }]),
  );
  const words: string[] = [];
  for (let index = 0; index < terms.length; index++) {
    const amount = byTerm.get(index);
    words.push(amount?.word ?? terms[index]?.word ?? '');
    if (amount) index = Math.max(index, amount.end - 1);
  }
  return words;
}
