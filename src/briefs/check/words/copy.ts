import type { Side } from './side.js';

/** More words than any point has: longer texts are compared by their beginning. */
const MOST_TOLD = 80;
const MOST_SAID = 400;

/** Below this share a fact is told in words of its own. */
const COPIED_LEAST = 0.5;

/** Whether a fact is told in words of its own: only what is plain then speaks against it. */
export const isFreelyTold = ({ told, said }: { told: Side; said: Side }): boolean =>
  copiedShare(told, said) < COPIED_LEAST;

/** The share of a fact's words that stand in its quotation in the same order, from 0 to 1. */
export function copiedShare(told: Side, said: Side): number {
  const ours = wordsIn(told).slice(0, MOST_TOLD);
  const theirs = wordsIn(said).slice(0, MOST_SAID);
  if (ours.length === 0) return 0;
  // The longest common subsequence, row by row.
  let row = new Array<number>(theirs.length + 1).fill(0);
  for (const word of ours) {
    const next = [0];
    for (const [index, other] of theirs.entries()) {
      const best = word === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0);
      next.push(best);
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / ours.length;
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
