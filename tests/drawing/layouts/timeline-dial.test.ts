import { describe, expect, it } from '@jest/globals';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { createPictures } from '../../../src/drawing/picture.js';
import type { DrawableBrief } from '../../../src/drawing/scene/drawing.js';
import { type ThemeName, themes } from '../../../src/drawing/scene/look.js';
import type { Scene, Shape } from '../../../src/drawing/scene/scene.js';

const pictures = createPictures(createFontBook({ extraFolders: [] }));

const brief = (language: string, title: string, points: readonly string[]): DrawableBrief => ({
  ...{ title, language, layout: 'timeline', numbers: [] },
  points: points.map((text) => ({ text })),
});

const bicycle = brief('en', 'What came in 1885 has lasted', [
  '1817: A wooden runner',
  '1861: Pedals at the front',
  '1885: The chain',
  '1891: Tires with air in them',
  '1977: Bikes for mountains',
  '1993: A motor helps',
]);
const electric = brief('ar', 'المدينة بلا فحم منذ 1988', [
  '1893: أول مصباح كهربائي في الميناء',
  '1910: محطة توليد بالفحم',
  '1988: إغلاق محطة الفحم',
  '2004: عدادات جديدة في البيوت',
]);

type Point = readonly [x: number, y: number];

const numbersIn = ({ d }: Shape): number[] => (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

/** The middles of the marks, in order of time. */
const marksOf = ({ shapes }: Scene): Point[] =>
  shapes
    .filter(({ mark }) => mark?.chart === 'timeline')
    .sort((one, other) => (one.mark?.value ?? 0) - (other.mark?.value ?? 0))
    .map((shape): Point => {
      const [one = 0, y = 0, , , , , , other = 0] = numbersIn(shape);
      const x = (one + other) / 2;
      const { transform } = shape;
      return [transform?.mirrored ? transform.x - x * transform.scale : x, y];
    });

/** The corners of the lines that lead to labels. */
const leadersOf = ({ direction, shapes, width }: Scene): Point[][] =>
  shapes
    .filter(({ d, stroke }) => stroke?.width === 4 && (d.match(/L/g) ?? []).length >= 2)
    .map((shape) => {
      const numbers = numbersIn(shape);
      return numbers.flatMap((x, index) =>
        index % 2 === 0 ? [[direction === 'rtl' ? width - x : x, numbers[index + 1] ?? 0] as const] : [],
      );
    });

/** The circle on which three points lie. */
function circleOf(points: readonly Point[]): { x: number; y: number; radius: number } {
  const [[ax, ay] = [0, 0], [bx, by] = [0, 0], [cx, cy] = [0, 0]] = [
    points[0],
    points[Math.floor(points.length / 2)],
    points.at(-1),
  ];
  const twice = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
  const [a, b, c] = [ax ** 2 + ay ** 2, bx ** 2 + by ** 2, cx ** 2 + cy ** 2];
  const x = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / twice;
  const y = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / twice;
  return { x, y, radius: Math.hypot(ax - x, ay - y) };
}

const segmentsOf = (line: readonly Point[]): Array<readonly [Point, Point]> =>
  line.slice(1).flatMap((to, index) => {
    const from = line[index];
    return from ? [[from, to] as const] : [];
  });

function areCrossed([[ax, ay], [bx, by]]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = ([x, y]: Point) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
  const other = ([x, y]: Point) => Math.sign((d[0] - c[0]) * (y - c[1]) - (d[1] - c[1]) * (x - c[0]));
  return side(c) * side(d) < 0 && other([ax, ay]) * other([bx, by]) < 0;
}

const sceneOf = async (asked: DrawableBrief, theme: ThemeName, ratio: string): Promise<Scene> =>
  (await pictures.compose(asked, { theme, ratio, layout: 'timeline' })).scene;

const looks = themes.flatMap((theme) => ['16:9', '1:1', '4:5'].map((ratio) => ({ theme, ratio })));

describe('events on a dial, around one that the title names', () => {
  it.each(looks)('are led to without a line over the dial or another line: $theme, $ratio', async (look) => {
    for (const asked of [bicycle, electric]) {
      const scene = await sceneOf(asked, look.theme, look.ratio);
      const { x, y, radius } = circleOf(marksOf(scene));
      const leaders = leadersOf(scene);
      // All but the one that stands inside.
      expect(leaders).toHaveLength(asked.points.length - 1);
      for (const leader of leaders)
        for (const [[fromX, fromY], [toX, toY]] of segmentsOf(leader))
          for (const part of [0, 0.25, 0.5, 0.75, 1]) {
            const away = Math.hypot(fromX + (toX - fromX) * part - x, fromY + (toY - fromY) * part - y);
            expect(away).toBeGreaterThan(radius - 1);
          }
      const crossed = leaders.flatMap((one, index) =>
        leaders
          .slice(index + 1)
          .filter((other) =>
            segmentsOf(one).some((part) => segmentsOf(other).some((its) => areCrossed(part, its))),
          ),
      );
      expect(crossed).toEqual([]);
    }
  });

  it.each(themes)(
    'are called in order of time from the top down where they stand in a column, as %s',
    async (theme) => {
      const { texts } = await sceneOf(bicycle, theme, '1:1');
      const heights = ['1817', '1861', '1891', '1977', '1993'].map(
        (year) => texts.find(({ spans }) => spans.some(({ text }) => text === year))?.baseline ?? 0,
      );
      expect(heights).toEqual([...heights].sort((one, other) => one - other));
    },
  );

  it.each(themes)('turn the other way for a script from right to left, as %s', async (theme) => {
    const { texts, width, ...scene } = await sceneOf(electric, theme, '1:1');
    const marks = marksOf({ texts, width, ...scene });
    for (const [x] of marks) expect(x).toBeGreaterThan(width / 3);
    const date = texts.find(({ spans }) => spans.some(({ text }) => text === '1910'));
    expect((date?.x ?? width) + (date?.width ?? 0)).toBeLessThan(Math.min(...marks.map(([x]) => x)));
  });
});

describe('what events tell in values', () => {
  it('is drawn to scale where three tell the same measure, the others staying as they are', async () => {
    const network = brief('de', 'Das Netz der Stadtbahn ist gewachsen', [
      '1974: Das Netz ist 12 km lang',
      '1986: Das Netz ist 31 km lang',
      '1999: Der Tunnel zum Hafen geht auf',
      '2024: Das Netz ist 118 km lang',
    ]);
    for (const ratio of ['16:9', '9:16']) {
      const { shapes } = await sceneOf(network, 'paper', ratio);
      const bars = shapes.flatMap(({ mark }) => (mark?.chart === 'amounts' ? [mark] : []));
      expect(bars.map(({ value }) => value)).toEqual([12, 31, 118]);
      for (const { value, length } of bars)
        expect(length / value).toBeCloseTo((bars[2]?.length ?? 0) / 118, 3);
    }
  });

  it('is the figure where the last one tells it and the title names no date', async () => {
    const { texts } = await sceneOf(
      brief('en', 'Ten years of digital payments', [
        '2016: The first payment by phone',
        '2018: Shops join',
        '2022: Phones pay without a network',
        '2025 saw 1,900 million payments a month',
      ]),
      'paper',
      '16:9',
    );
    const figure = texts.reduce((most, line) => (line.size > most.size ? line : most));
    expect(figure.spans.map(({ text }) => text).join('')).toContain('1,900');
  });
});
