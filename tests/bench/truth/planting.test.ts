import { describe, expect, it } from '@jest/globals';
import { randomFrom } from '../../../bench/support/random.js';
import { briefsIn, isHeldOut, languages } from '../../../bench/truth/briefs.js';
import { errors, isInNumber, isWrong, type Planted, plant } from '../../../bench/truth/planting.js';
import type { Facts } from '../../../src/models/facts.js';

const told = briefsIn('en').map(({ brief }) => brief);
const ferry = told.find(({ title }) => title.includes('ferry')) ?? told[0];
const rail = told.find(({ title }) => title.includes('Night train')) ?? told[0];

function planted(kind: Planted, drawn: boolean, seed = 1): Facts | undefined {
  if (!ferry || !rail) throw new Error('there are no briefs');
  return plant(kind, { brief: ferry, other: rail, translated: rail, drawn }, randomFrom(seed));
}

const digitsOf = (facts: Facts | undefined) =>
  [...JSON.stringify([facts?.title, facts?.points, facts?.numbers]).matchAll(/\d/g)].map(([digit]) => digit);
const count = (facts: Facts | undefined) => (facts?.points.length ?? 0) + (facts?.numbers.length ?? 0);

describe('errors that are planted', () => {
  it('are the same for the same seed, and change something', () => {
    for (const kind of errors) {
      expect(planted(kind, true)).toEqual(planted(kind, true));
      expect(planted(kind, true)).not.toEqual(ferry);
      expect(planted(kind, false)).not.toEqual(ferry);
    }
  });

  it('are wrong but for a misspelt word, and some of them in numbers', () => {
    expect(errors.filter((kind) => !isWrong(kind))).toEqual(['misspelt']);
    expect(errors.filter((kind) => isInNumber(kind))).toEqual(['digit', 'mark', 'swapped', 'extra number']);
    expect(isWrong(undefined)).toBe(false);
  });

  it.each([1, 2, 3, 4, 5])('change one digit, lose one mark, and none in a misspelt word (%d)', (seed) => {
    const before = digitsOf(ferry);
    const after = digitsOf(planted('digit', true, seed));
    expect(after).toHaveLength(before.length);
    expect(after.filter((digit, at) => digit !== before[at])).toHaveLength(1);
    expect(digitsOf(planted('mark', true, seed))).toEqual(before);
    expect(digitsOf(planted('misspelt', true, seed))).toEqual(before);
  });

  it('swap numbers without changing which there are', () => {
    expect(digitsOf(planted('swapped', true)).sort()).toEqual(digitsOf(ferry).sort());
  });

  it('take from what is drawn what they give to what it is held against', () => {
    expect(count(planted('missing point', true))).toBe(count(ferry) - 1);
    expect(count(planted('missing point', false))).toBe(count(ferry) + 1);
    expect(digitsOf(planted('extra number', true)).length).toBeGreaterThan(digitsOf(ferry).length);
    expect(digitsOf(planted('extra number', false)).length).toBeLessThan(digitsOf(ferry).length);
  });

  it('keep to the digits of a script', () => {
    const bees = briefsIn('ar').find(({ topic }) => topic === 'bees')?.brief;
    if (!bees) throw new Error('there is no such brief');
    const drawn = plant('digit', { brief: bees, other: bees, translated: bees, drawn: true }, randomFrom(3));
    expect(drawn).not.toEqual(bees);
    expect(JSON.stringify([drawn?.title, drawn?.points, drawn?.numbers])).not.toMatch(/[0-9]/);
  });
});

describe('the briefs', () => {
  it('say the same in each language, half of them held out', () => {
    expect(languages.length).toBeGreaterThanOrEqual(6);
    for (const language of languages) {
      const topics = briefsIn(language).map(({ topic }) => topic);
      expect(topics).toEqual(briefsIn('en').map(({ topic }) => topic));
      expect(topics.filter((topic) => isHeldOut({ topic }))).toHaveLength(topics.length / 2);
    }
  });
});
