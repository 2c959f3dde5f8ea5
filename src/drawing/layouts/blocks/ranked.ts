import type { Chart } from '../../content/content.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import { readableOn } from '../../scene/color.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, heightOf } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import { barShapes, drawInCorner, isPictorialBar, shortestPicture } from './bar-pictures.js';
import type { Block } from './block.js';
import { chartTitle, leastChart, mostOf, sharedBaseline } from './chart-parts.js';
import { FOCAL } from './figure.js';
import {
  type Asked,
  BESIDE,
  largeValue,
  type Ranked,
  type RankedAsked,
  type RankedBar,
  rowsOf,
  SMALL,
  scaleFor,
  valueAtEnd,
} from './ranked-rows.js';

const MOST_BESIDE = 0.5;
/** How many times as high as the value in it a bar is at least: letters reach below the line. */
const ROOMY = 1.16;
/** From its end, in parts of its height. */
const INSET = 0.22;

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
  const { height } = asked;
  for (const share of isTall ? [0, BESIDE, MOST_BESIDE] : places) {
    const block = ranked(kit, chart, width, { ...asked, share });
    if (block && block.height <= height) return block;
  }
  return undefined;
}

function ranked(kit: Kit, chart: Chart, width: number, asked: Asked): Block | undefined {
  const { body, large } = kit.scale;
  const isBeside = asked.share > 0;
  const most = mostOf(chart);
  const rows = rowsOf(kit, chart, width, asked);
  if (!most || !rows) return undefined;
  const { bars, left } = rows;
  const all: Ranked = { ...asked, kit, most, rows, width };
  const plain = scaleFor(all, 'end');
  if (plain === undefined) return undefined;
  const title = chartTitle(kit, chart, width, asked.tone);
  const head = title ? heightOf(title) + body * 0.6 : 0;
  const words = bars.map(({ label }) => (isBeside ? 0 : heightOf(label) + body * 0.28));
  const highest = Math.max(...bars.map(({ label }) => heightOf(label)));
  const least = isBeside ? Math.max(body * 1.1, highest) : body * (body > SMALL ? 1.3 : 0.9);
  const between = body * (isBeside ? 0.22 : 0.5);
  const count = bars.length;
  const fixed = words.reduce((sum, own) => sum + own, head + (count - 1) * between);
  const thickest = Math.max(least, Math.min(width * 0.17, large * 3));
  return {
    height: Math.max(fixed + count * least, leastChart(kit)),
    grows: 1.4,
    most: fixed + count * thickest + (count - 1) * thickest * 0.5,
    draw({ x, y, height }) {
      const room = Math.max(count * least, height - fixed);
      const thick = Math.min(thickest, Math.max(least, (room / count) * 0.74));
      const spread = count > 1 ? (room - thick * count) / (count - 1) : 0;
      const scale = scaleIn(all, plain, thick);
      title?.draw(x, y);
      let top = y + head;
      let foot = top;
      const taken: Box[] = [];
      for (const [index, bar] of bars.entries()) {
        const from = isBeside ? top : Math.round(top + (words[index] ?? 0));
        const end = drawRow(all, bar, { ...scale, x, top, from, thick });
        foot = from + thick;
        taken.push({ x, y: top, width: end - x, height: foot - top });
        top = foot + between + spread;
      }
      const box = { x, y: y + head, width, height: foot - y - head };
      if (!scale.mark && asked.subject) drawInCorner(kit, asked.subject, box, taken, asked.tone);
      if (!isBeside) return;
      const axis = rectangle(x + left - 4, y + head, 4, foot - y - head);
      kit.pen.shape({ d: axis, fill: asked.tone.ink });
    },
  };
}

interface RowAsked extends Scaled {
  x: number;
  /** Of the row, and of its bar. */
  top: number;
  from: number;
  thick: number;
}

/** @returns where it ends */
function drawRow(
  all: Ranked,
  bar: RankedBar,
  { x, top, from, thick, factor, inside, mark }: RowAsked,
): number {
  const { kit, tone, share, rows } = all;
  const { body, large } = kit.scale;
  const { color, isPointedAt, label, ordinal, value } = bar;
  const middle = from + thick / 2;
  const size = isPointedAt ? (inside ?? large) : body;
  const lines = share > 0 ? label.lines.length : 0;
  // All rows have the one distance from their bars that the largest value asks for: names keep an even step.
  const baseline = sharedBaseline(kit, middle, lines === 1 ? Math.max(size, large) : size, lines);
  const over = ((label.lines.length - 1) * label.leading - ABOVE * body) / 2;
  const named = lines > 1 ? middle - over : baseline;
  const first = Math.round(lines > 0 ? named : top + ABOVE * body);
  const at = { baseline: first, ground: tone.ground };
  if (ordinal) kit.pen.line(ordinal, { ...at, role: 'ordinal', x });
  kit.pen.text(label, { ...at, role: 'label', x: x + rows.numbers });
  const length = value.amount * factor;
  const box = { x: x + rows.left, y: from, width: length, height: thick };
  const to = { chart: 'bars', value: value.amount, length };
  kit.pen.shape(...barShapes(box, { color: isPointedAt ? color : tone.pale, mark, to }));
  const end = box.x + length;
  if (isPointedAt && inside) {
    const line = largeValue(all, bar, inside, readableOn(color, [tone.ground, tone.ink]));
    const placed = { x: end - thick * INSET, ground: color, align: 'end' } as const;
    kit.pen.line(line, { role: 'figure', baseline, ...placed });
    return end;
  }
  const placed = { x: end + body * 0.4, baseline };
  const written = valueAtEnd(all, bar);
  kit.pen.line(written, { role: 'figure', ...placed, ground: tone.ground });
  return placed.x + written.width;
}

interface Scaled {
  factor: number;
  /** The size of the value pointed at, where it stands within its bar. */
  inside?: number;
  /** What all bars are drawn as. */
  mark?: MarkName;
}

/** Pictures where all bars can be, else the value pointed at within its bar where that is long enough. */
function scaleIn(all: Ranked, plain: number, thick: number): Scaled {
  const { isFocus, kit, mark, rows } = all;
  const { figure, large } = kit.scale;
  const isLong = ({ value }: RankedBar) => mark && value.amount * plain >= shortestPicture(mark, thick);
  if (isPictorialBar(mark) && rows.bars.every(isLong)) return { factor: plain, mark };
  const factor = scaleFor(all, 'inside');
  const bar = rows.bars.find(({ isPointedAt }) => isPointedAt);
  if (!bar || factor === undefined) return { factor: plain };
  const room = bar.value.amount * factor - thick * INSET * 2;
  const sizes: number[] = [];
  if (isFocus) for (let size = figure; size >= FOCAL * large; size -= 8) sizes.push(size);
  // One no larger than at its bar's end stands there, as the others do.
  const inside = sizes.find(
    (size) => thick >= size * ROOMY && largeValue(all, bar, size, bar.color).width <= room,
  );
  return inside ? { factor, inside } : { factor: plain };
}
