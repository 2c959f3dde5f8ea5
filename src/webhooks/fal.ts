import express, { type Request, type Response, type Router } from 'express';
import { readJobFailure } from '../fal/errors.js';
import { imagesAnswer, webhookBody } from '../fal/schemas.js';
import { KeysUnavailable, type WebhookKeys } from '../fal/webhook-keys.js';
import { verifyWebhook } from '../fal/webhook-signature.js';
import type { Callback } from '../infographs/core/callbacks.js';
import type { EventRecorder } from '../infographs/core/events.js';
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
 * `POST /api/infographs/webhook/:id/:token`: fal's callback. Verified on the raw bytes, recorded, answered; nothing
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
  const callback = read(bytes, id, token);
  if (!callback || callback.requestId !== requestId) {
    log.warn({ infograph: brief(id, LONGEST_ID) }, 'parsing a signed fal webhook failed');
    return { status: 400, answer: 'unreadable' };
  }
  const answer = await events.callback(callback);
  log.info({ infograph: brief(id, LONGEST_ID), requestId, answer, ok: callback.result?.ok }, 'webhook');
  return { status: answer === 'not-found' ? 404 : 200, answer };
}

/** What it says; undefined when it is no webhook of fal's. */
function read(bytes: Buffer, id: string, token: string): Callback | undefined {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
  const parsed = webhookBody.safeParse(json);
  if (!parsed.success) return undefined;
  const { request_id: requestId, status, payload } = parsed.data;
  return { id, token, requestId, result: resultOf(requestId, status, payload) };
}

/** `OK` with a null payload brings no result, only the news that one can be fetched. */
function resultOf(requestId: string, status: 'OK' | 'ERROR', payload: unknown): Callback['result'] {
  const via = 'webhook' as const;
  if (status === 'ERROR') {
    const { transient, ...failure } = readJobFailure(payload);
    return { requestId, ok: false, failure, transient, via };
  }
  if (payload === null || payload === undefined) return undefined;
  const images = imagesAnswer.safeParse(payload);
  const imageUrl = images.success ? images.data.images?.[0]?.url : undefined;
  if (imageUrl) return { requestId, ok: true, imageUrl, via };
  const failure = { code: 'no_image', detail: 'fal: OK without an image' } as const;
  return { requestId, ok: false, failure, transient: false, via };
}
