import { describe, expect, it } from '@jest/globals';
import { compare } from '../../../src/checking/compare/index.js';
import { brief, seen } from '../support/compared.js';

const rain = brief('en', 'Where the storm hit', {
  numbers: ['120 mm | Florida', '95 mm | Georgia', '60 mm | Alabama'],
});
const columns = (values: readonly string[]) =>
  seen([
    ['Where the storm hit', [0.1, 0.05, 0.6, 0.08]],
    ...values.map((value, at) => [value, [0.1 + at * 0.3, 0.3 + at * 0.1, 0.15, 0.06]] as const),
    ...['Florida', 'Georgia', 'Alabama'].map(
      (label, at) => [label, [0.1 + at * 0.3, 0.7, 0.15, 0.05]] as const,
    ),
  ]);

describe('numbers beside their labels', () => {
  it('are right in columns of any height', () => {
    expect(compare(rain, columns(['120 mm', '95 mm', '60 mm'])).verdict).toBe('right');
  });

  it('are wrong in one another’s column', () => {
    const { verdict, findings } = compare(rain, columns(['95 mm', '120 mm', '60 mm']));
    expect(verdict).toBe('wrong');
    expect(findings).toContainEqual({ kind: 'number', said: '120 mm', seen: '95 mm' });
    expect(findings).toContainEqual({ kind: 'number', said: '95 mm', seen: '120 mm' });
  });

  it('are right, and wrong, at the ends of bars', () => {
    const bars = (values: readonly string[]) =>
      seen([
        ['Where the storm hit', [0.1, 0.05, 0.6, 0.08]],
        ...['Florida', 'Georgia', 'Alabama'].flatMap((label, at) => [
          [label, [0.1, 0.3 + at * 0.1, 0.12, 0.04]] as const,
          [values[at] ?? '', [0.8 - at * 0.2, 0.3 + at * 0.1, 0.1, 0.04]] as const,
        ]),
      ]);
    expect(compare(rain, bars(['120 mm', '95 mm', '60 mm'])).verdict).toBe('right');
    expect(compare(rain, bars(['60 mm', '95 mm', '120 mm'])).verdict).toBe('wrong');
  });

  it('are told by their order where there are no boxes', () => {
    const lines = ['Where the storm hit', '120 mm', 'Florida', '95 mm', 'Georgia', '60 mm', 'Alabama'];
    expect(compare(rain, seen(lines)).verdict).toBe('right');
    const crossed = ['Where the storm hit', '95 mm', 'Florida', '120 mm', 'Georgia', '60 mm', 'Alabama'];
    expect(compare(rain, seen(crossed)).verdict).toBe('wrong');
  });

  it('are told by their order where a reader reads row by row', () => {
    const rows = (values: readonly string[]) =>
      seen(['Where the storm hit', ...values, 'Florida', 'Georgia', 'Alabama']);
    expect(compare(rain, rows(['120 mm', '95 mm', '60 mm'])).verdict).toBe('right');
    expect(compare(rain, rows(['120 mm', '60 mm', '95 mm'])).verdict).toBe('wrong');
  });

  it('are not accused where texts come in no order and without boxes', () => {
    const lines = ['Georgia', '60 mm', 'Alabama', 'Florida', 'Where the storm hit', '120 mm', '95 mm'];
    expect(compare(rain, seen(lines)).verdict).toBe('right');
  });

  it('are told by their years where one label heads a chart', () => {
    const facts = brief('en', 'Shorter ways', {
      numbers: ['7.4 hours | Commute per week in 2019', '6.1 hours | Commute per week in 2021'],
    });
    const chart = (values: readonly string[]) =>
      seen([
        ['Shorter ways', [0.1, 0.05, 0.4, 0.08]],
        ['Commute per week', [0.1, 0.2, 0.3, 0.04]],
        ...values.map((value, at) => [value, [0.1 + at * 0.4, 0.4, 0.15, 0.05]] as const),
        ...['2019', '2021'].map((year, at) => [year, [0.1 + at * 0.4, 0.8, 0.1, 0.04]] as const),
      ]);
    expect(compare(facts, chart(['7.4 hours', '6.1 hours'])).verdict).toBe('right');
    expect(compare(facts, chart(['6.1 hours', '7.4 hours'])).verdict).toBe('wrong');
  });
});

describe('numbers of points that stand apart from their words', () => {
  const shares = brief('en', 'What the valley sells', {
    points: ['Cheese: 24%', 'Timber: 18%', 'Watches: 12%'],
  });
  const ferry = brief('en', 'A ferry line grows up', {
    points: ['1952: One boat carries cars.', '1968: Two ferries run every 40 minutes.'],
  });
  const bars = (values: readonly string[]) =>
    seen([
      ['What the valley sells', [0.1, 0.05, 0.6, 0.08]],
      ...['Cheese', 'Timber', 'Watches'].flatMap((label, at) => [
        [label, [0.1, 0.3 + at * 0.1, 0.12, 0.04]] as const,
        [values[at] ?? '', [0.8 - at * 0.2, 0.3 + at * 0.1, 0.1, 0.04]] as const,
      ]),
    ]);
  const years = (first: string, second: string) =>
    seen([
      ['A ferry line grows up', [0.1, 0.05, 0.6, 0.08]],
      [first, [0.1, 0.3, 0.1, 0.05]],
      [second, [0.5, 0.3, 0.1, 0.05]],
      ['One boat', [0.1, 0.37, 0.2, 0.04]],
      ['Two ferries run', [0.5, 0.37, 0.2, 0.04]],
      ['carries cars.', [0.1, 0.43, 0.2, 0.04]],
      ['every 40 minutes.', [0.5, 0.43, 0.2, 0.04]],
    ]);

  it('are right at the ends of their own bars, and wrong at those of others', () => {
    expect(compare(shares, bars(['24%', '18%', '12%'])).verdict).toBe('right');
    const { verdict, findings } = compare(shares, bars(['18%', '24%', '12%']));
    expect(verdict).toBe('wrong');
    expect(findings).toContainEqual({ kind: 'number', said: '24', seen: '18', point: 0 });
    expect(findings).toContainEqual({ kind: 'number', said: '18', seen: '24', point: 1 });
  });

  it('are right above their own event, and wrong above another', () => {
    expect(compare(ferry, years('1952', '1968')).verdict).toBe('right');
    expect(compare(ferry, years('1968', '1952')).verdict).toBe('wrong');
  });
});
