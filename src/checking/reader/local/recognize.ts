import type { Line } from './detect.js';
import { type Pixels, planesOf } from './pixels.js';
import type { Models } from './runtime.js';

/** Lines are read at this height. */
const HEIGHT = 48;
const LEVELS = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] } as const;
const LEAST_WIDTH = 48;
/** Longer lines than this are none that a picture has room for. */
const MOST_WIDTH = 3_200;

export interface ReadLine extends Line {
  text: string;
  /** How sure the least sure letter is, 0 to 1. */
  least: number;
}

/** @param scale how much larger `pixels` is than that in which the line was found */
export async function readLine(
  pixels: Pixels,
  line: Line,
  scale: number,
  { recognize, letters }: Pick<Models, 'recognize' | 'letters'>,
): Promise<ReadLine> {
  const frame = {
    x: line.x * scale,
    y: line.y * scale,
    width: line.width * scale,
    height: line.height * scale,
  };
  const width = Math.min(MOST_WIDTH, Math.max(8, Math.round((HEIGHT * frame.width) / frame.height)));
  const stride = Math.max(LEAST_WIDTH, width);
  const planes = new Float32Array(3 * HEIGHT * stride);
  planesOf(pixels, frame, { width, height: HEIGHT }, LEVELS, { planes, stride, rows: HEIGHT });
  const { data, dims } = await recognize(planes, [1, 3, HEIGHT, stride]);
  return { ...line, ...decoded(data, dims[1] ?? 0, dims[2] ?? 0, letters) };
}

/** One letter where the model's best guess changes, none where it is "no letter". */
function decoded(
  data: Float32Array,
  steps: number,
  kinds: number,
  letters: readonly string[],
): { text: string; sure: number; least: number } {
  let [text, sum, count, least, before] = ['', 0, 0, 1, 0];
  for (let step = 0; step < steps; step++) {
    let [best, likely] = [0, Number.NEGATIVE_INFINITY];
    for (let kind = 0; kind < kinds; kind++) {
      const own = data[step * kinds + kind] ?? 0;
      if (own > likely) [best, likely] = [kind, own];
    }
    if (best !== 0 && best !== before) {
      text += letters[best] ?? '';
      [sum, count, least] = [sum + likely, count + 1, Math.min(least, likely)];
    }
    before = best;
  }
  return { text, sure: count === 0 ? 0 : sum / count, least: count === 0 ? 0 : least };
}
