import type { MarkName } from '../../marks/drawn/catalogue.js';
import { readableOn } from '../../scene/color.js';
import { ABOVE } from '../../text/pen.js';
import { barShapes, isPictorialBar, shortestPicture } from './bar-pictures.js';
import { sharedBaseline } from './chart-parts.js';
import { FOCAL } from './figure.js';
import { endOfRow, largeValue, type Ranked, type RankedBar, scaleFor, valueAtEnd } from './ranked-rows.js';
import type { Counted } from './ranked-things.js';
import { countedRow, lengthIn, unitsHigh } from './unit-bars.js';

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
  /** What all bars are rows of. */
  counted?: Counted;
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

/** Where a row ends, from the start of its width: its bar with its value, and its name. */
export function endOf(all: Ranked, bar: RankedBar, { counted, factor, inside }: Scaled): number {
  const { left, numbers } = all.rows;
  const named = all.share > 0 ? 0 : numbers + bar.label.width;
  const length = counted ? lengthIn(counted, bar.value.amount) : bar.value.amount * factor;
  return Math.max(named, bar.isPointedAt && inside ? left + length : endOfRow(all, bar, length));
}

/** Of the value of a row. All have the one distance from their bars that the largest asks for: names keep an even step. */
export function baselineOf({ kit, share }: Ranked, bar: RankedBar, middle: number, inside?: number): number {
  const { body, large } = kit.scale;
  const size = bar.isPointedAt ? (inside ?? large) : body;
  const lines = share > 0 ? bar.label.lines.length : 0;
  return sharedBaseline(kit, middle, lines === 1 ? Math.max(size, large) : size, lines);
}

export function drawRow(
  all: Ranked,
  bar: RankedBar,
  { x, top, from, thick, factor, counted, inside, mark }: RowAsked,
): void {
  const { kit, tone, share, rows } = all;
  const { body } = kit.scale;
  const { color, isPointedAt, label, ordinal, value } = bar;
  const middle = from + thick / 2;
  const lines = share > 0 ? label.lines.length : 0;
  const baseline = baselineOf(all, bar, middle, inside);
  const over = ((label.lines.length - 1) * label.leading - ABOVE * body) / 2;
  const named = lines > 1 ? middle - over : baseline;
  const first = Math.round(lines > 0 ? named : top + ABOVE * body);
  const at = { baseline: first, ground: tone.ground };
  if (ordinal) kit.pen.line(ordinal, { ...at, role: 'ordinal', x });
  kit.pen.text(label, { ...at, role: 'label', x: x + rows.numbers });
  const length = value.amount * factor;
  const box = { x: x + rows.left, y: from, width: length, height: thick };
  const to = { chart: 'bars', value: value.amount, length };
  const fill = isPointedAt ? color : tone.pale;
  if (counted) {
    const at = { x: box.x, y: middle + unitsHigh(counted) / 2 };
    kit.pen.shape({ ...countedRow(counted, value.amount, { at, color: fill }), mark: to });
  } else kit.pen.shape(...barShapes(box, { color: fill, mark, to }));
  const end = box.x + (counted ? lengthIn(counted, value.amount) : length);
  if (isPointedAt && inside) {
    const line = largeValue(all, bar, inside, readableOn(color, [tone.ground, tone.ink]));
    const placed = { x: end - thick * INSET, ground: color, align: 'end' } as const;
    kit.pen.line(line, { role: 'figure', baseline, ...placed });
    return;
  }
  const placed = { x: end + body * 0.4, baseline, ground: tone.ground };
  kit.pen.line(valueAtEnd(all, bar), { role: 'figure', ...placed });
}
