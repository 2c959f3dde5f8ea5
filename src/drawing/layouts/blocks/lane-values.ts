import type { Chart } from '../../content/content.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import type { Piece, SetText } from '../../text/setting.js';
import { type Kit, oneLine, type TextStyle, valuePieces } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import { FOCAL } from './figure.js';
import type { Grid } from './pair-rows.js';

/** Of the width: the longest bar has at least so much, whatever its value takes; beside a figure more. */
const LEAST_BAR = 0.42;
const LEAST_BESIDE_FIGURE = 0.54;

/** Baselines that are no further apart look like one that was missed, in design pixels. */
const NEARLY = 14;

export interface LanesAsked {
  /** Of each bar, in order. */
  hues: readonly string[];
  /** What each bar is drawn as, where all of them can be. */
  marks: ReadonlyArray<MarkName | undefined>;
  /** The value pointed at may be the figure of the picture. */
  isFocus: boolean;
  /** Where its names share a column with others, it is to be that: lanes are high enough for a figure. */
  isFocal?: boolean;
  /** Tells its marks from those of other charts. */
  chart: string;
  /** Of the bars; as their hues are where absent. */
  fills?: readonly string[];
  /** Names and bars begin where those of the other measures do; as suits them where absent. */
  grid?: Grid | undefined;
  /** The block is at least so high. */
  least?: number;
  /** Baselines of what stands beside it, as far as they are known when it is drawn: it shares those that are near. */
  baselines?: readonly number[];
}

/** Values as they are written, and the scale that leaves them room. */
export interface LaidOut {
  /** Design pixels per unit of the amounts. */
  factor: number;
  written: ReadonlyArray<{ set: ReturnType<typeof oneLine>; size: number }>;
}

export interface Lanes {
  kit: Kit;
  chart: Chart;
  width: number;
  tone: Tone;
  asked: LanesAsked;
  most: number;
  labels: readonly SetText[];
  /** Values stand over their bars' ends; else behind them. */
  isOver: boolean;
  /** Bars begin so far from the start, where names stand beside them; 0: names stand over them. */
  left: number;
  /** Names begin so far from the start. */
  names: number;
}

/** Values over the ends of bars across the whole width, the one pointed at as large as it can be. */
export function laidOver(lanes: Lanes): LaidOut | undefined {
  const { kit, width, labels, most, asked } = lanes;
  const { body, figure, large } = kit.scale;
  const sizes: number[] = [];
  if (asked.isFocus) for (let size = figure; size >= FOCAL * large; size -= 8) sizes.push(size);
  for (const focal of [...sizes, large]) {
    const written = writtenAt(lanes, focal, large);
    const isFitting = written.every(({ set }, index) => {
      const label = labels[index];
      return label?.lines.length === 1 && label.width + body * 0.5 + set.width <= width;
    });
    if (isFitting) return { factor: width / most, written };
  }
  return undefined;
}

/** Values behind their bars. @param focal size of the one pointed at */
export function laidOut(lanes: Lanes, focal: number): LaidOut | undefined {
  const { kit, chart, most } = lanes;
  const width = lanes.width - lanes.left;
  const { body, large } = kit.scale;
  const least = width * (focal > large ? LEAST_BESIDE_FIGURE : LEAST_BAR);
  for (const unit of focal > large ? [large, body] : [body]) {
    const written = writtenAt(lanes, focal, unit);
    const factor = Math.min(
      ...chart.bars.map(({ value: { amount } }, index) => {
        const room = width - body * 0.5 - (written[index]?.set.width ?? 0);
        return amount > 0 ? room / amount : Number.POSITIVE_INFINITY;
      }),
    );
    if (factor * most >= least) return { factor, written };
  }
  return undefined;
}

function writtenAt({ kit, chart, asked, tone }: Lanes, focal: number, unit: number): LaidOut['written'] {
  const { body, large } = kit.scale;
  return chart.bars.map(({ value }, index) => {
    const size = index === chart.highlight ? focal : large;
    const style = { face: kit.theme.faces.display, size, color: asked.hues[index] ?? tone.ink };
    const pieces = size > large ? figurePieces(value, style, unit) : valuePieces(value, style, body);
    return { size, set: oneLine(kit, pieces, style) };
  });
}

/** A value as a figure: its units small, one letter as well ("1 h 57 min"). */
export function figurePieces(
  { parts, written }: Chart['bars'][number]['value'],
  style: TextStyle,
  small: number,
): Piece[] {
  if (parts.length === 0) return [{ text: written, ...style }];
  return parts.map(({ kind, text }) => {
    const isSmall = kind === 'space' || (kind === 'unit' && /\p{L}/u.test(text));
    return { text, ...style, size: isSmall ? small : style.size };
  });
}

/** A baseline, or the next one of a row that it nearly stands in. */
export function alignedTo(others: readonly number[] = [], baseline: number, lowest: number): number {
  const near = others.filter((other) => Math.abs(other - baseline) <= NEARLY && other <= lowest);
  const [nearest = baseline] = near.sort(
    (one, other) => Math.abs(one - baseline) - Math.abs(other - baseline),
  );
  return nearest;
}
