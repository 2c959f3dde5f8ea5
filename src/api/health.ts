import { createHash } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import { atMostEvery } from '../lib/at-most-every.js';
import { credentialsOf } from '../lib/http/credentials.js';
import { sendProblem } from '../lib/http/problem.js';
import { processMetrics } from '../lib/process-metrics.js';
import { sameBytes } from '../lib/same-bytes.js';
import { withTimeout } from '../lib/timeout.js';
import type { Models } from '../models/index.js';
import { createGauges, type GaugesOptions } from './gauges.js';
import { isLoopbackAddress } from './limits/address.js';

const PING_TIMEOUT_MS = 2_000;
/** Whoever asks and however often, the database is asked this often at most. */
const PING_EVERY_MS = 1_000;

export interface HealthOptions extends GaugesOptions {
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
  const { models, metrics, metricsToken, mayFail, notReady } = options;
  const router = express.Router();
  const pinged = atMostEvery(PING_EVERY_MS, () => databaseAnswers(models));
  const measured = createGauges(options);

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
    const numbers = await Promise.all([metrics.registry.metrics(), processMetrics().metrics()]);
    response.type(metrics.registry.contentType).send(numbers.join('\n'));
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

async function databaseAnswers(models: Models): Promise<boolean> {
  const ping = models.balances.db.db?.command({ ping: 1 }, { timeoutMS: PING_TIMEOUT_MS });
  const answer = await withTimeout(Promise.resolve(ping), PING_TIMEOUT_MS);
  return answer?.ok === 1;
}
