import { describe, expect, it } from '@jest/globals';
import { Resvg } from '@resvg/resvg-js';
import { iconShapes, iconStroke } from '../../../src/drawing/icons/index.js';
import { icons } from '../../../src/models/icons.js';

const SIDE = 144;
const box = { x: 40, y: 24, size: 64 };

/** The smallest box around the pixels that an icon inks, lines and all. */
function inked(name: (typeof icons)[number]) {
  const paths = iconShapes(name, box, '#16201F').map(
    ({ d, stroke }) =>
      `<path d="${d}" fill="none" stroke="${stroke?.color}" stroke-width="${stroke?.width}" stroke-linecap="round" stroke-linejoin="round"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">${paths.join('')}</svg>`;
  const { pixels } = new Resvg(svg).render();
  const ink = { left: SIDE, top: SIDE, right: 0, bottom: 0 };
  for (let at = 0; at < SIDE * SIDE; at++) {
    if ((pixels[4 * at + 3] ?? 0) < 64) continue;
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    ink.left = Math.min(ink.left, x);
    ink.top = Math.min(ink.top, y);
    ink.right = Math.max(ink.right, x + 1);
    ink.bottom = Math.max(ink.bottom, y + 1);
  }
  return ink;
}

describe('icons', () => {
  it.each(icons)('%s lies in its box, and fills most of one side of it', (name) => {
    const ink = inked(name);
    expect(ink.left).toBeGreaterThanOrEqual(box.x);
    expect(ink.top).toBeGreaterThanOrEqual(box.y);
    expect(ink.right).toBeLessThanOrEqual(box.x + box.size);
    expect(ink.bottom).toBeLessThanOrEqual(box.y + box.size);
    expect(Math.max(ink.right - ink.left, ink.bottom - ink.top)).toBeGreaterThan(box.size * 0.7);
  });

  it('are strokes of one color, whose weight grows less than the icon', () => {
    const [small] = iconShapes('coffee', box, '#0A5EA8');
    const [large] = iconShapes('coffee', { ...box, size: 256 }, '#0A5EA8');
    expect(small?.stroke?.color).toBe('#0A5EA8');
    expect(small?.fill).toBeUndefined();
    expect(large?.stroke?.width).toBeCloseTo(2 * (small?.stroke?.width ?? 0));
    expect(iconStroke(64)).toBeCloseTo(4.8);
    expect(iconShapes('coffee', box, '#0A5EA8', 3)[0]?.stroke?.width).toBe(3);
  });

  it('keep their left and right where a mirror would make them wrong, and only there', () => {
    for (const name of ['clock', 'check', 'question', 'language', 'coins'] as const)
      expect(iconShapes(name, box, '#000000')[0]?.upright).toEqual({ x: 40, width: 64 });
    for (const name of ['car', 'share', 'bird'] as const)
      expect(iconShapes(name, box, '#000000')[0]).not.toHaveProperty('upright');
  });

  it('have names that differ, some 200 of them', () => {
    expect(new Set(icons).size).toBe(icons.length);
    expect(icons.length).toBeGreaterThan(150);
  });
});
