import type { Comparison } from '../../src/checking/compare/index.js';
import { isInNumber, isWrong, type Planted } from './planting.js';

/** A case, and what was said to it. */
export interface Judged extends Partial<Comparison> {
  language: string;
  planted: Planted | undefined;
  heldOut: boolean;
  /** Which picture. */
  about: string;
  /** Why the reader did not answer for it; there is no verdict then. */
  unread?: string;
}

export interface Scores {
  /** With a verdict. */
  cases: number;
  /** Of those that were called wrong, the share that are; null of none. */
  precision: number | null;
  /** Of those that are wrong, the share that were called so. */
  recall: number | null;
  /** Of those without any error, the share that were called wrong: what a person would be warned of for nothing. */
  falseAlarms: number | null;
}

/** Of everything. */
export function scoresOf(judged: readonly Judged[]): Scores {
  return scores(
    judged,
    ({ planted }) => isWrong(planted),
    ({ verdict }) => verdict === 'wrong',
  );
}

const numberFindings: ReadonlySet<string> = new Set(['number', 'extra_number']);

/**
 * Of numbers alone: a number was planted wrong, and a number was found wrong. Pictures that lack a point, or are in another
 * language, are left out: whether their numbers are wrong as well is a matter of words.
 */
export function numberScoresOf(judged: readonly Judged[]): Scores {
  const about = judged.filter(({ planted }) => isInNumber(planted) || !isWrong(planted));
  const isFound = ({ verdict, findings = [] }: Judged): boolean =>
    verdict === 'wrong' &&
    findings.some((one) => numberFindings.has(one.kind) || (one.kind === 'missing' && one.what === 'number'));
  return scores(about, ({ planted }) => isInNumber(planted), isFound);
}

function scores(
  judged: readonly Judged[],
  is: (one: Judged) => boolean,
  isFound: (one: Judged) => boolean,
): Scores {
  const read = judged.filter(({ verdict }) => verdict !== undefined);
  const found = read.filter(isFound);
  const real = read.filter(is);
  const clean = read.filter(({ planted }) => planted === undefined);
  return {
    cases: read.length,
    precision: share(found.filter(is).length, found.length),
    recall: share(real.filter(isFound).length, real.length),
    falseAlarms: share(clean.filter(isFound).length, clean.length),
  };
}

export const share = (count: number, of: number): number | null =>
  of === 0 ? null : Math.round((count / of) * 1000) / 1000;

/** How often each verdict was given, by what was planted. */
export function verdictsBy(judged: readonly Judged[]): Record<string, Record<string, number>> {
  const table = new Map<string, Map<string, number>>();
  for (const { planted = 'nothing', verdict = 'not checked' } of judged) {
    const row = table.get(planted) ?? new Map<string, number>();
    row.set(verdict, (row.get(verdict) ?? 0) + 1);
    table.set(planted, row);
  }
  return Object.fromEntries([...table].map(([planted, row]) => [planted, Object.fromEntries(row)]));
}
