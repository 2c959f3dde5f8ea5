import { describe, expect, it } from '@jest/globals';
import { type Content, contentOf } from '../../../src/drawing/content/index.js';
import { brief } from './briefs.js';
import { european } from './newsroom.js';
import { further } from './newsroom-further.js';
import { written } from './newsroom-written.js';
import { chartLine, line, lines } from './told.js';

const sides = (content: Content) => content.sides.map(({ name, facts }) => [name, facts.map(line)]);
const events = (content: Content) =>
  content.events.map((event) => `${event.isDateInText ? '…' : event.date} | ${line(event)}`);

describe('a comparison', () => {
  it('pairs the values of both sides, and sorts the rest by side', () => {
    const content = contentOf(european.trains);
    expect(content.pairs.map(chartLine)).toEqual([
      'Paris–Lyon: *train 1 h 57 min, plane, door to door 3 h 10 min',
      'CO2: train 2.2 kg, *plane 77 kg',
      'On time: *train 92%, plane 71%',
      'Travellers by train: 2010 62%, *2025 88% (by time)',
    ]);
    expect(sides(content)).toEqual([
      ['Train', ['arrives in the city centre']],
      ['Plane', ['needs two hours at airports']],
    ]);
    expect(content.facts).toEqual([]);
  });

  it('takes the names of its sides from the title where its points have no heads', () => {
    const content = contentOf(
      brief('en', 'comparison', 'Cats or dogs: who is cheaper?', {
        points: [
          'Cats eat 80 g of food a day',
          'Dogs need a walk three times a day',
          'Both see a vet once a year',
        ],
      }),
    );
    expect(sides(content)).toEqual([
      ['Cats', ['Cats eat 80 g of food a day']],
      ['dogs', ['Dogs need a walk three times a day']],
    ]);
    expect(lines(content)).toEqual(['Both see a vet once a year']);
  });

  it('reads pairs out of points, in any script', () => {
    const german = contentOf(european.heating);
    expect(german.pairs.map(chartLine)).toEqual([
      'kostet in der Anschaffung: *Wärmepumpe rund 30.000 Euro, Gasheizung rund 12.000 Euro',
    ]);
    expect(sides(german)).toEqual([
      ['Wärmepumpe', ['Die Wärmepumpe stößt 60 % weniger CO2 aus']],
      ['Gasheizung', ['Für die Gasheizung steigt der CO2-Preis bis 2030']],
    ]);
    expect(contentOf(written.cars).pairs.map(chartLine)).toEqual([
      'total cost of car: electric $46,200, *petrol $48,900',
    ]);
    expect(contentOf(written.shinkansen).pairs.map(chartLine)).toEqual([
      '料金: 新幹線 14,720円, *飛行機 16,000円',
    ]);
    const korean = contentOf(further.trainKo);
    expect(korean.pairs.map(chartLine)).toEqual(['서울-부산: KTX 2시간 30분, *비행기 3시간 20분']);
    expect(korean.sides.map(({ name }) => name)).toEqual(['KTX', '비행기']);
  });

  it('is none where nothing has two sides', () => {
    const { layout, layouts } = contentOf(
      brief('en', 'comparison', 'On coffee', { points: ['It is a drink', 'It keeps you awake'] }),
    );
    expect(layouts).not.toContain('comparison');
    expect(layout).toBe('list');
  });
});

describe('a timeline', () => {
  it.each([
    [
      european.space,
      [
        '1959 | Luna 2 is the first probe to hit the Moon',
        'July 1969 | Apollo 11 lands two people',
        'December 1972 | The last people left the Moon',
        '1990s | Clementine and Lunar Prospector find signs of ice',
        '2019 | China lands on the far side',
        '… | Water was confirmed on the sunlit side by SOFIA in 2020, NASA said',
      ],
    ],
    [
      european.townEs,
      [
        '1212 | se funda la villa',
        '1492 | se construye la muralla',
        '1864 | La estación se inaugura',
        '3 de mayo de 1978 | se abre el museo',
      ],
    ],
    [
      european.townRu,
      [
        '1924 | построен первый завод',
        '1941 | завод эвакуирован на Урал',
        'В мае 1965 | открыт мост через реку',
        '1989 | Население достигло 1 млн человек',
      ],
    ],
    [
      further.coffeeJa,
      [
        '1616年 | オランダ人が最初の苗を運ぶ',
        '1696年 | ジャワ島で栽培が始まる',
        '1727年 | ブラジルに伝わる',
        '1825年 | ハワイに届く',
        '1938年 | インスタントコーヒー発売',
      ],
    ],
    [
      further.historyAr,
      ['1859 | بدء الحفر', '1869 | افتتحت القناة', '1956 | تأميم القناة', '2015 | افتتاح القناة الجديدة'],
    ],
    [
      written.bridge,
      [
        'March 2019 | The city council approved the plan',
        '… | Work began in 2020 and was halted for four months',
        'By 2022 | both towers stood 180 metres tall',
        '4 June 2024 | The last of 96 deck segments was lifted in',
        '1 May 2025 | The bridge opened to traffic',
      ],
    ],
    [
      written.cathedral,
      [
        '15 avril 2019 | un incendie ravage la toiture',
        'Juillet 2019 | le Parlement vote la loi de restauration',
        '2021 | la mise en sécurité est achevée',
        'février 2024 | La flèche est de nouveau visible',
        '8 décembre 2024 | réouverture au public',
      ],
    ],
    [
      written.metro,
      ['1996年 | 木柵線通車', '1997年3月 | 淡水線通車', '2006年 | 載客突破40億人次', '2020年 | 環狀線啟用'],
    ],
    [
      written.moon,
      [
        '2008 | चंद्रयान-1 ने पानी के निशान खोजे',
        '2019 | चंद्रयान-2 का लैंडर दुर्घटनाग्रस्त हुआ',
        '23 अगस्त 2023 | चंद्रयान-3 दक्षिणी ध्रुव के पास उतरा',
      ],
    ],
  ])('has the dates of its points apart ($title)', (dated, told) => {
    expect(events(contentOf(dated))).toEqual(told);
  });

  it('is in order of time, to scale, from before our era on', () => {
    const { events: all } = contentOf(
      brief('en', 'timeline', 'Rome', {
        points: [
          '27 BC: Augustus rules',
          '753 BC: Rome is founded',
          'AD 80: the Colosseum opens',
          '476: the west falls',
          '1453: the east falls',
        ],
      }),
    );
    expect(all.map(({ date, time }) => [date, Math.round(time)])).toEqual([
      ['753 BC', -753],
      ['27 BC', -27],
      ['AD 80', 80],
      ['476', 476],
      ['1453', 1453],
    ]);
  });

  it('places months and days within their year', () => {
    const { events: all } = contentOf(
      brief('de', 'timeline', 'Das Jahr', {
        points: ['1. Mai 2026: Streik', 'Im Januar 2026 beginnen die Gespräche', '2027: Der Vertrag gilt'],
      }),
    );
    expect(all.map(({ date, time }) => [date, Number(time.toFixed(1))])).toEqual([
      ['Januar 2026', 2026],
      ['1. Mai 2026', 2026.3],
      ['2027', 2027],
    ]);
  });

  it('keeps words before a date that say more than when', () => {
    const { events: all } = contentOf(
      brief('en', 'timeline', 'Plan', {
        points: ['By 2030 all buses run on power', 'Since 2020 no new ones burn oil', 'In 2024 half did'],
      }),
    );
    expect(all.map(({ date }) => date)).toEqual(['Since 2020', '2024', 'By 2030']);
  });

  it('runs through a day where its points begin with times of day', () => {
    const { events: all } = contentOf(
      brief('en', 'timeline', 'Launch day', {
        points: ['08:30: doors open', '10:00 – first talk', '17:15: closing'],
      }),
    );
    expect(all.map(({ date, text }) => `${date} ${text}`)).toEqual([
      '08:30 doors open',
      '10:00 first talk',
      '17:15 closing',
    ]);
  });

  it('runs through a night', () => {
    const { events: all } = contentOf(
      brief('de', 'timeline', 'Nacht im Serverraum', {
        points: ['22:50: Die Kühlung fällt aus', '23:40: Server schalten ab', '00:15: Alles läuft'],
      }),
    );
    expect(all.map(({ date }) => date)).toEqual(['22:50', '23:40', '00:15']);
    const [first = 0, , last = 0] = all.map(({ time }) => time);
    expect((last - first) * 365.25 * 24 * 60).toBeCloseTo(85, 5);
  });

  it('is none of fewer than three dates', () => {
    const few = brief('en', 'timeline', 'Town', {
      points: ['1901: founded', '1999: twinned', 'It has a harbor'],
    });
    expect(contentOf(few).layouts).not.toContain('timeline');
    expect(lines(contentOf(few))).toEqual(['1901 / founded', '1999 / twinned', 'It has a harbor']);
  });
});

describe('heads', () => {
  it.each([
    ['Bauvoranfrage stellen: klärt in 4 Wochen', 'Bauvoranfrage stellen', 'klärt in 4 Wochen'],
    ['書類を集める：源泉徴収票と領収書', '書類を集める', '源泉徴収票と領収書'],
    ['Storage – keep beans in the dark', 'Storage', 'keep beans in the dark'],
    ['Prix : il augmente encore', 'Prix', 'il augmente encore'],
  ])('stand before a mark: %s', (text, head, rest) => {
    const { facts } = contentOf(brief('de', 'list', 'x', { points: [text] }));
    expect(facts).toMatchObject([{ head, text: rest }]);
  });

  it.each([
    'The doors open at 8:30 and close at 16:00',
    'Screens are 16:9',
    'See https://example.com for more',
    'Coffee – the drink – is old',
    'The minister said on Monday that this was the last word: no more money',
    'Berlin–Hamburg takes two hours',
    'Wait 3 – 5 days',
  ])('are not made of %s', (text) => {
    const { facts } = contentOf(brief('en', 'list', 'x', { points: [text] }));
    expect(facts).toMatchObject([{ text }]);
    expect(facts[0]?.head).toBeUndefined();
  });
});

describe('layouts', () => {
  it.each([
    ['the brief’s own first', european.power, ['ranking', 'statistics', 'list', 'steps']],
    ['steps last where the brief has none', european.survey, ['statistics', 'list', 'steps']],
    ['a map as a list', { ...european.recipe, layout: 'map' as const }, ['list', 'statistics', 'steps']],
  ])('are those that suit the content, %s', (_, asked, layouts) => {
    expect(contentOf(asked).layouts).toEqual(layouts);
  });

  it('says all of a brief in the layout that is asked for', () => {
    const content = contentOf(european.coffee, 'list');
    expect(content.layout).toBe('list');
    expect(content.chart).toBeUndefined();
    expect(content.facts.length + (content.hero ? 1 : 0)).toBe(9);
  });

  it('takes the best where the one asked for does not suit', () => {
    expect(contentOf(european.unlike, 'timeline').layout).toBe('statistics');
  });
});
