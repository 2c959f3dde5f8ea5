import type { Chart } from '../../content/content.js';
import { ABOVE, BELOW, heightOf } from '../../text/pen.js';
import type { SetLine, SetText } from '../../text/setting.js';
import { type Kit, oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import { chartTitle, mostOf } from './chart-parts.js';

/** Of a measure's width: names that are no wider stand beside their bars, others above them. */
const BESIDE = 0.34;
/** Where a picture is tall. */
const BESIDE_NARROW = 0.2;
/** Of what names leave: the longest bar has at least so much. */
const LEAST_BAR = 0.4;
/** Of the whole width, where what is measured stands before the bars. */
const LEAST_BESIDE = 0.26;
/** A bar under its name and value is so thick at least, in parts of the body's size. */
const LEAST_UNDER = 0.9;
/** Of the width: a column for what is measured is no wider. */
export const TITLE_SHARE = 0.26;
export const AXIS = 4;
/** From a name to its value over the same bar, and from either to that bar, in parts of the body's size. */
export const TO_VALUE = 0.5;
const TO_BAR = 0.3;

/** What is measured of each side, with their hues. */
export interface Paired {
  chart: Chart;
  /** Of the bars. */
  fills: readonly string[];
  /** Of their values and names. */
  hues: readonly string[];
  /** Tells its marks from those of other charts. */
  id: string;
}

export type Measured = NonNullable<ReturnType<typeof measured>>;
export type Group = Measured['groups'][number];

/** All measures set alike: names in one column, values of one size. */
export function measured(
  kit: Kit,
  pairs: readonly Paired[],
  whole: number,
  { tone, isBare, isNarrow, column }: { tone: Tone; isBare: boolean; isNarrow: boolean; column: number },
) {
  const each = whole - column;
  const { body, large } = kit.scale;
  const { display, strong } = kit.theme.faces;
  const titles = pairs.map(({ chart }) =>
    chartTitle(kit, chart, column > 0 ? whole * TITLE_SHARE : each, tone),
  );
  if (titles.some((title) => title && (title.lines.length > 2 || title.broken))) return undefined;
  const labelsIn = (width: number) =>
    pairs.map(({ chart, hues }) =>
      chart.bars.map(({ label }, index) =>
        isBare
          ? undefined
          : paragraph(kit, label, width, { face: strong, size: body, color: hues[index] ?? tone.ink }),
      ),
    );
  const [beside, above] = [labelsIn(each * (isNarrow ? BESIDE_NARROW : BESIDE)), labelsIn(each)];
  const isBeside = beside.flat().every((label) => !label || (label.lines.length === 1 && !label.broken));
  const labels = isBeside ? beside : above;
  if (labels.flat().some((label) => label?.broken)) return undefined;
  const widest = Math.max(0, ...labels.flat().map((label) => label?.width ?? 0));
  const highest = Math.max(0, ...labels.flat().map((label) => (label ? heightOf(label) : 0)));
  const left = isBare ? AXIS : isBeside ? Math.round(widest + body * 0.5) + AXIS : 0;
  for (const [size, unit] of [
    [large, body],
    [body, body],
  ] as const) {
    const face = size === body ? strong : display;
    const groups = pairs.map((pair, at) => groupOf(pair, at, size, unit, face));
    if (!isBeside && groups.every((group) => areOver(kit, group, each))) {
      const over = Math.max(highest, ABOVE * size + BELOW * body) + body * TO_BAR;
      const long = groups.map((group) => ({ ...group, factor: each / group.most }));
      return { groups: long, left, over, isOver: true, least: body * LEAST_UNDER };
    }
    const isFitting = groups.every(
      ({ factor, most }) =>
        factor * most >= Math.max((each - left) * LEAST_BAR, column > 0 ? whole * LEAST_BESIDE : 0),
    );
    if (!isFitting) continue;
    const over = isBeside ? 0 : highest + body * TO_BAR;
    const least = Math.max(body * 0.9, (ABOVE + BELOW) * size, isBeside ? highest : 0);
    return { groups, left, over, isOver: false, least };
  }
  return undefined;

  function groupOf(
    { chart, fills, hues, id }: Paired,
    at: number,
    size: number,
    unit: number,
    face: typeof display,
  ) {
    const bars = chart.bars.map(({ value }, index) => {
      const style = { face, size, color: hues[index] ?? tone.ink };
      const written = oneLine(kit, valuePieces(value, style, unit), style);
      return { value, size, written, fill: fills[index] ?? tone.pale, label: labels[at]?.[index] };
    });
    const factor = Math.min(
      ...bars.map(({ value: { amount }, written }) =>
        amount > 0 ? (each - left - body * 0.4 - written.width) / amount : Number.POSITIVE_INFINITY,
      ),
    );
    return { id, bars, factor, most: mostOf(chart) ?? 0, title: titles[at] };
  }
}

interface Measure {
  most: number;
  bars: ReadonlyArray<{ label: SetText | undefined; written: SetLine }>;
}

/** Whether each value finds room over its bar, on the line of its name. */
const areOver = ({ scale }: Kit, { most, bars }: Measure, width: number): boolean =>
  most > 0 &&
  bars.every(
    ({ label, written }) =>
      label?.lines.length === 1 && label.width + scale.body * TO_VALUE + written.width <= width,
  );
