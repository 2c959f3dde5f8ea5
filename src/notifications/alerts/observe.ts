import { monthKey, zoneOrUtc } from '../../lib/calendar.js';
import type { Models } from '../../models/index.js';
import type { Infograph } from '../../models/infograph.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import type { WorkspaceSettings } from '../../models/workspace-settings.js';
import { lowBalanceOf } from './low-balance.js';
import { NEWEST, type Observation, peoplesOwn } from './rules.js';

/** What is older says nothing about how things run now. */
const LOOK_BACK_MS = 7 * 24 * 3_600_000;
/** Of the ledger, so many entries are read at once, and at most so often: most jobs have two. */
const BLOCK = 100;
const MOST_BLOCKS = 5;
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
      .setOptions(acrossWorkspaces('one read finds what waits longest in every workspace'))
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

/** What the rules decide on: a few reads, each by an index and of few documents, however much there is. */
export async function observe(
  models: Models,
  settings: WorkspaceSettings,
  { falLocked, usesWebhooks, oldest }: Surroundings,
  now: number,
): Promise<Observation> {
  const { _id: workspace } = settings;
  const [month, audit] = await Promise.all([
    monthOf(models, settings, now),
    models.auditResults.findById(workspace).lean(),
  ]);
  const [{ ends, arrivals }, low] = await Promise.all([
    newestEnds(models, workspace, month.seq, now),
    lowBalanceOf(models, settings, month.available),
  ]);
  return {
    now,
    available: month.available,
    low,
    ends,
    arrivals: usesWebhooks ? arrivals : [],
    oldest: oldest.get(workspace),
    falLocked,
    drifts: audit?.drifts ?? 0,
    month,
  };
}

/**
 * How the newest jobs ended, and how their results arrived, the newest first. They are found by their entries in the
 * ledger, which are numbered in the order in which jobs end: so a few are read, and not all of some days.
 */
async function newestEnds(
  { infographs, ledger }: Models,
  workspace: string,
  lastSeq: number,
  now: number,
): Promise<Pick<Observation, 'ends' | 'arrivals'>> {
  const ends: Array<Observation['ends'][number]> = [];
  const arrivals: Array<Observation['arrivals'][number]> = [];
  for (let blocks = 0, last = lastSeq; blocks < MOST_BLOCKS && last > 0; blocks++, last -= BLOCK) {
    const entries = await ledger
      .find({ workspace, seq: { $gt: last - BLOCK, $lte: last } }, { kind: 1, infograph: 1, at: 1 })
      .sort({ seq: -1 })
      .lean();
    const ids = entries.flatMap(({ kind, infograph, at }) =>
      (kind === 'capture' || kind === 'release') && at.getTime() > now - LOOK_BACK_MS && infograph
        ? [infograph]
        : [],
    );
    const found = await infographs
      .find({ _id: { $in: ids }, workspace }, { status: 1, delivery: 1, failure: 1, results: 1 })
      .lean();
    const byId = new Map(found.map((infograph) => [infograph._id, infograph]));
    for (const id of ids) {
      const infograph = byId.get(id);
      const via = infograph?.results.at(-1)?.via;
      if (via) arrivals.push(via);
      const end = infograph && endOf(infograph);
      if (end) ends.push(end);
    }
    const isOld = (entries.at(-1)?.at.getTime() ?? 0) <= now - LOOK_BACK_MS;
    if (isOld || (ends.length >= NEWEST && arrivals.length >= NEWEST)) break;
  }
  return { ends: ends.slice(0, NEWEST), arrivals: arrivals.slice(0, NEWEST) };
}

/** Undefined where it says nothing about how things run. */
function endOf({
  status,
  delivery,
  failure,
}: Pick<Infograph, 'status' | 'delivery' | 'failure'>): 'made' | 'failed' | undefined {
  if (status === 'canceled' || (failure && peoplesOwn.has(failure.code))) return undefined;
  return status === 'failed' || delivery === 'unreachable' ? 'failed' : 'made';
}

/** What is held or was spent in the month that runs in the workspace's time zone, of what may be; and the balance. */
export async function monthOf(
  { balances }: Models,
  { _id, timeZone, caps }: WorkspaceSettings,
  now: number,
): Promise<Observation['month'] & { available: number; seq: number }> {
  const balance = await balances.findById(_id).lean();
  const key = monthKey(now, zoneOrUtc(timeZone));
  const used = balance?.month?.key === key ? balance.month.credits : 0;
  return { key, used, cap: caps.workspaceMonth, available: balance?.available ?? 0, seq: balance?.seq ?? 0 };
}
