import type { MarkName } from '../../marks/drawn/catalogue.js';
import { readableOn } from '../../scene/color.js';
import { ABOVE } from '../../text/pen.js';
import { barShapes, isPictorialBar, shortestPicture } from './bar-pictures.js';
import { sharedBaseline } from './chart-parts.js';
import { FOCAL } from './figure.js';
import { largeValue, type Ranked, type RankedBar, scaleFor, valueAtEnd } from './ranked-rows.js';

/** How many times as high as the value in it a bar is at least: letters reach below the line. */
const ROOMY = 1.16;
/** From its end, in parts of its height. */
const INSET = 0.22;

export interface Scaled {
  factor: number;
  /** The size of the value pointed at, where it stands within its bar. */
  inside?: number;
  /** What all bars are drawn as. */
  mark?: MarkName;
}

/** Pictures where all bars can be, else the value pointed at within its bar where that is long enough. */
export function scaleIn(all: Ranked, plain: number, thick: number): Scaled {
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

interface RowAsked extends Scaled {
  x: number;
  /** Of the row, and of its bar. */
  top: number;
  from: number;
  thick: number;
}

/** @returns where it ends */
export function drawRow(
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
