import type { Gray } from './gray.js';

/** Pixels that hang together and stand out from what is around them, in pixels of the picture. */
export interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
  /** How many pixels it has. */
  area: number;
  /** How thick it is on the average. */
  stroke: number;
  /** How light it is on the average, 0 to 255. */
  shade: number;
  /** How much of each of 8 x 8 cells of its box it fills, 0 to 1. */
  cells: readonly number[];
}

/** What is around a pixel: so far to each side. */
const AROUND = 40;
/** It stands out by so much, of 255. */
const LEAST_DIFFERENCE = 16;
const CELLS = 8;
/** Smaller ones are no letters that anybody reads; larger ones no letters. */
const [LEAST_PIXELS, MOST_PIXELS] = [12, 20_000];

/** What is darker, or lighter, than its surroundings. */
export function marksIn(gray: Gray, dark: boolean): Shape[] {
  const open = standingOut(gray, dark);
  const shapes: Shape[] = [];
  const { width, height } = gray;
  const found = new Int32Array(width * height);
  for (let first = 0; first < open.length; first++) {
    if (open[first] !== 1) continue;
    const count = gather(first, open, found, width, height);
    if (count >= LEAST_PIXELS && count <= MOST_PIXELS)
      shapes.push(shapeOf(found.subarray(0, count), open, gray));
  }
  return shapes;
}

/** 1 where a pixel stands out, 0 elsewhere. By sums of rectangles, so that it takes no longer for wider surroundings. */
function standingOut({ width, height, shades }: Gray, dark: boolean): Uint8Array {
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += shades[y * width + x] ?? 0;
      sums[(y + 1) * stride + x + 1] = row + (sums[y * stride + x + 1] ?? 0);
    }
  }
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - AROUND), Math.min(height, y + AROUND + 1)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - AROUND), Math.min(width, x + AROUND + 1)];
      const sum =
        (sums[bottom * stride + right] ?? 0) -
        (sums[top * stride + right] ?? 0) -
        (sums[bottom * stride + left] ?? 0) +
        (sums[top * stride + left] ?? 0);
      const difference = sum / ((bottom - top) * (right - left)) - (shades[y * width + x] ?? 0);
      if ((dark ? difference : -difference) > LEAST_DIFFERENCE) out[y * width + x] = 1;
    }
  }
  return out;
}

/** Finds all that hangs together with a pixel, and marks it as 2. @returns how many there are in `found` */
function gather(first: number, open: Uint8Array, found: Int32Array, width: number, height: number): number {
  let count = 1;
  found[0] = first;
  open[first] = 2;
  for (let at = 0; at < count; at++) {
    const index = found[at] ?? 0;
    const [x, y] = [index % width, Math.floor(index / width)];
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx;
        if (open[next] !== 1) continue;
        open[next] = 2;
        found[count++] = next;
      }
    }
  }
  return count;
}

function shapeOf(pixels: Int32Array, open: Uint8Array, { width, shades }: Gray): Shape {
  let [left, top, right, bottom, edge, light] = [width, shades.length, 0, 0, 0, 0];
  for (const index of pixels) {
    const [x, y] = [index % width, Math.floor(index / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    light += shades[index] ?? 0;
    for (const beside of [index - 1, index + 1, index - width, index + width]) if (!open[beside]) edge++;
  }
  const [wide, tall] = [right - left + 1, bottom - top + 1];
  const cells = new Array<number>(CELLS * CELLS).fill(0);
  const each = (wide * tall) / (CELLS * CELLS);
  for (const index of pixels) {
    const column = Math.floor((((index % width) - left) * CELLS) / wide);
    const row = Math.floor(((Math.floor(index / width) - top) * CELLS) / tall);
    cells[row * CELLS + column] = (cells[row * CELLS + column] ?? 0) + 1 / each;
  }
  return {
    ...{ x: left, y: top, width: wide, height: tall, area: pixels.length },
    shade: light / pixels.length,
    ...{ stroke: (2 * pixels.length) / Math.max(1, edge), cells: cells.map((part) => Math.min(1, part)) },
  };
}
