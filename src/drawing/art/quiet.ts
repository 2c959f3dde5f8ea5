import type { Pixels } from './gray.js';

/** Tiles are so many to the width of a picture. */
const TILES_ACROSS = 24;

/** Colors of a tile that lie so far apart (standard deviation, of 255) are something, not ground. */
const MOST_DEVIATION = 9;
/** From one tile of a ground to the next its color changes so little, even where it fades. */
const MOST_STEP = 14;
/** A ground is at least so much of the picture: what is smaller is the inside of something. */
const LEAST_GROUND = 0.12;

/** Where in a picture something is to be seen, by tiles: row by row, `true` where its subject is. */
export interface Subject {
  across: number;
  down: number;
  tiles: readonly boolean[];
}

interface Tile {
  color: readonly [number, number, number];
  quiet: boolean;
}

/** Whatever is not of a large area that is even, or fades evenly. */
export function subjectOf(pixels: Pixels): Subject {
  const size = pixels.width / TILES_ACROSS;
  const across = TILES_ACROSS;
  const down = Math.max(1, Math.round(pixels.height / size));
  const tiles = Array.from({ length: across * down }, (_, index) =>
    tileAt(pixels, Math.floor((index % across) * size), Math.floor(index / across) * size, size),
  );
  const isGround = new Array<boolean>(tiles.length).fill(false);
  const seen = new Set<number>();
  for (const [index, tile] of tiles.entries()) {
    if (!tile.quiet || seen.has(index)) continue;
    const area = areaFrom(index, tiles, across, seen);
    if (area.length >= LEAST_GROUND * tiles.length) for (const at of area) isGround[at] = true;
  }
  return { across, down, tiles: isGround.map((is) => !is) };
}

/** How much of the subject is within a part of the picture, 0 to 1. @param box in parts of the picture, 0 to 1 */
export function coveredBy(
  { across, down, tiles }: Subject,
  box: { x: number; y: number; width: number; height: number },
): number {
  let [within, all] = [0, 0];
  for (const [index, is] of tiles.entries()) {
    if (!is) continue;
    const x = ((index % across) + 0.5) / across;
    const y = (Math.floor(index / across) + 0.5) / down;
    all++;
    if (x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height) within++;
  }
  return all === 0 ? 0 : within / all;
}

/** The quiet tiles that are one ground with a tile. */
function areaFrom(first: number, tiles: readonly Tile[], across: number, seen: Set<number>): number[] {
  const area = [first];
  seen.add(first);
  for (let at = 0; at < area.length; at++) {
    const index = area[at] ?? first;
    const here = tiles[index];
    const column = index % across;
    const beside = [
      ...(column > 0 ? [index - 1] : []),
      ...(column < across - 1 ? [index + 1] : []),
      ...[index - across, index + across],
    ];
    for (const next of beside) {
      const there = tiles[next];
      if (!here || !there?.quiet || seen.has(next) || stepOf(here, there) > MOST_STEP) continue;
      seen.add(next);
      area.push(next);
    }
  }
  return area;
}

function stepOf({ color: one }: Tile, { color: other }: Tile): number {
  return Math.max(...one.map((channel, index) => Math.abs(channel - (other[index] ?? 0))));
}

function tileAt({ width, height, rgba }: Pixels, left: number, top: number, size: number): Tile {
  const sums = [0, 0, 0];
  const squares = [0, 0, 0];
  let count = 0;
  const [right, bottom] = [Math.min(width, left + size), Math.min(height, top + size)];
  for (let y = Math.floor(top); y < bottom; y += 2) {
    for (let x = left; x < right; x += 2) {
      for (let channel = 0; channel < 3; channel++) {
        const value = rgba[(y * width + x) * 4 + channel] ?? 0;
        sums[channel] = (sums[channel] ?? 0) + value;
        squares[channel] = (squares[channel] ?? 0) + value * value;
      }
      count++;
    }
  }
  const mean = (channel: number): number => (sums[channel] ?? 0) / Math.max(1, count);
  const deviation = (channel: number): number =>
    Math.sqrt(Math.max(0, (squares[channel] ?? 0) / Math.max(1, count) - mean(channel) ** 2));
  return {
    color: [mean(0), mean(1), mean(2)],
    quiet: Math.max(deviation(0), deviation(1), deviation(2)) <= MOST_DEVIATION,
  };
}
