import { afterAll, describe, expect, it } from '@jest/globals';
import { pixelsOf } from '../../../src/drawing/pixels.js';
import { createDrawing } from '../../../src/drawing/process/drawing.js';
import { createLog } from '../../../src/lib/log.js';
import { createMetrics } from '../../../src/lib/metrics.js';
import { helpers } from '../../support/helpers.js';

const { drawing } = helpers;
const another = createDrawing({ limitMs: 60_000, log: createLog('silent'), metrics: createMetrics() });
afterAll(() => another.close());

const svg = (inside: string, root = 'width="1344" height="768" viewBox="0 0 1344 768"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>`);
const tea = svg(
  '<rect width="1344" height="768" fill="#fdf6e3"/><text x="60" y="200" font-size="90">80 °C is hot enough</text>',
);
const areaOf = (resolution: '1K' | '2K' | '4K') => (pixelsOf('16:9', resolution) ** 2 * 9) / 16;

describe('a picture of an SVG', () => {
  it.each([
    ['1K', 1376],
    ['2K', 2752],
    ['4K', 5504],
  ] as const)('is as large as one of a model: %s', async (resolution, width) => {
    const drawn = await drawing.vector(tea, areaOf(resolution));
    if ('refused' in drawn) throw new Error(drawn.refused);
    expect(Math.abs(drawn.width / width - 1)).toBeLessThan(0.03);
    expect(drawn.width / drawn.height).toBeCloseTo(1344 / 768, 2);
    expect([drawn.png.readUInt32BE(16), drawn.png.readUInt32BE(20)]).toEqual([drawn.width, drawn.height]);
    expect(drawn.svg.toString()).toContain('80 °C is hot enough');
  });

  it('is the same for the same SVG, in another process, too', async () => {
    const [one, other] = [await drawing.vector(tea, 90_000), await another.vector(tea, 90_000)];
    expect(other).toEqual(one);
    const apart = await drawing.vector(svg('<rect width="9" height="9"/>'), 90_000);
    expect(apart).not.toEqual(one);
  });

  it('shows its words, and stands on white', async () => {
    const bare = await drawing.vector(svg('<rect width="1" height="1" fill="#fff"/>'), 90_000);
    const words = await drawing.vector(svg('<text x="60" y="200" font-size="90">Tea</text>'), 90_000);
    const blank = await drawing.vector(svg('<rect width="1344" height="768" fill="#fff"/>'), 90_000);
    if ('refused' in bare || 'refused' in blank || 'refused' in words) throw new Error('refused');
    expect(bare.png.equals(blank.png)).toBe(true);
    expect(words.png.length).toBeGreaterThan(blank.png.length);
  });

  it('is refused in words where the SVG is', async () => {
    expect(await drawing.vector(svg('<image href="https://evil.test/a.png"/>'), 90_000)).toEqual({
      refused: 'it draws nothing',
    });
    const vast = svg(
      '<path d="M0 0 L1e38 1e38 L-1e38 3" stroke="#000" stroke-width="1e30" stroke-dasharray="1e-9"/>',
    );
    const result = await drawing.vector(vast, 90_000).catch((error: Error) => error.name);
    expect(JSON.stringify(result)).toMatch(/refused|DrawingError|png/);
  });
});
