import { describe, expect, it } from '@jest/globals';
import { numbersIn, sameNumber } from '../../src/briefs/facts/numbers.js';

/** Whether every number of a fact is somewhere in an article. */
const bornOut = (fact: string, article: string, [told, source] = ['en', 'en']): boolean =>
  numbersIn(fact, told).every((number) =>
    numbersIn(article, source).some((other) => sameNumber(number, other)),
  );

describe('a number of a fact is the same as one of the article', () => {
  it.each([
    ['1,234 boats', '1234 boats'],
    ['1234 boats', '1 234 boats'],
    ['1234 boats', '1\u202f234 boats'],
    ['1234 boats', "1'234 boats"],
    ['1,234,567.8 kg', '1234567.8 kg'],
    ['12,34,567 rupees', '1,234,567 rupees'],
    ['42%', '42 percent'],
    ['42 %', '42 per cent'],
    ['4.2 million', '4,200,000'],
    ['$4.2M', '4.2 million dollars'],
    ['€3bn', '3 billion euros'],
    ['12 teams', 'twelve teams'],
    ['25 years', 'twenty-five years'],
    ['3 million', 'three million'],
    ['twelve teams', '12 teams'],
    ['2½ hours', '2.5 hours'],
    ['2024', 'on 2024-05-12'],
    ['in 2024', 'on 12.5.2024'],
    ['10–20 days', 'from 10 to 20 days'],
    ['５００人', '500 people'],
    ['the 1990s', 'in the 1990s'],
    ['5 km²', '5 square km'],
    ['five percent', '5%'],
  ])('%s: %s', (fact, article) => expect(bornOut(fact, article)).toBe(true));

  it.each([
    ['1.234,5 Tonnen', '1,234.5 tonnes', 'de', 'en'],
    ['3,5 %', '3.5%', 'de', 'en'],
    ['4,2 Millionen', '4.2 million', 'de', 'en'],
    ['1.234', '1.234', 'de', 'en'],
    ['1 Milliarde', '1 billion', 'de', 'en'],
    ['٤٢٪', '42%', 'ar', 'en'],
    ['४२', '42', 'hi', 'en'],
    ['1.4 billion', '14亿', 'en', 'zh'],
    ['zwölf', 'twelve', 'de', 'en'],
    ['1,234 or 1.234', '1.234', 'und', 'und'],
  ])('%s: %s (%s, %s)', (fact, article, told, source) => {
    expect(bornOut(fact, article, [told, source])).toBe(true);
  });
});

describe('a number of a fact is not the same', () => {
  it.each([
    ['43%', '42%'],
    ['42%', '42 people'],
    ['42 million', '42 people'],
    ['42 people', '42 million people'],
    ['1.5 tonnes', '1,500 tonnes'],
    ['12', '123'],
    ['23', '123'],
    ['1234', '12 and 34'],
    ['$5', '€5'],
    ['13 teams', 'twelve teams'],
    ['seven teams', 'twelve teams'],
    ['2023', '20.23'],
  ])('%s: %s', (fact, article) => expect(bornOut(fact, article)).toBe(false));

  it('although it looks like it: a German billion is a thousand English ones', () => {
    expect(bornOut('1 Billion', '1 billion', ['de', 'en'])).toBe(false);
  });
});
