import { describe, expect, it } from '@jest/globals';
import { compare } from '../../../src/checking/compare/index.js';
import { brief, comparedWith, linesOf, seen } from '../support/compared.js';

const water = brief('en', 'How the city saves water', {
  points: ['Repairs cut losses from 42% to 24% in three years', 'Meters were read in 3,200 homes'],
  numbers: ['62 liters | saved by each person every day', '4.2 million | euros spent on new pipes'],
});

const changed = (from: string, to: string) =>
  comparedWith(water, (lines) => lines.map((line) => line.replace(from, to)));

describe('the numbers of a picture', () => {
  it('are right where each is the one of the brief', () => {
    expect(compare(water, seen(linesOf(water)))).toEqual({ verdict: 'right', findings: [] });
  });

  it('are wrong where a digit of a sentence is another', () => {
    const { verdict, findings } = changed('42%', '47%');
    expect(verdict).toBe('wrong');
    expect(findings[0]).toEqual({ kind: 'number', said: '42%', seen: '47%', point: 0 });
  });

  it('are wrong where a large figure is another', () => {
    const { verdict, findings } = changed('62 liters', '67 liters');
    expect(verdict).toBe('wrong');
    expect(findings[0]).toMatchObject({ kind: 'number', said: '62', seen: '67' });
  });

  it('are wrong where a figure has lost the mark before its decimals', () => {
    const savings = brief('en', 'How to save', { numbers: ['4.1% | interest on the best accounts'] });
    const lines = ['How to save', '41%', 'interest on the best accounts'];
    expect(compare(savings, seen(lines)).verdict).toBe('wrong');
  });

  it('are right in a sentence with blanks between their groups', () => {
    const savings = brief('fr', 'Une épargne', { points: ['Après 12 mois, vous avez 1 300 €.'] });
    expect(compare(savings, seen(linesOf(savings))).verdict).toBe('right');
  });

  it.each(['245°C', '245℃', '245°℃'])('are right with a degree sign as readers see it: %s', (degrees) => {
    const bread = brief('en', 'Sourdough bread', { points: ['Bake at 245 °C for 38 minutes.'] });
    const lines = ['Sourdough bread', `Bake at ${degrees} for 38 minutes.`];
    expect(compare(bread, seen(lines)).verdict).toBe('right');
  });

  it('are wrong where two of one sentence changed places', () => {
    const { verdict, findings } = changed('from 42% to 24%', 'from 24% to 42%');
    expect(verdict).toBe('wrong');
    expect(findings).toContainEqual({ kind: 'number', said: '42%', seen: '24%', point: 0 });
  });

  it('are wrong where two of one sentence changed places across lines', () => {
    const lines = linesOf(water).flatMap((line) =>
      line.startsWith('Repairs') ? ['Repairs cut losses from 24%', 'to 42% in three years'] : [line],
    );
    expect(compare(water, seen(lines)).verdict).toBe('wrong');
  });

  it('are wrong where millions became billions', () => {
    const { verdict, findings } = changed('4.2 million', '4.2 billion');
    expect(verdict).toBe('wrong');
    expect(findings[0]).toMatchObject({ kind: 'number', said: '4.2 million', seen: '4.2 billion' });
  });

  it('are wrong where the point before decimals is gone', () => {
    expect(changed('4.2 million', '42 million').verdict).toBe('wrong');
  });

  it('are wrong where one is not there', () => {
    const { verdict, findings } = comparedWith(water, (lines) =>
      lines.filter((line) => line !== '62 liters'),
    );
    expect(verdict).toBe('wrong');
    expect(findings[0]).toMatchObject({ kind: 'missing', what: 'number', said: '62', at: 0 });
  });

  it('are wrong where there is one more', () => {
    const { verdict, findings } = comparedWith(water, (lines) => [...lines, '85%']);
    expect(verdict).toBe('wrong');
    expect(findings).toEqual([{ kind: 'extra_number', seen: '85%' }]);
  });

  it('may stand apart from their units', () => {
    const lines = linesOf(water).flatMap((line) => (line === '62 liters' ? ['62', 'liters'] : [line]));
    expect(compare(water, seen(lines)).verdict).toBe('right');
  });

  it('may have their units in other words', () => {
    expect(changed('from 42% to 24%', 'from 42 percent to 24 percent').verdict).toBe('right');
  });

  it('may be split by a reader, or joined to words', () => {
    expect(changed('3,200 homes', '3,2 00homes').verdict).toBe('right');
  });

  it('may be divided by the end of a line', () => {
    expect(changed('in 3,200 homes', 'in 3,\n200 homes').verdict).toBe('right');
    expect(changed('in 3,200 homes', 'in 3\n200 homes').verdict).toBe('right');
  });

  it('may be read with letters that look like their digits', () => {
    const facts = brief('en', 'Trains', { numbers: ['12% | more passengers', '1,240 | new seats'] });
    const lines = ['Trains', 'l2%', 'more passengers', 'l,24O', 'new seats'];
    expect(compare(facts, seen(lines)).verdict).toBe('right');
  });

  it.each([
    ['de', '1.240 Brote', '1240 Brote'],
    ['de', '1.240 Brote', '1 240 Brote'],
    ['en', '1,240 loaves', '1 240 loaves'],
    ['fr', '1 240 pains', '1240 pains'],
    ['de', '1,5 Liter', '1.5 Liter'],
  ])('may be divided otherwise: %s, %s as %s', (language, value, shown) => {
    const facts = brief(language, 'Brot', { numbers: [`${value} | Woche`] });
    expect(compare(facts, seen(['Brot', shown, 'Woche'])).verdict).toBe('right');
  });

  it('are a slip where they are divided as in another language', () => {
    const facts = brief('en', 'Bread', { numbers: ['1,240 loaves | a week'] });
    expect(compare(facts, seen(['Bread', '1.240 loaves', 'a week']))).toEqual({
      verdict: 'slips',
      findings: [{ kind: 'typo', said: '1,240', seen: '1.240' }],
    });
  });

  it('of a list’s places are none', () => {
    const facts = brief('en', 'Tea', {
      layout: 'steps',
      points: ['Boil fresh water', 'Warm the pot', 'Wait for four minutes'],
    });
    const lines = ['Tea', '1', 'Boil fresh water', '2', 'Warm the pot', '3. Wait for four minutes'];
    expect(compare(facts, seen(lines)).verdict).toBe('right');
  });

  it('of an axis are none where they are evenly spaced', () => {
    const facts = brief('en', 'Rain', { numbers: ['120 mm | Florida', '95 mm | Georgia'] });
    const ticks = ['0', '50', '100', '150'].map(
      (text, at) => [text, [0.05, 0.8 - at * 0.2, 0.04, 0.03]] as const,
    );
    const lines = linesOf(facts).map((text, at) => [text, [0.2, 0.1 + at * 0.1, 0.3, 0.05]] as const);
    expect(compare(facts, seen([...lines, ...ticks])).verdict).toBe('right');
    expect(compare(facts, seen([...lines, ...ticks.slice(0, 3)])).verdict).toBe('wrong');
  });

  it('of one digit may be lost by a local reader alone, which does not see large ones', () => {
    const facts = brief('en', 'Storm', { numbers: ['4 | bridges closed in the north'] });
    const lines = ['Storm', 'bridges closed in the north'];
    expect(compare(facts, seen(lines, { kind: 'local' })).verdict).toBe('right');
    expect(compare(facts, seen(lines, { kind: 'vision' })).verdict).toBe('wrong');
    expect(compare(facts, seen([...lines, '7'], { kind: 'local' })).verdict).toBe('wrong');
  });

  it('are no letters where the reader is sure', () => {
    const facts = brief('en', 'Trains', { numbers: ['10 trains | leave every hour'] });
    const lines = ['Trains', '1O trains', 'leave every hour'];
    expect(compare(facts, seen(lines)).verdict).toBe('right');
    expect(compare(facts, seen(lines, { sure: 0.99 })).verdict).toBe('wrong');
  });
});
