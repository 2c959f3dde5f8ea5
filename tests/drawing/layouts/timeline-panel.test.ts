import { describe, expect, it } from '@jest/globals';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { createPictures } from '../../../src/drawing/picture.js';
import type { DrawableBrief } from '../../../src/drawing/scene/drawing.js';
import { themes } from '../../../src/drawing/scene/look.js';
import type { Scene, TextLine } from '../../../src/drawing/scene/scene.js';
import { checkScene } from '../support/scene-faults.js';
import { boxOfShape, boxOfText } from '../support/standard/boxes.js';

const pictures = createPictures(createFontBook({ extraFolders: [] }));

const brief = (language: string, title: string, points: readonly string[]): DrawableBrief => ({
  ...{ title, language, layout: 'timeline', numbers: [] },
  points: points.map((text) => ({ text })),
});

const bicycle = brief('en', 'How the bicycle took two hundred years', [
  '1817: A wooden runner',
  '1861: Pedals at the front',
  '1885: The chain',
  '1888: Tires with air in them',
  '1977: Bikes for mountains',
  '1993: A motor helps',
]);
const payments = brief('en', 'Payments by phone grew 47 times', [
  '2016: The first payment by phone',
  '2018 saw 40 million payments a month',
  '2022: Phones pay without a network',
  '2025 saw 1,900 million payments a month',
]);
const electric = brief('ar', 'كيف وصلت الكهرباء إلى المدينة', [
  '1893: أول مصباح كهربائي في الميناء',
  '1910: محطة توليد بالفحم',
  '1988: إغلاق محطة الفحم',
  '2004: عدادات جديدة في البيوت',
]);

const ratios = ['16:9', '1:1', '4:5', '9:16'];
const looks = themes.flatMap((theme) => ratios.map((ratio) => ({ theme, ratio })));

const sceneOf = async (asked: DrawableBrief, look: { theme: (typeof themes)[number]; ratio: string }) =>
  (await pictures.compose(asked, { ...look, layout: 'timeline' })).scene;

function lineOf({ texts }: Scene, words: string): TextLine {
  const found = texts.find(({ spans }) => spans.some(({ text }) => text.includes(words)));
  if (!found) throw new Error(`"${words}" is not in the picture`);
  return found;
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 };

const isIn = (one: typeof nowhere, other: typeof nowhere): boolean =>
  one.x >= other.x &&
  one.y >= other.y &&
  one.x + one.width <= other.x + other.width &&
  one.y + one.height <= other.y + other.height;

const rising = (values: readonly number[]) => [...values].sort((one, other) => one - other);

describe('an axis that ends in a panel', () => {
  it.each(looks)('is read in the order of time: $theme, $ratio', async (look) => {
    const scene = await sceneOf(bicycle, look);
    const dates = ['1817', '1861', '1885', '1888', '1977'].map((year) => lineOf(scene, year));
    const [across, down] = [dates.map(({ x }) => x), dates.map(({ baseline }) => baseline)];
    const [along, apart] = look.ratio === '16:9' ? [across, down] : [down, across];
    expect(along).toEqual(rising(along));
    expect(new Set(along).size).toBe(5);
    expect(Math.max(...apart) - Math.min(...apart)).toBeLessThanOrEqual(1);
  });

  it.each(looks)('has even steps from date to date: $theme, $ratio', async (look) => {
    const scene = await sceneOf(bicycle, look);
    const dates = ['1817', '1861', '1885', '1888', '1977'].map((year) => lineOf(scene, year));
    const along = dates.map(({ x, baseline }) => (look.ratio === '16:9' ? x : baseline));
    const steps = along.slice(1).map((at, index) => at - (along[index] ?? 0));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(2);
  });

  it.each(looks)('has its marks to scale, however near two of them are: $theme, $ratio', async (look) => {
    const { shapes } = await sceneOf(bicycle, look);
    const marks = shapes.flatMap(({ mark }) => (mark?.chart === 'timeline' ? [mark] : []));
    const most = Math.max(...marks.map(({ length }) => length));
    expect(marks.map(({ value }) => value)).toEqual([0, 44, 68, 71, 160, 176]);
    for (const { value, length } of marks) expect(length / most).toBeCloseTo(value / 176, 3);
  });

  it.each(looks)('has its last event on the panel, as the focus: $theme, $ratio', async (look) => {
    const scene = await sceneOf(bicycle, look);
    expect(checkScene(scene)).toEqual([]);
    const figure = lineOf(scene, '1993');
    const others = scene.texts.flatMap(({ spans }) => spans.map(({ size }) => size));
    const next = Math.max(...others.filter((size) => size < figure.size));
    expect(figure.size / next).toBeGreaterThanOrEqual(2.2);
    const { x, y, width } = boxOfText(figure);
    const panels = scene.shapes
      .filter(({ fill }) => fill === figure.ground)
      .map(boxOfShape)
      .filter((box) => box.x <= x && box.y <= y && box.x + box.width >= x + width);
    const largest = Math.max(...panels.map((box) => box.width * box.height));
    expect(largest / (scene.width * scene.height)).toBeGreaterThanOrEqual(0.2);
  });

  it.each(looks)('is as large as its amount next to that of another: $theme, $ratio', async (look) => {
    const { shapes } = await sceneOf(payments, look);
    const areas = shapes.flatMap((shape) =>
      shape.mark?.chart === 'areas' ? [{ ...boxOfShape(shape), value: shape.mark.value }] : [],
    );
    expect(areas.map(({ value }) => value).sort((one, other) => one - other)).toEqual([40e6, 1900e6]);
    const [one = 0, other = 0] = areas.map(({ width, height, value }) => (width * height) / value);
    expect(one / other).toBeCloseTo(1, 2);
  });

  it.each(looks)('has a much smaller amount on it, named there: $theme, $ratio', async (look) => {
    const { shapes, texts } = await sceneOf(payments, look);
    const areaOf = (value: number) =>
      shapes.filter(({ mark }) => mark?.chart === 'areas' && mark.value === value).map(boxOfShape)[0] ??
      nowhere;
    const [small, panel] = [areaOf(40e6), areaOf(1900e6)];
    expect(isIn(small, panel)).toBe(true);
    const named = texts.filter(
      ({ role, spans }) => role === 'key' && spans.some(({ text }) => text.includes('40 million')),
    );
    expect(named).toHaveLength(1);
    for (const line of named) expect(isIn(boxOfText(line), panel)).toBe(true);
  });

  it('runs the other way for a script from right to left', async () => {
    const scene = await sceneOf(electric, { theme: 'paper', ratio: '16:9' });
    const ends = ['1893', '1910', '1988'].map((year) => lineOf(scene, year)).map(({ x, width }) => x + width);
    expect(ends).toEqual(rising(ends).reverse());
  });
});
