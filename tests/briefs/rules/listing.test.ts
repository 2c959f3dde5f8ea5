import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../../src/articles/article.js';
import { readArticle } from '../../../src/briefs/facts/reading.js';
import { extractFacts } from '../../../src/briefs/rules/index.js';

const factsOf = (title: string, blocks: readonly Block[], language = 'en') =>
  extractFacts(readArticle({ title, language, confidence: 'high', blocks }));
const textsOf = (title: string, blocks: readonly Block[], language = 'en') =>
  factsOf(title, blocks, language).points.map(({ text }) => text);

const heading = (text: string, level = 2): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const item = (text: string): Block => ({ kind: 'item', text });

const ways = ['Close the hatch', 'Clean the hull', 'Slow down at the pier', 'Share a boat', 'Mend the sail'];

describe('An article that is a list', () => {
  it('gives its headings with the first sentence about each', () => {
    const blocks = ways.flatMap((way, index) => [
      heading(way),
      paragraph('Most captains forget how much fuel this costs, but it is easily done.'),
      paragraph(`It saves about ${(index + 1) * 3} litres of fuel a day.`),
    ]);
    const facts = factsOf('5 ways to save fuel at sea', [
      paragraph('Fuel is dear this year.'),
      ...blocks,
      heading('Related articles'),
      paragraph('Ten harbours that everybody should see once.'),
    ]);
    expect(facts.points.map(({ text }) => text)).toEqual(
      ways.map((way, index) => `${way}: It saves about ${(index + 1) * 3} litres of fuel a day.`),
    );
    expect(facts.points[1]?.evidence).toEqual({
      quote: 'It saves about 6 litres of fuel a day.',
      from: 'article',
      at: 6,
    });
  });

  it.each([
    [
      'numbered headings',
      ways.flatMap((way, index) => [heading(`${index + 1}. ${way}`), paragraph('Why not?')]),
    ],
    ['numbered paragraphs', ways.map((way, index) => paragraph(`${index + 1}. ${way}`))],
    ['numbered items', ways.map((way, index) => item(`${index + 1}) ${way}`))],
    ['steps in their headings', ways.flatMap((way, index) => [heading(`Step ${index + 1}: ${way}`)])],
    [
      'steps under their headings',
      ways.flatMap((way, index) => [heading(`Step ${index + 1}`), paragraph(way)]),
    ],
  ])('gives its steps in order: %s', (_how, blocks) => {
    const facts = factsOf('How to save fuel at sea', blocks);
    expect(facts.points.map(({ text }) => text)).toEqual(ways);
    expect(facts.layout).toBe('steps');
    expect(facts.subtitle).toBeUndefined();
  });

  it.each([
    ['How to tie a boat', '10 of 14 steps', (index: number) => index + 1],
    ['How to tie a boat: 14 ways', '10 of 14', (index: number) => index + 1],
    ['Knots of the world', '10 of 14', (index: number) => index + 1],
    ['How to tie a boat', '10 of 14', (index: number) => 14 - index],
  ])(
    'says how many it leaves out, and that they are steps where they are for certain: %s, %s',
    (title, subtitle, numberOf) => {
      const blocks = Array.from({ length: 14 }, (_, index) =>
        item(`${numberOf(index)}. Tie knot number ${index + 1} with care`),
      );
      const facts = factsOf(title, blocks);
      expect(facts.points).toHaveLength(10);
      expect(facts.subtitle).toBe(subtitle);
    },
  );

  it('says so of a step that is too long to be told', () => {
    const blocks = ways.map((way, index) =>
      item(`${index + 1}. ${way}${index === 1 ? ' and so on'.repeat(40) : ''}`),
    );
    const facts = factsOf('How to save fuel at sea', blocks);
    expect(facts.points).toHaveLength(ways.length - 1);
    expect(facts.subtitle).toBe(`${ways.length - 1} of ${ways.length} steps`);
  });

  it('gives the lines of a page that is little else', () => {
    const lines = [
      'Added a night line to the islands',
      'Added four electric boats',
      'Removed the diesel boat',
      'Bicycles travel free of charge',
    ];
    expect(textsOf('What is new at the ferry', lines.map(item))).toEqual(lines);
  });

  it('gives no myths', () => {
    const blocks = ways.flatMap((way, index) => [
      heading(`#${index + 1} ${way} saves the sea`),
      paragraph('It does not.'),
    ]);
    expect(textsOf('5 myths about the sea, debunked', blocks)).toEqual([]);
  });
});

describe('An article that is a table', () => {
  const row = (text: string): Block => ({ kind: 'row', text });
  it('gives its rows, and its cells as figures', () => {
    const facts = factsOf('The harbours of the bay', [
      row('Orla, Boats: 41; Depth: 12.5 m'),
      row('Vale, Boats: 9; Depth: 4 m'),
      row('Talheim, Boats: 130; Depth: 17 m'),
    ]);
    expect(facts.points.map(({ text }) => text)).toEqual([
      'Orla, Boats: 41',
      'Vale, Boats: 9',
      'Talheim, Boats: 130',
    ]);
    expect(facts.points[0]?.evidence).toEqual({
      quote: 'Orla, Boats: 41; Depth: 12.5 m',
      from: 'table',
      at: 0,
    });
    expect(facts.numbers).toContainEqual({
      value: '12.5 m',
      measures: 'Orla, Depth',
      evidence: { quote: 'Orla, Boats: 41; Depth: 12.5 m', from: 'table', at: 0 },
    });
  });
});
