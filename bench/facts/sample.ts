import { randomFrom } from '../support/random.js';
import type { PageScore } from './measure.js';

/** Some points of all pages, by chance but the same for the same seed: to be read by eye. */
export function sampleOf(pages: readonly PageScore[], count: number, seed: number): string[] {
  const all = pages.flatMap(({ name, points }) => points.map(({ text }) => `${name}\t${text}`));
  const next = randomFrom(seed);
  for (let last = all.length - 1; last > 0; last--) {
    const place = Math.floor(next() * (last + 1));
    [all[last], all[place]] = [all[place] ?? '', all[last] ?? ''];
  }
  return all.slice(0, count);
}
