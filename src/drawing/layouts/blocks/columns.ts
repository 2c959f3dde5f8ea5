import type { Chart } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, heightOf } from '../../text/pen.js';
import type { SetLine } from '../../text/setting.js';
import type { Kit } from '../../themes/kit.js';
import { type Box, LEAST_BODY, type Tone } from '../../themes/theme.js';
import { drawAbove } from './bar-pictures.js';
import type { Block } from './block.js';
import { type ChartAsked, chartTitle, leastChart, mostOf, valueSizes } from './chart-parts.js';
import { overColumns } from './column-facts.js';
import { crosses, type Extent, meet, placeOver } from './column-places.js';
import { BETWEEN_LABELS, type Column, columnsOf, GAP, insetsOf, largeLine } from './column-sizes.js';
import { columnOfThings, type Upright, unitsUp } from './unit-bars.js';

/** Between two values, in design pixels. */
const LEAST_GAP = 14;

/**
 * Upright columns from zero: values above, labels below, one pointed at, with its value larger where that finds room
 * beside the others'.
 * @returns undefined where labels or values are wider than their columns
 */
export function columnsBlock(
  kit: Kit,
  chart: Chart,
  width: number,
  tone: Tone,
  asked: ChartAsked = {},
): Block | undefined {
  const { body, large } = kit.scale;
  const most = mostOf(chart);
  if (most === undefined) return undefined;
  const count = chart.bars.length - GAP;
  const insets = insetsOf(kit, chart, width, tone, asked);
  const pitch = (width - insets.start - insets.end) / count;
  const title = chartTitle(kit, chart, width, tone);
  const columns = columnsOf(kit, chart, pitch, tone);
  if (!areFitting(kit, columns, pitch, asked)) return undefined;
  const foot = Math.max(...columns.map(({ label }) => heightOf(label))) + body * 0.4;
  const above = large * (ABOVE + 0.25) + (title ? heightOf(title) + body * 0.4 : 0);
  const thick = pitch * (1 - GAP);
  const planned = ({ x, y, height }: Omit<Box, 'width'>) => {
    const zero = Math.round(y + height - foot);
    const scale = most > 0 ? (zero - y - above) / most : 0;
    const things = asked.counted && unitsUp(asked.counted, chart, { factor: scale, thick });
    const factor = things ? things.step.y / things.across : scale;
    const standing = columns.map((column, index): Standing => {
      const left = x + insets.start + index * pitch;
      const length = column.value.amount * factor;
      // Of a row of things that is not full all the same is as high.
      const rows = things ? Math.ceil(column.value.amount / things.across) : 0;
      const top = zero - (things ? (rows - 1) * things.step.y + things.height : length);
      return { ...column, length, left, center: left + thick / 2, top };
    });
    const head = y + (title ? heightOf(title) + body * 0.3 : 0);
    const within = { from: x, to: x + width };
    const ground = { tone, things, thick, zero, head, sizes: valueSizes(kit, asked), within };
    const placed = placedIn(kit, standing, ground);
    const taken = placed.map(({ column, place }) => takenBy(column, place, ground));
    const words = title && { width: title.width, height: heightOf(title) };
    const box = { x, y, width, height: zero - y };
    const over = asked.over && overColumns(kit, { box, taken, title: words }, asked.over);
    return { ground, over, placed, taken };
  };
  if (asked.over && !planned({ x: 0, y: 0, height: asked.over.height }).over) return undefined;
  return {
    height: Math.max(above + foot + body * 4, leastChart(kit)),
    grows: 1,
    foot,
    draw({ x, y, height }) {
      if (title) title.draw(x, y);
      const { ground, over, placed, taken } = planned({ x, y, height });
      for (const own of placed) drawColumn(kit, own, ground);
      over?.block.draw(over);
      const { head, zero } = ground;
      const { subject } = asked;
      if (subject && !over && !ground.things)
        drawAbove(kit, subject, { x, y: head, width, height: zero - head }, taken, tone);
      kit.pen.shape({ d: rectangle(x, zero, width, 4), fill: tone.ink });
    },
  };
}

/** Whether labels and values find room at their columns. */
function areFitting(
  { scale: { body } }: Kit,
  columns: readonly Column[],
  pitch: number,
  { hasEvenNames = false, over }: ChartAsked,
): boolean {
  const isLarge = body > LEAST_BODY;
  // Rather smaller letters than names of two lines, where a chart is all that there is.
  const most = over && isLarge ? 1 : 2;
  // And than one such name beside others of one line.
  const isOneLong = columns.filter(({ label }) => label.lines.length > 1).length === 1;
  const mostNearly = isOneLong && (isLarge || hasEvenNames) ? 1 : most;
  return columns.every(
    ({ isNearlyOne, label, written }, index) =>
      label.lines.length <= (isNearlyOne ? mostNearly : most) &&
      !label.broken &&
      (label.width + (columns[index + 1]?.label.width ?? 0)) / 2 <= pitch - body * BETWEEN_LABELS &&
      written.width <= pitch - LEAST_GAP,
  );
}

/** A column in its place. */
interface Standing extends Column {
  length: number;
  left: number;
  center: number;
  top: number;
}

interface Ground {
  tone: Tone;
  /** What columns are built of. */
  things: Upright | undefined;
  /** How wide columns are. */
  thick: number;
  /** The line that they stand on. */
  zero: number;
  /** Nothing of them is above it. */
  head: number;
  /** What the value pointed at may be set in. */
  sizes: readonly number[];
  within: { from: number; to: number };
}

/** A column with its value. */
interface Placed {
  column: Standing;
  line: SetLine;
  place: Extent;
}

function placedIn(kit: Kit, columns: readonly Standing[], ground: Ground): Placed[] {
  const { body } = kit.scale;
  const placeOf = (column: Standing) =>
    placeOver(kit, column, { ...column, size: body, within: ground.within });
  const places = columns.map(placeOf);
  return columns.map((column, index) => {
    const larger = column.isPointedAt ? largerValue(kit, { columns, index, places, ground }) : undefined;
    return { column, ...(larger ?? { line: column.written, place: placeOf(column) }) };
  });
}

function takenBy({ left }: Standing, place: Extent, { thick, zero }: Ground): Box {
  const x = Math.min(left, place.left);
  const end = Math.max(left + thick, place.right);
  return { x, y: place.top, width: end - x, height: zero - place.top };
}

function drawColumn(
  kit: Kit,
  { column, line, place }: Placed,
  { thick, things, tone, within, zero }: Ground,
): void {
  const { body } = kit.scale;
  const { center, isPointedAt, label, left, length, top, value } = column;
  const color = isPointedAt ? column.color : tone.pale;
  const shape = things
    ? columnOfThings(things, value.amount, { at: { x: left, y: zero }, color })
    : { d: rectangle(left, top, thick, length), fill: color };
  kit.pen.shape({ ...shape, mark: { chart: 'columns', value: value.amount, length } });
  kit.pen.line(line, { role: 'figure', x: place.left, baseline: place.bottom, ground: tone.ground });
  // Under its column, but never beyond the chart.
  const half = label.width / 2;
  const under = Math.min(within.to - half, Math.max(within.from + half, center));
  const baseline = Math.round(zero + body * 0.4 + ABOVE * body);
  kit.pen.text(label, { role: 'label', x: under, baseline, ground: tone.ground, align: 'middle' });
}

/** The value pointed at in the largest size that finds room beside the others. */
function largerValue(
  kit: Kit,
  {
    columns,
    index,
    places,
    ground: { head, sizes, thick, within },
  }: { columns: readonly Standing[]; index: number; places: readonly Extent[]; ground: Ground },
): { line: SetLine; place: Extent } | undefined {
  const { body, large } = kit.scale;
  const column = columns[index];
  if (!column) return undefined;
  const others = columns.filter((_, other) => other !== index);
  for (const size of sizes) {
    const line = largeLine(kit, column, size);
    const place = placeOver(kit, column, { written: line, size, within });
    const isFree =
      (size === large || place.top >= head) &&
      // What does not stand over the middle of its column would be read with the next one.
      Math.abs((place.left + place.right) / 2 - column.center) <= 2 &&
      !places.some((other, at) => at !== index && meet(place, other, body * 0.6)) &&
      !others.some((other) => crosses(place, other, { thick, near: body * 0.5 }));
    if (isFree) return { line, place };
  }
  return undefined;
}
