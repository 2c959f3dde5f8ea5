import { describe, expect, it } from '@jest/globals';
import { Resvg } from '@resvg/resvg-js';
import { type MarkName, markNames, marks } from '../../../src/drawing/marks/drawn/catalogue.js';
import { painted } from './pixels.js';

describe('our silhouettes', () => {
  it('are sixty at least', () => {
    expect(new Set(markNames).size).toBeGreaterThanOrEqual(60);
  });

  it.each(markNames)('%s fills the box that it says it fills, and neither little nor all of it', (name) => {
    const { d, width, height } = marks[name];
    const seen = painted(d, { width, height });
    expect(Math.abs(seen.left)).toBeLessThanOrEqual(0.8);
    expect(Math.abs(seen.top)).toBeLessThanOrEqual(0.8);
    expect(Math.abs(seen.right - width)).toBeLessThanOrEqual(0.8);
    expect(Math.abs(seen.bottom - height)).toBeLessThanOrEqual(0.8);
    expect(Math.max(width, height)).toBeGreaterThanOrEqual(60);
    const share = seen.area / (width * height);
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.95);
  });

  it('differ at 64 pixels: no two share nine tenths of their paint', () => {
    const pictures = markNames.map((name) => ({ name, paint: paintAt64(name) }));
    const alike = pictures.flatMap((a, i) =>
      pictures.slice(i + 1).flatMap((b) => (shared(a.paint, b.paint) > 0.9 ? [`${a.name} ${b.name}`] : [])),
    );
    expect(alike).toEqual([]);
  });
});

/** How dark each pixel of a mark is in the middle of a square of 64 pixels. */
function paintAt64(name: MarkName): number[] {
  const { d, width, height } = marks[name];
  const side = Math.max(width, height);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" ` +
    `viewBox="${(width - side) / 2} ${(height - side) / 2} ${side} ${side}"><path d="${d}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  return Array.from({ length: 64 * 64 }, (_, i) => (pixels[i * 4 + 3] ?? 0) / 255);
}

function shared(a: readonly number[], b: readonly number[]): number {
  let [both, either] = [0, 0];
  for (let i = 0; i < a.length; i += 1) {
    both += Math.min(a[i] ?? 0, b[i] ?? 0);
    either += Math.max(a[i] ?? 0, b[i] ?? 0);
  }
  return both / either;
}
