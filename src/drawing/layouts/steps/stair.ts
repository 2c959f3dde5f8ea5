import { iconShapes } from '../../icons/index.js';
import { polygon } from '../../scene/outline.js';
import { ABOVE } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { FOCAL } from '../blocks/figure.js';
import { mayAlternate } from './alternating.js';
import { arrowColor, type Icons, iconSizeFor, type StepsAsked } from './marker.js';
import { ordinalLine, stepWords, toneOn } from './step.js';

/** No step is narrower, in parts of the body's size. */
const LEAST_STEP = 6.2;
/** More words over a tread hide that the treads rise: they are better where they have the width of two steps, likewise. */
const MOST_WORDS = 4.4;
/** No step rises less, in parts of the body's size, and none more of the whole height. */
const LEAST_RISE = 0.6;
const MOST_RISE = 0.12;

/**
 * Steps from left to right on the treads of one rising stair, their ordinals in its risers.
 * @returns undefined where there is no room for that
 */
export function stairBlock(
  kit: Kit,
  { facts, tone, icons }: StepsAsked,
  room: { width: number; height: number },
): Block | undefined {
  const { body, figure, large } = kit.scale;
  const count = facts.length;
  const each = room.width / count;
  if (each < LEAST_STEP * body) return undefined;
  const width = each - body * 0.7;
  const { blocks, isBroken } = [...stepWords(kit, facts, { tone }, () => width)].at(-1) ?? {
    blocks: [],
    isBroken: true,
  };
  const isLong = blocks.some(({ height }) => height > MOST_WORDS * body);
  if (isBroken || (isLong && mayAlternate(count))) return undefined;
  const clear = Math.round(body * 0.55);
  for (let size = figure; size >= FOCAL * large; size -= 8) {
    const base = Math.round(ABOVE * size + body * 1.3);
    const rise = riseFor(room.height - base - clear, blocks);
    if (rise < LEAST_RISE * body) continue;
    return {
      height: room.height,
      grows: 1,
      draw(box) {
        const high = Math.min(rise, box.height * MOST_RISE);
        const spare = spareOf(box.height - base - clear, blocks, high);
        drawStair(kit, {
          blocks,
          tone,
          icons,
          size,
          rise: high,
          base: base + Math.min(spare, base),
          clear,
          ...box,
        });
      },
    };
  }
  return undefined;
}

/** By how much each step may rise over the one before, so that the words of all find room over their treads. */
function riseFor(height: number, blocks: readonly Block[]): number {
  const rises = blocks.map((block, index) =>
    index === 0 ? height - block.height : (height - block.height) / index,
  );
  return (rises[0] ?? 0) < 0 ? 0 : Math.min(...rises.slice(1));
}

const spareOf = (height: number, blocks: readonly Block[], rise: number): number =>
  Math.min(...blocks.map((block, index) => height - block.height - index * rise));

interface Stair {
  blocks: readonly Block[];
  tone: Tone;
  icons: Icons | undefined;
  /** Of the ordinals. */
  size: number;
  rise: number;
  /** How high the first tread is. */
  base: number;
  /** Between the words and their tread. */
  clear: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

function drawStair(
  kit: Kit,
  { blocks, tone, icons, size, rise, base, clear, x, y, width, height }: Stair,
): void {
  const each = width / blocks.length;
  const foot = y + height;
  const ground = arrowColor(kit, tone);
  const inset = Math.round(kit.scale.body * 0.5);
  const count = blocks.length;
  const treadOf = (index: number) => Math.round(foot - base - index * rise);
  const left = (index: number) => Math.round(x + index * each);
  const outline: Array<readonly [number, number]> = [[left(0), foot]];
  for (let index = 0; index < count; index++)
    outline.push([left(index), treadOf(index)], [left(index + 1), treadOf(index)]);
  kit.pen.shape({ d: polygon([...outline, [left(count), foot]]), fill: ground });
  for (const [index, block] of blocks.entries()) {
    const tread = treadOf(index);
    const line = ordinalLine(kit, index, size, toneOn(ground, tone).ink);
    const baseline = Math.round(tread + kit.scale.body * 0.65 + ABOVE * size);
    kit.pen.line(line, { role: 'ordinal', x: left(index) + inset, baseline, ground });
    const icon = icons?.[index];
    const own = iconSizeFor(size);
    const free = each - line.width - 2.5 * inset;
    if (icon && own <= free)
      kit.pen.shape(
        ...iconShapes(
          icon,
          { x: left(index + 1) - inset - own, y: baseline - (ABOVE * size + own) / 2, size: own },
          toneOn(ground, tone).ink,
        ),
      );
    block.draw({
      x: left(index) + inset,
      y: tread - clear - block.height,
      width: each,
      height: block.height,
    });
  }
}
