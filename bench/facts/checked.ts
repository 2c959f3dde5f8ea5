import { checkGiven } from '../../src/briefs/check/given.js';
import type { Stated } from './folder.js';

export interface Verdict {
  kept: boolean;
  why?: string;
}

/** What the check by code says to each statement, in their order. Statements of one group stand beside one another. */
export function checkedByCode(statements: readonly Stated[]): Verdict[] {
  return groupsOf(statements).flatMap(([first, ...others]) => {
    if (!first) return [];
    const { article, language } = first;
    return checkGiven({ article, articleLanguage: language, language, facts: [first, ...others] });
  });
}

function groupsOf(statements: readonly Stated[]): Stated[][] {
  const groups: Stated[][] = [];
  for (const statement of statements) {
    const last = groups.at(-1);
    if (last?.[0]?.group === statement.group) last.push(statement);
    else groups.push([statement]);
  }
  return groups;
}
