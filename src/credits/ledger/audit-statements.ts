import { monthKey, zoneOrUtc } from '../../lib/calendar.js';
import type { LedgerEntry } from '../../models/ledger-entry.js';
import { summarize } from '../statements/statement.js';
import type { Books, Drift } from './audit-books.js';

/**
 * Each month's statement, as people get it, adds up: what it began with, and what came and went, make what it ends with;
 * and it begins with what the one before ended with.
 */
export function driftsOfStatements({ balance, entries, timeZone }: Books): Drift[] {
  const drifts: Drift[] = [];
  const zone = zoneOrUtc(timeZone);
  let opening = 0;
  let held = 0;
  for (const [month, theirs] of byMonth(entries, zone)) {
    const statement = summarize(theirs, new Map(), { workspace: balance._id, month, zone, opening, held });
    const { granted, refunded, expired, spent, closing } = statement;
    const made = opening + granted + refunded - expired - spent;
    if (made !== closing) {
      const words = `the statement of ${month} ends with ${closing} credits; it begins with ${opening}, and with what came and went that makes ${made}`;
      drifts.push({ kind: 'statement', words, keys: [month], causes: unstated(theirs, opening) });
    }
    ({ closing: opening, held } = statement);
  }
  return drifts;
}

/** The ledger's order is that of its numbers: an entry is never of an earlier month than the one before it. */
function byMonth(entries: readonly LedgerEntry[], zone: string): Map<string, LedgerEntry[]> {
  const months = new Map<string, LedgerEntry[]>();
  let month = '';
  for (const entry of entries) {
    const own = monthKey(entry.at, zone);
    if (own > month) month = own;
    const theirs = months.get(month);
    if (theirs) theirs.push(entry);
    else months.set(month, [entry]);
  }
  return months;
}

/** The entries after which the credits are others than the statement would have them. */
function unstated(entries: readonly LedgerEntry[], opening: number): string[] {
  let before = opening;
  return entries.flatMap((entry) => {
    const { closing, granted, refunded, expired, spent } = summarize([entry], new Map(), {
      workspace: entry.workspace,
      month: '',
      zone: 'UTC',
      opening: before,
      held: 0,
    });
    const fits = closing === before + granted + refunded - expired - spent;
    before = closing;
    return fits ? [] : [entry.key];
  });
}
