import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';
import type { Job } from './job-queue.js';
import { pythonJson } from './python-json.js';
import type { SigningKeys } from './signing-keys.js';
import type { HandmadeWebhook, WebhookDelivery } from './types.js';

/** fal gives a receiver this long at first, and then this long for each retry. */
const FIRST_TIMEOUT_MS = 15_000;
const RETRY_TIMEOUT_MS = 120_000;

interface WebhookSenderOptions {
  readonly userId: string;
  readonly retryMs: readonly number[];
  readonly keys: SigningKeys;
  readonly now: () => number;
  readonly changed: () => void;
}

/** Signs webhooks and delivers them as fal does: 2xx is received, 3xx is lost for good, anything else is tried again. */
export class WebhookSender {
  readonly #options: WebhookSenderOptions;
  readonly #agent = new Agent();
  readonly #stopped = new AbortController();

  constructor(options: WebhookSenderOptions) {
    this.#options = options;
  }

  /** Delivers the webhook of a finished job. Resolves after the first attempt; the retries go on by themselves. */
  async announce(job: Job): Promise<void> {
    if (!job.webhookUrl) return;
    const first = await this.attempt(job, FIRST_TIMEOUT_MS);
    if (shouldRetry(first)) this.#retry(job).catch(() => undefined);
  }

  /** One attempt, freshly stamped and signed, noted in the job's deliveries. */
  async attempt(job: Job, timeoutMs = RETRY_TIMEOUT_MS): Promise<WebhookDelivery> {
    if (!job.webhookUrl) throw new Error(`Job ${job.requestId} was submitted without a webhook`);
    const at = this.#options.now();
    const webhook = { url: job.webhookUrl, body: webhookBody(job) };
    const delivery = await this.deliver(webhook, timeoutMs).then(
      ({ status }) => ({ at, status }),
      (error: unknown) => ({ at, error: error instanceof Error ? error.message : String(error) }),
    );
    job.deliveries.push(delivery);
    this.#options.changed();
    return delivery;
  }

  /** Sends one webhook and gives the answer; rejects if there is none. Redirects are not followed. */
  async deliver(
    webhook: HandmadeWebhook,
    timeoutMs = FIRST_TIMEOUT_MS,
  ): Promise<{ status: number; body: string }> {
    const { body, headers } = this.#signed(webhook);
    const answer = await request(webhook.url, {
      method: 'POST',
      body,
      headers,
      dispatcher: this.#agent,
      signal: AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(timeoutMs)]),
    });
    return { status: answer.statusCode, body: await answer.body.text() };
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#agent.destroy();
  }

  async #retry(job: Job): Promise<void> {
    for (const ms of this.#options.retryMs) {
      await pause(ms, undefined, { signal: this.#stopped.signal });
      if (!shouldRetry(await this.attempt(job))) return;
    }
  }

  #signed(webhook: HandmadeWebhook): { body: Buffer; headers: Record<string, string> } {
    const { now, userId, keys } = this.#options;
    const signedBody = bytesOf(webhook.body);
    const stamp = {
      requestId: webhook.requestId ?? requestIdIn(webhook.body) ?? randomUUID(),
      userId: webhook.userId ?? userId,
      timestampS: webhook.timestampS ?? Math.floor(now() / 1000),
    };
    const headers = new Map([
      ['content-type', 'application/json'],
      ['x-fal-webhook-request-id', stamp.requestId],
      ['x-fal-webhook-user-id', stamp.userId],
      ['x-fal-webhook-timestamp', String(stamp.timestampS)],
      ['x-fal-webhook-signature', keys.sign(webhook.key ?? 'ours', stamp, signedBody)],
    ]);
    for (const [name, value] of Object.entries(webhook.headers ?? {})) headers.set(name.toLowerCase(), value);
    for (const name of webhook.omit ?? []) headers.delete(name.toLowerCase());
    return { body: webhook.tamper?.(signedBody) ?? signedBody, headers: Object.fromEntries(headers) };
  }
}

/** https://fal.ai/docs/documentation/model-apis/inference/webhooks */
function webhookBody(job: Job): Record<string, unknown> {
  if (!job.answer) throw new Error(`Job ${job.requestId} is not finished`);
  const { status, body } = job.answer;
  const ids = { request_id: job.requestId, gateway_request_id: job.gatewayRequestId };
  if (status >= 400)
    return { ...ids, status: 'ERROR', error: `Invalid status code: ${status}`, payload: body };
  if (job.outcome.kind === 'null_payload') {
    const payload_error =
      'Response payload is not JSON serializable. Use the queue endpoint to retrieve the response.';
    return { ...ids, status: 'OK', error: null, payload: null, payload_error };
  }
  return { ...ids, status: 'OK', error: null, payload: body };
}

function shouldRetry({ status }: WebhookDelivery): boolean {
  return status === undefined || status >= 400;
}

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : pythonJson(body), 'utf8');
}

function requestIdIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('request_id' in body)) return undefined;
  return typeof body.request_id === 'string' ? body.request_id : undefined;
}
