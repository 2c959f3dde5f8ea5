import { articleFromText } from '../../src/articles/extract/article-from-text.js';
import { checkFacts } from '../../src/briefs/check/check.js';
import { readArticle } from '../../src/briefs/facts/reading.js';
import type { Stated } from './folder.js';

export interface Verdict {
  kept: boolean;
  why?: string;
}

/** What the check by code says to each statement, in their order. */
export function checkedByCode(statements: readonly Stated[]): Verdict[] {
  return statements.map(({ article, language, text, quote, value, measures }) => {
    const reading = readArticle({ ...articleFromText(article), language });
    const evidence = { quote, from: 'article' as const };
    const { facts, dropped } = checkFacts(
      {
        title: '',
        points: [{ text, evidence }],
        numbers: value === undefined ? [] : [{ value, measures: measures ?? '', evidence }],
        layout: 'list',
        language,
      },
      reading,
    );
    const kept = facts.points.length === 1 && (value === undefined || facts.numbers.length === 1);
    const why = dropped.find((each) => each.text !== '')?.why;
    return { kept, ...(!kept && why !== undefined && { why }) };
  });
}
