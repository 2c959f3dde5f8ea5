import { afterAll, describe, expect, it } from '@jest/globals';
import { createDrawing } from '../../../src/drawing/process/drawing.js';
import { createLog } from '../../../src/lib/log.js';
import { createMetrics } from '../../../src/lib/metrics.js';

const drawing = createDrawing({ log: createLog('silent'), metrics: createMetrics() });
afterAll(() => drawing.close());

const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1344 768">${inside}</svg>`);
const all = '<rect width="1344" height="768" fill="#abc"/>';
const AREA_AT_4K = 5504 * 3072;

describe('an SVG that would take minutes', () => {
  it.each([
    [
      'by masks',
      Array.from(
        { length: 2_000 },
        (_, at) => `<mask id="m${at}">${all}</mask><g mask="url(#m${at})">${all}</g>`,
      ).join(''),
    ],
    ['by layers', `${`${'<g opacity="0.9">'.repeat(40)}${all}${'</g>'.repeat(40)}`.repeat(100)}`],
    [
      'by patterns',
      `<pattern id="p" width="0.001" height="0.001" patternUnits="userSpaceOnUse">${all}</pattern>${'<rect width="1344" height="768" fill="url(#p)"/>'.repeat(20_000)}`,
    ],
    [
      'by rules',
      `<style>${Array.from({ length: 500 }, (_, at) => `g g g g g g.a${at}{fill:red}`).join('')}</style>${`${'<g>'.repeat(40)}${'<rect/>'.repeat(1_000)}${'</g>'.repeat(40)}`.repeat(90)}${all}`,
    ],
  ])('is given up in words, and the next is drawn: %s', async (_name, inside) => {
    const drawn = await drawing
      .vector(svg(inside), AREA_AT_4K)
      .catch((error: { code: string }) => error.code);
    if (typeof drawn === 'string') expect(['too_slow', 'engine']).toContain(drawn);
    expect(await drawing.vector(svg(all), 9_000)).toHaveProperty('png');
  });
});
