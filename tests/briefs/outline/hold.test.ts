import { describe, expect, it } from '@jest/globals';
import { draftOf, holdOutline, readOutline } from '../../../src/briefs/outline/index.js';

const prompt =
  'Our bakery in Lyon sold 1,240 loaves in May, twice as many as in April. Show it in a warm watercolor style.';

function held(answer: object, words = prompt) {
  const proposed = readOutline(JSON.stringify(answer));
  if (!proposed) throw new Error('not read');
  return holdOutline(proposed, words, draftOf(words));
}

describe('The outline that a model proposes', () => {
  it('keeps what the request says, with its words, and marks what it adds', () => {
    const quote = 'Our bakery in Lyon sold 1,240 loaves in May';
    const { facts } = held({
      title: 'A bakery in Lyon',
      points: [
        { text: 'The bakery in Lyon sold 1,240 loaves in May', by: 'person', quote },
        { text: 'Fresh bread keeps best in a paper bag', by: 'ai' },
      ],
      numbers: [{ value: '1,240', measures: 'loaves sold in May' }],
      layout: 'statistics',
    });
    expect(facts).toMatchObject({
      title: 'A bakery in Lyon',
      layout: 'statistics',
      points: [{ evidence: { quote, from: 'prompt' } }, { evidence: { from: 'model' } }],
      numbers: [{ value: '1,240', evidence: { from: 'prompt' } }],
    });
  });

  it.each([
    [
      'a number that is not the one that was written',
      {
        text: 'It sold 1,420 loaves in May',
        by: 'person',
        quote: 'Our bakery in Lyon sold 1,240 loaves in May',
      },
    ],
    ['an address', { text: 'Read more at https://example.com/bread', by: 'ai' }],
    ['nothing', { text: '  ', by: 'ai' }],
    ['more than fits', { text: 'bread '.repeat(60), by: 'ai' }],
  ])('loses a point with %s', (_name, point) => {
    const { facts, dropped } = held({ title: 'Bread', points: [point] });
    expect(facts.points).toEqual([]);
    expect(dropped).toHaveLength(1);
  });

  it.each(['1,24', '240', '1,240,000', 'many', '2,480'])(
    'has no number that was not written: %s',
    (value) => {
      expect(
        held({ title: 'Bread', points: [], numbers: [{ value, measures: 'loaves' }] }).facts.numbers,
      ).toEqual([]);
    },
  );

  it('has the icons that there are, and is not lost for those that there are not', () => {
    const { facts } = held({
      title: 'Bread',
      points: [
        { text: 'Fresh bread keeps best in a paper bag', by: 'ai', icon: 'bread' },
        { text: 'Bread rises overnight', by: 'ai', icon: 'dough' },
        { text: 'Bread is baked hot', by: 'ai', icon: ['fire'] },
      ],
    });
    expect(facts.points.map(({ icon }) => icon)).toEqual(['bread', undefined, undefined]);
    expect(facts.points[1]).not.toHaveProperty('icon');
  });

  it('adds nothing where nothing may be added', () => {
    const { facts } = held(
      { title: 'Bread', points: [{ text: 'Bread is old', by: 'ai' }, 'Rye is healthy'] },
      'Our bread. Use only these words.',
    );
    expect(facts.points).toEqual([]);
  });

  it('has a title without numbers of its own', () => {
    expect(held({ title: '2,000 years of bread', points: [] }).facts.title).not.toContain('2,000');
  });

  it('is read out of fences, and says a thing once', () => {
    const proposed = readOutline('Here:\n```json\n{"title":"T","points":["Bread rises","bread rises"]}\n```');
    expect(proposed && holdOutline(proposed, prompt, draftOf(prompt)).facts.points).toHaveLength(1);
  });

  it.each(['', 'no', '{"title":', '[1]', '{"points": 5}'])('is none where it is %p', (output) => {
    expect(readOutline(output)).toBeUndefined();
  });
});
