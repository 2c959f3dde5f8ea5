import type { DatabaseClock } from '../../database/clock.js';
import { monthEnd, monthKey, monthStart, zoneOrUtc } from '../../lib/calendar.js';
import { defined } from '../../lib/defined.js';
import type { Log } from '../../lib/log.js';
import { departedWorkspaces } from '../../models/departed-workspaces.js';
import type { Models } from '../../models/index.js';
import type { SettingValue } from '../../models/setting-change.js';
import { adminNotices } from '../../models/slack-notices.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import type { Refill, WorkspaceSettings } from '../../models/workspace-settings.js';
import type { Credits } from './index.js';

/** The keys of grants that admins decide on: what ADMIN_TOPUP limits. */
export const ADMINS_GRANTS: readonly string[] = ['topup:', 'refill:'];
/** Admins may name another time zone, or a first refill, meanwhile. */
const LOOK_EVERY_MS = 5 * 60_000;

export interface RefillContext {
  models: Models;
  credits: Pick<Credits, 'refill'>;
  clock: DatabaseClock;
  log: Log;
  /** Credits a month of UTC that a workspace's admins may add, refills included. Undefined: as many as they like. */
  adminTopupCredits: number | undefined;
  /** Admins whom the operator names. */
  adminUsers: readonly string[];
}

/**
 * A chore: gives each workspace what its month begins with, as soon as that has begun in its time zone; late where no
 * process was there, and then as the settings were on the first. It comes again when the next month begins somewhere.
 * @returns how long nothing is to be done
 */
export async function refillWorkspaces(context: RefillContext): Promise<number> {
  const { models, clock, log } = context;
  const every = acrossWorkspaces('months begin in every workspace');
  const wanting = await models.workspaceSettings
    .find({ refill: { $exists: true } })
    .setOptions(every)
    .lean();
  const balances = await models.balances
    .find({ _id: { $in: wanting.map(({ _id }) => _id) } }, { refilled: 1 })
    .setOptions(every)
    .lean();
  const refilled = new Map(balances.map((balance) => [balance._id, balance.refilled]));
  const gone = await departedWorkspaces(models);
  let leftMs = LOOK_EVERY_MS;
  for (const settings of wanting) {
    if (gone.has(settings._id)) continue;
    const zone = zoneOrUtc(settings.timeZone);
    const month = monthKey(clock.now(), zone);
    leftMs = Math.min(leftMs, monthEnd(month, zone).getTime() - clock.now());
    if ((refilled.get(settings._id) ?? '') >= month) continue;
    try {
      await refillOne(settings, month, zone, context);
    } catch (error) {
      log.error({ err: error, workspace: settings._id, month }, 'monthly refill failed, will be retried');
      leftMs = Math.min(leftMs, 60_000);
    }
  }
  return Math.max(0, leftMs);
}

async function refillOne(
  settings: WorkspaceSettings,
  month: string,
  zone: string,
  { models, credits, clock, log, adminTopupCredits, adminUsers }: RefillContext,
): Promise<void> {
  const { _id: workspace } = settings;
  const refill = await refillAt(models, settings, monthStart(month, zone));
  if (!refill) return;
  const decision = await credits.refill(workspace, {
    month,
    refill,
    ...defined({
      monthly:
        adminTopupCredits === undefined ? undefined : { prefixes: ADMINS_GRANTS, credits: adminTopupCredits },
    }),
    noticesOfCut: (wanted, added) =>
      adminNotices(
        workspace,
        settings,
        adminUsers,
        { about: 'refill_cut', wanted, added },
        { at: new Date(clock.now()), key: month },
      ),
  });
  if (decision.kind === 'done') return;
  const { wanted, added, available } = decision;
  log.info({ workspace, month, added, available }, 'monthly refill granted');
  if (added < wanted) {
    log.warn(
      { workspace, month, wanted, added, limit: adminTopupCredits },
      'monthly refill limited by ADMIN_TOPUP',
    );
  }
}

/** The refill as it was set when the month began: a change takes effect on the next first. */
async function refillAt(
  { settingChanges }: Models,
  { _id: workspace, refill }: WorkspaceSettings,
  began: Date,
): Promise<Refill | undefined> {
  const later = await settingChanges
    .findOne({ workspace, at: { $gte: began }, 'changes.what': 'refill' })
    .sort({ rev: 1 })
    .lean();
  if (!later) return refill;
  return readRefill(later.changes.find(({ what }) => what === 'refill')?.from);
}

/** As src/workspaces/settings/changes.ts writes it: `to 500`, `plus 100`. */
function readRefill(told: SettingValue | undefined): Refill | undefined {
  const match = /^(to|plus) (\d+)$/.exec(String(told ?? ''));
  return match ? { kind: match[1] === 'to' ? 'to' : 'plus', credits: Number(match[2]) } : undefined;
}
