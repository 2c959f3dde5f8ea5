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

/** mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
