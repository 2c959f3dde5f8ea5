import { parsePath } from '../../scene/path.js';
import { boundsOf } from '../../scene/path-measure.js';
import type { Shape, TextLine } from '../../scene/scene.js';
import { BELOW, Pen } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Box } from '../../themes/theme.js';
import type { Block } from './block.js';

/** Ends that are no further apart look like one line, in design pixels. */
const SAME = 1;
const ROUNDS = 10;

/** A block that is measured for a kit's pen, so that it can be tried with another one. */
export type Measure = (kit: Kit) => Block | undefined;

/** The boxes of two charts side by side. */
export interface Leveled {
  boxes: readonly [Box, Box];
  /** Where the lowest of what they draw and say ends. */
  end: number;
  /** Of the second chart's lines of text. */
  baselines: readonly number[];
}

/**
 * Boxes in which what two charts draw ends on one line: the one that would end lower is less high, as far as it can be.
 * @returns undefined where one of them finds no room
 */
export function leveled(
  kit: Kit,
  measures: readonly [Measure, Measure],
  [left, right]: readonly [Box, Box],
): Leveled | undefined {
  const pens = [new Pen(), new Pen()] as const;
  const [one, other] = [measures[0]({ ...kit, pen: pens[0] }), measures[1]({ ...kit, pen: pens[1] })];
  if (!one || !other) return undefined;
  const [first, second] = [
    { block: one, pen: pens[0], box: left },
    { block: other, pen: pens[1], box: right },
  ];
  const [ends, its] = [endOf(first, left.height), endOf(second, right.height)];
  const boxes: [Box, Box] = [
    ends > its + SAME ? { ...left, height: heightFor(first, its) } : left,
    its > ends + SAME ? { ...right, height: heightFor(second, ends) } : right,
  ];
  const [own, texts] = [textsOf(first, boxes[0]), textsOf(second, boxes[1])];
  const drawn = [endOf(first, boxes[0].height), endOf(second, boxes[1].height)];
  const said = [...own, ...texts].map(({ baseline, size }) => baseline + BELOW * size);
  return { boxes, end: Math.max(...drawn, ...said), baselines: texts.map(({ baseline }) => baseline) };
}

interface Tried {
  block: Block;
  pen: Pen;
  box: Box;
}

/** The height with which a block ends at `end`; the least where even that ends lower. */
function heightFor(tried: Tried, end: number): number {
  let [low, high] = [tried.block.height, tried.box.height];
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    if (endOf(tried, middle) > end) high = middle;
    else low = middle;
  }
  return low;
}

function textsOf({ block, pen }: Tried, box: Box): readonly TextLine[] {
  const seen = pen.texts.length;
  block.draw(box);
  return pen.texts.slice(seen);
}

/** Where the lowest of its shapes ends. */
function endOf({ block, pen, box }: Tried, height: number): number {
  const seen = pen.shapes.length;
  block.draw({ ...box, height });
  return Math.max(box.y, ...pen.shapes.slice(seen).map(footOf));
}

function footOf({ d, transform }: Shape): number {
  const { y, height } = boundsOf(parsePath(d));
  return transform ? transform.y + (y + height) * transform.scale : y + height;
}
