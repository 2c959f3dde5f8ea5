import { linesIn } from './detect.js';
import { inReadingOrder } from './order.js';
import { type Pixels, pixelsOf } from './pixels.js';
import { readLine } from './recognize.js';
import type { Models } from './runtime.js';
import type { SeenLine } from './tasks.js';

/** Lines are found at this size, and read at the larger one: small print needs it, and finding takes four times as long. */
const FOUND_AT = { width: 1_280, height: 1_920 };
const READ_AT = { width: 2_560, height: 3_840 };

/** All lines of text in a picture. @throws Error where it is no picture */
export async function see(image: Uint8Array, models: Models): Promise<SeenLine[]> {
  const large = await pixelsOf(image, READ_AT);
  const small = await pixelsOf(image, FOUND_AT);
  const lines = inReadingOrder(await linesIn(small, models.detect));
  const seen: SeenLine[] = [];
  for (const line of lines) {
    const { text, sure, least } = await readLine(large, line, large.width / small.width, models);
    seen.push({
      text: text.trim(),
      ...{ sure: within(sure), least: within(least) },
      box: boxOf(line, small),
      room: line.width / line.height,
    });
  }
  return seen;
}

function boxOf(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  of: Pick<Pixels, 'width' | 'height'>,
) {
  return {
    x: within(x / of.width),
    y: within(y / of.height),
    width: within(width / of.width),
    height: within(height / of.height),
  };
}

const within = (part: number): number => Math.min(1, Math.max(0, part));
