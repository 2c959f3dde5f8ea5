import type { DaySpend } from '../../credits/statements/index.js';

/** How many days the pace is reckoned of. */
export const PACE_DAYS = 14;

/** What is left of one grant, as it would be spent: the soonest to expire first. */
export interface Remainder {
  remaining: number;
  expiresAt?: Date | undefined;
}

export interface Forecast {
  /** Credits a day, of the last days; not rounded. */
  perDay: number;
  /** When the balance is used up at this pace; absent where nothing is spent, or it lasts for more than two years. */
  lastsUntil?: Date;
}

const DAY_MS = 24 * 3_600_000;
const FURTHEST_DAYS = 730;

/** Credits a day: of these days, but not of those before anything was spent. @param days the oldest first */
export function paceOf(days: readonly DaySpend[]): number {
  const first = days.findIndex(({ spent }) => spent > 0);
  if (first < 0) return 0;
  return days.reduce((sum, { spent }) => sum + spent, 0) / (days.length - first);
}

/**
 * Until when these grants last. What expires before it could be spent is not counted on; neither are refills or top-ups,
 * which are not there yet.
 * @param grants the soonest to expire first
 */
export function forecastOf(perDay: number, grants: readonly Remainder[], now: number): Forecast {
  if (perDay <= 0) return { perDay: 0 };
  let at = now;
  for (const { remaining, expiresAt } of grants) {
    const spendableMs = expiresAt ? Math.max(0, expiresAt.getTime() - at) : Number.POSITIVE_INFINITY;
    at += Math.min((remaining / perDay) * DAY_MS, spendableMs);
  }
  return at - now > FURTHEST_DAYS * DAY_MS ? { perDay } : { perDay, lastsUntil: new Date(at) };
}
