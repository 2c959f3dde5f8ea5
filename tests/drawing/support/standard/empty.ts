import { percent } from './focus.js';
import type { Ink, Judged } from './judged.js';

/** Within this part of the picture's width around anything it is not empty: a margin's width. */
const REACH = 0.04;
const MOST = 0.35;
/** Panels are at least so much of a picture. */
const LEAST_PANEL = 0.12;

/**
 * Rule 4. Of each quarter of the picture, and of each ground, how much is further than a margin's width (64 of 1,600)
 * from anything that is drawn or written. It cannot see boxes that are made by rules and by columns of text alone.
 */
export function emptyFaults({ ink }: Judged): string[] {
  return emptiness(ink)
    .filter(({ empty }) => empty > MOST)
    .map(({ box, empty }) => `4: ${percent(empty)} of the ${box} is empty`);
}

export function emptiness(ink: Ink): { box: string; empty: number }[] {
  const { width, height } = ink;
  const near = nearInk(ink);
  const quarters = ['upper left quarter', 'upper right quarter', 'lower left quarter', 'lower right quarter'];
  const quarterAt = (index: number): string =>
    quarters[(index % width < width / 2 ? 0 : 1) + (Math.floor(index / width) < height / 2 ? 0 : 2)] ?? '';
  const colorAt = (index: number): string =>
    `ground ${Buffer.from(ink.grounds.subarray(index * 4, index * 4 + 3)).toString('hex')}`;
  const counts = new Map<string, { all: number; empty: number }>();
  for (let index = 0; index < near.length; index++) {
    for (const box of [quarterAt(index), colorAt(index)]) {
      const count = counts.get(box) ?? { all: 0, empty: 0 };
      count.all++;
      if (!near[index]) count.empty++;
      counts.set(box, count);
    }
  }
  return [...counts]
    .filter(([, { all }]) => all >= LEAST_PANEL * near.length)
    .map(([box, { all, empty }]) => ({ box, empty: empty / all }));
}

/** Where there is ink within reach, or an edge of the picture: first across, then down. */
function nearInk({ width, height, at }: Ink): Uint8Array {
  const reach = Math.round(width * REACH);
  const across = new Uint8Array(at.length);
  const near = new Uint8Array(at.length);
  for (let y = 0; y < height; y++)
    spread(
      width,
      reach,
      (x) => at[y * width + x] === 1,
      (x) => {
        across[y * width + x] = 1;
      },
    );
  for (let x = 0; x < width; x++)
    spread(
      height,
      reach,
      (y) => across[y * width + x] === 1,
      (y) => {
        near[y * width + x] = 1;
      },
    );
  return near;
}

function spread(
  length: number,
  reach: number,
  has: (at: number) => boolean,
  mark: (at: number) => void,
): void {
  let last = 0;
  const seen: number[] = [];
  for (let at = 0; at < length; at++) if (has(at)) seen.push(at);
  for (let at = 0; at < length; at++) {
    while (last < seen.length - 1 && Math.abs((seen[last + 1] ?? 0) - at) <= Math.abs((seen[last] ?? 0) - at))
      last++;
    const isEdge = at < reach || at >= length - reach;
    if (isEdge || Math.abs((seen[last] ?? Infinity) - at) <= reach) mark(at);
  }
}
