/** A label as it stands beside its stem, along an axis. */
export interface Flag {
  /** Of its stem. */
  stem: number;
  /** What it takes, its stem included. */
  from: number;
  to: number;
  height: number;
}

/** Where each flag stands: over the axis or under it, in which tier, counted from the axis. */
export interface Tiers {
  above: readonly boolean[];
  tier: readonly number[];
  /** Of the tiers on each side, from the axis. */
  heights: { above: readonly number[]; below: readonly number[] };
}

/** Stems pass other flags at this distance, in design pixels. */
const CLEAR = 14;
const MOST_TIERS = 4;
/** All ways to put so many flags on two sides are tried; beyond that, those that take turns but for one or two. */
const MOST_TRIED = 6;

/**
 * Finds sides and tiers so that no flags overlap and no stem runs through another flag, in as little height and as few
 * tiers as it takes.
 * @param most the height of both sides together
 */
export function tiersFor(
  flags: readonly Flag[],
  { most, gap }: { most: number; gap: number },
): Tiers | undefined {
  const count = flags.length;
  let best: { tiers: Tiers; cost: number } | undefined;
  const between = flags.map((flag) => flags.map((other) => relationOf(flag, other)));
  for (const above of waysFor(count)) {
    const tier = tiersOf(between, above);
    if (!tier) continue;
    const heights = {
      above: heightsOf(flags, above, tier, true),
      below: heightsOf(flags, above, tier, false),
    };
    const high = total(heights.above, gap);
    const low = total(heights.below, gap);
    if (high + low > most) continue;
    const turns = above.filter((side, index) => index > 0 && side === above[index - 1]).length;
    const farthest = Math.max(heights.above.length, heights.below.length);
    const cost =
      farthest * 200 + Math.abs(high - low) + (high + low) * 0.3 + turns * 30 + (above[0] ? 0 : 10);
    if (!best || cost < best.cost) best = { tiers: { above, tier, heights }, cost };
  }
  return best?.tiers;
}

function* waysFor(count: number): Iterable<boolean[]> {
  if (count <= MOST_TRIED) {
    for (let way = 0; way < 2 ** count; way++)
      yield Array.from({ length: count }, (_, index) => ((way >> index) & 1) === 0);
    return;
  }
  for (const first of [0, 1])
    for (let from = 1; from <= count; from++)
      for (const to of [from + 1, count])
        yield Array.from(
          { length: count },
          (_, index) => ((index + first + Number(index >= from && index < to)) & 1) === 0,
        );
}

export function total(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height + gap, 0);
}

function heightsOf(
  flags: readonly Flag[],
  above: readonly boolean[],
  tier: readonly number[],
  side: boolean,
): number[] {
  const heights: number[] = [];
  for (const [index, { height }] of flags.entries()) {
    const own = tier[index] ?? 0;
    if (above[index] === side) heights[own] = Math.max(heights[own] ?? 0, height);
  }
  return heights;
}

/** How one flag must stand to another on its side: farther out, in any other tier, or anywhere. */
type Relation = 'out' | 'other' | 'any';

/** A flag over whose words another's stem would pass stands farther out than that one. */
function relationOf(flag: Flag, other: Flag): Relation {
  if (flag === other) return 'any';
  if (crosses(other, flag)) return 'out';
  return !crosses(flag, other) && overlaps(flag, other) ? 'other' : 'any';
}

/** The tiers of all flags; undefined where two stand in each other's way on one side. */
function tiersOf(
  between: ReadonlyArray<readonly Relation[]>,
  above: readonly boolean[],
): number[] | undefined {
  const tier = above.map(() => 0);
  for (let round = 0; round <= above.length * MOST_TIERS; round++) {
    let isSettled = true;
    for (let one = 0; one < above.length; one++) {
      for (let two = 0; two < above.length; two++) {
        const relation = between[one]?.[two];
        if (relation === 'any' || above[one] !== above[two]) continue;
        const [own, its] = [tier[one] ?? 0, tier[two] ?? 0];
        if (relation === 'out' ? own > its : one > two || own !== its) continue;
        tier[one] = its + 1;
        isSettled = false;
        if (its + 1 >= MOST_TIERS) return undefined;
      }
    }
    if (isSettled) return tier;
  }
  return undefined;
}

/** Whether the stem of one runs through the words of another, if it stands farther out. */
function crosses({ stem }: Flag, flag: Flag): boolean {
  const [from, to] =
    flag.stem === flag.from ? [flag.from + 1, flag.to + CLEAR] : [flag.from - CLEAR, flag.to - 1];
  return stem > from && stem < to;
}

function overlaps(one: Flag, other: Flag): boolean {
  return one.from < other.to + CLEAR * 1.5 && other.from < one.to + CLEAR * 1.5;
}
