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
  const { width, height, grounds } = ink;
  const near = nearInk(ink);
  const quarters = new Counts();
  const panels = new Counts();
  for (let index = 0; index < near.length; index++) {
    const isRight = index % width >= width / 2;
    const isLower = Math.floor(index / width) >= height / 2;
    quarters.add((isRight ? 1 : 0) + (isLower ? 2 : 0), near[index] === 0);
    const [red = 0, green = 0, blue = 0] = [
      grounds[index * 4],
      grounds[index * 4 + 1],
      grounds[index * 4 + 2],
    ];
    panels.add(red * 65_536 + green * 256 + blue, near[index] === 0);
  }
  const least = LEAST_PANEL * near.length;
  return [
    ...quarters.shares(least).map(([key, empty]) => ({ box: `${QUARTERS[key]} quarter`, empty })),
    ...panels
      .shares(least)
      .map(([key, empty]) => ({ box: `ground #${key.toString(16).padStart(6, '0')}`, empty })),
  ];
}

const QUARTERS = ['upper left', 'upper right', 'lower left', 'lower right'];

class Counts {
  readonly #all = new Map<number, number>();
  readonly #empty = new Map<number, number>();

  add(key: number, isEmpty: boolean): void {
    this.#all.set(key, (this.#all.get(key) ?? 0) + 1);
    if (isEmpty) this.#empty.set(key, (this.#empty.get(key) ?? 0) + 1);
  }

  /** How much of each is empty. @param least how large it is */
  shares(least: number): [number, number][] {
    return [...this.#all]
      .filter(([, count]) => count >= least)
      .map(([key, count]) => [key, (this.#empty.get(key) ?? 0) / count]);
  }
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
