import { describe, expect, it, test } from '@jest/globals';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { createPictures } from '../../../src/drawing/picture.js';
import type { DrawableBrief } from '../../../src/drawing/scene/drawing.js';
import { formats, themes } from '../../../src/drawing/scene/look.js';
import { lettersOf, saidIn } from '../support/said.js';
import { checkScene } from '../support/scene-faults.js';

const pictures = createPictures(createFontBook({ extraFolders: [] }));

const brief = (
  language: string,
  title: string,
  points: readonly string[],
  numbers: DrawableBrief['numbers'] = [],
): DrawableBrief => ({
  ...{ title, language, layout: 'timeline', numbers },
  points: points.map((text) => ({ text })),
  source: { title: 'Report', site: 'The Sample Gazette', published: '2026-03-01' },
});

const long = (year: number): string =>
  `${year}: ${'The council meets again and puts off what it had put off before, since nobody has counted '.repeat(3).slice(0, 240).trim()}`;

const telephone = brief('en', 'How the telephone left the wall', [
  '1876: Bell patents the telephone',
  '1915: First call from coast to coast',
  '1956: A cable crosses the Atlantic',
  '1973: First call from a hand-held phone',
  '1983: Mobile phones go on sale for $3,995',
  '1992: First text message',
  '2007: The touch screen replaces the keys',
]);
const bakery = brief('en', 'From one bakery to 400 shops', [
  '1616: The first oven is lit in Market Street',
  '1696: The guild admits the family',
  '1998: A second shop opens',
  '2001: Bread is sold in supermarkets',
  '2003: The company goes public',
]);

const briefs = new Map([
  ['a technology in seven years', telephone],
  ['years far apart and close together', bakery],
  [
    'months, with facts that have no date',
    brief('de', 'Die Brücke wird in 14 Monaten erneuert', [
      'März 2026: Sperrung der Brücke für Lastwagen',
      'Mai 2026: Abriss des Überbaus',
      'September 2026: Die neuen Träger werden eingehoben',
      'Mai 2027: Freigabe für den Verkehr',
      'Die Kosten trägt zu 60 % der Bund',
      'Fußgänger gehen über einen Steg',
    ]),
  ],
  [
    'minutes, with a number',
    brief(
      'en',
      'Checkout was down for 48 minutes',
      [
        '14:02 Payments time out',
        '14:05 On-call engineer confirms the outage',
        '14:31 A full disk is found on the primary database',
        '14:50 All checkouts work again',
      ],
      [{ value: '1,240', measures: 'orders could not be paid' }],
    ),
  ],
  [
    'days, the last of which the title names',
    brief('en', 'Six dates until the vote on 3 November 2026', [
      '2 March 2026: Candidates may register',
      '15 May 2026: Registration of candidates ends',
      '1 September 2026: First televised debate',
      '5 October 2026: Last day to register as a voter',
      '17 October 2026: Early voting begins',
      '3 November 2026: Election day, polls open 7:00 to 20:00',
    ]),
  ],
  [
    'a script without blanks',
    brief('ja', 'コーヒーは300年で世界を一周した', [
      '1616年 オランダ人が最初の苗を運ぶ',
      '1696年 ジャワ島で栽培が始まる',
      '1727年 ブラジルに伝わる',
      '1825年 ハワイに届く',
      '1938年 インスタントコーヒー発売',
    ]),
  ],
  [
    'a script from right to left',
    brief('ar', 'كيف وصلت الكهرباء إلى المدينة', [
      '1893: أول مصباح كهربائي في الميناء',
      '1910: محطة توليد بالفحم',
      '1988: إغلاق محطة الفحم',
      '2024: الشمس تعطي 40% من الكهرباء',
    ]),
  ],
  ['three long texts', brief('en', 'Forty years of putting it off', [long(1981), long(1999), long(2021)])],
  [
    'ten events',
    brief(
      'en',
      'Ten steps of flight',
      [1903, 1909, 1919, 1927, 1939, 1947, 1958, 1969, 2003, 2020].map(
        (year) => `${year}: Something flies again`,
      ),
    ),
  ],
]);

describe('a timeline', () => {
  describe.each([...briefs])('of %s', (_name, asked) => {
    test.each(formats)('can be read in %s, whatever its theme, and says all of it once', async (ratio) => {
      for (const theme of themes) {
        const { scene, layout, leftOut } = await pictures.compose(asked, {
          theme,
          ratio,
          layout: 'timeline',
        });
        const said = [asked.title, ...asked.points.map(({ text }) => text)];
        for (const { value, measures } of asked.numbers) said.push(value, measures);
        expect({ theme, faults: checkScene(scene) }).toEqual({ theme, faults: [] });
        if (layout !== 'timeline') expect(leftOut.points).not.toEqual([]);
        else expect({ theme, said: saidIn(scene) }).toEqual({ theme, said: lettersOf(said) });
      }
    });
  });

  const marksOf = async (asked: DrawableBrief, look: { ratio: string }) => {
    const { scene } = await pictures.compose(asked, { theme: 'paper', layout: 'timeline', ...look });
    return scene.shapes.flatMap(({ mark }) => (mark?.chart === 'timeline' ? [mark] : []));
  };

  it('places every event by the time since the first', async () => {
    const marks = await marksOf(telephone, { ratio: '9:16' });
    const years = marks.map(({ value }) => Math.round(value)).sort((one, other) => one - other);
    expect(years).toEqual([0, 39, 80, 97, 107, 116, 131]);
    const most = Math.max(...marks.map(({ length }) => length));
    for (const { value, length } of marks) expect(length / most).toBeCloseTo(value / 131, 2);
  });

  it.each(themes)('makes the last date its figure, as %s', async (theme) => {
    const { scene } = await pictures.compose(bakery, { theme, ratio: '16:9', layout: 'timeline' });
    const spans = scene.texts.flatMap((line) => line.spans);
    const figure = spans.find(({ text }) => text === '2003')?.size ?? 0;
    const others = spans.filter(({ text }) => text !== '2003').map(({ size }) => size);
    expect(figure / Math.max(...others)).toBeGreaterThanOrEqual(2.2);
  });

  it('claims no scale where its axis is broken', async () => {
    expect(await marksOf(bakery, { ratio: '16:9' })).toEqual([]);
  });
});
