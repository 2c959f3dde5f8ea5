import { describe, expect, it } from '@jest/globals';
import { composePrompt, factsSchema } from '../../src/briefs/briefer.js';
import { readGivenBrief } from '../../src/briefs/index.js';

const typed = {
  title: 'Tea',
  points: ['Tea grows in Assam'],
  numbers: [{ value: '7%', measures: 'growth' }],
  layout: 'list',
  language: 'en',
};
const errorsOf = (facts: unknown) =>
  factsSchema.safeParse(facts).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('facts that people have edited', () => {
  it('may hold numbers that no article has, and lose points that were emptied', () => {
    expect(factsSchema.parse({ ...typed, points: ['', 'Tea is 5,000 years old', '  '] })).toEqual({
      ...typed,
      points: [{ text: 'Tea is 5,000 years old' }],
    });
  });

  it('are cleaned', () => {
    expect(factsSchema.parse({ ...typed, title: 'Tea "now"\nat https://evil.example/x' }).title).toBe(
      'Tea “now” at',
    );
  });

  it('are refused in words, each with its field', () => {
    expect(
      errorsOf({
        title: ' ',
        points: ['Tea', 'x'.repeat(281)],
        numbers: [{ value: '9'.repeat(41), measures: 'y'.repeat(121) }],
        layout: 'poem',
        language: 'not a language',
      }),
    ).toEqual([
      ['title', 'The title is empty.'],
      ['layout', 'The layout must be one of timeline, comparison, steps, statistics, ranking, map, list.'],
      ['language', 'The language must be a tag like "en" or "pt-BR".'],
      ['points.1.text', 'A point can have at most 280 characters.'],
      ['numbers.0.value', 'The value of a number can have at most 40 characters.'],
      ['numbers.0.measures', 'What a number measures can have at most 120 characters.'],
    ]);
  });

  it('have icons from a list, and others are refused with some that there are', () => {
    const named = { ...typed, points: [{ text: 'Tea grows in Assam', icon: 'leaf' }, 'Tea is old'] };
    expect(factsSchema.parse(named).points).toEqual([
      { text: 'Tea grows in Assam', icon: 'leaf' },
      { text: 'Tea is old' },
    ]);
    const [[path, message] = []] =
      errorsOf({ ...typed, points: [{ text: 'Tea grows in Assam', icon: 'teapot' }] }) ?? [];
    expect(path).toBe('points.0.icon');
    expect(message).toMatch(/^There is no such icon\. .* such as person, people, /);
  });

  it('need a point, and take 10 at most', () => {
    expect(errorsOf({ ...typed, points: [' '] })).toEqual([['points', 'Add at least one point.']]);
    expect(errorsOf({ ...typed, points: Array(11).fill('Tea') })).toEqual([
      ['points', 'There can be at most 10 points.'],
    ]);
  });
});

describe('facts that are given for a picture', () => {
  const given = {
    title: 'How <script>alert(1)</script> is "text"',
    points: ['See example.com & <svg onload="x()"/>', '\u202eTurned\u202c **around**\n', '\u200b'],
    numbers: [{ value: '< 5 %', measures: 'the <b> tag' }],
  };

  it('are kept to the letter, but for what cannot be seen', () => {
    const { facts } = readGivenBrief(given);
    expect(facts.title).toBe(given.title);
    expect(facts.points.map(({ text }) => text)).toEqual([given.points[0], 'Turned **around**']);
    expect(facts.numbers).toEqual(given.numbers);
  });

  it('end no quotes of the prompt to an image model', () => {
    const prompt = composePrompt(readGivenBrief(given).facts);
    expect(prompt).toContain('Title: "How alert(1) is “text”"');
    expect(prompt).not.toMatch(/svg|example\.com|<b>/);
  });
});
