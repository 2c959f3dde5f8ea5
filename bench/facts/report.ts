import type { PageScore } from './measure.js';
import {
  byKey,
  type CheckShares,
  checkSharesOf,
  type Judged,
  type PageShares,
  pageSharesOf,
  type Share,
} from './shares.js';

/** Statements of one source, with what was said to each. */
export interface CheckedSet {
  set: string;
  /** Who said it: the code, or the code and a model. */
  by: string;
  /** What has to be known of the set to read its figures. */
  remark: string;
  judged: readonly Judged[];
}

/** The pages of a folder, with the facts that were found in one way. */
export interface WayScore {
  by: string;
  pages: readonly PageScore[];
}

/** All figures, and what they were reckoned from. */
export function asJson(sets: readonly CheckedSet[], ways: readonly WayScore[]) {
  return {
    node: process.version,
    measuredAt: new Date().toISOString(),
    check: sets.map(({ set, by, remark, judged }) => ({
      set,
      by,
      remark,
      ...checkSharesOf(judged),
      byKind: byKey(planted(judged), kindOf, (each) => checkSharesOf(each).refused),
      byLanguage: byKey(judged, ({ language }) => language, checkSharesOf),
      failures: failuresOf(judged),
    })),
    pages: ways.map(({ by, pages }) => ({
      by,
      ...pageSharesOf(pages),
      byKind: byKey(pages, ({ kind }) => kind, pageSharesOf),
      byLanguage: byKey(pages, ({ language }) => language, pageSharesOf),
      each: pages,
    })),
  };
}

export function printCheck(sets: readonly CheckedSet[], failures: boolean): void {
  for (const { set, by, remark, judged } of sets) {
    console.log(`\nStatements of ${set}, checked by ${by}. ${remark}`);
    const rows = byKey(judged, ({ language }) => language, checkSharesOf);
    console.table(
      mapValues({ all: checkSharesOf(judged), ...rows }, ({ kept, refused }: CheckShares) => ({
        true: kept.of,
        'kept %': percent(kept),
        false: refused.of,
        'refused %': percent(refused),
      })),
    );
    console.table(
      mapValues(
        byKey(planted(judged), kindOf, (each) => checkSharesOf(each).refused),
        (refused) => ({ false: refused.of, 'refused %': percent(refused) }),
      ),
    );
    if (failures)
      for (const { what, text, quote, why } of failuresOf(judged)) console.log(line(what, text, quote, why));
  }
}

export function printPages(ways: readonly WayScore[], failures: boolean): void {
  for (const { by, pages } of ways) {
    console.log(`\nFacts of pages, found by ${by}.`);
    console.table(
      mapValues({ all: pageSharesOf(pages), ...byKey(pages, ({ kind }) => kind, pageSharesOf) }, row),
    );
    console.table(
      mapValues(
        byKey(pages, ({ language }) => language, pageSharesOf),
        row,
      ),
    );
    if (failures) for (const page of pages) printFaults(page);
  }
}

function row({
  pages,
  points,
  thin,
  alone,
  whole,
  quoted,
  covered,
  forbidden,
  titles,
  languages,
}: PageShares) {
  return {
    pages,
    thin,
    points,
    'stand alone %': percent(alone),
    'whole %': percent(whole),
    'quoted %': percent(quoted),
    'covered %': percent(covered),
    forbidden,
    'title %': percent(titles),
    'language %': percent(languages),
  };
}

function printFaults({ name, fault, title, points, judged }: PageScore): void {
  const faults = [
    ...(fault === undefined ? [] : [`no facts: ${fault}`]),
    ...(judged?.titleRight === false ? [`title: ${title}`] : []),
    ...(judged?.missing ?? []).map((phrases) => `not said: ${phrases}`),
    ...(judged?.forbidden ?? []).map((phrase) => `said: ${phrase}`),
    ...points.flatMap(({ text, dangling, whole }) => [
      ...(dangling === undefined ? [] : [`${dangling}: ${text}`]),
      ...(whole ? [] : [`no whole sentence: ${text}`]),
    ]),
  ];
  if (faults.length > 0) console.log([name, ...faults.map((each) => `  ${each}`)].join('\n'));
}

interface Failure {
  what: string;
  language: string;
  text: string;
  quote: string;
  why?: string;
}

function failuresOf(judged: readonly Judged[]): Failure[] {
  return judged.flatMap(({ holds, kept, planted, language, text, quote, why }) =>
    holds === kept
      ? []
      : [
          {
            what: holds ? 'refused, though true' : `kept, though false (${planted ?? 'no kind'})`,
            language,
            text,
            quote,
            ...(why !== undefined && { why }),
          },
        ],
  );
}

function line(what: string, text: string, quote: string, why?: string): string {
  return `${what}: ${text}\n    of: ${quote}${why === undefined ? '' : `\n    why: ${why}`}`;
}

function planted(judged: readonly Judged[]): Judged[] {
  return judged.filter(({ holds }) => !holds);
}

function kindOf({ planted = 'no kind' }: Judged): string {
  return planted;
}

function percent({ share }: Share): number | string {
  return share === null ? '–' : Math.round(share * 1000) / 10;
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
