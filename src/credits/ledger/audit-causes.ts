import type { LedgerEntry } from '../../models/ledger-entry.js';
import type { Books, Drift } from './audit-books.js';

/** So many entries are shown of one drift, the newest. */
const MOST_ENTRIES = 20;

/** A drift with the entries that cause it, or that it is about. */
export interface ExplainedDrift extends Drift {
  /** The oldest first. */
  entries: LedgerEntry[];
  /** How many more there are, all older. */
  more: number;
}

/** Finds the entries of each drift: by their keys, their infographs, or the grants that they made or drew on. */
export function explained(drifts: readonly Drift[], { entries }: Pick<Books, 'entries'>): ExplainedDrift[] {
  if (drifts.length === 0) return [];
  const byName = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      const known = byName.get(name);
      if (known) known.push(entry);
      else byName.set(name, [entry]);
    }
  }
  return drifts.map((drift) => {
    const found = new Set((drift.causes ?? drift.keys).flatMap((name) => byName.get(name) ?? []));
    const all = [...found].sort((a, b) => a.seq - b.seq);
    return { ...drift, entries: all.slice(-MOST_ENTRIES), more: Math.max(0, all.length - MOST_ENTRIES) };
  });
}

function namesOf({ workspace, kind, key, infograph, draws = [] }: LedgerEntry): Set<string> {
  return new Set([
    key,
    ...(infograph ? [infograph] : []),
    ...(kind === 'grant' ? [`${workspace}:${key}`] : []),
    ...draws.map(({ grant }) => grant),
  ]);
}
