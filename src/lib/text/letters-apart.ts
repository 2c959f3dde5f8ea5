/**
 * How many letters two words are apart: one that is wrong, missing or too much is one, two beside each other that
 * changed places are one (https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance, optimal string alignment).
 * @param most more than that is not counted
 */
export function lettersApart(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const above = row;
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const same = one[at - 1] === other[to - 1];
      const swapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      next.push(
        Math.min(
          (above[to] ?? 0) + 1,
          (next[to - 1] ?? 0) + 1,
          (above[to - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[to - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = above;
    row = next;
  }
  return row[other.length] ?? most + 1;
}
