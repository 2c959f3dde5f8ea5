import { type Frame, type Pixels, planesOf } from './pixels.js';
import type { Run } from './runtime.js';

/** The model takes sides that are multiples of this. */
const STEP = 32;
const LEVELS = { mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] } as const;
/** As in PaddleOCR's own settings: https://github.com/PaddlePaddle/PaddleOCR, db_postprocess.py */
const [LEAST_PIXEL, LEAST_BOX, UNCLIP] = [0.3, 0.5, 1.6] as const;
const LEAST_SIDE = 3;
const MOST_BOXES = 400;

/** A line of text, in pixels of the picture. */
export interface Line extends Frame {
  /** How sure it is that there is text, 0 to 1. */
  sure: number;
}

/** Where there are lines of text. They are taken as lying flat: what stands or leans is in a box too large for it. */
export async function linesIn(pixels: Pixels, detect: Run): Promise<Line[]> {
  const { width, height } = pixels;
  const [stride, rows] = [Math.ceil(width / STEP) * STEP, Math.ceil(height / STEP) * STEP];
  const planes = new Float32Array(3 * stride * rows);
  planesOf(pixels, { x: 0, y: 0, width, height }, { width, height }, LEVELS, { planes, stride, rows });
  const { data, dims } = await detect(planes, [1, 3, rows, stride]);
  const [across = 0, down = 0] = [dims[3], dims[2]];
  return islands(data, across, down)
    .map((island) => grown(island, width, height))
    .slice(0, MOST_BOXES);
}

/** A line is seen narrower than it is, so that lines do not run together. */
function grown({ x, y, width, height, sure }: Line, most: number, tallest: number): Line {
  const by = (width * height * UNCLIP) / (2 * (width + height));
  const [left, top] = [Math.max(0, x - by), Math.max(0, y - by)];
  return {
    x: left,
    y: top,
    width: Math.min(most, x + width + by) - left,
    height: Math.min(tallest, y + height + by) - top,
    sure,
  };
}

/** What hangs together of likely pixels. */
function islands(likely: Float32Array, width: number, height: number): Line[] {
  const open = new Uint8Array(width * height);
  for (let at = 0; at < open.length; at++) open[at] = (likely[at] ?? 0) > LEAST_PIXEL ? 1 : 0;
  const stack = new Int32Array(width * height);
  const found: Line[] = [];
  for (let first = 0; first < open.length; first++) {
    if (open[first] !== 1) continue;
    const island = flood(first, { likely, open, stack, width, height });
    const isText = Math.min(island.width, island.height) >= LEAST_SIDE && island.sure >= LEAST_BOX;
    if (isText) found.push(island);
  }
  return found;
}

interface Sea {
  likely: Float32Array;
  open: Uint8Array;
  stack: Int32Array;
  width: number;
  height: number;
}

function flood(first: number, { likely, open, stack, width, height }: Sea): Line {
  let [left, right, top, bottom, sum, area, waiting] = [width, 0, height, 0, 0, 0, 1];
  stack[0] = first;
  open[first] = 2;
  while (waiting > 0) {
    const index = stack[--waiting] ?? 0;
    const [x, y] = [index % width, Math.floor(index / width)];
    [left, right, top, bottom] = [
      Math.min(left, x),
      Math.max(right, x),
      Math.min(top, y),
      Math.max(bottom, y),
    ];
    sum += likely[index] ?? 0;
    area++;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx;
        if (open[next] !== 1) continue;
        open[next] = 2;
        stack[waiting++] = next;
      }
    }
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1, sure: sum / area };
}
