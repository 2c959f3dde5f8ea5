import { monthKey, monthStart } from '../../lib/calendar.js';
import type { LedgerEntry } from '../../models/ledger-entry.js';
import type { GrantCredits } from './operations.js';

/** A grant, as far as it may count towards what a workspace's admins may add in a month. */
export type CountedGrant = Pick<LedgerEntry, 'key' | 'credits' | 'at'>;

const UTC = 'UTC';
/** With the month at its end, as `refillKey` makes them. */
const REFILL = /^refill:.*:(\d{4}-\d{2})$/;

/** The month that a top-up at this moment counts in. Of UTC, because the workspace's time zone is its admins' to set. */
export function allowanceMonth(at: Date): string {
  return monthKey(at, UTC);
}

/**
 * From when on grants may count in the month that runs, or in the one before or after it: a time zone's first can be
 * half a day away from UTC's, and a refill may come late.
 */
export function allowanceSince(now: Date): Date {
  const lastMoment = monthStart(allowanceMonth(now), UTC).getTime() - 1;
  return monthStart(allowanceMonth(new Date(lastMoment)), UTC);
}

/** What may still be added in a month; without a limit, as much as anybody likes. */
export function remainingAllowance(
  monthly: GrantCredits['monthly'],
  month: string,
  grants: readonly CountedGrant[],
): number {
  if (!monthly) return Number.POSITIVE_INFINITY;
  const used = grants
    .filter((grant) => monthly.prefixes.some((prefix) => grant.key.startsWith(prefix)))
    .filter((grant) => monthOf(grant) === month)
    .reduce((sum, { credits }) => sum + credits, 0);
  return Math.max(0, monthly.credits - used);
}

/** A refill counts in the month that it is for, whenever it comes: each month has one. */
function monthOf({ key, at }: CountedGrant): string {
  return REFILL.exec(key)?.[1] ?? allowanceMonth(at);
}
