import { describe, expect, it } from '@jest/globals';
import type { Article } from '../../src/articles/article.js';
import { readArticle } from '../../src/briefs/facts/reading.js';
import { extractFacts } from '../../src/briefs/rules/index.js';

function factsOf(...sentences: string[]) {
  const article: Article = {
    title: 'A report',
    language: 'en',
    confidence: 'high',
    blocks: sentences.map((text) => ({ kind: 'paragraph' as const, text })),
  };
  return extractFacts(readArticle(article));
}
const numbersOf = (sentence: string) =>
  factsOf(sentence).numbers.map(({ value, measures }) => `${value}: ${measures}`);

describe('A number without a model', () => {
  it.each([
    ['The campaign cost the state roughly $449,000.', ['roughly $449,000: The campaign cost the state']],
    ['More than 450,000 people were without power.', ['More than 450,000 people: were without power']],
    ['Revenue rose by 12 percent.', ['12 percent: Revenue rose']],
    [
      'The listing would raise at least 88 billion Hong Kong dollars.',
      ['at least 88 billion Hong Kong dollars: The listing would raise'],
    ],
    ['Alibaba is set to raise up to $12.9bn.', ['up to $12.9bn: Alibaba is set to raise']],
    [
      'A survey of many households found that 62 percent sleep better than before.',
      ['62 percent: sleep better than before'],
    ],
    [
      'Doctors wrote 300 fewer prescriptions in that year.',
      ['300 fewer prescriptions: Doctors wrote 300 fewer prescriptions in that year'],
    ],
  ])('of "%s" is told with what it measures', (sentence, told) => {
    expect(numbersOf(sentence)).toEqual(told);
  });

  it.each([
    ['two amounts of half a clause', 'Black tea oxidizes fully, for 45 to 90 minutes at about 26 degrees.'],
    [
      'a clause of its own that is not there',
      'The long avenue, which alone is 11 kilometres long, was done.',
    ],
    ['a number that is a part of a name', 'The agency led many of the leading Fortune 100 brands.'],
    ['a date', 'The council met again on 12 March 2024 in the town hall.'],
    ['a score', 'Wales won the last match by 2-0 on Tuesday.'],
    ['part of an amount', 'The quarterback was 20-of-24 passing in the game.'],
  ])('is left out rather than told wrongly: %s', (_why, sentence) => {
    expect(numbersOf(sentence)).toEqual([]);
  });
});

describe('A point without a model', () => {
  const others = [
    'The council has put new asphalt on its main roads.',
    'Workers replaced the old surface in three summers.',
    'The new surface cuts the noise of passing cars by half.',
  ];
  const points = (sentence: string) => factsOf(...others, sentence).points;

  it.each([
    [
      'what tells which one is meant',
      'The exchange operates a system in which brokers hold all the orders of clients.',
    ],
    [
      'the second half of a comparison',
      'The company was trying to fix the old design as recently as in the last summer.',
    ],
    [
      'who or what, and nothing of it',
      'The road – set to be the longest one of the whole country by the end of it.',
    ],
    ['a participle for a verb', 'Court papers on the new road obtained by our correspondent.'],
  ])('never leaves out %s', (_why, sentence) => {
    for (const point of points(sentence)) {
      if (!others.includes(`${point}.`)) expect(`${point}.`).toBe(sentence);
    }
  });

  it.each([
    'Share it with a friend!',
    'For more information on the new asphalt, please visit the council.',
    '05/10/2018 - Author: Clarissa Borba - Category: Roads - Tags: asphalt roads',
    'Do you like the new asphalt?',
    'This slideshow of the new roads requires JavaScript.',
  ])('is not what a page says to its readers: %s', (sentence) => {
    expect(points(sentence)).toEqual(others.map((text) => text.replace(/\.$/, '')));
  });
});
