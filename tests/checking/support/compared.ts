import { compare } from '../../../src/checking/compare/index.js';
import type { SeenText, Transcript } from '../../../src/checking/transcript.js';
import type { Facts } from '../../../src/models/facts.js';

/** A brief in short: its points, and its numbers as "value | what it measures". */
export function brief(
  language: string,
  title: string,
  {
    points = [],
    numbers = [],
    ...more
  }: { points?: string[]; numbers?: string[] } & Partial<Pick<Facts, 'subtitle' | 'layout'>> = {},
): Facts {
  return {
    title,
    language,
    layout: 'statistics',
    points: points.map((text) => ({ text })),
    numbers: numbers.map((line) => {
      const [value = '', measures = ''] = line.split(' | ');
      return { value, measures };
    }),
    ...more,
  };
}

/** What a reader saw: texts, or texts with their boxes as [x, y, width, height]. */
export function seen(
  texts: readonly (string | readonly [string, readonly [number, number, number, number]])[],
  { kind = 'vision', sure }: { kind?: Transcript['by']['kind']; sure?: number } = {},
): Transcript {
  return {
    texts: texts.map((one): SeenText => {
      const more = sure === undefined ? {} : { sure };
      if (typeof one === 'string') return { text: one, ...more };
      const [text, [x, y, width, height]] = one;
      return { text, box: { x, y, width, height }, ...more };
    }),
    by: { kind, model: 'a reader' },
  };
}

/** All that a brief says, a line each, as a picture without mistakes shows it. */
export const linesOf = ({ title, subtitle, points, numbers }: Facts): string[] => [
  title,
  ...(subtitle === undefined ? [] : [subtitle]),
  ...numbers.flatMap(({ value, measures }) => [value, measures]),
  ...points.map(({ text }) => text),
];

/** The comparison of a brief with its own lines, each changed. */
export const comparedWith = (facts: Facts, change: (lines: string[]) => string[]) =>
  compare(facts, seen(change(linesOf(facts))));
