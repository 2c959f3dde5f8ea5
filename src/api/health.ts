import { createHash } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import { atMostEvery } from '../lib/at-most-every.js';
import { credentialsOf } from '../lib/http/credentials.js';
import { sendProblem } from '../lib/http/problem.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import { sameBytes } from '../lib/same-bytes.js';
import { withTimeout } from '../lib/timeout.js';
import { alertKinds } from '../models/alert.js';
import type { Models } from '../models/index.js';
import { acrossWorkspaces } from '../models/tenancy.js';
import { isLoopbackAddress } from './limits/address.js';

const PING_TIMEOUT_MS = 2_000;
/** Whoever asks and however often, the database is asked this often at most. */
const PING_EVERY_MS = 1_000;
const MEASURE_EVERY_MS = 5_000;
const MEASURE_TIMEOUT_MS = 2_000;

export interface HealthOptions {
  models: Models;
  metrics: Metrics;
  log: Log;
  /** What opens `/metrics`; without it only whoever is on this machine reads them. */
  metricsToken: string | undefined;
  /** Counts a wrong token against its address; see `Limits`. */
  mayFail(request: Request, response: Response): Promise<boolean>;
  /** What is not ready, in words; empty when all is. */
  notReady(): string[];
}

/**
 * `/healthz`: the process answers. `/readyz`: it can do its work; what is wrong is told on this machine, or to whoever
 * has the token. `/metrics`: its numbers, for Prometheus. None costs the database more for being asked often.
 */
export function health(options: HealthOptions): Router {
  const { models, metrics, log, metricsToken, mayFail, notReady } = options;
  const router = express.Router();
  const pinged = atMostEvery(PING_EVERY_MS, () => databaseAnswers(models));
  const measured = atMostEvery(MEASURE_EVERY_MS, () => measureInTime(models, metrics, log));

  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });

  router.get('/readyz', async (request, response) => {
    const reasons = notReady();
    if (!(await pinged())) reasons.push('the database does not answer');
    const told = isHere(request) || hasToken(request, metricsToken) ? { reasons } : {};
    response
      .status(reasons.length > 0 ? 503 : 200)
      .json({ status: reasons.length > 0 ? 'not ready' : 'ok', ...told });
  });

  router.get('/metrics', async (request, response) => {
    if (!(metricsToken === undefined ? isHere(request) : hasToken(request, metricsToken))) {
      if (!(await mayFail(request, response))) return;
      const message = 'These numbers are for the operator of this app, with METRICS_TOKEN.';
      sendProblem(response.set('WWW-Authenticate', 'Bearer'), 401, 'unauthorized', message);
      return;
    }
    await measured();
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });

  return router;
}

/** Somebody on this machine itself, and nobody for whom a proxy on it speaks. */
function isHere(request: Request): boolean {
  const passedOn = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
  return passedOn === undefined && isLoopbackAddress(request.socket.remoteAddress);
}

function hasToken(request: Request, token: string | undefined): boolean {
  const given = credentialsOf(request, ['bearer']);
  // Hashes are equally long, so the time does not tell the token's length either.
  return token !== undefined && given !== undefined && sameBytes(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** A database that is away or slow leaves the gauges as they were. */
async function measureInTime(models: Models, metrics: Metrics, log: Log): Promise<void> {
  const measuring = measure(models, metrics).catch((error: unknown) =>
    log.warn({ err: error }, 'reading gauges for /metrics failed'),
  );
  await withTimeout(measuring, MEASURE_TIMEOUT_MS);
}

async function databaseAnswers(models: Models): Promise<boolean> {
  const ping = models.balances.db.db?.command({ ping: 1 }, { timeoutMS: PING_TIMEOUT_MS });
  const answer = await withTimeout(Promise.resolve(ping), PING_TIMEOUT_MS);
  return answer?.ok === 1;
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
