import { isDense, isDigitCode, isLookAlike } from './letters.js';

/** Letters of one text, some of which are taken: no alignment reads across those. */
export interface Row {
  readonly codes: readonly number[];
  /** 1 where a letter is taken. */
  readonly taken: Uint8Array;
}

/** Where two texts are most alike: letters of the one from `from` to before `to`, of the other likewise. */
export interface Stretch {
  readonly score: number;
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

const GAP = 3;

/** What two letters beside each other are worth; a stretch of likeness bridges what is worth less than it. */
function worth(one: number, other: number): number {
  if (one === other) return isDigitCode(one) ? 3 : isDense(one) ? 4 : 2;
  const [isDigit, isOther] = [isDigitCode(one), isDigitCode(other)];
  if (isDigit && isOther) return -2;
  if (isDigit !== isOther) return isLookAlike(one, other) ? 1 : -4;
  return -3;
}

/** A text's worth, aligned with itself. */
export const worthOf = (codes: readonly number[]): number =>
  codes.reduce((sum, code) => sum + worth(code, code), 0);

/**
 * The most alike stretches of two texts (Smith and Waterman, https://en.wikipedia.org/wiki/Smith%E2%80%93Waterman_algorithm,
 * with the beginning of each stretch carried along). Takes time by the product of both lengths: callers bound them.
 */
export function alikest(one: Row, other: Row): Stretch {
  const width = other.codes.length;
  let scores = new Int32Array(width + 1);
  let origins = new Int32Array(width + 1);
  let nextScores = new Int32Array(width + 1);
  let nextOrigins = new Int32Array(width + 1);
  let best = { score: 0, origin: 0, to: 0, otherTo: 0 };
  for (let row = 1; row <= one.codes.length; row++) {
    const code = one.codes[row - 1] ?? 0;
    const isTaken = one.taken[row - 1] === 1;
    nextScores[0] = 0;
    for (let column = 1; column <= width; column++) {
      let score = 0;
      let origin = 0;
      if (!isTaken && other.taken[column - 1] !== 1) {
        const before = scores[column - 1] ?? 0;
        const along = before + worth(code, other.codes[column - 1] ?? 0);
        const down = (scores[column] ?? 0) - GAP;
        const right = (nextScores[column - 1] ?? 0) - GAP;
        score = Math.max(0, along, down, right);
        if (score > 0) {
          if (score === along)
            origin = before > 0 ? (origins[column - 1] ?? 0) : (row - 1) * (width + 1) + column - 1;
          else origin = (score === down ? origins[column] : nextOrigins[column - 1]) ?? 0;
        }
      }
      nextScores[column] = score;
      nextOrigins[column] = origin;
      if (score > best.score) best = { score, origin, to: row, otherTo: column };
    }
    [scores, nextScores] = [nextScores, scores];
    [origins, nextOrigins] = [nextOrigins, origins];
  }
  return {
    score: best.score,
    from: Math.floor(best.origin / (width + 1)),
    to: best.to,
    otherFrom: best.origin % (width + 1),
    otherTo: best.otherTo,
  };
}

/** Which letter of a stretch stands for which: pairs of places, in order; letters without one are in no pair. */
export function pairsIn(
  one: readonly number[],
  other: readonly number[],
  { from, to, otherFrom, otherTo }: Stretch,
): [number, number][] {
  const [height, width] = [to - from, otherTo - otherFrom];
  const scores = new Int32Array((height + 1) * (width + 1));
  for (let row = 1; row <= height; row++) scores[row * (width + 1)] = -GAP * row;
  for (let column = 1; column <= width; column++) scores[column] = -GAP * column;
  const score = (row: number, column: number) => scores[row * (width + 1) + column] ?? 0;
  const along = (row: number, column: number) =>
    score(row - 1, column - 1) + worth(one[from + row - 1] ?? 0, other[otherFrom + column - 1] ?? 0);
  for (let row = 1; row <= height; row++)
    for (let column = 1; column <= width; column++)
      scores[row * (width + 1) + column] = Math.max(
        along(row, column),
        score(row - 1, column) - GAP,
        score(row, column - 1) - GAP,
      );
  const pairs: [number, number][] = [];
  for (let [row, column] = [height, width]; row > 0 && column > 0; ) {
    if (score(row, column) === along(row, column)) {
      pairs.push([from + row - 1, otherFrom + column - 1]);
      row--;
      column--;
    } else if (score(row, column) === score(row - 1, column) - GAP) row--;
    else column--;
  }
  return pairs.reverse();
}
