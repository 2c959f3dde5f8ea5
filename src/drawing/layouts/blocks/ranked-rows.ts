import type { Chart } from '../../content/content.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import { type Kit, oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from './block.js';

export interface RankedAsked {
  /** The value pointed at may be the figure of the picture. */
  isFocus: boolean;
  /** What the bars are drawn as, where they can be. */
  mark?: MarkName | undefined;
  /** What their values count: they are rows of it, where they can be. */
  counted?: MarkName | undefined;
  /** What they are about: it stands where the last bars leave room. */
  subject?: MarkName | undefined;
  /** What is to be said beside the last of them, where they leave room for it. */
  facts?: ((width: number) => Block) | undefined;
  /** They are numbered from the first. */
  isNumbered?: boolean;
}

/** Of the width: labels that are no wider stand beside their bars, others above them. */
export const BESIDE = 0.32;
/** Of what labels leave: the longest bar has at least so much. */
const LEAST_BAR = 0.42;
/** And of the whole width, unless the letters are hardly larger than the least. */
const LEAST_OF_ALL = 0.38;
export const SMALL = 44;

export interface Asked extends RankedAsked {
  tone: Tone;
  /** What there is of it. */
  height: number;
  /** Of the width: what labels beside their bars may take; 0: they stand above them. */
  share: number;
}

/** Rows as they were measured. */
export interface Ranked extends Asked {
  kit: Kit;
  chart: Chart;
  most: number;
  rows: NonNullable<ReturnType<typeof rowsOf>>;
  width: number;
}

export type RankedBar = Ranked['rows']['bars'][number];

export function largeValue({ kit }: Ranked, { value }: RankedBar, size: number, color: string) {
  const style = { face: kit.theme.faces.display, size, color };
  return oneLine(
    kit,
    valuePieces(value, style, size > kit.scale.large ? kit.scale.large : kit.scale.body),
    style,
  );
}

export function valueAtEnd(all: Ranked, bar: RankedBar) {
  const { kit, tone } = all;
  if (bar.isPointedAt) return largeValue(all, bar, kit.scale.large, bar.color);
  const { body: size } = kit.scale;
  return oneLine(kit, bar.value.written, { face: kit.theme.faces.text, size, color: tone.ink });
}

/** Where a row ends, from the start of its width. */
export function endOfRow(all: Ranked, bar: RankedBar, length: number): number {
  return all.rows.left + length + all.kit.scale.body * 0.4 + valueAtEnd(all, bar).width;
}

/** Design pixels per unit of the amounts. @param place where the value pointed at stands: at its bar's end or within it */
export function scaleFor(all: Ranked, place: 'end' | 'inside'): number | undefined {
  const { kit, most, rows, width } = all;
  const room = width - rows.left;
  const factors = rows.bars.map((bar) => {
    const isInside = bar.isPointedAt && place === 'inside';
    const taken = isInside ? 0 : kit.scale.body * 0.4 + valueAtEnd(all, bar).width;
    return bar.value.amount > 0 ? (room - taken) / bar.value.amount : Number.POSITIVE_INFINITY;
  });
  const factor = Math.min(...factors);
  const least = kit.scale.body > SMALL ? width * LEAST_OF_ALL : 0;
  return factor * most >= Math.max(room * LEAST_BAR, least) ? factor : undefined;
}

export function rowsOf(kit: Kit, chart: Chart, width: number, { tone, share, isNumbered }: Asked) {
  const isBeside = share > 0;
  const { text, strong } = kit.theme.faces;
  const { body } = kit.scale;
  const ordinals = chart.bars.map((_, index) => {
    const color = index === chart.highlight ? tone[kit.theme.hues.chart] : tone.gray;
    return isNumbered ? oneLine(kit, String(index + 1), { face: strong, size: body, color }) : undefined;
  });
  const numbers = isNumbered ? Math.max(...ordinals.map((line) => line?.width ?? 0)) + body * 0.4 : 0;
  const bars = chart.bars.map(({ label, value }, index) => {
    const isPointedAt = index === chart.highlight;
    const color = isPointedAt ? tone[kit.theme.hues.chart] : tone.ink;
    const style = { face: isPointedAt ? strong : text, size: body, color };
    const room = isBeside ? width * share : width - numbers;
    return {
      ...{ value, color, isPointedAt, ordinal: ordinals[index] },
      label: paragraph(kit, label, room, style),
    };
  });
  const isFitting = bars.every(
    ({ label }) => label.lines.length <= (share === BESIDE ? 1 : 2) && !label.broken,
  );
  if (isBeside && !isFitting) return undefined;
  const widest = Math.max(...bars.map(({ label }) => label.width));
  return { bars, numbers, left: isBeside ? numbers + widest + body * 0.6 : 0 };
}
