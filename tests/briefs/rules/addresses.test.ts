import { describe, expect, it } from '@jest/globals';
import { readArticle } from '../../../src/briefs/facts/reading.js';
import { extractFacts } from '../../../src/briefs/rules/index.js';

const lines = [
  'The band of Ostley will tour for a year with fifty concerts in twelve countries.',
  'Northern Stages is producing the tour, and its tickets go on sale on 6 December at www.stages.example.',
  'Analysts of the trade told concerts.info the prices of tickets will rise by a tenth.',
  'The tour begins in Oslo on 3 March and ends in Rome on 9 May.',
  'The promoter (promoter@stages.example) expects 400,000 people to come to the concerts.',
  'https://stages.example/tour',
  'A model of the stage https://stages.example/shop',
];

const reading = readArticle({
  title: 'A tour of fifty concerts',
  language: 'en',
  confidence: 'high',
  blocks: lines.map((text) => ({ kind: 'paragraph', text })),
});

describe('a sentence that an address was taken out of', () => {
  it('is no point, since what is left of it is not what was said', () => {
    const points = extractFacts(reading).points.map(({ text }) => text);
    expect(points).toContain(lines[0]);
    expect(points).toContain(lines[3]);
    expect(points.filter((text) => /stages|told|on sale/i.test(text))).toEqual([]);
  });

  it('may be one where the address stood in brackets of its own', () => {
    const points = extractFacts(reading).points.map(({ text }) => text);
    expect(points).toContain('The promoter expects 400,000 people to come to the concerts.');
  });

  it('leaves no address in what is read, and no block that held nothing else', () => {
    const text = reading.blocks.flatMap(({ sentences }) => sentences).join('\n');
    expect(text).not.toMatch(/stages\.example|concerts\.info/);
    expect(reading.blocks).toHaveLength(6);
    expect(text).toMatch(/A model of the stage$/);
  });
});
