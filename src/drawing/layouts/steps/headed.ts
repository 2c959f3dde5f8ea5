import type { Fact } from '../../content/content.js';
import { ABOVE } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Box } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import {
  ARROW_GAP,
  arrowColor,
  arrowOf,
  drawMarker,
  drawRule,
  focalArea,
  iconSizeFor,
  type MarkerStyle,
  paddingOf,
  type StepsAsked,
  TIGHT,
} from './marker.js';
import { ENDLESS, focalSize, ordinalsWidth, type StepWords, stepBlock, stepWords, toneOn } from './step.js';

/** Of the width, arrows have at least so much, and at most. */
const LEAST_ARROW = 0.36;
const MOST_ARROW = 0.62;
/** Of what a row has of the height, its ordinal takes at most so much. */
const ORDINAL_SHARE = 0.66;
/** Ordinals are so much larger than the heads beside them. */
const TIMES = 1.3;
/** How high rows are at least, by the size of the heads in them: points of arrows reach into them from above. */
const LEAST_ROW = 2.5;
/** How far arrows point, in parts of their height. */
const POINT = 0.2;

/**
 * Steps one below the other whose heads stand on their arrows, beside their ordinals; the rest of their words beside
 * them.
 * @returns undefined where one has no head, or where there is no room
 */
export function headedRows(
  kit: Kit,
  { facts, tone, icons }: StepsAsked,
  room: { width: number; height: number },
): Block | undefined {
  if (facts.length === 0 || !facts.every(({ head }) => head)) return undefined;
  const { body, figure } = kit.scale;
  const row = (room.height - ARROW_GAP * (facts.length - 1)) / facts.length;
  const on = toneOn(arrowColor(kit, tone), tone);
  const padding = paddingOf(kit);
  const named = facts.map(({ head = '', from }): Fact => ({ head, from, text: '' }));
  for (const heads of stepWords(kit, named, { tone: on }, () => ENDLESS)) {
    const size = focalSize(figure, TIMES * heads.size, row * ORDINAL_SHARE);
    if (!size || row < LEAST_ROW * heads.size) continue;
    const before = Math.round(ordinalsWidth(kit, facts.length, size) + 2 * padding);
    const after = icons ? iconSizeFor(size) + padding * 2 : padding;
    const least = Math.round(Math.max(before + heads.width + after, room.width * LEAST_ARROW));
    const focal = Math.ceil(Math.max(least, focalArea(kit) / room.height));
    for (const wide of new Set([focal, ...(body > TIGHT ? [] : [least])])) {
      if (wide > room.width * MOST_ARROW) continue;
      const width = room.width - wide - Math.round(body * 0.7);
      const blocks = facts.map(({ head: _, ...rest }) => stepBlock(kit, rest, width, tone, 'body'));
      if (blocks.some(({ height }) => height + body * 0.4 > row)) continue;
      const style = { tone, size, icons, count: facts.length };
      return {
        height: room.height,
        grows: 1,
        draw: (box) => drawHeaded(kit, style, { heads, blocks, box, wide, width, before }),
      };
    }
  }
  return undefined;
}

interface Headed {
  heads: StepWords;
  blocks: readonly Block[];
  box: Box;
  /** Of arrows, of the words beside them, and from an arrow's left to its head. */
  wide: number;
  width: number;
  before: number;
}

function drawHeaded(kit: Kit, style: MarkerStyle, headed: Headed): void {
  const { heads, blocks, box, wide, width, before } = headed;
  const padding = paddingOf(kit);
  const last = blocks.length - 1;
  const high = (box.height - ARROW_GAP * last) / blocks.length;
  const point = Math.round(Math.min(high * POINT, (high - ABOVE * style.size) * 0.5));
  for (const [index, block] of blocks.entries()) {
    const y = box.y + index * (high + ARROW_GAP);
    const shape = { point, isFirst: index === 0, isLast: index === last, to: 'down' } as const;
    const arrow = { x: box.x, y, width: wide, height: high };
    kit.pen.shape({ d: arrowOf(arrow, shape), fill: arrowColor(kit, style.tone) });
    const raised = (ABOVE * (style.size - heads.size)) / 4;
    drawMarker(kit, { ...style, isStart: true, raised }, index, {
      ...{ x: box.x + padding, y },
      ...{ width: wide - 2 * padding, height: high },
    });
    const head = heads.blocks[index];
    // Digits, the head and the first line beside it stand on one line.
    const baseline = Math.round(y + high / 2 + (ABOVE * (style.size + heads.size)) / 4);
    head?.draw({ x: box.x + before, y: baseline - ABOVE * heads.size, width: wide, height: head.height });
    const x = box.x + box.width - width;
    const first = baseline - ABOVE * kit.scale.body;
    const isBelow = first + block.height > y + high - ARROW_GAP;
    block.draw({ x, y: isBelow ? y + (high - block.height) / 2 : first, width, height: block.height });
    if (index < last) drawRule(kit, { x, y: y + high + ARROW_GAP / 2, width, tone: style.tone });
  }
}
