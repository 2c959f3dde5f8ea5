import type { Credits } from '../../credits/ledger/index.js';
import type { DatabaseClock } from '../../database/clock.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';
import { acrossWorkspaces } from '../../models/tenancy.js';

const DAY_MS = 24 * 3_600_000;
/** Of a day of UTC: when few people ask for anything in Europe or America. */
const HOUR_MS = 3 * 3_600_000;
/** A workspace that could not be audited is tried again. */
const AGAIN_MS = 10 * 60_000;

export interface NightlyAuditContext {
  models: Models;
  credits: Pick<Credits, 'audit'>;
  clock: DatabaseClock;
  log: Log;
  /** What was found is told now, and not a minute later. */
  wakeAlerts(): void;
}

/**
 * A chore: audits every workspace once a night, late where no process was there, and keeps what was found, for the
 * alerts and the metrics. It changes nothing in the books.
 * @returns how long nothing is to be done
 */
export async function auditNightly({
  models,
  credits,
  clock,
  log,
  wakeAlerts,
}: NightlyAuditContext): Promise<number> {
  const { due, next } = nightAt(clock.now());
  let leftMs = next.getTime() - clock.now();
  for (const workspace of await dueWorkspaces(models, due)) {
    try {
      const [report] = await credits.audit(workspace);
      const drifts = report?.drifts.length ?? 0;
      await models.auditResults.updateOne(
        { _id: workspace },
        { $set: { at: new Date(clock.now()), drifts } },
        { upsert: true },
      );
      const line = { workspace, drifts, entries: report?.entries };
      if (drifts > 0) log.error(line, 'ledger audit failed, the books do not add up: run credits audit');
      else log.info(line, 'ledger audit passed');
      wakeAlerts();
    } catch (error) {
      log.error({ err: error, workspace }, 'ledger audit could not run, will be retried');
      leftMs = Math.min(leftMs, AGAIN_MS);
    }
  }
  return Math.max(0, leftMs);
}

/** The last moment at which an audit was due, and the next one. */
export function nightAt(now: number): { due: Date; next: Date } {
  const due = Math.floor((now - HOUR_MS) / DAY_MS) * DAY_MS + HOUR_MS;
  return { due: new Date(due), next: new Date(due + DAY_MS) };
}

/** Those that were there then, and were not audited since. */
async function dueWorkspaces({ balances, auditResults, ledger }: Models, due: Date): Promise<string[]> {
  const every = acrossWorkspaces('every workspace is audited by night');
  const [all, done] = await Promise.all([
    balances.find({}, { _id: 1 }).setOptions(every).lean(),
    auditResults
      .find({ at: { $gte: due } }, { _id: 1 })
      .setOptions(every)
      .lean(),
  ]);
  const audited = new Set(done.map(({ _id }) => _id));
  const firsts = all.filter(({ _id }) => !audited.has(_id)).map(({ _id }) => `${_id}:1`);
  const older = await ledger
    .find({ _id: { $in: firsts }, at: { $lt: due } }, { workspace: 1 })
    .setOptions(every)
    .lean();
  return older.map(({ workspace }) => workspace);
}
