import { describe, it } from '@jest/globals';
import { judgedIn, type Row } from './support.js';

const english: readonly Row[] = [
  ['noon', 'The market closes at noon.', 'The market closes at 12', 'The market closes at 11'],
  [
    'hat-trick',
    'Ola Brenk scored a hat-trick for Harwick.',
    'Ola Brenk scored three goals for Harwick',
    'Ola Brenk scored four goals for Harwick',
  ],
  ['fortnight', 'The repair takes a fortnight.', 'The repair takes 14 days', 'The repair takes 12 days'],
  ['half an hour', 'The tour lasts half an hour.', 'The tour lasts 30 minutes', 'The tour lasts 40 minutes'],
  [
    'four in five',
    'Four in five beekeepers lost a hive.',
    '80% of beekeepers lost a hive',
    '70% of beekeepers lost a hive',
  ],
  [
    'dates that stand alike',
    'The lido is open from 3 to 28 June.',
    'From 3 to 28 June the lido is open',
    'The lido is open from 3 to 26 June',
  ],
  [
    'numbers of two subjects, in other words',
    'Rust was the most frequent flaw (74 cars), ahead of worn tyres (31).',
    'Rust turned up in 74 cars, worn tyres in 31',
    'Rust turned up in 31 cars, worn tyres in 74',
  ],
  [
    'what is counted, told once',
    'The mill employs 420 people in Arden and 90 in Selby.',
    'The mill employs 90 people in Selby',
    'The mill employs 420 people in Selby',
  ],
];

const further: readonly (readonly [language: string, ...Row])[] = [
  [
    'de',
    'half a year',
    'Der Umbau dauerte ein halbes Jahr.',
    'Der Umbau dauerte sechs Monate',
    'Der Umbau dauerte sieben Monate',
  ],
  [
    'fr',
    'about twenty',
    'Une vingtaine de bateaux ont pris la mer.',
    '20 bateaux ont pris la mer',
    '30 bateaux ont pris la mer',
  ],
  [
    'es',
    'a year and a half',
    'La reforma duró año y medio.',
    'La reforma duró 18 meses',
    'La reforma duró 16 meses',
  ],
  ['nl', 'two and a half', 'De rit duurt tweeënhalf uur.', 'De rit duurt 2,5 uur', 'De rit duurt 3,5 uur'],
  [
    'pl',
    'a quarter of a year',
    'W ciągu kwartału otwarto pięć sklepów.',
    'W trzy miesiące otwarto pięć sklepów',
    'W dwa miesiące otwarto pięć sklepów',
  ],
  ['ru', 'a dozen', 'На старт вышла дюжина лодок.', 'На старт вышли 12 лодок', 'На старт вышли 13 лодок'],
  ['zh', 'a month', '书店将于明年五月停业。', '书店明年5月停业', '书店明年6月停业'],
];

describe('a number told in another notation than its quotation', () => {
  it.each(english)('English, %s: “%s” shows “%s”, not “%s”', judgedIn('en'));
  it.each(further)('%s, %s: “%s” shows “%s”, not “%s”', (language, ...row) => judgedIn(language)(...row));
});
