import { commonLengths } from './copy.js';
import { range, type Side } from './side.js';

/** Where a fact departs from its quotation: what stands in the place of what, as their terms in order. */
export interface Edit {
  told: readonly number[];
  said: readonly number[];
}

/** A term of the fact and the term of the quotation that is the same word. */
export type Pair = readonly [number, number];

const MOST_TOLD = 80;
const MOST_SAID = 200;

/** The longest common subsequence: places of the same word in both, in order. */
export function alignment(told: Side, said: Side): Pair[] {
  const ours = told.terms.slice(0, MOST_TOLD).map(({ word }) => word);
  const theirs = said.terms.slice(0, MOST_SAID).map(({ word }) => word);
  const rows = commonLengths(ours, theirs);
  const pairs: Pair[] = [];
  let [one, other] = [ours.length, theirs.length];
  while (one > 0 && other > 0) {
    if (ours[one - 1] === theirs[other - 1]) pairs.push([--one, --other]);
    else if ((rows[one - 1]?.[other] ?? 0) >= (rows[one]?.[other - 1] ?? 0)) one--;
    else other--;
  }
  return pairs.reverse();
}

/** What lies between the pairs; before the first and after the last one as much of the quotation's sentence as of the fact. */
export function editsBetween(pairs: readonly Pair[], told: Side, said: Side): Edit[] {
  const edits = pairs.flatMap(([index, place], step): Edit[] => {
    const last = pairs[step - 1];
    if (last) return [{ told: range(last[0] + 1, index), said: range(last[1] + 1, place) }];
    return [{ told: range(0, index), said: besideIn(said, place, -1, index) }];
  });
  const last = pairs.at(-1);
  if (last) {
    const after = range(last[0] + 1, told.terms.length);
    edits.push({ told: after, said: besideIn(said, last[1], 1, after.length) });
  }
  return edits.filter((edit) => edit.told.length > 0 || edit.said.length > 0);
}

/** The terms beside one in its sentence, as many as there are in the fact and one more. */
function besideIn({ terms }: Side, from: number, step: 1 | -1, count: number): number[] {
  const found: number[] = [];
  if (count === 0) return found;
  for (let at = from + step; found.length <= count && terms[at] !== undefined; at += step) {
    if (terms[at]?.sentence !== terms[from]?.sentence) break;
    found.push(at);
  }
  return found.sort((one, other) => one - other);
}
