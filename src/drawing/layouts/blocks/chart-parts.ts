import type { Chart } from '../../content/content.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import { ABOVE } from '../../text/pen.js';
import { type Kit, paragraph } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from './block.js';

/** Of the picture's height: a chart of three values or more is at least so high where it is not the whole picture. */
const LEAST_SHARE = 0.3;
const LEAST_BODY = 40;

/** The least height of a chart, in design pixels: higher where its letters are larger. */
export const leastChart = ({ height, scale }: Kit): number =>
  height * LEAST_SHARE * Math.sqrt(scale.body / LEAST_BODY);

/** The largest amount of a chart; nothing where one is below zero, which is no length. */
export function mostOf({ bars }: Chart): number | undefined {
  const amounts = bars.map(({ value }) => value.amount);
  return amounts.every((amount) => amount >= 0) ? Math.max(0, ...amounts) : undefined;
}

/** Words over the lowest columns of a chart. */
export interface OverColumns {
  block: (width: number) => Block;
  /** Of the chart that they find room over. */
  height: number;
  /** How much higher than the chart's title they may begin. */
  raised: number;
}

/** What of a picture a chart is. */
export interface ChartAsked {
  /** The value pointed at may be its figure. */
  isFocus?: boolean;
  /** What the values are about: it stands where they leave room. */
  subject?: MarkName | undefined;
  /** What they count: columns are built of it where that can be. */
  counted?: MarkName | undefined;
  /** What is to be said over the lowest of its columns. */
  over?: OverColumns | undefined;
  /** One name that nearly finds room on one line, as the others do, has no two, even in the least letters. */
  hasEvenNames?: boolean | undefined;
  /** It has no lying bars where columns find room in this width, if need be in the least letters. */
  least?: number | undefined;
}

/** The sizes that a value pointed at may have, from the largest: no picture has more than four. */
export function valueSizes({ pen, scale }: Kit, { isFocus = false }: ChartAsked): number[] {
  const { figure, large } = scale;
  const title = Math.max(0, ...pen.texts.map(({ role, size }) => (role === 'title' ? size : 0)));
  if (!isFocus) return [large];
  if (title > large) return [title, large];
  const sizes: number[] = [];
  for (let size = figure; size > large; size -= 8) sizes.push(size);
  return [...sizes, large];
}

/**
 * The one baseline of a row: of its name, and of its value whatever its size, midway between where each of them would
 * stand in the middle of the bar.
 * @param lines of the name beside the bar: of several, or none, the value has the middle
 */
export function sharedBaseline({ scale }: Kit, middle: number, size: number, lines = 1): number {
  const own = lines === 1 ? (size + scale.body) / 2 : size;
  return Math.round(middle + (ABOVE * own) / 2);
}

/** What all values of a chart measure, above it; nothing where the title says it. */
export function chartTitle(kit: Kit, chart: Chart, width: number, tone: Tone) {
  if (!chart.title) return undefined;
  const { body: size } = kit.scale;
  const set = paragraph(kit, chart.title, width, { face: kit.theme.faces.text, size, color: tone.ink });
  return {
    ...set,
    draw(x: number, y: number): void {
      kit.pen.text(set, { role: 'label', x, baseline: Math.round(y + ABOVE * size), ground: tone.ground });
    },
  };
}
