import { describe, expect, it } from '@jest/globals';
import type { Page } from '../../../bench/facts/folder.js';
import { scoreOf } from '../../../bench/facts/measure.js';
import { checkSharesOf, pageSharesOf } from '../../../bench/facts/shares.js';
import type { Article } from '../../../src/articles/article.js';
import type { Facts } from '../../../src/models/facts.js';

const article: Article = {
  title: 'The weir of Ostley',
  language: 'en',
  confidence: 'high',
  blocks: [
    { kind: 'paragraph', text: 'The weir of Ostley is 90 metres long. It was never breached.' },
    { kind: 'paragraph', text: 'Myth: the weir was built by monks. No document says so.' },
  ],
};

const page: Page = {
  name: 'weir',
  url: 'https://pages.example/weir',
  html: '',
  judged: {
    kind: 'encyclopedia',
    language: 'en',
    title: ['The Weir of Ostley'],
    must: [['90 metres', '90 m'], ['never breached']],
    mustNot: ['Buy tickets', { phrase: 'built by monks', unless: ['Myth'] }],
    true: [],
    false: [],
  },
};

function facts(points: readonly string[], quote?: string): Facts {
  return {
    title: 'The weir of Ostley',
    points: points.map((text) => ({
      text,
      ...(quote !== undefined && { evidence: { quote, from: 'article' as const } }),
    })),
    numbers: [],
    layout: 'list',
    language: 'en',
  };
}

describe('the score of a page', () => {
  it('tells what is said of what has to be, and what stands alone', () => {
    const score = scoreOf(
      page,
      { article, facts: facts(['The weir of Ostley is 90 metres long.', 'It was never breached.']) },
      false,
    );
    expect(score.judged).toMatchObject({ titleRight: true, languageRight: true, must: 2, missing: [] });
    expect(pageSharesOf([score])).toMatchObject({
      alone: { of: 2, share: 0.5 },
      whole: { of: 2, share: 1 },
      quoted: { of: 2, share: 0 },
      covered: { of: 2, share: 1 },
    });
  });

  it('counts a myth that is told as true, and not one that is called a myth', () => {
    const told = (point: string) => scoreOf(page, { article, facts: facts([point]) }, true).judged?.forbidden;
    expect(told('The weir was built by monks')).toEqual(['built by monks']);
    expect(told('Myth: the weir was built by monks')).toEqual([]);
  });

  it('counts words as quoted only where they stand in the article', () => {
    const quoted = (quote: string) =>
      scoreOf(page, { article, facts: facts(['A point'], quote) }, true).points;
    expect(quoted('is 90 metres long')).toMatchObject([{ quoted: true }]);
    expect(quoted('is 80 metres long')).toMatchObject([{ quoted: false }]);
  });

  it('misses everything on a page that has no facts', () => {
    const score = scoreOf(page, { fault: 'article_empty' }, false);
    expect(pageSharesOf([score])).toMatchObject({ thin: 1, points: 0, covered: { of: 2, share: 0 } });
  });
});

describe('the shares of statements', () => {
  const statement = { group: '', kind: '', language: 'en', article: '', text: '', quote: '' };

  it('counts what is kept of the true and what is refused of the false', () => {
    const judged = [
      { ...statement, holds: true, kept: true },
      { ...statement, holds: true, kept: false },
      { ...statement, holds: false, kept: false },
      { ...statement, holds: false, kept: false },
      { ...statement, holds: false, kept: true },
    ];
    expect(checkSharesOf(judged)).toEqual({
      kept: { of: 2, share: 0.5 },
      refused: { of: 3, share: 0.667 },
    });
  });

  it('has no share of nothing', () => {
    expect(checkSharesOf([]).kept).toEqual({ of: 0, share: null });
  });
});
