import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { boosted, type Sample, scoreOf } from '../../../bench/facts/learn/boost.js';
import { checkGiven, featuresOfGiven } from '../../../src/briefs/check/given.js';
import { openings } from '../../../src/briefs/check/weighing/features.js';
import { forestOf } from '../../../src/briefs/check/weighing/forest.js';
import { learned as kept } from '../../../src/briefs/check/weighing/learned.js';

describe('What was learned of the rules', () => {
  const learned = {
    features: ['copied', 'rules'],
    start: 0.5,
    bound: 1,
    trees: ['0<0.5 -1 1<2 0.25 2', '1<1 -0.125 0.125'],
  };

  it.each([
    { copied: 0.2, rules: 0, score: 0.5 - 1 - 1 - 0.125 },
    { copied: 0.5, rules: 1, score: 0.5 - 1 + 0.25 + 0.125 },
    { copied: 0.9, rules: 2, score: 0.5 - 1 + 2 + 0.125 },
  ])('adds up what each tree says to $copied and $rules', ({ copied, rules, score }) => {
    const weigh = forestOf(learned);
    expect(
      weigh(
        new Map([
          ['copied', copied],
          ['rules', rules],
        ]),
      ),
    ).toBe(score);
  });

  it('takes what is not known of a fact for nothing', () => {
    expect(forestOf(learned)(new Map())).toBe(0.5 - 1 - 1 - 0.125);
  });
});

describe('What is kept of the learning', () => {
  it('tells voices apart by words that the rules use', () => {
    const folder = join(import.meta.dirname, '../../../src/briefs/check/rules');
    const rules = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const unused = openings.filter((opening) => !rules.some((text) => text.includes(opening)));
    expect(unused).toEqual([]);
  });

  it('asks for nothing that is not known of every fact, but for what only some rules say', () => {
    const article = 'The mill grinds barley on Fridays.';
    const facts = [{ text: 'The mill grinds barley', quote: article }];
    const [features] = featuresOfGiven({ article, articleLanguage: 'en', language: 'en', facts });
    const missing = kept.features.filter((name) => !features?.has(name) && !/^(?:rule|reason) /.test(name));
    expect(missing).toEqual([]);
  });
});

describe('Learning', () => {
  const options = { trees: 40, depth: 2, rate: 0.2, samples: 0.8, features: 1, leaf: 2, seed: 3 };
  // Found where exactly one of two features is set: no single split tells that.
  const samples = Array.from({ length: 200 }, (_, index): Sample => {
    const [one, other] = [index % 2, (index >> 1) % 2];
    return { features: [one, other, index % 7], label: one === other ? 0 : 1, weight: 1 };
  });

  it('tells apart what only two features together tell apart', () => {
    const { start, trees } = boosted(samples, options);
    const scores = samples.map(({ features }) =>
      trees.reduce<number>((sum, tree) => sum + scoreOf(tree, features), start),
    );
    for (const [index, { label }] of samples.entries()) expect((scores[index] ?? 0) > 0 ? 1 : 0).toBe(label);
  });

  it('gives the same trees for the same samples and seed', () => {
    expect(boosted(samples, options)).toEqual(boosted(samples, options));
  });
});

describe('A fact beside its quotation', () => {
  const article =
    'The dairy in Hollin filled 41,000 bottles last year, 9 percent more than the year before. Its owner, Vera Lund, hopes to add a shop.';
  const quote = 'The dairy in Hollin filled 41,000 bottles last year, 9 percent more than the year before.';
  const judge = (text: string) =>
    checkGiven({ article, articleLanguage: 'en', language: 'en', facts: [{ text, quote }] })[0];

  it.each([
    'Hollin’s dairy filled 41,000 bottles last year',
    '41,000 bottles filled by the dairy in Hollin last year, up 9%',
  ])('holds in other words: %s', (text) => expect(judge(text)).toEqual({ text, kept: true }));

  it.each([
    'The dairy in Hollin filled 14,000 bottles last year',
    'The dairy in Hollin filled 41,000 bottles last year, 9 percent fewer than the year before',
    'The dairy in Hollin did not fill 41,000 bottles last year',
    'The brewery in Hollin filled 41,000 bottles last year, 9 percent more than the year before',
  ])('does not hold with one thing changed: %s', (text) =>
    expect(judge(text)).toEqual({ text, kept: false, why: expect.any(String) }),
  );
});

describe('A name in another’s place', () => {
  const article =
    'Brazil harvests 38% of the world’s coffee. The mill in Tarn was sold by Ida Berg in March. Vietnam grows robusta.';
  const judge = (text: string, quote: string) =>
    checkGiven({ article, articleLanguage: 'en', language: 'en', facts: [{ text, quote }] })[0];

  it.each([
    ['Vietnam harvests 38% of the world’s coffee', 'Brazil harvests 38% of the world’s coffee.'],
    ['The mill in Orrin was sold by Ida Berg in March', 'The mill in Tarn was sold by Ida Berg in March.'],
    ['In March the mill in Tarn was sold by Otto Kern', 'The mill in Tarn was sold by Ida Berg in March.'],
  ])('is refused: %s', (text, quote) =>
    expect(judge(text, quote)).toMatchObject({
      kept: false,
      why: expect.stringMatching(/another name|does not name/),
    }),
  );

  it.each([['Ida Berg sold the mill in Tarn in March', 'The mill in Tarn was sold by Ida Berg in March.']])(
    'may change its place: %s',
    (text, quote) => expect(judge(text, quote)).toEqual({ text, kept: true }),
  );
});

describe('What a number measures', () => {
  const article =
    'Wholesale prices rose from $1,200 to $2,150 a tonne within three years. A hectare of new trees costs $4,500.';
  const [prices = '', trees = ''] = article.split(/(?<=years\.) /);
  const judge = (value: string, measures: string, quote: string) =>
    checkGiven({
      article,
      articleLanguage: 'en',
      language: 'en',
      facts: [{ text: '', value, measures, quote }],
    })[0]?.kept;

  it('stands with it', () => {
    expect(judge('$2,150', 'wholesale price of a tonne', prices)).toBe(true);
    expect(judge('$4,500', 'cost of a hectare of new trees', trees)).toBe(true);
  });

  it('is not what another number measures', () => {
    expect(judge('$2,150', 'cost of a hectare of new trees', prices)).toBe(false);
    expect(judge('$2,150', 'cost of a hectare of new trees', article)).toBe(false);
  });
});
