import type { Content } from '../../content/content.js';
import { polyline, rectangle } from '../../scene/outline.js';
import { ABOVE } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { type Courses, courseShape } from './courses.js';
import type { Duration } from './durations.js';
import { gableOf, houseShapes } from './house.js';
import { CAP, headSizeFor, ordinalLine, ordinalSize, ordinalsWidth, stepBlock } from './step.js';

export interface MeasuredAsked {
  facts: Content['facts'];
  durations: ReadonlyArray<Duration | undefined>;
  courses: Courses;
  tone: Tone;
}

/** The shortest length is no shorter, and all of them together no less of the height. */
const LEAST_LENGTH = 6;
const LEAST_OF_ALL = 0.4;
/** Of the words beside them, in parts of the body's size, as long as that may still be smaller. */
const LEAST_WORDS = 10.5;
const LEAST_BODY = 40;

/** Steps one below the other, each as high as it takes long; the last one's words stand before it where it is that high. */
export function uprightSteps(
  kit: Kit,
  asked: MeasuredAsked,
  room: { width: number; height: number },
): Block | undefined {
  const { facts, durations, tone } = asked;
  const { body } = kit.scale;
  const all = facts.map((fact) => ({ fact, words: room.width * 0.5 }));
  const most = Math.min(...all.map(({ fact, words }) => stepBlock(kit, fact, words, tone, 'body').height));
  const size = ordinalSize(kit, most * 1.5);
  const dimension = ordinalsWidth(kit, facts.length, size) + body * 0.9;
  const wall = dimension + body * 0.6;
  const wide = Math.round(room.width * 0.22);
  const words = wall + wide + body * 0.9;
  const isNarrow = room.width - words < LEAST_WORDS * body && body > LEAST_BODY;
  if (isNarrow) return undefined;
  const heads = headSizeFor(kit, facts, room.width - words);
  const blocks = facts.map((fact) => stepBlock(kit, fact, room.width - words, tone, heads));
  const gap = body * 0.8;
  const least = blocks.map(({ height }) => Math.max(height, ABOVE * size));
  const scale = scaleFor(room.height - gap * (facts.length - 1), least, durations);
  const lengths = durations.map((duration) => (duration ? duration.seconds * scale : 0));
  const drawn = lengths.reduce((sum, length) => sum + length, 0);
  const shortest = Math.min(...lengths.filter((length) => length > 0));
  if (scale <= 0 || shortest < LEAST_LENGTH || drawn < LEAST_OF_ALL * room.height) return undefined;
  return {
    height: room.height,
    grows: 1,
    draw: (box) =>
      drawUpright(kit, asked, { blocks, least, lengths, gap, size, box, dimension, wall, wide, words }),
  };
}

/** The largest scale at which rows as high as their words or their lengths fit into a height; 0 where their words do not. */
function scaleFor(
  height: number,
  least: readonly number[],
  durations: ReadonlyArray<Duration | undefined>,
): number {
  const needed = (scale: number) =>
    least.reduce((sum, own, index) => sum + Math.max(own, (durations[index]?.seconds ?? 0) * scale), 0);
  if (needed(0) > height) return 0;
  let low = 0;
  let high = height / Math.max(...durations.map((duration) => duration?.seconds ?? 0));
  for (let step = 0; step < 30; step++) {
    const scale = (low + high) / 2;
    if (needed(scale) <= height) low = scale;
    else high = scale;
  }
  return low;
}

interface Upright {
  blocks: readonly Block[];
  least: readonly number[];
  lengths: readonly number[];
  gap: number;
  size: number;
  box: Box;
  /** From the left of the box: the line of dimension, the walls, the words. */
  dimension: number;
  wall: number;
  wide: number;
  words: number;
}

function drawUpright(kit: Kit, { tone, durations, courses }: MeasuredAsked, upright: Upright): void {
  const { blocks, least, lengths, gap, size, box, wall, wide, words } = upright;
  const { chart, hero } = kit.theme.hues;
  let y = box.y;
  for (const [index, block] of blocks.entries()) {
    const length = lengths[index] ?? 0;
    const height = Math.max(least[index] ?? 0, length);
    const baseline = Math.round(y + CAP * size);
    kit.pen.line(ordinalLine(kit, index, size, tone[hero]), {
      ...{ role: 'ordinal', x: box.x, baseline, ground: tone.ground },
    });
    const duration = durations[index];
    const panel = panelFor(kit, upright, index, courses);
    const isHouse = panel !== undefined && panel.below > 0;
    if (duration) {
      const own = { x: box.x + wall, y, width: panel ? box.width - wall : wide, height: length };
      const color = tone[chart];
      if (isHouse) kit.pen.shape(...houseShapes(kit, { duration, courses, box: own, color, tone }));
      else kit.pen.shape(courseShape(duration, courses, { box: own, isUpright: true, color }));
      drawDimension(kit, { x: box.x + upright.dimension, y, length, tone });
    }
    if (panel) {
      const at = { x: panel.x, y: y + panel.below + (length - panel.below - panel.height) / 2 };
      kit.pen.shape({
        d: rectangle(at.x, at.y, panel.width, panel.height),
        fill: tone.ground,
        stroke: { color: tone.ink, width: 8 },
      });
      block.draw({
        x: at.x + panel.padding,
        y: at.y + panel.padding,
        width: panel.width,
        height: block.height,
      });
    } else block.draw({ x: box.x + words, y, width: box.width - words, height: block.height });
    y += height + gap;
  }
}

/** A panel for the last step's words, where its length is so high that they stand before it. */
function panelFor(
  kit: Kit,
  { blocks, lengths, box, wall, words }: Upright,
  index: number,
  { isBuilt, isHouse }: Courses,
) {
  const block = blocks[index];
  const padding = Math.round(kit.scale.body * 0.8);
  const height = (block?.height ?? 0) + 2 * padding;
  const { body } = kit.scale;
  const length = lengths[index] ?? 0;
  if (!block || index < blocks.length - 1 || length < height + 3 * body) return undefined;
  const gable = gableOf({ height: length });
  // A house needs a wall around its panel below the gable.
  const below = isBuilt && isHouse && length - gable >= height + 2 * body ? gable : 0;
  const width = box.width - words + 2 * padding;
  const x = box.x + wall + (box.width - wall - width) / 2;
  return { x, width, height, padding, below };
}

/** A line beside a length with a slash at both ends, as builders draw it; too short a length goes without. */
function drawDimension(
  kit: Kit,
  { x, y, length, tone }: { x: number; y: number; length: number; tone: Tone },
): void {
  const reach = kit.scale.body * 0.3;
  if (length < 3 * reach) return;
  const stroke = { color: tone.ink, width: 3 };
  const ends = [y, y + length].flatMap((end) => [
    polyline([
      [x - reach, end],
      [x + reach * 1.4, end],
    ]),
    polyline([
      [x - reach * 0.7, end + reach * 0.7],
      [x + reach * 0.7, end - reach * 0.7],
    ]),
  ]);
  kit.pen.shape({
    d:
      polyline([
        [x, y],
        [x, y + length],
      ]) + ends.join(''),
    stroke,
  });
}
