import { describe, expect, it } from '@jest/globals';
import { compare } from '../../../src/checking/compare/index.js';
import { brief, comparedWith, linesOf, seen } from '../support/compared.js';

const coffee = brief('en', 'Coffee farms face a hotter century', {
  subtitle: 'What growers and buyers do now',
  points: [
    'Farmers in Ethiopia replant higher slopes with shade trees',
    'Researchers test hybrid varieties that bear heat and drought',
  ],
});
const changed = (from: string, to: string) =>
  comparedWith(coffee, (lines) => lines.map((line) => line.replace(from, to)));

describe('the words of a picture', () => {
  it('are a typo where letters of one are others', () => {
    expect(changed('Coffee', 'Cofefe')).toEqual({
      verdict: 'slips',
      findings: [{ kind: 'typo', said: 'Coffee', seen: 'Cofefe' }],
    });
  });

  it.each(['Cofffee', 'Cotffee', 'Coffaee'])('are a typo where one has a letter more: %s', (seen) => {
    expect(changed('Coffee', seen)).toEqual({
      verdict: 'slips',
      findings: [{ kind: 'typo', said: 'Coffee', seen }],
    });
  });

  it.each([
    ['joined words', 'Farmers in Ethiopia replant', 'FarmersinEthiopiareplant'],
    ['a split word', 'Researchers', 'Resear chers'],
    ['l for I and 0 for o', 'Ethiopia replant', 'Ethi0pia repIant'],
    ['capitals', 'Coffee farms face', 'COFFEE FARMS FACE'],
    ['other dashes and quotes', 'shade trees', '“shade trees”'],
  ])('are right with %s', (_, from, to) => {
    expect(changed(from, to).verdict).toBe('right');
  });

  it('are right in lines of any length and order', () => {
    const lines = linesOf(coffee).flatMap((line) => line.split(/(?<=^(?:\S+ ){3})/));
    expect(compare(coffee, seen(lines.toReversed())).verdict).toBe('right');
  });

  it('are right where a line’s end divides a word', () => {
    expect(
      comparedWith(coffee, (lines) => lines.flatMap((line) => line.replace('Research', 'Re-\nsearch')))
        .verdict,
    ).toBe('right');
  });

  it('are right where a reader reads across columns', () => {
    const [title = '', subtitle = ''] = linesOf(coffee);
    const rows = [
      title,
      subtitle,
      'Farmers in Ethiopia replant Researchers test hybrid varieties',
      'higher slopes with shade trees that bear heat and drought',
    ];
    expect(compare(coffee, seen(rows)).verdict).toBe('right');
  });

  it('are wrong where a point is missing', () => {
    const { verdict, findings } = comparedWith(coffee, (lines) => lines.slice(0, -1));
    expect(verdict).toBe('wrong');
    expect(findings).toEqual([
      {
        kind: 'missing',
        what: 'point',
        at: 1,
        said: 'Researchers test hybrid varieties that bear heat and drought',
      },
    ]);
  });

  it('are wrong where the title is missing, a slip where the subtitle is', () => {
    expect(comparedWith(coffee, ([, ...lines]) => lines).verdict).toBe('wrong');
    expect(comparedWith(coffee, ([title = '', , ...lines]) => [title, ...lines])).toEqual({
      verdict: 'slips',
      findings: [{ kind: 'missing', what: 'subtitle', said: 'What growers and buyers do now' }],
    });
  });

  it('are wrong where a sentence says what the brief does not', () => {
    const { verdict, findings } = comparedWith(coffee, (lines) => [
      ...lines,
      'Prices doubled within a single summer',
    ]);
    expect(verdict).toBe('wrong');
    expect(findings).toEqual([{ kind: 'extra_text', seen: 'Prices doubled within a single summer' }]);
  });

  it('are wrong where such a sentence stands in short lines', () => {
    const { findings } = comparedWith(coffee, (lines) => [
      ...lines,
      'Prices doubled',
      'within a',
      'single summer',
    ]);
    expect(findings).toEqual([{ kind: 'extra_text', seen: 'Prices doubled within a single summer' }]);
  });

  it('are a slip where a source or a lone word is added', () => {
    expect(comparedWith(coffee, (lines) => [...lines, 'Source: Field Notes, 2026']).verdict).toBe('slips');
    expect(comparedWith(coffee, (lines) => [...lines, 'Summary']).verdict).toBe('slips');
  });

  it('are wrong where a sentence stands there twice', () => {
    const { verdict, findings } = comparedWith(coffee, (lines) => [...lines, lines.at(-1) ?? '']);
    expect(verdict).toBe('wrong');
    expect(findings[0]?.kind).toBe('doubled');
  });

  it('are wrong where a title cannot be read', () => {
    const { verdict, findings } = changed(
      'Coffee farms face a hotter century',
      'Cofxe frms fvce q hottzr cnxtury',
    );
    expect(verdict).toBe('wrong');
    expect(['garbled', 'missing']).toContain(findings[0]?.kind);
  });

  it('are wrong in another language', () => {
    const german = [
      'Kaffeebauern und das heißere Jahrhundert',
      'Die Bauern pflanzen auf höheren Hängen neue Bäume für den Schatten',
      'Die Forscher prüfen neue Sorten, die mit der Hitze und der Dürre leben',
    ];
    const { verdict, findings } = compare(coffee, seen(german));
    expect(verdict).toBe('wrong');
    expect(findings).toContainEqual({ kind: 'language', said: 'en', seen: 'de' });
  });

  it('may stand once where the brief has them twice', () => {
    const facts = brief('en', 'A cup of coffee', {
      points: ["24% of the world's coffee is lost between farm and cup"],
      numbers: ["24% | of the world's coffee is lost between farm and cup"],
    });
    const lines = ['A cup of coffee', '24%', "of the world's coffee is lost between farm and cup"];
    expect(compare(facts, seen(lines)).verdict).toBe('right');
  });

  it('are all missing in a picture without any', () => {
    expect(compare(coffee, seen([])).verdict).toBe('wrong');
  });
});
