import express, { type Request, type Response, type Router } from 'express';
import type { z } from 'zod';
import { readJobFailure } from '../fal/errors.js';
import { asJson, readOutput } from '../fal/output.js';
import { webhookBody } from '../fal/schemas.js';
import { KeysUnavailable, type WebhookKeys } from '../fal/webhook-keys.js';
import { verifyWebhook } from '../fal/webhook-signature.js';
import type { Callback } from '../infographs/core/callbacks.js';
import type { EventRecorder } from '../infographs/core/events.js';
import { failureOf, resultOf as storedResult } from '../infographs/core/results.js';
import { defined } from '../lib/defined.js';
import { brief, type Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';

/** Of an id in a log line: ours have 23 characters, and a stranger's path as many as it likes. */
const LONGEST_ID = 40;

export interface FalWebhookOptions {
  keys: WebhookKeys;
  pinnedUserId: string | undefined;
  events: Pick<EventRecorder, 'callback'>;
  /** Counts a wrong signature for its address; `false`: it has answered already. What is signed is never counted. */
  mayFail(request: Request, response: Response): Promise<boolean>;
  log: Log;
  metrics: Metrics;
  now?: () => number;
}

/**
 * `POST /api/infographs/webhook/:id/:token?n=1`: fal's callback. Verified on the raw bytes, recorded, answered; nothing
 * slow happens before the answer. fal takes a redirect for a final failure, so both forms of the path answer here.
 */
export function falWebhook(options: FalWebhookOptions): Router {
  const router = express.Router({ strict: false });
  router.post(
    '/api/infographs/webhook/:id/:token',
    express.raw({ type: () => true, limit: '1mb' }),
    async (request: Request<{ id: string; token: string }>, response: Response) => {
      const { status, answer, reason } = await receive(request, options);
      options.metrics.webhooks.inc({ answer });
      if (reason) {
        // Told after the limit: whoever is over it writes nothing into the log.
        if (!(await options.mayFail(request, response))) return;
        options.log.warn({ infograph: brief(request.params.id, LONGEST_ID), reason }, 'fal webhook refused');
      }
      response.status(status).json({ status: answer });
    },
  );
  return router;
}

async function receive(
  request: Request<{ id: string; token: string }>,
  options: FalWebhookOptions,
): Promise<{ status: number; answer: string; reason?: string }> {
  const { keys, pinnedUserId, events, log, now = Date.now } = options;
  const { id, token } = request.params;
  const body: unknown = request.body;
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  const requestId = request.get('x-fal-webhook-request-id');
  const headers = {
    requestId,
    userId: request.get('x-fal-webhook-user-id'),
    timestamp: request.get('x-fal-webhook-timestamp'),
    signature: request.get('x-fal-webhook-signature'),
  };
  try {
    const verdict = await verifyWebhook(bytes, headers, { keys, pinnedUserId, nowMs: now() });
    if (!verdict.ok) return { status: 401, answer: 'refused', reason: verdict.reason };
  } catch (error) {
    if (!(error instanceof KeysUnavailable)) throw error;
    log.error({ err: error }, 'fetching the public keys of fal failed, webhooks are answered with 503');
    return { status: 503, answer: 'keys_unavailable' };
  }
  const told = read(bytes);
  if (!requestId || (told && told.requestId !== requestId)) {
    log.warn({ infograph: brief(id, LONGEST_ID) }, 'a signed fal webhook names two requests');
    return { status: 400, answer: 'unreadable' };
  }
  if (!told) log.warn({ infograph: brief(id, LONGEST_ID), requestId }, 'parsing a signed fal webhook failed');
  // Whatever its body is, fal has signed which request has news: those are asked for.
  const n = submissionIn(request.query.n);
  const callback: Callback = { id, token, requestId, ...defined({ n }), result: told?.result };
  const answer = await events.callback(callback);
  log.info({ infograph: brief(id, LONGEST_ID), requestId, answer, ok: callback.result?.ok }, 'webhook');
  return { status: answer === 'not-found' ? 404 : 200, answer };
}

/** Which submission its address says it is of; those of earlier versions do not say. */
function submissionIn(n: unknown): number | undefined {
  return typeof n === 'string' && /^[1-9]\d{0,3}$/.test(n) ? Number(n) : undefined;
}

/** What it says; undefined where it says nothing that can be read. */
function read(bytes: Buffer): Pick<Callback, 'requestId' | 'result'> | undefined {
  const { data } = webhookBody.safeParse(asJson(bytes.toString('utf8')));
  if (!data) return undefined;
  return { requestId: data.request_id, result: resultOf(data) };
}

/** Undefined where it brings no result, only the news that one can be fetched: `OK` with a null payload, for one. */
function resultOf({
  request_id: requestId,
  status,
  payload,
  error,
  error_type,
}: z.output<typeof webhookBody>): Callback['result'] {
  const beside = { error, error_type };
  if (status === 'ERROR') {
    if (!payload && !error && !error_type) return undefined;
    return failureOf(requestId, readJobFailure([asJson(payload), beside]), 'webhook');
  }
  if (status !== 'OK') return undefined;
  const output = readOutput(payload, beside);
  return output.kind === 'unreadable' ? undefined : storedResult(requestId, output, 'webhook');
}
