/** Something on a line: where it wants to begin, and how much room it takes. */
interface Wanting {
  at: number;
  size: number;
}

/** What is missing of the room may be no more: it is rounding. */
export const LEAST_SPARE = -0.5;

interface Ends {
  from: number;
  to: number;
  /** Between neighbors. */
  gap: number;
}

/** How much room is left over; less than 0 where there is not enough. */
export function spareOf(wanting: readonly Wanting[], { from, to, gap }: Ends): number {
  let taken = 0;
  for (const { size } of wanting) taken += size + gap;
  return to - from - (taken - gap);
}

/**
 * Moves neighbors apart, in their order, as little as it can (by least squares), so that none overlap and all lie
 * between two ends.
 * @returns where each begins, or undefined where there is no room for all
 */
export function spreadOut(wanting: readonly Wanting[], { from, to, gap }: Ends): number[] | undefined {
  const spare = spareOf(wanting, { from, to, gap });
  if (spare < LEAST_SPARE) return undefined;
  const before: number[] = [];
  let taken = 0;
  for (const { size } of wanting) {
    before.push(taken);
    taken += size + gap;
  }
  // Without their sizes, starts may only not fall: pools of equal ones, each at its mean.
  const pools: Array<{ sum: number; count: number }> = [];
  for (const [index, { at }] of wanting.entries()) {
    pools.push({ sum: at - (before[index] ?? 0), count: 1 });
    for (;;) {
      const last = pools.at(-1);
      const other = pools.at(-2);
      if (!last || !other || other.sum / other.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: last.sum + other.sum, count: last.count + other.count });
    }
  }
  const starts = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  const most = from + Math.max(0, spare);
  return starts.map((start, index) => Math.min(most, Math.max(from, start)) + (before[index] ?? 0));
}
