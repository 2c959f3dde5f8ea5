import type { Facts } from '../../models/facts.js';

/** Facts without what a picture of them had no room for. @param leftOut by place in them, from 0; absent: nothing */
export function shownFacts<F extends Facts>(
  facts: F,
  leftOut?: { points: readonly number[]; numbers: readonly number[] },
): F {
  if (!leftOut) return facts;
  return {
    ...facts,
    points: facts.points.filter((_, at) => !leftOut.points.includes(at)),
    numbers: facts.numbers.filter((_, at) => !leftOut.numbers.includes(at)),
  };
}
