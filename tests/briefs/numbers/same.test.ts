import { describe, expect, it } from '@jest/globals';
import { amountsIn, sameAmount } from '../../../src/briefs/numbers/index.js';

/** Whether the first amount of one text says what the first of another says. */
const same = (told: string, source: string, [ours, theirs] = ['en', 'en']): boolean => {
  const [[one], [other]] = [amountsIn(told, ours ?? 'en'), amountsIn(source, theirs ?? 'en')];
  if (!one || !other) throw new Error(`No amount in ${one ? source : told}`);
  return sameAmount(one, other);
};

describe('an amount is the same as that of its source', () => {
  it.each([
    ['4.2 million tonnes', '4,2 Millionen Tonnen', 'en', 'de'],
    ['4 200 000 t', '4.2 million tonnes', 'fr', 'en'],
    ['420万吨', '4.2 million tonnes', 'zh', 'en'],
    ['1 billion', '1 Milliarde', 'en', 'de'],
    ['1 billion', '10億', 'en', 'ja'],
    ['twelve boats', '12 boats', 'en', 'en'],
    ['half', '50 %', 'en', 'en'],
    ['two thirds', 'zwei Drittel', 'en', 'de'],
    ['double', 'zweimal', 'en', 'de'],
    ['doubled', 'verdoppelt', 'en', 'de'],
    ['42 percent', '42%', 'en', 'en'],
    ['3 days', '72 hours', 'en', 'en'],
    ['3 years', '36 months', 'en', 'en'],
    ['1.5 km', '1500 m', 'en', 'en'],
    ['$4.2M', '4.2 million dollars', 'en', 'en'],
    ['$5', 'US$5', 'en', 'en'],
    ['€3bn', '3 billion euros', 'en', 'en'],
    ['5 000 рублей', '5 тыс. руб.', 'ru', 'ru'],
    ['at least 5', 'no fewer than 5', 'en', 'en'],
    ['at least 5', 'mindestens 5', 'en', 'de'],
    ['about 5', '5', 'en', 'en'],
    ['5', 'about 5', 'en', 'en'],
    ['3 to 5 days', 'between 3 and 5 days', 'en', 'en'],
    ['48-year-old', '48 Jahre', 'en', 'de'],
    ['70 percent', 'seven out of ten', 'en', 'en'],
    ['un tercio', 'one in three', 'es', 'en'],
    ['2:31', '2 hours and 31 minutes', 'en', 'en'],
    ['90 minutes', '1 hour 30 minutes', 'en', 'en'],
    ['in 2021', 'on 12 May 2021', 'en', 'en'],
    ['in 2021', '2019–2021', 'en', 'en'],
    ['12 May', 'May 12, 2021', 'en', 'en'],
    ['12.05.2021', 'May 12, 2021', 'de', 'en'],
    ['8:30 p.m.', '20:30', 'en', 'en'],
    ['COVID-19', 'Covid-19', 'en', 'en'],
    ['the 3rd', 'the third', 'en', 'en'],
    ['5 percentage points', '5 Prozentpunkte', 'en', 'de'],
  ])('%s: %s', (told, source, ours, theirs) => expect(same(told, source, [ours, theirs])).toBe(true));

  it.each([
    ['4.2 million', '4.3 million', 'en', 'en'],
    ['1 billion', '1 Billion', 'en', 'de'],
    ['50', '50 %', 'en', 'en'],
    ['50 %', '50', 'en', 'en'],
    ['5 percent', '5 percentage points', 'en', 'en'],
    ['300 km', '300 km/h', 'en', 'en'],
    ['5 km', '5 miles', 'en', 'en'],
    ['5 kg', '5 boats', 'en', 'en'],
    ['5 boats', '5 kg', 'en', 'en'],
    ['€5', '$5', 'en', 'en'],
    ['US$5', 'A$5', 'en', 'en'],
    ['5', 'at least 5', 'en', 'en'],
    ['at least 5', '5', 'en', 'en'],
    ['more than 3%', 'no more than 3%', 'en', 'en'],
    ['up to 5', 'at least 5', 'en', 'en'],
    ['more than 500', 'nearly 500', 'en', 'en'],
    ['5 days', '3 to 5 days', 'en', 'en'],
    ['3 to 5 days', '5 days', 'en', 'en'],
    ['3 to 5 days', '3 to 6 days', 'en', 'en'],
    ['in 2020', 'in 2021', 'en', 'en'],
    ['2,021 boats', 'in 2021', 'en', 'en'],
    ['12 May 2021', '12 May', 'en', 'en'],
    ['May 2020', 'May 2021', 'en', 'en'],
    ['the 1990s', 'in 1990', 'en', 'en'],
    ['8:30 a.m.', '8:30 p.m.', 'en', 'en'],
    ['COVID-20', 'COVID-19', 'en', 'en'],
    ['-5 °C', '5 °C', 'en', 'en'],
    ['5 °F', '5 °C', 'en', 'en'],
    ['doubled', 'tripled', 'en', 'en'],
    ['dozens', 'hundreds', 'en', 'en'],
    ['5 hours', '5 days', 'en', 'en'],
    ['5 euros a month', '5 euros a year', 'en', 'en'],
    ['third', 'second-largest', 'en', 'en'],
  ])('but not %s: %s', (told, source, ours, theirs) =>
    expect(same(told, source, [ours, theirs])).toBe(false),
  );
});

describe('a unit that stands once', () => {
  const last = (text: string, language: string) => amountsIn(text, language).at(-1);
  it.each([
    ['rose from 7 to 13 percent', '7%', 'en'],
    ['поднялась с 71 до 78 тысяч рублей', '71 000 рублей', 'ru'],
    ['caiu de 21.000 para 18.300 euros', '21.000 euros', 'pt'],
  ])('is that of both ends of a change: %s', (text, first, language) => {
    expect(same(first, text, [language, language])).toBe(true);
  });

  it('is that of a bare number beside it, but not of what counts something', () => {
    const [told] = amountsIn('17 million euros', 'en');
    const bare = last('It cost 58 million euros, 17 million more than planned.', 'en');
    const counted = last('It cost 58 million euros, and 17 million people paid.', 'en');
    expect(told && bare && sameAmount(told, bare)).toBe(true);
    expect(told && counted && sameAmount(told, counted)).toBe(false);
  });
});

describe('whatever a text says', () => {
  const long = 20_000;
  it.each([
    '1',
    ' ',
    '1 ',
    '1,',
    '1.',
    '1-',
    '1/',
    '1:',
    '$5 ',
    '5 km/h ',
    'two million ',
    '三',
    '1万',
    '%',
    '[1]',
    'https://',
  ])('amounts stand where they say, in a text of many "%s"', (piece) => {
    const text = piece.repeat(Math.floor(long / piece.length));
    const elsewhere = amountsIn(text, 'en').filter(
      ({ text: own, start, end }) => text.slice(start, end) !== own,
    );
    expect(elsewhere).toEqual([]);
  });
});
