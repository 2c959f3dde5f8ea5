import { rectangle } from '../../scene/outline.js';
import { aboveOf } from '../../text/ink.js';
import { ABOVE } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Box } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { textStack } from '../blocks/fact.js';
import { areFocal, arrowColor, type StepsAsked, TIGHT } from './marker.js';
import { drawSegments, type SegmentStyle, type Segments, segmentsIn } from './segments.js';
import { areHeadlines, stepSets } from './step.js';

/** Fewer steps have room for their words below them, more are too narrow. */
const LEAST = 4;
const MOST = 8;
export const mayAlternate = (count: number): boolean => count >= LEAST && count <= MOST;
/** The last step has no other beside it to reach over: it is so wide at least, in parts of the body's size. */
const LAST_STEP = 8.1;
/** Steps may be so much narrower than all would be, for the last one's words. */
const LEAST_OTHER = 0.74;
/** How high the ribbon is at most, in parts of its steps' width, and of all the room. */
const MOST_HIGH = 1.5;
const MOST_SHARE = 0.54;
/** With the smallest words it may be lower: with those on both sides it leads all the same. */
const LEADS = 1.15;
/** Left of the height above the words and below them, in parts of the body's size. */
const CLEAR = 0.3;
/** The line from a step to its words: how wide it is, and how far from them. */
const STEM = 8;
const BESIDE_STEM = 20;

/**
 * All steps on one ribbon across the picture, their words in turn above it and below, so that those reach over the next
 * step as well.
 * @returns undefined where there is no room, or where a word would have to be broken
 */
export function alternatingRibbon(
  kit: Kit,
  { facts, tone, icons }: StepsAsked,
  room: { width: number; height: number },
): Block | undefined {
  if (!mayAlternate(facts.length)) return undefined;
  const { body } = kit.scale;
  const widths = widthsFor(kit, { facts, tone, icons }, room.width);
  if (!widths) return undefined;
  const sets = facts.map((_, index) => setsIn(kit, { facts, tone }, index, widths));
  const blocks = sets.map((own) => textStack(kit, own, tone));
  const reach = Math.round(
    Math.max(...sets.map(([first]) => (first ? aboveOf(first.set) - ABOVE * first.set.size : 0))),
  );
  const [above = 0, below = 0] = [0, 1].map((side) =>
    Math.max(...blocks.filter((_, index) => index % 2 === side).map(({ height }) => height)),
  );
  const beside = Math.round(body * 0.6);
  const words = above + below + 2 * (beside + reach);
  const narrowest = Math.min(...widths);
  const high = Math.floor(
    Math.min(room.height - words - body * CLEAR, narrowest * MOST_HIGH, room.height * MOST_SHARE),
  );
  if (!areFocal(kit, high * room.width * (body <= TIGHT ? LEADS : 1))) return undefined;
  const style = { tone, icons, count: facts.length };
  const segments = segmentsIn(kit, style, { width: narrowest, height: high });
  if (!segments) return undefined;
  return {
    height: high + words,
    grows: 1,
    draw: (box) =>
      drawAlternating(kit, style, { segments, widths, blocks, above, below, reach, beside, high, box }),
  };
}

const setsIn = (
  kit: Kit,
  { facts, tone }: Pick<StepsAsked, 'facts' | 'tone'>,
  index: number,
  widths: readonly number[],
) => {
  const fact = facts[index];
  const width = wordsWidth(kit, index, widths);
  return fact
    ? stepSets(kit, fact, { width, tone, heads: areHeadlines(facts) ? kit.scale.body : 'body' })
    : [];
};

/** Words reach to where those of the next step on their side begin. */
function wordsWidth({ scale }: Kit, index: number, widths: readonly number[]): number {
  const next = widths[index + 1];
  const own = widths[index] ?? 0;
  const isEnd = index + 2 >= widths.length;
  return own + (next ?? 0) - STEM - BESIDE_STEM - (isEnd ? 0 : scale.body * 0.8);
}

function widthsFor(kit: Kit, asked: StepsAsked, width: number): number[] | undefined {
  const { facts } = asked;
  const equal = width / facts.length;
  for (let own = equal; own >= equal * LEAST_OTHER; own -= 4) {
    const last = width - own * (facts.length - 1);
    if (last - STEM - BESIDE_STEM < LAST_STEP * kit.scale.body) continue;
    const widths = facts.map((_, index) => (index < facts.length - 1 ? own : last));
    const isBroken = facts.some((_, index) =>
      setsIn(kit, asked, index, widths).some(({ set }) => set.broken),
    );
    if (!isBroken) return widths;
  }
  return undefined;
}

interface Alternating {
  segments: Segments;
  widths: readonly number[];
  blocks: readonly Block[];
  /** How high the words on either side are, and the ribbon; and what is between them. */
  above: number;
  below: number;
  high: number;
  beside: number;
  /** How far letters reach over the top of plain capitals. */
  reach: number;
  box: Box;
}

function drawAlternating(kit: Kit, style: SegmentStyle, alternating: Alternating): void {
  const { segments, widths, blocks, above, below, reach, high, box } = alternating;
  const spare = Math.max(0, box.height - above - below - high - 2 * (alternating.beside + reach));
  const beside = alternating.beside + Math.min(spare / 4, kit.scale.body * 0.5);
  const start = box.y + Math.min(spare / 4, kit.scale.body * 0.5);
  const top = Math.round(start + reach + above + beside);
  const foot = top + high;
  let { x } = box;
  for (const [index, block] of blocks.entries()) {
    const isAbove = index % 2 === 0;
    const y = (isAbove ? start : foot + beside) + reach;
    const from = isAbove ? start : foot;
    const to = isAbove ? top : y + block.height;
    kit.pen.shape({ d: rectangle(x, from, STEM, to - from), fill: arrowColor(kit, style.tone) });
    const left = x + STEM + BESIDE_STEM;
    block.draw({ x: left, y, width: wordsWidth(kit, index, widths), height: block.height });
    x += widths[index] ?? 0;
  }
  drawSegments(kit, style, { segments, widths, box: { ...box, y: top, height: high } });
}
