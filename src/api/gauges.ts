import { statfs } from 'node:fs/promises';
import type { Gauge } from 'prom-client';
import { atMostEvery } from '../lib/at-most-every.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import { withTimeout } from '../lib/timeout.js';
import { alertKinds } from '../models/alert.js';
import type { Models } from '../models/index.js';
import { acrossWorkspaces } from '../models/tenancy.js';

/** However often the numbers are asked for, they are measured this often at most. */
const MEASURE_EVERY_MS = 5_000;
const MEASURE_TIMEOUT_MS = 2_000;
/** A month of these is 3,000 calls, and a day's images rarely cost what is left within a quarter of an hour. */
const ASK_FAL_EVERY_MS = 15 * 60_000;

export interface GaugesOptions {
  models: Models;
  metrics: Metrics;
  log: Log;
  /** Whose disk is told. */
  dataDir: string;
  /** The database's time, in ms. */
  now(): number;
  /** In US dollars; undefined where it is not known. */
  falBalance(): Promise<number | undefined>;
}

/** Brings the gauges that are counted when they are asked for up to date. Never throws. */
export function createGauges(options: GaugesOptions): () => Promise<void> {
  const { models, metrics, log, dataDir, now, falBalance } = options;
  // Nobody who asks for the numbers waits for fal: the next time they are asked for it is there.
  const askFal = atMostEvery(ASK_FAL_EVERY_MS, async () =>
    setOrRemove(metrics.falBalance, await falBalance()),
  );
  return atMostEvery(MEASURE_EVERY_MS, async () => {
    void askFal();
    const measuring = Promise.all([measure(models, metrics, now()), measureDisk(dataDir, metrics)]);
    // A database that is away or slow leaves the gauges as they were.
    await withTimeout(
      measuring.catch((error: unknown) => log.warn({ err: error }, 'reading gauges for /metrics failed')),
      MEASURE_TIMEOUT_MS,
    );
  });
}

async function measure(models: Models, metrics: Metrics, now: number): Promise<void> {
  const all = acrossWorkspaces('metrics add all workspaces up');
  const [balances, open, oldestDue, alerts, audits] = await Promise.all([
    models.balances.find({}, { held: 1 }).setOptions(all).lean(),
    models.infographs.countDocuments({ nextStepAt: { $exists: true } }).setOptions(all),
    // What a worker holds is being worked at.
    models.infographs
      .findOne(
        { nextStepAt: { $lte: new Date(now) }, leaseUntil: { $lte: new Date(now) } },
        { nextStepAt: 1 },
      )
      .sort({ nextStepAt: 1 })
      .setOptions(all)
      .lean(),
    models.alerts
      .find({ facts: { $exists: true } }, { kind: 1 })
      .setOptions(all)
      .lean(),
    models.auditResults.find().setOptions(all).lean(),
  ]);
  metrics.heldCredits.set(balances.reduce((sum, { held }) => sum + held, 0));
  metrics.inFlight.set(open);
  metrics.oldestDue.set(Math.max(0, now - (oldestDue?.nextStepAt?.getTime() ?? now)) / 1000);
  for (const kind of alertKinds) {
    // A cap's last step is remembered, but its month may be over.
    if (kind !== 'cap') metrics.alerts.set({ kind }, alerts.filter((alert) => alert.kind === kind).length);
  }
  metrics.auditDrifts.set(audits.reduce((sum, { drifts }) => sum + drifts, 0));
  const oldest = audits.reduce((least, { at }) => Math.min(least, at.getTime()), Number.POSITIVE_INFINITY);
  metrics.audited.set(audits.length > 0 ? oldest / 1000 : 0);
}

/** Where nothing is kept on a disk there may be no such folder. */
async function measureDisk(dataDir: string, metrics: Metrics): Promise<void> {
  const disk = await statfs(dataDir).catch(() => undefined);
  setOrRemove(metrics.diskFree, disk && disk.bavail * disk.bsize);
  setOrRemove(metrics.diskSize, disk && disk.blocks * disk.bsize);
}

/** What is not known is not told: 0 would be an alert. */
function setOrRemove(gauge: Gauge, value: number | undefined): void {
  if (value === undefined) gauge.remove();
  else gauge.set(value);
}
