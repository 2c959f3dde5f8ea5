import type { Verdict } from './checked.js';
import type { Stated } from './folder.js';
import type { PageScore } from './measure.js';

/** How many of how many. */
export interface Share {
  of: number;
  share: number | null;
}

function share(count: number, of: number): Share {
  return { of, share: of === 0 ? null : Math.round((count / of) * 1000) / 1000 };
}

function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): Share {
  return share(items.filter(holds).length, items.length);
}

export interface Judged extends Stated, Verdict {}

export interface CheckShares {
  /** Of the true statements. */
  kept: Share;
  /** Of the false ones. */
  refused: Share;
}

export function checkSharesOf(judged: readonly Judged[]): CheckShares {
  return {
    kept: shareOf(
      judged.filter(({ holds }) => holds),
      ({ kept }) => kept,
    ),
    refused: shareOf(
      judged.filter(({ holds }) => !holds),
      ({ kept }) => !kept,
    ),
  };
}

export interface PageShares {
  pages: number;
  points: number;
  /** Pages of fewer than three points, those without any among them. */
  thin: number;
  alone: Share;
  whole: Share;
  quoted: Share;
  /** Of what the judgements ask for. */
  covered: Share;
  /** Points and numbers that say what none may. */
  forbidden: number;
  titles: Share;
  languages: Share;
}

const FEWEST_POINTS = 3;

export function pageSharesOf(pages: readonly PageScore[]): PageShares {
  const points = pages.flatMap((page) => page.points);
  const judged = pages.flatMap((page) => page.judged ?? []);
  const must = judged.reduce((sum, each) => sum + each.must, 0);
  const missing = judged.reduce((sum, { missing }) => sum + missing.length, 0);
  return {
    pages: pages.length,
    points: points.length,
    thin: pages.filter((page) => page.points.length < FEWEST_POINTS).length,
    alone: shareOf(points, ({ dangling }) => dangling === undefined),
    whole: shareOf(points, ({ whole }) => whole),
    quoted: shareOf(points, ({ quoted }) => quoted),
    covered: share(must - missing, must),
    forbidden: judged.reduce((sum, { forbidden }) => sum + forbidden.length, 0),
    titles: shareOf(judged, ({ titleRight }) => titleRight),
    languages: shareOf(judged, ({ languageRight }) => languageRight),
  };
}

/** The same for each group, by the groups' names. */
export function byKey<T, S>(
  items: readonly T[],
  key: (item: T) => string,
  sum: (items: readonly T[]) => S,
): Record<string, S> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name) ?? [];
    group.push(item);
    groups.set(name, group);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, group]) => [name, sum(group)]));
}
