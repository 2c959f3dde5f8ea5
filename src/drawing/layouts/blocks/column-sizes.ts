import type { Chart } from '../../content/content.js';
import type { SetLine } from '../../text/setting.js';
import { type Kit, oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import { type ChartAsked, valueSizes } from './chart-parts.js';

/** Between a column and the one after it, in parts of a column's width and of that gap together. */
export const GAP = 0.36;
/** The value pointed at may be so many times as wide as its column. */
const MOST_OVER = 1.6;
/** Letters that are so much smaller are better than a second line under one of the columns. */
const NEARLY = 0.85;
/** Between two labels, in parts of the body's size. */
export const BETWEEN_LABELS = 0.4;

export type Column = ReturnType<typeof columnsOf>[number];

/**
 * What is wider than its column reaches over the sides of the chart's first and last ones: the value pointed at too, in
 * the largest size in which it is not much wider.
 */
export function insetsOf(
  kit: Kit,
  chart: Chart,
  width: number,
  tone: Tone,
  asked: ChartAsked,
): { start: number; end: number } {
  const pitch = width / (chart.bars.length - GAP);
  const thick = pitch * (1 - GAP);
  const columns = columnsOf(kit, chart, pitch, tone);
  const [first, last] = [columns[0], columns.at(-1)].map((column) => {
    if (!column) return 0;
    const own = Math.max(column.label.width, column.written.width);
    const larger = column.isPointedAt
      ? valueSizes(kit, asked).map((size) => largeLine(kit, column, size).width)
      : [];
    return Math.max(own, larger.find((wide) => wide <= thick * MOST_OVER) ?? 0);
  });
  // Insets make columns narrower, and so themselves larger.
  const inset = (wide = 0) => Math.max(0, (wide - thick) / 2) * 1.1;
  const narrower = (inset(first) + inset(last)) / (chart.bars.length - GAP);
  const room = (wide = 0) => (wide > thick ? inset(wide) + narrower * (1 - GAP) : 0);
  return { start: room(first), end: room(last) };
}

/** The value pointed at, its unit in the size of the other values. */
export function largeLine(kit: Kit, { value, color }: Column, size: number): SetLine {
  const style = { face: kit.theme.faces.display, size, color };
  return oneLine(kit, valuePieces(value, style, kit.scale.body), style);
}

export function columnsOf(kit: Kit, chart: Chart, pitch: number, tone: Tone) {
  const { text, strong } = kit.theme.faces;
  const { body } = kit.scale;
  const between = body * BETWEEN_LABELS;
  const styles = chart.bars.map((_, index) => {
    const isPointedAt = index === chart.highlight;
    const color = isPointedAt ? tone[kit.theme.hues.chart] : tone.ink;
    return { face: isPointedAt ? strong : text, size: body, color };
  });
  const plain = { face: text, size: body, color: tone.ink };
  const widths = chart.bars.map(({ label }, index) => oneLine(kit, label, styles[index] ?? plain).width);
  /** Between short labels a long one may be wider than its column and gap. */
  const roomFor = (index: number): number => {
    const others = [widths[index - 1], widths[index + 1]].map((own = pitch) =>
      Math.min(own, pitch - between),
    );
    return Math.max(pitch - between, 2 * (pitch - between) - Math.max(...others));
  };
  return chart.bars.map(({ label, value }, index) => {
    const style = styles[index] ?? plain;
    return {
      ...{ value, color: style.color, isPointedAt: index === chart.highlight },
      isNearlyOne: (widths[index] ?? 0) * NEARLY <= roomFor(index),
      label: paragraph(
        kit,
        label,
        (widths[index] ?? 0) <= roomFor(index) ? roomFor(index) : pitch - between,
        style,
      ),
      written: oneLine(kit, value.written, style),
    };
  });
}
