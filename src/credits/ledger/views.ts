import { zoneOrUtc } from '../../lib/calendar.js';
import { defined } from '../../lib/defined.js';
import type { Grant } from '../../models/grant.js';
import type { Models } from '../../models/index.js';
import type { PauseReason } from '../../models/usage.js';
import { bySpendingOrder } from './account.js';
import { Counting, countersOf, usageId } from './counting.js';

/** Credits held or spent in the day and the month that run, in the workspace's time zone. */
export interface UsageView {
  day: number;
  month: number;
  /** Images of the day that code draws. */
  exactToday: number;
  /** Images that have not ended. */
  open: number;
  workspaceDay: number;
  workspaceMonth: number;
  dayResetsAt: Date;
  monthResetsAt: Date;
  /** The person can ask for nothing until then. */
  pausedUntil?: Date;
  pausedFor?: PauseReason;
}

export type GrantView = Pick<Grant, 'credits' | 'remaining' | 'expiresAt' | 'at'> & { id: string };

/** What is counted at this moment. Read outside of any transaction: to be shown, not to decide on. */
export async function readUsage(
  models: Models,
  workspace: string,
  person: string,
  now: Date,
): Promise<UsageView> {
  const [settings, balance, usages] = await Promise.all([
    models.workspaceSettings.findById(workspace, { timeZone: 1 }).lean(),
    models.balances.findById(workspace).lean(),
    models.usages
      .find({ _id: { $in: countersOf(person).map((one) => usageId(workspace, one)) }, workspace })
      .lean(),
  ]);
  const zone = zoneOrUtc(settings?.timeZone);
  const counting = new Counting(workspace, balance ?? undefined, usages, zone, now);
  const { personDay, personMonth, needed: _none, person: _them, ...rest } = counting.soFar(person, 0);
  return { day: personDay, month: personMonth, ...rest };
}

/** What can be drawn on, in the order in which it is. */
export async function readGrants(models: Models, workspace: string, now: Date): Promise<GrantView[]> {
  const grants = await models.grants.find({ workspace, remaining: { $gt: 0 } }).lean();
  return grants
    .filter(({ expiresAt }) => !expiresAt || expiresAt > now)
    .sort(bySpendingOrder)
    .map(({ _id, credits, remaining, expiresAt, at }) => ({
      id: _id,
      credits,
      remaining,
      at,
      ...defined({ expiresAt }),
    }));
}
