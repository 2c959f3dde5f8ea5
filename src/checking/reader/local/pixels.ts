import { Renderer } from '@takumi-rs/core';

/** What is at each point of a picture: red, green, blue and opacity, of 8 bits each, row by row. */
export interface Pixels {
  width: number;
  height: number;
  rgba: Uint8Array;
}

const IMAGE = 'image';

/**
 * A picture (PNG, JPEG, WebP), made smaller where it has more than `most` pixels on a side. The engine that draws decodes
 * it, so that reading needs no other one. @throws Error where it is none
 */
export async function pixelsOf(image: Uint8Array, most: { width: number; height: number }): Promise<Pixels> {
  const renderer = new Renderer({ cacheMaxBytes: 0 });
  const images = [{ src: IMAGE, data: image }];
  const own = await renderer.measure({ type: 'image', src: IMAGE }, { images });
  const scale = Math.min(1, most.width / own.width, most.height / own.height);
  const size = {
    width: Math.max(1, Math.round(own.width * scale)),
    height: Math.max(1, Math.round(own.height * scale)),
  };
  const style = { ...size, objectFit: 'fill' } as const;
  const rgba = await renderer.render(
    { type: 'image', src: IMAGE, ...size, style },
    { ...size, format: 'raw', images },
  );
  return { ...size, rgba };
}

/** Where a picture is looked at through: in its pixels. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How a model wants colors: `(color / 255 - mean) / deviation`, blue, green, red. */
export interface Levels {
  mean: readonly [number, number, number];
  deviation: readonly [number, number, number];
}

/**
 * A part of a picture at another size as three planes (blue, green, red) of numbers, as the models of PaddleOCR take it:
 * bilinear where it gets larger, the mean of what falls together where it gets smaller.
 * @param into planes of `stride` x `rows`; what is right of and below the part stays as it is
 */
export function planesOf(
  { width, height, rgba }: Pixels,
  frame: Frame,
  size: { width: number; height: number },
  { mean, deviation }: Levels,
  into: { planes: Float32Array; stride: number; rows: number },
): void {
  const across = samplesOf(frame.x, frame.width, size.width, width);
  const down = samplesOf(frame.y, frame.height, size.height, height);
  const plane = into.stride * into.rows;
  const sums = new Float32Array(size.width * 3);
  for (let row = 0; row < size.height; row++) {
    sums.fill(0);
    for (let tap = row * down.each; tap < (row + 1) * down.each; tap++) {
      addRow(rgba, (down.at[tap] ?? 0) * width, down.weight[tap] ?? 0, across, sums);
    }
    for (let channel = 0; channel < 3; channel++) {
      const [less, by] = [mean[channel] ?? 0, deviation[channel] ?? 1];
      const to = channel * plane + row * into.stride;
      // Blue comes first.
      for (let x = 0; x < size.width; x++)
        into.planes[to + x] = ((sums[x * 3 + 2 - channel] ?? 0) / 255 - less) / by;
    }
  }
}

/** Adds a row of the source, at the target's width, to the sums of red, green and blue. */
function addRow(
  rgba: Uint8Array,
  start: number,
  part: number,
  { each, at, weight }: Samples,
  sums: Float32Array,
): void {
  if (part === 0) return;
  for (let tap = 0; tap < at.length; tap++) {
    const share = (weight[tap] ?? 0) * part;
    if (share === 0) continue;
    const [from, to] = [(start + (at[tap] ?? 0)) * 4, Math.floor(tap / each) * 3];
    sums[to] = (sums[to] ?? 0) + (rgba[from] ?? 0) * share;
    sums[to + 1] = (sums[to + 1] ?? 0) + (rgba[from + 1] ?? 0) * share;
    sums[to + 2] = (sums[to + 2] ?? 0) + (rgba[from + 2] ?? 0) * share;
  }
}

/** Of which of the source's rows or columns each of the target's is made: `each` of them, by their weights. */
interface Samples {
  each: number;
  at: Int32Array;
  weight: Float32Array;
}

function samplesOf(start: number, length: number, count: number, most: number): Samples {
  const step = length / count;
  const each = step <= 1 ? 2 : Math.ceil(step) + 1;
  const samples = { each, at: new Int32Array(count * each), weight: new Float32Array(count * each) };
  for (let index = 0; index < count; index++) {
    // What is narrower than a source pixel is between the middles of two.
    const [from, to] =
      step <= 1
        ? [start + (index + 0.5) * step - 0.5, start + (index + 0.5) * step + 0.5]
        : [start + index * step, start + (index + 1) * step];
    const first = Math.floor(from);
    for (let tap = 0; tap < each; tap++) {
      const own = first + tap;
      samples.at[index * each + tap] = Math.min(most - 1, Math.max(0, own));
      samples.weight[index * each + tap] =
        Math.max(0, Math.min(own + 1, to) - Math.max(own, from)) / (to - from);
    }
  }
  return samples;
}
