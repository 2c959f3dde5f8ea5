import type { Ink, Judged } from './judged.js';

const ACROSS = 64;
/** Two silhouettes differ in so much of their ink. */
const LEAST_DISTANCE = 0.35;

/** How much ink there is at 64 pixels across, 0 to 1 each; pictures that are read from the right are turned round. */
export function silhouetteOf({ ink, scene }: Judged): Float64Array {
  const { width, height, at }: Ink = ink;
  const down = Math.round((ACROSS * height) / width);
  const sums = new Float64Array(ACROSS * down);
  const each = (width / ACROSS) * (height / down);
  for (let index = 0; index < at.length; index++) {
    const column = Math.floor(((index % width) * ACROSS) / width);
    const row = Math.min(down - 1, Math.floor((Math.floor(index / width) * down) / height));
    const place = row * ACROSS + (scene.direction === 'rtl' ? ACROSS - 1 - column : column);
    sums[place] = (sums[place] ?? 0) + (at[index] ?? 0) / each;
  }
  return sums;
}

/** 0 where they are the same, 1 where no ink of one is where the other has any. */
export function distanceOf(one: Float64Array, other: Float64Array): number {
  let [shared, all] = [0, 0];
  for (const [index, value] of one.entries()) {
    shared += Math.min(value, other[index] ?? 0);
    all += Math.max(value, other[index] ?? 0);
  }
  return all === 0 ? 0 : 1 - shared / all;
}

/**
 * Rule 9. At 64 pixels, in one theme and ratio, pictures of two kinds differ in at least 35 % of their ink. It compares
 * place by place: it cannot see that two forms are alike that stand elsewhere.
 * @param judged all of one theme and ratio
 */
export function silhouetteFaults(
  judged: readonly Judged[],
): { one: Judged; other: Judged; distance: number }[] {
  const forms = judged.map((one) => ({ one, form: silhouetteOf(one) }));
  return forms.flatMap(({ one, form }, index) =>
    forms
      .slice(index + 1)
      .filter((second) => second.one.layout !== one.layout)
      .map((second) => ({ one, other: second.one, distance: distanceOf(form, second.form) }))
      .filter(({ distance }) => distance < LEAST_DISTANCE),
  );
}
