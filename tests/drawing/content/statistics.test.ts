import { describe, expect, it } from '@jest/globals';
import { contentOf } from '../../../src/drawing/content/index.js';
import type { DrawableBrief } from '../../../src/drawing/scene/drawing.js';
import { brief } from './briefs.js';
import { european } from './newsroom.js';
import { further } from './newsroom-further.js';
import { written } from './newsroom-written.js';
import { chartLine, line, lines } from './told.js';

const drawn = (brief: DrawableBrief): string | undefined => {
  const { chart } = contentOf(brief);
  return chart && chartLine(chart);
};

describe('a chart', () => {
  it.each([
    [
      'coffee',
      'Price of a flat white: 2021 $3.40, 2022 $3.62, 2023 $3.80, 2024 $3.98, *2025 $4.20 (by time)',
    ],
    [
      'quarter',
      'Revenue in 2025: Q1 $3.4 billion, Q2 $3.6 billion, Q3 $3.9 billion, *Q4 $4.1 billion (by time)',
    ],
    ['table', ': *City 25 points, United 22 points, Rovers 19 points, Albion 17 points'],
    ['budget', ': *Schools 40%, Health 25%, Roads 20%, Police 10%, Other 5% (whole)'],
    ['power', ': *Wind 33 %, Kohle 20 %, Solar 18 %, Gas 16 %, Biomasse 13 % (whole)'],
    ['permits', 'Genehmigte Wohnungen: 2021 380.000, 2022 354.000, 2023 260.000, *2024 216.000 (by time)'],
    ['energyFr', 'part: *nucléaire 65 %, hydraulique 14 %, éolien 10 %, gaz 6 %, solaire 5 % (whole)'],
    ['sales', ': *Centro 2,3 millones €, Norte 1,2 millones €, Sur 0,9 millones €'],
    ['budgetRu', ': *Образование 34 %, Транспорт 27 %, Здравоохранение 21 %, Прочее 18 % (whole)'],
  ] as const)('says what its values measure, and labels what differs: %s', (name, chart) => {
    expect(drawn(european[name])).toBe(chart);
  });

  it.each([
    [
      'museums',
      ': *Louvre, Paris 8.9 million visitors, Vatican Museums 6.8 million visitors, British Museum, London 6.5 million visitors, Met, New York 5.7 million visitors',
    ],
    ['mix', ': *gas 31%, wind 28%, coal 19%, solar 14%, hydro 8% (whole)'],
    ['cycling', 'nennen als Grund: *Gesundheit 61 %, Kosten 44 %, Umwelt 17 %'],
    ['tourism', 'arrivi: 2019 131 milioni, 2023 123 milioni, *2024 134 milioni (by time)'],
    ['medals', 'gold medals: *USA 40, China 40, Japan 20, Australia 18'],
    ['sales', ': Q1 $12m, Q2 $15m, Q3 $14m, *Q4 $19m (by time)'],
    ['egypt', 'سائح: 2019 13 مليون, 2022 11.7 مليون, 2023 14.9 مليون, *2024 15.7 مليون (by time)'],
  ] as const)('is found in what models write: %s', (name, chart) => {
    expect(drawn(written[name])).toBe(chart);
  });

  it.each([
    ['priceJa', '5キロの価格: 2023年 2,100円, 2024年 2,400円, *2025年 4,200円 (by time)'],
    ['energyJa', ': *火力 68%, 太陽光 11%, 原子力 9%, 水力 8%, その他 4% (whole)'],
    ['coffeeZh', '咖啡量: 2016年 9杯, 2019年 12杯, *2023年 17杯 (by time)'],
    ['carsZh', ': *中国 1100万辆, 美国 150万辆, 德国 57万辆, 挪威 12万辆'],
    ['birthsKo', ': 2022년 24만 명, 2023년 23만 명, *2024년 24만 2천 명 (by time)'],
    ['oilAr', 'الإنتاج: *البرازيل 38٪, فيتنام 17٪, كولومبيا 8٪'],
    ['teaHi', ': *असम 52%, पश्चिम बंगाल 30%, तमिलनाडु 12%, अन्य 6% (whole)'],
    ['waterHe', ': *סינגפור 40%, ספרד 20%, איטליה 8%'],
  ] as const)('is found in any script: %s', (name, chart) => {
    expect(drawn(further[name])).toBe(chart);
  });

  it.each([
    ['unlike things of one unit', european.unlike],
    ['values below and above zero', european.debt],
    [
      'two values',
      brief('en', 'statistics', 'Rents', { numbers: ['$5 | Rent in Rome', '$6 | Rent in Oslo'] }),
    ],
    [
      'years',
      brief('en', 'list', 'Founded', { numbers: ['1901 | Club A', '1905 | Club B', '1912 | Club C'] }),
    ],
    [
      'values of several units',
      brief('en', 'ranking', 'A trip', {
        numbers: ['$5 | Cost of food', '6 km | Cost of legs', '7 h | Cost of time'],
      }),
    ],
  ])('is never made of %s', (_, unfit) => {
    const { chart, layouts } = contentOf(unfit, 'statistics');
    expect(chart).toBeUndefined();
    expect(layouts).not.toContain('ranking');
  });

  it('leaves out ranges and bounds, which stay as facts', () => {
    const content = contentOf(european.limits);
    expect(content.chart && chartLine(content.chart)).toBe(': *Miami $2,400, Denver $2,100, Austin $1,900');
    expect(lines(content)).toEqual(['more than $3,000 / Rent in Boston', '$1,500–1,700 / Rent in Tulsa']);
  });

  it('puts values of one measure in one unit', () => {
    const content = contentOf(
      brief('en', 'ranking', 'Packages', {
        numbers: ['900 g | Weight of A', '2 kg | Weight of B', '1.5 kg | Weight of C'],
      }),
    );
    expect(content.chart?.bars.map(({ label, value: { amount, unit } }) => [label, amount, unit])).toEqual([
      ['B', 2000, 'g'],
      ['C', 1500, 'g'],
      ['A', 900, 'g'],
    ]);
  });

  it('is made of names of which the title says one', () => {
    const numbers = ['62 لترا | الاستحمام', '19 لترا | المطبخ', '48 لترا | المرحاض'];
    const named = brief('ar', 'statistics', 'الاستحمام يستهلك ثلث ماء البيت', { numbers });
    expect(drawn(named)).toBe(': *الاستحمام 62 لترا, المرحاض 48 لترا, المطبخ 19 لترا');
    expect(drawn(brief('ar', 'statistics', 'الماء في البيت', { numbers }))).toBeUndefined();
  });

  it.each([
    [
      'en',
      'A cup of coffee takes 140 litres of water',
      ['140 litres | a cup of coffee', '27 litres | a cup of tea', '120 litres | a glass of wine'],
      ': *a cup of coffee 140 litres, a glass of wine 120 litres, a cup of tea 27 litres',
    ],
    [
      'en',
      'The water behind what you eat',
      ['70 litres | an apple', '2,400 litres | a plate of beef', '200 litres | an egg'],
      ': *a plate of beef 2,400 litres, an egg 200 litres, an apple 70 litres',
    ],
    [
      'fr',
      "L'eau que l'on boit sans la voir",
      ['140 litres | une tasse de café', '120 litres | un verre de vin', '27 litres | une tasse de thé'],
      ': *une tasse de café 140 litres, un verre de vin 120 litres, une tasse de thé 27 litres',
    ],
  ])('is made of things that are told of in one unit: %s, %s', (language, title, numbers, chart) => {
    expect(drawn(brief(language, 'statistics', title, { numbers }))).toBe(chart);
  });

  it.each([
    [
      'shares of different wholes',
      ['40% | a cup of coffee', '30% | a glass of wine', '20% | a glass of beer'],
    ],
    ['bare numbers', ['40 | a cup of coffee', '30 | a glass of wine', '20 | a glass of beer']],
    ['two units', ['40 litres | a cup of coffee', '30 litres | a glass of wine', '20 g | a cup of tea']],
    [
      'what is no thing',
      ['140 litres | a cup of coffee', '20 litres | lost in old pipes', '30 litres | rain in May'],
    ],
  ])('is not made of %s by what they are called', (_, numbers) => {
    expect(drawn(brief('en', 'statistics', 'Water in numbers', { numbers }))).toBeUndefined();
  });

  it('is all that the picture turns on where it points at the value in the title', () => {
    const said = {
      points: ['96% of it is rain'],
      numbers: ['140 litres | a cup of coffee', '120 litres | a glass of wine', '27 litres | a cup of tea'],
    };
    const named = contentOf(brief('en', 'statistics', 'A cup of coffee takes 140 litres of water', said));
    expect(named.hero).toBeUndefined();
    expect(lines(named)).toEqual(['96% / of it is rain']);
    const plain = contentOf(brief('en', 'statistics', 'A cup of coffee takes more than tea', said));
    expect(plain.chart).toBeDefined();
    expect(plain.hero && line(plain.hero)).toBe('96% / of it is rain');
  });

  it('points at what the title names', () => {
    const content = contentOf(
      brief('en', 'ranking', 'Denmark catches up', {
        points: ['Germany: 45 %', 'Denmark: 30 %', 'France: 28 %'],
      }),
    );
    expect(content.chart && chartLine(content.chart)).toBe(': Germany 45 %, *Denmark 30 %, France 28 %');
  });

  it('keeps a point that says more than its bar', () => {
    const content = contentOf(european.budget);
    expect(lines(content)).toEqual([
      'Schools get 40% of the budget',
      'Interest payments doubled in five years',
    ]);
  });
});

describe('the hero', () => {
  it.each([
    ['the title names it', european.coffee, '140 litres / of water go into one cup'],
    ['its words are the title’s', european.survey, '62% / of workers prefer two or three days at home'],
    ['it is the first number', european.unlike, '2.1% / Inflation'],
    ['it is the whole of a chart', european.sales, '4,4 millones € / Ventas en total'],
    ['a chart shows what it leads to', further.coffeeZh, '22杯 / 每人每年的咖啡量'],
    [
      'it stands in the middle of a point',
      brief('en', 'statistics', 'Coffee', {
        points: ['The world drinks 2.25 billion cups every day', 'Most is drunk at home'],
      }),
      'The world drinks / 2.25 billion cups / every day',
    ],
  ])('is a figure where %s', (_, with_, hero) => {
    const content = contentOf(with_);
    expect(content.hero && line(content.hero)).toBe(hero);
    expect(lines(content)).not.toContain(hero);
  });

  it.each([
    ['there is no number', brief('en', 'statistics', 'Coffee', { points: ['Most is drunk at home'] })],
    ['all numbers are bars', european.power],
    ['the points are steps', european.recipe],
  ])('is not there where %s', (_, without) => {
    expect(contentOf(without).hero).toBeUndefined();
  });
});

describe('a number and a point that say the same', () => {
  const with_ = (point: string, number: string) =>
    contentOf(brief('en', 'list', 'On beans', { points: [point], numbers: [number] }));

  it.each([
    ['24% of the harvest is lost', '24% | of the harvest is lost', '24% / of the harvest is lost'],
    [
      '24% of the harvest is lost on the way',
      '24% | harvest lost',
      '24% / of the harvest is lost on the way',
    ],
    [
      'Of the harvest, 24% is lost',
      '24% | of the harvest is lost on the way',
      '24% / of the harvest is lost on the way',
    ],
    ['24 percent of the harvest is lost', '24% | harvest lost', '24 percent / of the harvest is lost'],
    ['Farmers lose 24% of the harvests', '24% | of the harvest', 'Farmers lose 24% of the harvests'],
  ])('are one fact: %s', (point, number, fact) => {
    const { facts } = with_(point, number);
    expect(facts.map(line)).toEqual([fact]);
    expect(facts[0]?.from).toEqual({ points: 0, numbers: 0 });
  });

  it.each([
    ['24% of the harvest is lost', '24% | of the farms are small'],
    ['124% more is lost', '24% | more lost'],
    ['4.24% more is lost', '24% | more lost'],
    ['24 farms are lost', '24% | farms lost'],
  ])('are two where they do not: %s', (point, number) => {
    expect(with_(point, number).facts).toHaveLength(2);
  });

  it('sets values apart in place where a sentence does not begin with one', () => {
    const [fact] = with_('Prices rose from $3.40 in 2021 to $4.20 in 2025', '7 | roasters').facts;
    expect(fact?.emphasis?.map(([start, end]) => fact.text.slice(start, end))).toEqual(['$3.40', '$4.20']);
  });
});
