import type { Chart } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import { heightOf } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import { drawInCorner } from './bar-pictures.js';
import type { Block } from './block.js';
import { chartTitle, leastChart, mostOf } from './chart-parts.js';
import { type Corner, cornerBeside, cornerWith, type Row } from './ranked-corner.js';
import { baselineOf, drawRow, endOf, type Scaled, scaleIn } from './ranked-draw.js';
import { type Asked, BESIDE, type Ranked, type RankedAsked, rowsOf, SMALL, scaleFor } from './ranked-rows.js';
import { type Counted, countedIn, keyBlock } from './ranked-things.js';
import { unitsHigh } from './unit-bars.js';

const MOST_BESIDE = 0.5;
/** Of a row: a bar, and things in a row, whose outlines leave gaps of their own. */
const BAR = 0.74;
const ROW_OF_THINGS = 0.88;
/** Of the width, under names: higher rows of things would be few of them. */
const MOST_OF_THINGS = 0.14;

/**
 * Lying bars from zero in their order, one pointed at: its value in it or at its end, larger than the others; labels
 * beside the bars where they are short and the place is not tall, else above them.
 * @returns undefined where they do not fit into the height, or the values leave the bars no room
 */
export function rankedBlock(
  kit: Kit,
  chart: Chart,
  width: number,
  asked: RankedAsked & { tone: Tone; height: number },
): Block | undefined {
  const isTall = kit.format === '9:16' || (kit.format !== '16:9' && chart.bars.length <= 6);
  const places = [BESIDE, 0, MOST_BESIDE];
  for (const share of isTall ? [0, BESIDE, MOST_BESIDE] : places) {
    const block = ranked(kit, chart, width, { ...asked, share });
    if (block && block.height <= asked.height) return block;
  }
  return undefined;
}

function ranked(kit: Kit, chart: Chart, width: number, asked: Asked): Block | undefined {
  const most = mostOf(chart);
  const rows = rowsOf(kit, chart, width, asked);
  if (!most || !rows) return undefined;
  const all: Ranked = { ...asked, kit, chart, most, rows, width };
  const plain = scaleFor(all, 'end');
  if (plain === undefined) return undefined;
  const title = chartTitle(kit, chart, width, asked.tone);
  const sizes = sizesOf(all, title ? heightOf(title) + kit.scale.body * 0.6 : 0);
  const { fixed, head, least, thickest } = sizes;
  if (asked.facts && planOf(all, { ...sizes, plain }, asked.height).corners.length === 0) return undefined;
  const count = rows.bars.length;
  return {
    height: Math.max(fixed + count * least, leastChart(kit)),
    grows: 1.4,
    most: fixed + count * thickest + (count - 1) * thickest * 0.5,
    draw({ x, y, height }) {
      title?.draw(x, y);
      const plan = planOf(all, { ...sizes, plain }, height);
      for (const [index, row] of plan.rows.entries()) {
        const bar = rows.bars[index];
        if (bar) drawRow(all, bar, { ...plan, x, top: y + row.top, from: y + row.from });
      }
      const foot = (plan.rows.at(-1)?.foot ?? 0) - head;
      for (const { block, ...place } of plan.corners) {
        block.draw({ ...place, x: x + place.x, y: y + place.y, height: block.height });
      }
      if (plan.corners.length === 0 && !plan.mark && !plan.counted && asked.subject) {
        const taken = plan.rows.map((row) => ({
          x,
          y: y + row.top,
          width: row.end,
          height: row.foot - row.top,
        }));
        drawInCorner(kit, asked.subject, { x, y: y + head, width, height: foot }, taken, asked.tone);
      }
      if (asked.share === 0 || plan.counted) return;
      kit.pen.shape({ d: rectangle(x + rows.left - 4, y + head, 4, foot), fill: asked.tone.ink });
    },
  };
}

interface Sizes {
  /** Of the title over the rows. */
  head: number;
  /** Of names over bars. */
  words: readonly number[];
  /** Of a bar. */
  least: number;
  thickest: number;
  between: number;
  /** What is no bar. */
  fixed: number;
}

function sizesOf({ kit, rows: { bars }, share, width }: Ranked, head: number): Sizes {
  const { body, large } = kit.scale;
  const isBeside = share > 0;
  const words = bars.map(({ label }) => (isBeside ? 0 : heightOf(label) + body * 0.28));
  const highest = Math.max(...bars.map(({ label }) => heightOf(label)));
  const least = isBeside ? Math.max(body * 1.1, highest) : body * (body > SMALL ? 1.3 : 0.9);
  const between = body * (isBeside ? 0.22 : 0.5);
  const fixed = words.reduce((sum, own) => sum + own, head + (bars.length - 1) * between);
  return { head, words, least, between, fixed, thickest: Math.max(least, Math.min(width * 0.17, large * 3)) };
}

/** Everything in its place, from the block's own corner. */
interface Plan extends Scaled {
  thick: number;
  rows: readonly Row[];
  corners: readonly Corner[];
}

function planOf(
  all: Ranked,
  { between, fixed, head, least, plain, thickest, words }: Sizes & { plain: number },
  height: number,
): Plan {
  const { bars } = all.rows;
  const count = bars.length;
  const room = Math.max(count * least, height - fixed);
  const thickIn = (share: number) => Math.min(thickest, Math.max(least, (room / count) * share));
  const planned = (counted: Counted | undefined): Plan => {
    // Names stand over their own rows, not halfway to those above.
    const most = counted && all.share === 0 ? unitsHigh(counted) : Number.POSITIVE_INFINITY;
    const thick = Math.min(most, thickIn(counted ? ROW_OF_THINGS : BAR));
    const spread = count > 1 ? (room - thick * count) / (count - 1) : 0;
    const scale: Scaled = counted
      ? { factor: counted.step.x / counted.perMark / counted.deep, counted }
      : scaleIn(all, plain, thick);
    let top = head;
    const rows = bars.map((bar, index) => {
      const from = Math.round(top + (words[index] ?? 0));
      const baseline = baselineOf(all, bar, from + thick / 2, scale.inside);
      const row = { top, from, foot: from + thick, baseline, end: endOf(all, bar, scale) };
      top = row.foot + between + spread;
      return row;
    });
    return { ...scale, thick, rows, corners: cornersOf(all, counted, rows) };
  };
  const most = all.share === 0 ? all.width * MOST_OF_THINGS : Number.POSITIVE_INFINITY;
  const plan = planned(countedIn(all, plain, Math.min(most, thickIn(ROW_OF_THINGS))));
  // It has to be said what a thing stands for.
  return plan.counted?.key && plan.corners.length === 0 ? planned(undefined) : plan;
}

/** What stands beside the last rows: what a thing stands for, and facts under it, or in a row further down. */
function cornersOf(all: Ranked, counted: Counted | undefined, rows: readonly Row[]): readonly Corner[] {
  const { facts, kit, tone } = all;
  const key = counted && keyBlock(kit, counted, tone);
  if (!facts) return key ? [cornerWith(all, rows, key)].filter((corner) => corner !== undefined) : [];
  const told = cornerBeside(all, rows, (width) => [facts(width)]);
  if (!told || !key) return told ? [told] : [];
  const over = cornerWith(all, rows, key, told);
  if (over) return [over, told];
  const both = cornerBeside(all, rows, (width) => [key, facts(width)]);
  return both ? [both] : [];
}
