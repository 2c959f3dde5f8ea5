import express, { type Router } from 'express';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { alertKinds } from './models/alert.js';
import type { Models } from './models/index.js';
import { acrossWorkspaces } from './models/tenancy.js';

const PING_TIMEOUT_MS = 2_000;

export interface HealthOptions {
  models: Models;
  metrics: Metrics;
  log: Log;
  /** What is not ready, in words; empty when all is. */
  notReady(): string[];
}

/** `/healthz`: the process answers. `/readyz`: it can do its work. `/metrics`: its numbers, for Prometheus. */
export function health({ models, metrics, log, notReady }: HealthOptions): Router {
  const router = express.Router();

  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });

  router.get('/readyz', async (_request, response) => {
    const reasons = notReady();
    if (!(await databaseAnswers(models))) reasons.push('the database does not answer');
    response
      .status(reasons.length > 0 ? 503 : 200)
      .json({ status: reasons.length > 0 ? 'not ready' : 'ok', reasons });
  });

  router.get('/metrics', async (_request, response) => {
    await measure(models, metrics).catch((error: unknown) =>
      log.warn({ err: error }, 'gauges cannot be read'),
    );
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });

  return router;
}

async function databaseAnswers(models: Models): Promise<boolean> {
  const ping = models.balances.db.db?.command({ ping: 1 }, { timeoutMS: PING_TIMEOUT_MS });
  return await Promise.race([
    Promise.resolve(ping).then(
      (answer) => answer?.ok === 1,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PING_TIMEOUT_MS).unref()),
  ]);
}

async function measure(models: Models, metrics: Metrics): Promise<void> {
  const all = acrossWorkspaces('metrics add all workspaces up');
  const [balances, open, alerts, audits] = await Promise.all([
    models.balances.find({}, { held: 1 }).setOptions(all).lean(),
    models.infographs.countDocuments({ nextStepAt: { $exists: true } }).setOptions(all),
    models.alerts
      .find({ facts: { $exists: true } }, { kind: 1 })
      .setOptions(all)
      .lean(),
    models.auditResults.find().setOptions(all).lean(),
  ]);
  metrics.heldCredits.set(balances.reduce((sum, { held }) => sum + held, 0));
  metrics.inFlight.set(open);
  for (const kind of alertKinds) {
    // A cap's last step is remembered, but its month may be over.
    if (kind !== 'cap') metrics.alerts.set({ kind }, alerts.filter((alert) => alert.kind === kind).length);
  }
  metrics.auditDrifts.set(audits.reduce((sum, { drifts }) => sum + drifts, 0));
  const oldest = audits.reduce((least, { at }) => Math.min(least, at.getTime()), Number.POSITIVE_INFINITY);
  metrics.audited.set(audits.length > 0 ? oldest / 1000 : 0);
}
