import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { readGivenBrief } from '../../../src/briefs/facts/given.js';
import type { Content, Fact } from '../../../src/drawing/content/content.js';
import { contentOf } from '../../../src/drawing/content/index.js';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { createPictures } from '../../../src/drawing/picture.js';
import type { DrawableBrief } from '../../../src/drawing/scene/drawing.js';
import { formats, themes } from '../../../src/drawing/scene/look.js';
import type { TextLine } from '../../../src/drawing/scene/scene.js';
import { brief } from '../content/briefs.js';
import { european } from '../content/newsroom.js';
import { further } from '../content/newsroom-further.js';
import { lettersOf, saidIn } from '../support/said.js';
import { checkScene } from '../support/scene-faults.js';

const years = [44, 46, 49, 55, 58, 63, 31, 42, 69, 80, 88];
const own = {
  people: brief('en', 'statistics', 'One in four people never moves house', {
    points: ['24% of people live in the house that they were born in', 'Moving takes 12 days on average'],
  }),
  bees: brief('en', 'statistics', 'What a hive of 50,000 bees does in one summer', {
    points: [
      '50,000 bees live in one hive in June',
      'A queen lays 1,500 eggs each day',
      'One bee makes a twelfth of a teaspoon of honey in its life',
      'A forager visits 2,000 flowers a day',
    ],
    numbers: ['50,000 bees | live in one hive in June'],
  }),
  water: brief('en', 'statistics', 'Showers use a third of our water', {
    points: ['Each minute in the shower takes 12 litres', 'A full machine spares one half full'],
    numbers: ['62 litres | Shower', '48 litres | Toilet', '31 litres | Laundry', '19 litres | Kitchen'],
  }),
  line: brief('en', 'statistics', 'Trains carry more people than ever', {
    points: ['Half of all passengers travel to work'],
    numbers: years.map((value, index) => `${value} | Passengers in ${2014 + index}`),
  }),
};
const { coffee, quarter, unlike, sales } = european;
const { priceJa, oilAr, teaHi } = further;
const briefs: Readonly<Record<string, DrawableBrief>> = {
  ...own,
  ...{ coffee, quarter, unlike, sales, priceJa, oilAr, teaHi },
};

const pictures = createPictures(createFontBook({ extraFolders: [] }));
const looks = themes.flatMap((theme) => formats.map((ratio) => ({ theme, ratio })));
const shapesOf = async (name: string, theme: (typeof themes)[number], ratio: string) => {
  const { scene, chart } = await pictures.compose(drawn(name), { theme, ratio, layout: 'statistics' });
  return { chart, scene, marks: scene.shapes.flatMap(({ mark }) => (mark ? [mark] : [])) };
};

describe('A statistic', () => {
  it.each(Object.keys(briefs))('is legible, to scale and complete in all looks: %s', async (name) => {
    const content = contentOf(drawn(name), 'statistics');
    for (const look of looks) {
      const { scene, layout, leftOut } = await pictures.compose(drawn(name), {
        ...look,
        layout: 'statistics',
      });
      const found = { ...look, layout, leftOut, faults: checkScene(scene) };
      expect(found).toEqual({
        ...look,
        layout: 'statistics',
        leftOut: { points: [], numbers: [] },
        faults: [],
      });

      expect(saidIn(scene)).toBe(lettersOf(wordsOf(content)));
    }
  });

  it('counts its figure out by marks in what its words name', async () => {
    const { scene, marks } = await shapesOf('coffee', 'paper', '16:9');
    expect(marks).toContainEqual({ chart: 'units', value: 140, length: 140 });
    const drops = scene.shapes.filter(({ transform }) => transform !== undefined);
    expect(drops).toHaveLength(140);
  });

  it('counts a share out of a hundred marks', async () => {
    const { scene, chart } = await shapesOf('people', 'index', '1:1');
    const people = scene.shapes.filter(({ transform }) => transform !== undefined);
    const colors = new Map<string | undefined, number>();
    for (const { fill } of people) colors.set(fill, (colors.get(fill) ?? 0) + 1);
    expect(chart).toBe('units');
    expect([...colors.values()].sort()).toEqual([24, 76]);
  });

  it('says how much a mark stands for only where that is more than one', async () => {
    const keyOf = async (name: string) =>
      (await shapesOf(name, 'stage', '16:9')).scene.texts.filter(({ role }) => role === 'key').map(textOf);
    expect(await keyOf('bees')).toEqual(['= 500']);
    expect(await keyOf('people')).toEqual([]);
  });

  it('draws no share of what is none', async () => {
    const { chart, marks } = await shapesOf('unlike', 'paper', '16:9');
    expect({ chart, marks }).toEqual({ chart: undefined, marks: [] });
  });

  it('builds columns of the drops that they count, one for each litre', async () => {
    const { scene, chart } = await shapesOf('water', 'paper', '1:1');
    const drops = scene.shapes.filter(({ mark }) => mark).map(({ d }) => d.split('M').length - 1);
    expect({ chart, drops }).toEqual({ chart: 'columns', drops: [62, 48, 31, 19] });
  });

  it('has facts over the lowest columns of a chart that leads it', async () => {
    for (const theme of themes) {
      const { texts } = (await shapesOf('water', theme, '4:5')).scene;
      const of = (role: TextLine['role']) => texts.filter((line) => line.role === role);
      const axis = Math.min(...of('label').map(({ baseline }) => baseline));
      expect(Math.max(...of('body').map(({ baseline }) => baseline))).toBeLessThan(axis);
    }
  });

  it.each(looks)('draws the example of the docs with its chart: $theme, $ratio', async (look) => {
    const { facts } = readGivenBrief(JSON.parse(await readFile('docs/brief.json', 'utf8')));
    const { chart, layout, leftOut, scene } = await pictures.compose(facts, look);
    expect({ chart, layout, leftOut }).toEqual({
      chart: 'columns',
      layout: 'statistics',
      leftOut: { points: [], numbers: [] },
    });
    expect(scene.shapes.flatMap(({ mark }) => (mark ? [mark.value] : []))).toEqual([140, 120, 75, 27]);
  });

  it('leaves one fact alone under a chart rather than two, where the others stand under the title', async () => {
    const { facts, source = {} } = readGivenBrief(JSON.parse(await readFile('docs/brief.json', 'utf8')));
    const { scene } = await pictures.compose({ ...facts, source }, { theme: 'block', ratio: '16:9' });
    const below = scene.texts.filter(({ role, x }) => role === 'body' && x > scene.width * 0.35);
    expect(below.map(textOf).join(' ')).toBe('Roasting and brewing need less than one percent of the water.');
  });

  it('draws many values by time as a line, few as columns', async () => {
    expect((await shapesOf('line', 'stage', '16:9')).chart).toBe('line');
    expect((await shapesOf('coffee', 'stage', '16:9')).chart).toBe('columns');
  });

  it('sets the values of all facts alike', async () => {
    for (const look of looks) {
      const { scene } = await pictures.compose(drawn('coffee'), { ...look, layout: 'statistics' });
      const digits = scene.texts
        .filter((line) => ['24%', '2.25', '125'].some((value) => textOf(line).startsWith(value)))
        .map(({ spans }) => spans[0]?.size);
      expect(digits).toHaveLength(3);
      expect(new Set(digits).size).toBe(1);
    }
  });
});

function drawn(name: string): DrawableBrief {
  const found = briefs[name];
  if (!found) throw new Error(`there is no brief ${name}`);
  return found;
}

/** All that a content says, once. */
function wordsOf({ chart, facts, hero, subtitle, title }: Content): string[] {
  const said = ({ head = '', lead = '', text, value }: Fact) => [head, lead, value?.written ?? '', text];
  const bars = chart?.bars.flatMap(({ label, value }) => [label, value.written]) ?? [];
  return [
    title,
    subtitle ?? '',
    ...(hero ? said(hero) : []),
    ...facts.flatMap(said),
    chart?.title ?? '',
    ...bars,
  ];
}

const textOf = ({ spans }: TextLine): string => spans.map(({ text }) => text).join('');
