import type { Chart } from '../../content/content.js';
import { countedMark } from '../../marks/choose.js';
import { type MarkName, marks } from '../../marks/drawn/catalogue.js';
import { unitColumn, unitRow } from '../../marks/unit-bars.js';
import type { Shape } from '../../scene/scene.js';
import type { Kit } from '../../themes/kit.js';
import { isPictorialBar } from './bar-pictures.js';

/** How bars are built of what they count. */
export interface Units {
  mark: MarkName;
  /** How much one mark stands for. */
  perMark: number;
  /** How many of them stand one over the other. */
  deep: number;
  /** How high one is, in design pixels. */
  height: number;
  /** From one to the next, and from one to the one under it, in design pixels. */
  step: { x: number; y: number };
}

/** Of the place that a mark has in its bar, at most: the rest is the gap to the next one. */
const FULL = 0.88;
/** Marks that cover less of a bar's place would look like a few things that lie about. */
const LEAST_COVER = 0.48;
/** Along a bar that is more than one deep: marks further apart would not be a bar. */
const LEAST_ALONG = 0.7;
/** The longest bar has at least so many marks, and at most. */
const FEWEST = 4;
const MOST = 40;
/** Of a mark: the shortest bar has at least so much. */
const LEAST_PART = 0.1;

/** What all of a chart's values count, by their own noun: bread of "980 loaves"; nothing where that is no thing. */
export function thingCounted({ language }: Kit, { bars }: Chart): MarkName | undefined {
  const isNoun = (unit: string) => /^\p{L}[\p{L}\p{M} ]+$/u.test(unit) && unit === unit.toLowerCase();
  const named = bars.map(({ value }) =>
    isNoun(value.unit) ? countedMark([value.written], language) : undefined,
  );
  const [first] = named;
  const isOne = first && named.every((name) => name === first);
  return isOne && !marks[first].upright && !isPictorialBar(first) ? first : undefined;
}

/** What volumes are measured in, whose units are drops where it is told what of. */
const volumes: ReadonlySet<string> = new Set(['l', 'hl', 'ml', 'm3', 'm³']);

/** As `thingCounted`; of volumes what can be poured. @param about what the picture is about */
export function thingOrDrop(kit: Kit, chart: Chart, about: MarkName | undefined): MarkName | undefined {
  const isPoured = about === 'drop' && chart.bars.every(({ value }) => volumes.has(value.unit));
  return isPoured ? about : thingCounted(kit, chart);
}

/** How upright columns are built of what they count, one mark for each. */
export interface Upright {
  mark: MarkName;
  /** How many of them stand side by side. */
  across: number;
  height: number;
  step: { x: number; y: number };
}

/** The highest column has no more marks, and its rows at least so many. */
const MOST_UP = 120;
/** Of a mark, in design pixels. */
const LEAST_UP = 22;
const FEWEST_ROWS = 5;

/** @returns undefined where columns would be sparse, or their marks too small to be told */
export function unitsUp(
  mark: MarkName,
  { bars }: Chart,
  { factor, thick }: { factor: number; thick: number },
): Upright | undefined {
  const amounts = bars.map(({ value }) => value.amount);
  const most = Math.max(...amounts);
  const { height: high, width: wide } = marks[mark];
  const found: Array<Upright & { cover: number }> = [];
  for (let across = 2; across <= 9; across++) {
    const rows = Math.ceil(most / across);
    const step = { x: thick / across, y: (most * factor) / rows };
    const height = Math.min(step.y * FULL, (step.x * FULL * high) / wide);
    const cover = (unitWidth({ height, mark }) / step.x) * (height / step.y);
    if (rows >= FEWEST_ROWS && height >= LEAST_UP) found.push({ mark, across, height, step, cover });
  }
  const best = found.sort((one, other) => other.cover - one.cover)[0];
  const isSuited = most <= MOST_UP && Math.min(...amounts) >= 1;
  return best && isSuited && best.cover >= LEAST_COVER ? best : undefined;
}

/**
 * Lying bars as rows of a thing, as large as suits their thickness: one for each 1, 2 or 5 times a power of ten.
 * @param factor design pixels per unit of the amounts
 * @returns undefined where such rows would be thin or sparse
 */
export function unitsAlong(
  mark: MarkName,
  { bars }: Chart,
  { factor, thick }: { factor: number; thick: number },
): Units | undefined {
  const amounts = bars.map(({ value }) => value.amount);
  const [most, least] = [Math.max(...amounts), Math.min(...amounts)];
  const { height: high, width: wide } = marks[mark];
  const power = 10 ** Math.floor(Math.log10(most / MOST));
  const found: Array<Units & { rank: number }> = [];
  for (const perMark of [1, 2, 5, 10, 20, 50].map((step) => step * power)) {
    const count = most / perMark;
    if (perMark < 1 || least < perMark * LEAST_PART || count < FEWEST || count > MOST) continue;
    for (const deep of [1, 2]) {
      const step = perMark * deep * factor;
      const room = deep > 1 ? (thick / deep) * FULL : thick;
      const height = Math.min(room, (step * FULL * high) / wide);
      const [along, across] = [unitWidth({ height, mark }) / step, (height * deep) / thick];
      if (along * across < LEAST_COVER || (deep > 1 && along < LEAST_ALONG)) continue;
      const rank = (along * across) / deep ** 0.2;
      found.push({ mark, perMark, deep, height, step: { x: step, y: height / FULL }, rank });
    }
  }
  return found.sort((one, other) => other.rank - one.rank)[0];
}

/** How long a bar of them is, in design pixels: as long as their columns, the last of them as far as it is filled. */
export function lengthIn({ deep, perMark, step }: Units, amount: number): number {
  const count = amount / perMark;
  const columns = Math.floor(count / deep);
  return (columns + Math.min(1, count - columns * deep)) * step.x;
}

/** "= 200": what one of them stands for, in the digits of the brief; nothing where that is one. */
export function unitKey({ language }: Kit, { bars }: Chart, { perMark }: Units): string | undefined {
  if (perMark === 1) return undefined;
  const isLatin = bars.some(({ value }) => /[0-9]/.test(value.written));
  const notation = perMark >= 1e6 ? ({ notation: 'compact', compactDisplay: 'long' } as const) : {};
  const digits = isLatin ? { numberingSystem: 'latn' } : {};
  return `= ${new Intl.NumberFormat(language, { ...notation, ...digits }).format(perMark)}`;
}

/** How wide one of them is, in design pixels. */
export const unitWidth = ({ height, mark }: Pick<Units, 'height' | 'mark'>): number =>
  (height * marks[mark].width) / marks[mark].height;

/** How high a bar of them is, in design pixels. */
export const unitsHigh = ({ deep, height, step }: Units): number => (deep - 1) * step.y + height;

/** An amount in them. @param at its left foot */
export function countedRow(
  { deep, mark, perMark, height, step }: Units,
  amount: number,
  { at, color }: { at: { x: number; y: number }; color: string },
): Shape {
  return unitRow({ mark, count: amount / perMark, deep, height, step, at, color });
}

/** An amount as a column of them. @param at its left foot */
export function columnOfThings(
  { across, height, mark, step }: Upright,
  amount: number,
  { at, color }: { at: { x: number; y: number }; color: string },
): Shape {
  const start = (step.x - unitWidth({ height, mark })) / 2;
  return unitColumn({ mark, count: amount, across, height, step, at: { ...at, x: at.x + start }, color });
}
