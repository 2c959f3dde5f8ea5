import { describe, expect, it } from '@jest/globals';
import { barOf, endOf, shortestBar, wallOf } from '../../../src/drawing/marks/bars.js';
import { isBar, isContainer, markNames, marks } from '../../../src/drawing/marks/drawn/catalogue.js';
import { filled, placedContainer } from '../../../src/drawing/marks/filled.js';
import { unitScale } from '../../../src/drawing/marks/unit-scale.js';
import { units } from '../../../src/drawing/marks/units.js';
import { unitsInside } from '../../../src/drawing/marks/units-inside.js';
import { parsePath, transformed } from '../../../src/drawing/scene/path.js';
import { boundsOf } from '../../../src/drawing/scene/path-measure.js';
import type { Shape } from '../../../src/drawing/scene/scene.js';
import { painted } from './pixels.js';

const box = { x: 40, y: 60, width: 520, height: 360 };
const colors = { unit: '#0A5EA8', frame: '#211A15', full: '#0A5EA8', empty: '#D8CBB7' };
const containers = markNames.filter(isContainer);

function placeOf({ d, transform }: Shape) {
  const { x, y, scale } = transform ?? { x: 0, y: 0, scale: 1 };
  return boundsOf(transformed(parsePath(d), [scale, 0, 0, scale, x, y]));
}

const areas = new Map<string, number>();
/** In pixels. A container's is asked for again with each of its contents. */
function areaOf(d: string): number {
  const area = areas.get(d) ?? painted(d, { width: 600, height: 440, scale: 1 }).area;
  areas.set(d, area);
  return area;
}

describe('units', () => {
  it.each([1, 2, 7, 17, 63, 100, 140, 200])('are %i marks within their box, none upon another', (count) => {
    for (const mark of ['person', 'train', 'drop'] as const) {
      const places = units({ mark, count, box, color: '#0A5EA8' }).map(placeOf);
      expect(places).toHaveLength(count);
      for (const { x, y, width, height } of places) {
        expect(x).toBeGreaterThanOrEqual(box.x - 0.1);
        expect(y).toBeGreaterThanOrEqual(box.y - 0.1);
        expect(x + width).toBeLessThanOrEqual(box.x + box.width + 0.1);
        expect(y + height).toBeLessThanOrEqual(box.y + box.height + 0.1);
      }
      const [first, second] = places;
      if (first && second)
        expect(second.x >= first.x + first.width || second.y >= first.y + first.height).toBe(true);
    }
  });

  it('keep the left and right of a clock where the picture is mirrored', () => {
    const [clock] = units({ mark: 'clock', count: 1, box, color: '#0A5EA8' });
    expect(clock?.upright?.x).toBe(box.x);
    expect(units({ mark: 'train', count: 1, box, color: '#0A5EA8' })[0]?.upright).toBeUndefined();
  });
});

describe('how much one mark stands for', () => {
  it.each([
    [1, 1, 1],
    [140, 1, 140],
    [200, 1, 200],
    [250, 5, 50],
    [5_000, 50, 100],
    [125_000_000, 5_000_000, 25],
    [2_250_000_000, 50_000_000, 45],
  ])('%i: %i each, %i of them', (amount, perMark, count) => {
    expect(unitScale(amount)).toEqual({ perMark, count });
  });

  it.each([0, -3, 0.4, 3.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'of %d nothing can be drawn in whole marks',
    (amount) => {
      expect(unitScale(amount)).toBeUndefined();
    },
  );

  it('is the amount within 1 % for every amount that is drawn, in 200 marks at most', () => {
    for (let amount = 1; amount < 20_000; amount += 7) {
      const scale = unitScale(amount);
      if (!scale) continue;
      expect(Math.abs(scale.count * scale.perMark - amount) / amount).toBeLessThanOrEqual(0.01);
      expect(scale.count).toBeLessThanOrEqual(200);
    }
  });
});

describe('units inside a container', () => {
  it.each(containers.flatMap((name) => [9, 50, 140].map((count) => [name, count] as const)))(
    '%s holds exactly %i drops, wholly inside its outline',
    (container, count) => {
      const shapes = unitsInside({ mark: 'drop', container, count, box, colors }) ?? [];
      const drops = shapes.filter(({ transform }) => transform);
      expect(drops).toHaveLength(count);
      const inside = placedContainer(container, box)?.inside ?? '';
      const unitsPath = drops
        .map(({ d, transform }) => {
          const { x, y, scale } = transform ?? { x: 0, y: 0, scale: 1 };
          return move(d, scale, x, y);
        })
        .join('');
      const space = areaOf(inside);
      const together = areaOf(inside + unitsPath);
      expect(together - space).toBeLessThan(1);
    },
  );

  it('is nothing in what is no container', () => {
    expect(unitsInside({ mark: 'drop', container: 'train', count: 3, box, colors })).toBeUndefined();
  });
});

function move(d: string, scale: number, x: number, y: number): string {
  const moved = transformed(parsePath(d), [scale, 0, 0, scale, x, y]);
  return moved
    .map(({ start, steps }) => {
      const rest = steps.map(({ by, to }) => (by ? `C${by[0]} ${by[1]} ${to}` : `L${to}`));
      return `M${start}${rest.join('')}Z`;
    })
    .join('');
}

describe('a filled container', () => {
  it.each(containers.flatMap((name) => [0.08, 0.37, 0.5, 0.93, 1].map((share) => [name, share] as const)))(
    '%s is filled to %d of its area',
    (container, share) => {
      const drawn = filled({ container, share, box, colors });
      const [space, full] = drawn?.shapes ?? [];
      const whole = areaOf(space?.d ?? '');
      const part = areaOf(full?.d ?? '');
      expect(Math.abs(part / whole - share)).toBeLessThan(0.01);
      expect(Math.abs((drawn?.mark.length ?? 0) / part - 1)).toBeLessThan(0.01);
    },
  );

  it('shows nothing full at 0', () => {
    const drawn = filled({ container: 'cup', share: 0, box, colors });
    expect(drawn?.shapes.map(({ fill }) => fill)).toEqual([colors.empty, colors.frame]);
    expect(drawn?.mark.length).toBeLessThan(0.01);
  });
});

describe('a bar that is a picture', () => {
  it.each(
    markNames.filter(isBar).flatMap((name) => [400, 523.4, 900].map((length) => [name, length] as const)),
  )('%s ends at %d', (mark, length) => {
    const shapes = barOf({ mark, length, height: 90, at: { x: 64, y: 10 }, color: '#00535B' }) ?? [];
    expect(Math.abs(endOf(shapes, 64) - length)).toBeLessThan(0.01 * length);
    const tops = shapes.map((shape) => placeOf(shape));
    for (const { x, y, height } of tops) {
      expect(x).toBeGreaterThanOrEqual(63.9);
      expect(y).toBeGreaterThanOrEqual(9.9);
      expect(y + height).toBeLessThanOrEqual(100.1);
    }
  });

  it('is none for a heart, nor for a train shorter than its nose', () => {
    expect(barOf({ mark: 'heart', length: 400, height: 90, color: '#00535B' })).toBeUndefined();
    const least = shortestBar('train', 90) ?? 0;
    expect(barOf({ mark: 'train', length: least - 1, height: 90, color: '#00535B' })).toBeUndefined();
    expect(barOf({ mark: 'train', length: least + 1, height: 90, color: '#00535B' })).toBeDefined();
  });

  it('is a wall of as many courses as are asked for', () => {
    const tops = new Set(
      parsePath(wallOf({ width: 300, height: 130, courses: 13 })).map(({ start }) => start[1]),
    );
    expect(tops.size).toBe(13);
    expect(boundsOf(parsePath(wallOf({ width: 300, height: 130, courses: 13 })))).toEqual({
      x: 0,
      y: 0,
      width: 300,
      height: 130,
    });
    expect(marks.brick.bar).toBe('bricks');
  });
});
