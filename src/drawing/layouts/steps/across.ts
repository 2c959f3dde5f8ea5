import { rectangle } from '../../scene/outline.js';
import { ABOVE } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Box } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { courseShape } from './courses.js';
import { headSizeFor, ordinalLine, ordinalSize, ordinalsWidth, stepBlock } from './step.js';
import type { MeasuredAsked } from './upright.js';

const LEAST_LENGTH = 6;

/** Of the width, for what is drawn to scale: what is tried. */
const DRAWN = [0.5, 0.42, 0.34];

/**
 * Steps one below the other, each with a bar as long as it takes; where all say how long, each begins where the one
 * before it ends.
 */
export function stepsAcross(
  kit: Kit,
  asked: MeasuredAsked,
  room: { width: number; height: number },
): Block | undefined {
  const { facts, durations } = asked;
  const { body } = kit.scale;
  const isRunning = durations.every((duration) => duration !== undefined);
  const seconds = durations.map((duration) => duration?.seconds ?? 0);
  const whole = isRunning ? seconds.reduce((sum, own) => sum + own, 0) : Math.max(...seconds);
  const gap = body * 0.5;
  const found = DRAWN.map((share) => wordsFor(kit, asked, room, Math.round(room.width * share))).find(
    ({ blocks }) => blocks.reduce((sum, { height }) => sum + height, gap * (facts.length - 1)) <= room.height,
  );
  if (!found) return undefined;
  const scale = found.length / whole;
  if (Math.min(...seconds.filter((own) => own > 0)) * scale < LEAST_LENGTH) return undefined;
  const least = found.blocks.reduce((sum, { height }) => sum + height, gap * (facts.length - 1));
  const spare = (room.height - least) / facts.length;
  const heights = found.blocks.map(({ height }) => height + spare);
  return {
    height: room.height,
    grows: 1,
    draw: (box) => drawAcross(kit, asked, { ...found, box, heights, gap, scale, isRunning }),
  };
}

function wordsFor(
  kit: Kit,
  { facts, tone }: MeasuredAsked,
  room: { width: number; height: number },
  length: number,
) {
  const { body } = kit.scale;
  const measured = (size: number) => {
    const words = Math.round(ordinalsWidth(kit, facts.length, size) + body * 0.8);
    const width = room.width - length - words - body * 1.2;
    const heads = headSizeFor(kit, facts, width);
    return { words, size, length, blocks: facts.map((fact) => stepBlock(kit, fact, width, tone, heads)) };
  };
  const lowest = Math.min(...measured(kit.scale.figure).blocks.map(({ height }) => height));
  return measured(ordinalSize(kit, lowest * 1.05));
}

interface Across {
  words: number;
  size: number;
  blocks: readonly Block[];
  box: Box;
  heights: readonly number[];
  gap: number;
  /** Design pixels a second. */
  scale: number;
  length: number;
  isRunning: boolean;
}

function drawAcross(kit: Kit, { durations, courses, tone }: MeasuredAsked, across: Across): void {
  const { box, heights, gap, scale, size, blocks, words, isRunning } = across;
  const { chart, hero } = kit.theme.hues;
  const left = box.x + box.width - across.length;
  const thick = 4;
  let x = left;
  let y = Math.round(box.y);
  if (!isRunning) kit.pen.shape({ d: rectangle(left - thick, box.y, thick, box.height), fill: tone.ink });
  for (const [index, block] of blocks.entries()) {
    const row = heights[index] ?? block.height;
    const cap = ABOVE * size;
    const line = ordinalLine(kit, index, size, tone[hero]);
    kit.pen.line(line, {
      ...{ role: 'ordinal', x: box.x, ground: tone.ground },
      baseline: Math.round(y + (row - cap) / 2 + cap),
    });
    block.draw({
      ...{ x: box.x + words, y: y + (row - block.height) / 2 },
      ...{ width: left - box.x - words, height: block.height },
    });
    const duration = durations[index];
    const top = y;
    y = Math.round(y + row + gap);
    if (!duration) continue;
    const length = duration.seconds * scale;
    const high = isRunning ? y - top : row;
    const own = { x, y: top, width: length, height: index === blocks.length - 1 ? row : high };
    kit.pen.shape(courseShape(duration, courses, { box: own, isUpright: false, color: tone[chart] }));
    if (isRunning) x += length;
  }
}
