import { percent } from './focus.js';
import type { Ink, Judged } from './judged.js';

const ACROSS = 64;
/**
 * Two silhouettes differ in so much of what is solid. A disc and a column of arrows that stand on the same side, which
 * nobody takes for each other, differ in 0.41.
 */
const LEAST_DISTANCE = 0.4;
/** Where so much of a pixel is inked it is solid: letters are a haze at this size. */
const SOLID = 0.6;

/** What is solid at 64 pixels across, 0 to 1 each, a little blurred; pictures that are read from the right are turned round. */
function silhouetteOf({ ink, scene }: Judged): Float64Array {
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
  return blurred(
    sums.map((sum) => (sum >= SOLID ? 1 : 0)),
    down,
  );
}

function blurred(form: Float64Array, down: number): Float64Array {
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= ACROSS || y >= down ? 0 : (form[y * ACROSS + x] ?? 0);
  return form.map((_, index) => {
    const [x, y] = [index % ACROSS, Math.floor(index / ACROSS)];
    const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => at(x + dx, y + dy)));
    return around.reduce((sum, value) => sum + value / around.length, 0);
  });
}

/** 0 where they are the same, 1 where no ink of one is where the other has any. */
function distanceOf(one: Float64Array, other: Float64Array): number {
  let [shared, all] = [0, 0];
  for (const [index, value] of one.entries()) {
    shared += Math.min(value, other[index] ?? 0);
    all += Math.max(value, other[index] ?? 0);
  }
  return all === 0 ? 0 : 1 - shared / all;
}

/**
 * Rule 9. At 64 pixels, in one theme and ratio: what is solid there differs between any two pictures of two kinds in at
 * least 40 % of it, and on the whole more than between pictures of one kind. It compares place by place, and cannot
 * see that two forms are alike that stand elsewhere, nor what people take them for.
 * @param judged all of one theme and ratio
 */
export function silhouetteFaults(judged: readonly Judged[]): { of: Judged; fault: string }[] {
  const forms = judged.map((of) => ({ of, form: silhouetteOf(of) }));
  const pairs = forms.flatMap((one, index) =>
    forms.slice(index + 1).map((other) => ({
      of: one.of,
      title: other.of.brief.title,
      isOneKind: one.of.layout === other.of.layout,
      distance: distanceOf(one.form, other.form),
    })),
  );
  const between = pairs.filter(({ isOneKind }) => !isOneKind);
  const [near, far] = [mean(pairs.filter(({ isOneKind }) => isOneKind)), mean(between)];
  const first = judged[0];
  return [
    ...between
      .filter(({ distance }) => distance < LEAST_DISTANCE)
      .map(({ distance, of, title }) => ({
        of,
        fault: `9: differs by ${percent(distance)} from "${title}"`,
      })),
    ...(first && near >= far
      ? [{ of: first, fault: `9: kinds differ by ${percent(far)}, pictures of one kind by ${percent(near)}` }]
      : []),
  ];
}

const mean = (pairs: ReadonlyArray<{ distance: number }>): number =>
  pairs.reduce((sum, { distance }) => sum + distance / pairs.length, 0);
