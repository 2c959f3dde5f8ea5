import { describe, expect, it } from '@jest/globals';
import { type Judged, numberScoresOf, scoresOf, verdictsBy } from '../../../bench/truth/measure.js';
import { misreadOf } from '../../../bench/truth/misread.js';
import { plainly } from '../../../bench/truth/yardstick.js';

const judged = (
  planted: Judged['planted'],
  verdict: Judged['verdict'],
  kind?: 'number' | 'extra_text',
): Judged => ({
  ...{ language: 'en', planted, heldOut: true, about: '' },
  ...(verdict ? { verdict } : { unread: 'a script' }),
  findings: kind === 'number' ? [{ kind, said: '1', seen: '2' }] : kind ? [{ kind, seen: 'words' }] : [],
});

const cases = [
  judged('digit', 'wrong', 'number'),
  judged('digit', 'right'),
  judged('language', 'wrong', 'extra_text'),
  judged('misspelt', 'slips'),
  judged(undefined, 'right'),
  judged(undefined, 'wrong', 'number'),
  judged('digit', undefined),
];

describe('precision and recall', () => {
  it('are of what was called wrong and what is, without what nobody could read', () => {
    expect(scoresOf(cases)).toEqual({ cases: 6, precision: 0.667, recall: 0.667, falseAlarms: 0.5 });
  });

  it('are of numbers alone where a number was planted, and found', () => {
    expect(numberScoresOf(cases)).toEqual({ cases: 5, precision: 0.5, recall: 0.5, falseAlarms: 0.5 });
  });

  it('are none of nothing', () => {
    expect(scoresOf([])).toEqual({ cases: 0, precision: null, recall: null, falseAlarms: null });
  });

  it('come with the verdicts by what was planted', () => {
    expect(verdictsBy(cases)).toEqual({
      digit: { wrong: 1, right: 1, 'not checked': 1 },
      language: { wrong: 1 },
      misspelt: { slips: 1 },
      nothing: { right: 1, wrong: 1 },
    });
  });
});

describe('what a reader misread', () => {
  const texts = (...lines: string[]) => lines.map((text) => ({ text }));

  it('is every digit that is not as it was set', () => {
    expect(misreadOf(texts('€68', '220'), texts('8', '220'))).toBe('lost 6');
    expect(misreadOf(texts('68 €'), texts('689'))).toBe('added 9');
    expect(misreadOf(texts('٤٢٪'), texts('42%'))).toBeUndefined();
  });

  it('is neither the lost place of a step nor a zero in a formula', () => {
    expect(misreadOf(texts('1', 'Feed it', 'CO2'), texts('Feed it', 'C02'))).toBeUndefined();
  });
});

describe('the yardstick', () => {
  const brief = {
    title: 'A cup of coffee',
    points: [{ text: 'Roasting takes 12 minutes.' }],
    numbers: [],
    layout: 'list' as const,
    language: 'en',
  };
  const seen = (...lines: string[]) => ({
    texts: lines.map((text) => ({ text })),
    by: { kind: 'local' as const, model: 'a reader' },
  });

  it('is right where there are the same words, and wrong where one is joined to another', () => {
    expect(plainly(brief, seen('roasting takes 12 minutes', 'A cup of coffee')).verdict).toBe('right');
    expect(plainly(brief, seen('Acup of coffee', 'Roasting takes 12 minutes.')).verdict).toBe('wrong');
  });
});
