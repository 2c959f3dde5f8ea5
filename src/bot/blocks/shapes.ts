import type { PlainTextOption } from '@slack/types';
import { option } from './modal.js';

/** What shapes are used for. These stand first, in this order. */
const uses: ReadonlyMap<string, string> = new Map(
  Object.entries({ '16:9': 'Slide', '4:5': 'Post', '1:1': 'Square', '9:16': 'Story' }),
);

/** "Slide · 16:9", "Post · 4:5", "Square · 1:1", "Story · 9:16", and the other ratios below. */
export function shapeOptions(ratios: readonly string[]): PlainTextOption[] {
  const named = [...uses.keys()].filter((ratio) => ratios.includes(ratio));
  return [...named, ...ratios.filter((ratio) => !uses.has(ratio))].map((ratio) =>
    option(shapeName(ratio), ratio),
  );
}

/** A ratio with what it is used for, where that is known. */
export function shapeName(ratio: string): string {
  const use = uses.get(ratio);
  return use === undefined ? ratio : `${use} · ${ratio}`;
}
