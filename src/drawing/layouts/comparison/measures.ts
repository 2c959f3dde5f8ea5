import type { Chart, Content } from '../../content/content.js';
import { markFor } from '../../marks/choose.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import { canFace } from '../blocks/facing.js';

/** A pair whose smaller value is less of its larger one has no room for pictures. */
const LEAST_PART = 0.1;

/** The measure that the picture turns on: the one that the title is about, else the first that both sides have a part in. */
export function mainPair({ pairs }: Content): Chart | undefined {
  const part = ({ bars }: Chart) => {
    const amounts = bars.map(({ value }) => value.amount);
    return Math.min(...amounts) / Math.max(...amounts);
  };
  const named = pairs.filter(({ byTime }) => !byTime);
  const drawable = named.filter((pair) => part(pair) >= LEAST_PART);
  return drawable.find(({ title }) => title === undefined) ?? drawable[0] ?? named[0] ?? pairs[0];
}

/** Whether the first measure's sides are things beside one another. */
export function areFacing(content: Content): boolean {
  const main = mainPair(content);
  return main !== undefined && canFace(main, marksOf(main, content.language));
}

/** What the sides are drawn as: each as its own name says, or all as what is measured of them does. */
export function marksOf({ bars, title }: Chart, language: string): ReadonlyArray<MarkName | undefined> {
  const own = bars.map(({ label }) => markFor([label], language));
  const measured = title && own.every((mark) => !mark) ? markFor([title], language) : undefined;
  return own.map((mark) => mark ?? measured);
}
