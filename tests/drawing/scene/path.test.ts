import { describe, expect, it } from '@jest/globals';
import { parsePath, printPath, reversed, transformed } from '../../../src/drawing/scene/path.js';
import { below, boundsOf, flattened, signedArea, within } from '../../../src/drawing/scene/path-measure.js';

const circle = 'M0 50A50 50 0 0 1 100 50A50 50 0 0 1 0 50Z';

function areaOf(d: string): number {
  return flattened(parsePath(d)).reduce((sum, polygon) => sum + signedArea(polygon), 0);
}

describe('path data', () => {
  it('is read and written again', () => {
    expect(printPath(parsePath('M0 0H10V10L0 10Z M20 20 30 20 30 30Z'))).toBe(
      'M0 0L10 0L10 10L0 10ZM20 20L30 20L30 30Z',
    );
    expect(printPath(parsePath('M0 0C1-2.5 .5 4 1e1 0Z'))).toBe('M0 0C1 -2.5 0.5 4 10 0Z');
  });

  it.each(['m0 0l5 5z', 'L5 5', 'M0 0S1 1 2 2', 'M0'])('%s is refused', (d) => {
    expect(() => parsePath(d)).toThrow(RangeError);
  });

  it('has arcs as curves: a circle has its area and its bounds', () => {
    expect(areaOf(circle)).toBeCloseTo(Math.PI * 2500, -2);
    const { x, y, width, height } = boundsOf(parsePath(circle));
    for (const [got, wanted] of [
      [x, 0],
      [y, 0],
      [width, 100],
      [height, 100],
    ] as const) {
      expect(Math.abs(got - wanted)).toBeLessThan(0.05);
    }
  });

  it('takes the large arc where it is asked for', () => {
    expect(areaOf('M50 0A50 50 0 1 1 0 50L50 50Z')).toBeCloseTo(Math.PI * 2500 * 0.75, -2);
    expect(areaOf('M50 0A50 50 0 0 0 0 50L50 50Z')).toBeCloseTo(-Math.PI * 625, -2);
  });

  it('has bounds that curves reach, not their controls', () => {
    expect(boundsOf(parsePath('M0 0C0 40 100 40 100 0Z'))).toEqual({ x: 0, y: 0, width: 100, height: 30 });
    expect(boundsOf(parsePath('M0 0Q50 100 100 0Z')).height).toBeCloseTo(50, 5);
  });

  it('is moved, scaled and walked the other way', () => {
    const moved = transformed(parsePath(circle), [2, 0, 0, 2, 10, 20]);
    expect(boundsOf(moved).x).toBeCloseTo(10, 1);
    expect(boundsOf(moved).height).toBeCloseTo(200, 1);
    const back = parsePath(circle).map(reversed);
    expect(areaOf(printPath(back))).toBeCloseTo(-areaOf(circle), 0);
  });

  it('is cut at a height, and says what lies within at one', () => {
    const ring = flattened(parsePath(`${circle}M30 50A20 20 0 0 0 70 50A20 20 0 0 0 30 50Z`));
    const half = below(ring, 50).reduce((sum, polygon) => sum + signedArea(polygon), 0);
    expect(half).toBeCloseTo((Math.PI * (2500 - 400)) / 2, -2);
    const stretches = within(ring, 50.001);
    expect(stretches).toHaveLength(2);
    expect(stretches[0]?.[1]).toBeCloseTo(30, 1);
    expect(stretches[1]?.[0]).toBeCloseTo(70, 1);
  });
});
