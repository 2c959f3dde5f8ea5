import type { DatabaseClock } from '../database/clock.js';
import type { Models } from '../models/index.js';

const DAY_MS = 24 * 3_600_000;
const WINDOW_DAYS = 14;
/** A pace of two weeks does not change from one minute to the next. */
const KEPT_MS = 10 * 60_000;
const KEPT_WORKSPACES = 1_000;

type Pace = (workspace: string) => Promise<number>;

/** How many credits a workspace spends a day, each reckoned once in a while. */
export function createPaces(models: Models, clock: DatabaseClock): Pace {
  const kept = new Map<string, { perDay: Promise<number>; at: number }>();
  return async (workspace) => {
    const known = kept.get(workspace);
    const now = performance.now();
    if (known && now - known.at < KEPT_MS) return await known.perDay;
    const reckoned = { perDay: paceOf(models, workspace, clock.now()), at: now };
    if (kept.size >= KEPT_WORKSPACES) kept.clear();
    kept.set(workspace, reckoned);
    try {
      return await reckoned.perDay;
    } catch (error) {
      if (kept.get(workspace) === reckoned) kept.delete(workspace);
      throw error;
    }
  };
}

/** Credits a day of the last two weeks, or since the first infographic in them; of at least one day. */
async function paceOf({ infographs }: Models, workspace: string, now: number): Promise<number> {
  const since = new Date(now - WINDOW_DAYS * DAY_MS);
  const [sum] = await infographs.aggregate<{ credits: number; first: Date }>([
    { $match: { workspace, acceptedAt: { $gte: since } } },
    { $project: { acceptedAt: 1, spent: { $cond: [spent, '$costCredits', 0] } } },
    { $group: { _id: null, credits: { $sum: '$spent' }, first: { $min: '$acceptedAt' } } },
  ]);
  if (!sum) return 0;
  const days = Math.min(WINDOW_DAYS, Math.max(1, (now - sum.first.getTime()) / DAY_MS));
  return sum.credits / days;
}

/** Shown to people, or made for a program, and not paid back. */
const spent = {
  $and: [
    { $eq: ['$status', 'completed'] },
    { $in: ['$delivery', ['posted', 'none']] },
    { $not: [{ $ifNull: ['$refund', false] }] },
  ],
};
