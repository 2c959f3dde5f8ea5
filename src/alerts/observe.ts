import { monthKey, zoneOrUtc } from '../calendar.js';
import type { Models } from '../models/index.js';
import type { WorkspaceSettings } from '../models/workspace-settings.js';
import { NEWEST, type Observation, peoplesOwn } from './rules.js';

/** What is older says nothing about how things run now. */
const LOOK_BACK_MS = 7 * 24 * 3_600_000;
/** More than these need not be looked at to find the one that has been waiting for longest. */
const OPEN_LOOKED_AT = 1_000;
const WAITING_MS = 60_000;

/** What is the same for all workspaces. */
export interface Surroundings {
  falLocked: boolean;
  /** Whether fal is told to call back. */
  usesWebhooks: boolean;
  /** By workspace, the job that has been waiting for longest. */
  oldest: ReadonlyMap<string, { infograph: string; acceptedAt: Date }>;
}

/** @param now of the database's clock */
export async function surroundings(
  models: Models,
  usesWebhooks: boolean,
  now: number,
): Promise<Surroundings> {
  const [account, open] = await Promise.all([
    models.falAccounts.findById('fal').lean(),
    models.infographs
      .find(
        {
          // Only what is under way has a next step: so few are looked at, however many there were.
          nextStepAt: { $gt: new Date(0) },
          status: { $in: ['pending', 'processing'] },
          acceptedAt: { $lte: new Date(now - WAITING_MS) },
          // People look at its facts, which may take as long as they like.
          awaitsBrief: { $ne: true },
        },
        { workspace: 1, acceptedAt: 1 },
      )
      .limit(OPEN_LOOKED_AT)
      .lean(),
  ]);
  const oldest = new Map<string, { infograph: string; acceptedAt: Date }>();
  for (const { _id, workspace, acceptedAt } of open) {
    const known = oldest.get(workspace);
    if (!known || acceptedAt < known.acceptedAt) oldest.set(workspace, { infograph: _id, acceptedAt });
  }
  return { falLocked: account?.locked ?? false, usesWebhooks, oldest };
}

/** What the rules decide on: a few reads, each by an index. */
export async function observe(
  models: Models,
  settings: WorkspaceSettings,
  { falLocked, usesWebhooks, oldest }: Surroundings,
  now: number,
): Promise<Observation> {
  const { _id: workspace, alerts = {} } = settings;
  const newest = { workspace, acceptedAt: { $gte: new Date(now - LOOK_BACK_MS) } };
  const [month, ended, arrived, audit] = await Promise.all([
    monthOf(models, settings, now),
    models.infographs
      .find(
        { ...newest, status: { $in: ['completed', 'failed'] }, 'failure.code': { $nin: [...peoplesOwn] } },
        { status: 1, delivery: 1 },
      )
      .sort({ acceptedAt: -1, _id: -1 })
      .limit(NEWEST)
      .lean(),
    usesWebhooks
      ? models.infographs
          .find({ ...newest, 'results.via': { $exists: true } }, { results: 1 })
          .sort({ acceptedAt: -1, _id: -1 })
          .limit(NEWEST)
          .lean()
      : [],
    models.auditResults.findById(workspace).lean(),
  ]);
  return {
    now,
    available: month.available,
    threshold: alerts.lowBalance,
    ends: ended.map(({ status, delivery }) =>
      status === 'failed' || delivery === 'unreachable' ? 'failed' : 'made',
    ),
    arrivals: arrived.flatMap(({ results }) => results.slice(-1).map(({ via }) => via)),
    oldest: oldest.get(workspace),
    falLocked,
    drifts: audit?.drifts ?? 0,
    month,
  };
}

/** What is held or was spent in the month that runs in the workspace's time zone, of what may be; and what is left. */
export async function monthOf(
  { balances }: Models,
  { _id, timeZone, caps }: WorkspaceSettings,
  now: number,
): Promise<Observation['month'] & { available: number }> {
  const balance = await balances.findById(_id).lean();
  const key = monthKey(now, zoneOrUtc(timeZone));
  const used = balance?.month?.key === key ? balance.month.credits : 0;
  return { key, used, cap: caps.workspaceMonth, available: balance?.available ?? 0 };
}
