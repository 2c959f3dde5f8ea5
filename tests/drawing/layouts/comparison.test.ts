import { describe, expect, it } from '@jest/globals';
import { type Content, contentOf, type Fact } from '../../../src/drawing/content/index.js';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { marks } from '../../../src/drawing/marks/drawn/catalogue.js';
import { createPictures } from '../../../src/drawing/picture.js';
import type { DrawableBrief } from '../../../src/drawing/scene/drawing.js';
import { formats, themes } from '../../../src/drawing/scene/look.js';
import { parsePath } from '../../../src/drawing/scene/path.js';
import { boundsOf } from '../../../src/drawing/scene/path-measure.js';
import type { TextLine } from '../../../src/drawing/scene/scene.js';
import { brief } from '../content/briefs.js';
import { lettersOf, saidIn } from '../support/said.js';
import { checkScene } from '../support/scene-faults.js';

const trains = brief('en', 'comparison', 'Trains beat planes under four hours', {
  numbers: [
    '1 h 57 min | Paris–Lyon by train',
    '3 h 10 min | Paris–Lyon by plane, door to door',
    '2.2 kg | CO2 by train',
    '77 kg | CO2 by plane',
  ],
});
const heating = brief('de', 'comparison', 'Wärmepumpe gegen Gasheizung', {
  points: [
    'Wärmepumpe: braucht Platz im Garten',
    'Wärmepumpe: wird zu 70 % gefördert',
    'Gasheizung: ist in zwei Tagen eingebaut',
    'Gasheizung: der CO2-Preis steigt jedes Jahr',
    'Beide halten rund 20 Jahre',
  ],
  numbers: ['1.150 € | Heizkosten im Jahr mit Wärmepumpe', '1.980 € | Heizkosten im Jahr mit Gasheizung'],
});
const work = brief('en', 'comparison', 'Working from home or at the office', {
  points: [
    'Home: no commute, two hours gained a day',
    'Home: quiet for long pieces of work',
    'Home: harder to learn from others',
    'Office: questions answered in a minute',
    'Office: clear end of the working day',
    'Office: new people find their way sooner',
  ],
});
const rail = brief('ar', 'comparison', 'القطار أم الطائرة', {
  points: ['القطار: يصل إلى وسط المدينة', 'الطائرة: تحتاج إلى الوصول قبل ساعتين'],
  numbers: ['90% | الالتزام بالمواعيد بالقطار', '70% | الالتزام بالمواعيد بالطائرة'],
});
const metro = brief('hi', 'comparison', 'मेट्रो या बस', {
  points: ['मेट्रो: जाम में नहीं फँसती', 'बस: हर मोहल्ले तक जाती है'],
  numbers: ['32 मिनट | मेट्रो से औसत यात्रा', '55 मिनट | बस से औसत यात्रा'],
});
const trip = brief('ja', 'comparison', '電車と車、どちらが環境にやさしいか', {
  points: ['電車は渋滞がない', '車は荷物を多く運べる'],
  numbers: [
    '17g | 電車の1kmあたりのCO2',
    '130g | 車の1kmあたりのCO2',
    '95% | 電車の定刻率',
    '78% | 車の定刻率',
  ],
});
const heaters = brief('en', 'comparison', 'Solar is the cheapest of three ways to heat water', {
  points: [
    'Solar: needs a roof that faces south',
    'Gas: works in any weather',
    'Electric: simplest to install',
  ],
  numbers: [
    '120 euros | Cost per year, solar',
    '340 euros | Cost per year, gas',
    '510 euros | Cost per year, electric',
    '0.3 t | CO2 per year, solar',
    '1.9 t | CO2 per year, gas',
    '1.1 t | CO2 per year, electric',
  ],
});
const ways = brief('de', 'comparison', 'Vier Wege zur Arbeit', {
  points: [
    'Rad: kostet fast nichts',
    'Rad: bei Regen unbequem',
    'Bus: fährt alle zehn Minuten',
    'Bus: oft voll',
    'Auto: am teuersten',
    'Auto: schnell am Stadtrand',
    'Zu Fuß: gesund',
    'Zu Fuß: nur für kurze Wege',
  ],
});
const lamps = brief('ar', 'comparison', 'المصباح الموفر أرخص من العادي', {
  points: ['المصباح الموفر: لا يسخن', 'المصباح العادي: أرخص عند الشراء'],
  numbers: [
    '9 واط | القدرة، المصباح الموفر',
    '60 واط | القدرة، المصباح العادي',
    '15,000 ساعة | العمر، المصباح الموفر',
    '1,000 ساعة | العمر، المصباح العادي',
  ],
});

const nights = brief('en', 'comparison', 'The night train wins up to 1,000 km', {
  points: [
    'Train: you sleep while you travel',
    'Train: two suitcases free',
    'Plane: faster beyond 1,000 km',
    'Plane: one cabin bag free',
  ],
  numbers: [
    '89 euros | Ticket, train',
    '142 euros | Ticket, plane',
    '28 kg | CO2 per person, train',
    '198 kg | CO2 per person, plane',
  ],
});

const briefs = new Map([
  ['two pairs', trains],
  ['a pair, facts of both sides, a fact of neither', heating],
  ['facts alone', work],
  ['Arabic', rail],
  ['Hindi', metro],
  ['Japanese', trip],
  ['three sides with two measures each', heaters],
  ['four sides', ways],
  ['names that begin alike', lamps],
  ['two facts of each side', nights],
]);

const pictures = createPictures(createFontBook({ extraFolders: [] }));
const looks = themes.flatMap((theme) => formats.map((ratio) => ({ theme, ratio })));

describe('A comparison', () => {
  it.each([...briefs])('is legible, to scale and complete in all looks: %s', async (_, drawn) => {
    const said = lettersOf(wordsOf(contentOf(drawn, 'comparison')));
    for (const look of looks) {
      const { scene, layout, leftOut } = await pictures.compose(drawn, look);
      expect({ ...look, layout, leftOut, faults: checkScene(scene) }).toEqual({
        ...look,
        layout: 'comparison',
        leftOut: { points: [], numbers: [] },
        faults: [],
      });

      expect({ ...look, said: saidIn(scene) }).toEqual({ ...look, said });
    }
  });

  it('gives each side one hue, in which its name and all its values are written', async () => {
    for (const look of looks) {
      const colorOf = await colorsIn(trains, look);
      const [train, plane] = [colorOf('2.2 kg'), colorOf('77 kg')];
      expect(train).not.toBe(plane);
      expect([colorOf('1 h 57 min'), colorOf('train')]).toEqual([train, train]);
      expect([colorOf('3 h 10 min'), colorOf('plane')]).toEqual([plane, plane]);
    }
  });

  it('lets what stands side by side share its first baseline', async () => {
    const { scene } = await pictures.compose(work, { theme: 'paper', ratio: '16:9' });
    const baselineOf = (start: string) =>
      scene.texts.find((line) => textOf(line).startsWith(start))?.baseline;
    for (const [one, other] of [
      ['Home', 'Office'],
      ['no commute', 'questions'],
      ['quiet', 'clear end'],
      ['harder', 'new people'],
    ] as const)
      expect(baselineOf(one)).toBe(baselineOf(other));
  });

  it('is about the side that its title names first, whose value is the figure', async () => {
    for (const [drawn, value] of [
      [trains, '1 h 57 min'],
      [heaters, '120 euros'],
      [lamps, '9 واط'],
    ] as const) {
      const { scene } = await pictures.compose(drawn, { theme: 'paper', ratio: '16:9' });
      const figure = scene.texts.find((line) => textOf(line) === value);
      const others = scene.texts.filter((line) => line !== figure).map(({ size }) => size);
      expect(figure?.size).toBeGreaterThanOrEqual(2.2 * Math.max(...others));
    }
  });

  it('has whole names for its sides, and measures without them', () => {
    const { pairs, sides } = contentOf(lamps, 'comparison');
    const names = ['المصباح الموفر', 'المصباح العادي'];
    expect(sides.map(({ name }) => name)).toEqual(names);
    expect(pairs.map(({ title }) => title)).toEqual(['القدرة', 'العمر']);
    for (const { bars } of pairs) expect(bars.map(({ label }) => label)).toEqual(names);
  });

  it('has a scale for each measure that all its sides share', async () => {
    const { scene } = await pictures.compose(heaters, { theme: 'index', ratio: '1:1' });
    const marks = scene.shapes.flatMap(({ mark }) => (mark ? [mark] : []));
    expect(marks.map(({ value }) => value)).toEqual([120, 340, 510, 0.3, 1.9, 1.1]);
    for (const chart of [marks.slice(0, 3), marks.slice(3)]) {
      const scales = chart.map(({ length, value }) => length / value);
      expect(Math.max(...scales) / Math.min(...scales)).toBeLessThan(1.01);
    }
  });

  it('draws things as large as their values side by side on one line', async () => {
    for (const look of looks) {
      const { scene } = await pictures.compose(lamps, look);
      const things = scene.shapes.filter(({ mark }) => mark?.value === 9 || mark?.value === 60);
      const [saver, other] = things.map(({ transform }) => transform?.scale ?? 0);
      expect(things.map(({ mark }) => mark?.value)).toEqual([9, 60]);
      expect(((saver ?? 0) / (other ?? 1)) ** 2).toBeCloseTo(9 / 60);
      const [foot, ...others] = things.map(({ mark, transform }) => {
        const high = marks.bulb.height * (transform?.scale ?? 0);
        return [Math.round((transform?.y ?? 0) + high), mark?.chart];
      });
      expect(others).toEqual([foot]);
    }
  });

  it('ends charts that stand side by side on one line', async () => {
    for (const theme of themes) {
      const { scene } = await pictures.compose(lamps, { theme, ratio: '16:9' });
      const bulb = scene.shapes.find(({ mark }) => mark?.value === 60)?.transform;
      const bar = boundsOf(parsePath(scene.shapes.find(({ mark }) => mark?.value === 1000)?.d ?? ''));
      const line = (bulb?.y ?? 0) + marks.bulb.height * (bulb?.scale ?? 0);
      expect(Math.abs(bar.y + bar.height - line)).toBeLessThan(8);
    }
  });

  it('writes the sides as their points are headed, at their values too', async () => {
    const { scene } = await pictures.compose(nights, { theme: 'paper', ratio: '16:9' });
    const names = scene.texts.map(textOf).filter((words) => /^(?:train|plane)$/i.test(words));
    expect(new Set(names)).toEqual(new Set(['Train', 'Plane']));
  });

  it('breaks no line of what is told of sides where the picture is wide enough for it', async () => {
    for (const theme of themes) {
      const { scene } = await pictures.compose(nights, { theme, ratio: '9:16' });
      const told = scene.texts.filter(({ role }) => role === 'body').map(textOf);
      expect(told).toEqual([
        'you sleep while you travel',
        'two suitcases free',
        'faster beyond 1,000 km',
        'one cabin bag free',
      ]);
    }
  });

  it('keeps the marks of different measures on scales of their own', async () => {
    const { scene } = await pictures.compose(trains, { theme: 'paper', ratio: '1:1' });
    const charts = scene.shapes.flatMap(({ mark }) => (mark ? [[mark.chart, mark.value] as const] : []));
    expect(new Set(charts.map(([chart]) => chart)).size).toBe(2);
    expect(charts.map(([, value]) => value).sort((one, other) => one - other)).toEqual([2.2, 77, 117, 190]);
  });
});

async function colorsIn(
  drawn: DrawableBrief,
  look: (typeof looks)[number],
): Promise<(words: string) => string | undefined> {
  const { scene } = await pictures.compose(drawn, look);
  return (words) => scene.texts.find((line) => textOf(line) === words)?.spans[0]?.color;
}

const textOf = ({ spans }: TextLine): string => spans.map(({ text }) => text).join('');

/** All that a content says, as often as it is drawn: the sides' names over their facts, and again at their values. */
function wordsOf({ facts, hero, pairs, sides, title }: Content): string[] {
  const said = ({ head = '', lead = '', text, value }: Fact) => [head, lead, value?.written ?? '', text];
  const areTold = sides.every((side) => side.facts.length > 0);
  return [
    title,
    ...(hero ? said(hero) : []),
    ...facts.flatMap(said),
    ...sides.flatMap((side) => [areTold ? side.name : '', ...side.facts.flatMap(said)]),
    ...pairs.flatMap(({ bars, title: measured = '' }) => [
      measured,
      ...bars.flatMap(({ label, value }) => [label, value.written]),
    ]),
  ];
}
