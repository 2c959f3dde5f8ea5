import { describe, expect, it } from '@jest/globals';
import { readArticle } from '../../../src/briefs/facts/reading.js';
import { extractFacts } from '../../../src/briefs/rules/index.js';

const figuresOf = (sentence: string, language = 'en') =>
  extractFacts(
    readArticle({
      title: 'A report',
      language,
      confidence: 'high',
      blocks: [{ kind: 'paragraph', text: sentence }],
    }),
  ).numbers.map(({ value, measures }) => `${value}: ${measures}`);

describe('A figure without a model', () => {
  it.each([
    [
      'en',
      'The campaign of Vale cost the state roughly $449,000.',
      'roughly $449,000: The campaign of Vale cost the state',
    ],
    ['en', 'More than 450,000 people were without power.', 'More than 450,000: people were without power'],
    ['en', 'Revenue of the harbour rose by 12 percent.', '12 percent: Revenue of the harbour rose'],
    ['en', 'The bridge carries 9,400 cars a day across the bay.', '9,400: cars a day across the bay'],
    ['en', 'The tunnel cost CHF 61 million to dig.', 'CHF 61 million: The tunnel cost'],
    ['en', 'Harbour Vale employs 310 engineers.', '310 engineers: Harbour Vale employs'],
    [
      'de',
      'Die neue Brücke kostete die Stadt 12,5 Millionen Euro.',
      '12,5 Millionen Euro: Die neue Brücke kostete die Stadt',
    ],
  ])('is told with what it measures (%s: %s)', (language, sentence, told) => {
    expect(figuresOf(sentence, language)).toEqual([told]);
  });

  it.each([
    ['two amounts of one clause', 'Black tea oxidizes for 45 minutes at about 26 degrees.'],
    ['a part of a name', 'The agency led many of the leading Fortune 100 brands.'],
    ['what something is like', 'The new car has a 275 horsepower engine at the rear.'],
    ['a date', 'The council met again on 12 March 2024 in the town hall.'],
    ['a condition', 'The harbour would lose 500 jobs if the state did not pay.'],
    ['a denial', 'The harbour did not lose 500 jobs.'],
    ['what is taken back', 'A leaflet claimed that the dam drowned 900 sheep, which is false.'],
    ['an exception', 'The fares fell by 12 percent except on Sundays.'],
    ['nobody’s', 'Workers of Orla saw how it lost 500 jobs.'],
  ])('is left out rather than told wrongly: %s', (_why, sentence) => {
    expect(figuresOf(sentence)).toEqual([]);
  });

  it('never has its value in its label', () => {
    const [figure] = figuresOf('The bridge carries 9,400 cars a day across the bay.');
    expect(figure?.split(': ')[1]).not.toContain('9,400');
  });
});
