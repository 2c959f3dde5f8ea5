import type { DrawableBrief } from '../../../src/drawing/scene/drawing.js';
import type { Facts } from '../../../src/models/facts.js';

/** A brief in short: its points, and its numbers as "value | what it measures". */
export function brief(
  language: string,
  layout: Facts['layout'],
  title: string,
  {
    points = [],
    numbers = [],
    ...more
  }: { points?: string[]; numbers?: string[]; subtitle?: string; source?: DrawableBrief['source'] },
): DrawableBrief {
  return {
    title,
    language,
    layout,
    points: points.map((text) => ({ text })),
    numbers: numbers.map((line) => {
      const [value = '', measures = ''] = line.split(' | ');
      return { value, measures };
    }),
    ...(more.subtitle === undefined ? {} : { subtitle: more.subtitle }),
    ...(more.source === undefined ? {} : { source: more.source }),
  };
}
