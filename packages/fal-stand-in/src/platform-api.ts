import type { Request } from 'express';
import { z } from 'zod';
import type { Answer, Route } from './http.js';
import type { Job, JobQueue } from './job-queue.js';
import { listed } from './model-list.js';
import { MODELS } from './models.js';

const DAY_MS = 86_400_000;

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [value].flat().flatMap((part) => part.split(',')));
const instant = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => Date.parse(text));
const endpoints = z.object({ endpoint_id: list.pipe(z.array(z.string()).min(1).max(50)) });
const models = endpoints.extend({ expand: list.default([]) });
const history = endpoints.extend({
  request_id: z.uuid().optional(),
  start: instant.optional(),
  end: instant.optional(),
  status: z.enum(['success', 'error', 'user_error']).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().optional(),
  expand: list.default([]),
  sort_by: z.enum(['ended_at', 'duration']).default('ended_at'),
});

export interface PlatformApiOptions {
  readonly key: string;
  readonly queue: JobQueue;
  readonly now: () => number;
  /** Whether an endpoint is not there. */
  readonly isAway: (endpoint: string) => boolean;
}

/** https://api.fal.ai/v1, the small part that a client of the queue asks: https://fal.ai/docs/platform-apis/v1 */
export class PlatformApi {
  readonly #key: string;
  readonly #queue: JobQueue;
  readonly #now: () => number;
  readonly #isAway: (endpoint: string) => boolean;

  constructor(options: PlatformApiOptions) {
    this.#key = options.key;
    this.#queue = options.queue;
    this.#now = options.now;
    this.#isAway = options.isAway;
  }

  route(request: Request, path: string): Route {
    const guarded = (handle: () => Answer) => () => this.#refusal(request) ?? handle();
    switch (request.method === 'GET' ? path : '') {
      case '/models/requests/by-endpoint':
        return { call: 'history', handle: guarded(() => this.#history(request.query)) };
      case '/models/pricing':
        return { handle: guarded(() => this.#pricing(request.query)) };
      case '/models':
        return { handle: guarded(() => this.#models(request.query)) };
      case '/models/billing-events':
        return { handle: guarded(() => this.#billingEvents(request.query)) };
      case '/account/billing':
        return { handle: guarded(() => billing(request.query.expand)) };
      case '/meta':
        return { handle: () => ({ status: 200, body: { webhook_ip_ranges: ['127.0.0.1/32'] } }) };
      default:
        return { handle: () => platformError(404, 'not_found', `No such resource: ${path}`) };
    }
  }

  #refusal(request: Request): Answer | undefined {
    if (request.headers.authorization === `Key ${this.#key}`) return undefined;
    return platformError(401, 'authorization_error', 'Authentication required');
  }

  /** Of those that are asked for; without a schema unless that is asked for. */
  #models(query: unknown): Answer {
    const parsed = models.safeParse(query);
    if (!parsed.success) return platformError(400, 'validation_error', z.prettifyError(parsed.error));
    const { endpoint_id, expand } = parsed.data;
    const withSchema = expand.includes('openapi-3.0');
    const found = endpoint_id.map((id) => (this.#isAway(id) ? { endpoint_id: id } : listed(id, withSchema)));
    return { status: 200, body: { models: found, next_cursor: null, has_more: false } };
  }

  #pricing(query: unknown): Answer {
    const parsed = endpoints.safeParse(query);
    if (!parsed.success) return platformError(400, 'validation_error', z.prettifyError(parsed.error));
    const unknown = parsed.data.endpoint_id.filter((id) => !MODELS.has(id) || this.#isAway(id));
    if (unknown.length > 0)
      return platformError(404, 'not_found', `Unknown endpoints: ${unknown.join(', ')}`);
    const prices = parsed.data.endpoint_id.flatMap((endpoint_id) => {
      const price = MODELS.get(endpoint_id)?.price;
      return price ? [{ endpoint_id, ...price, currency: 'USD' }] : [];
    });
    return { status: 200, body: { prices, next_cursor: null, has_more: false } };
  }

  /**
   * Requests that runners have taken up, the last ended first. One that still waits in the queue is not listed:
   * an item must have a `started_at`. One that runs is, with nulls for how it ended.
   */
  #history(query: unknown): Answer {
    const parsed = history.safeParse(query);
    if (!parsed.success) return platformError(400, 'validation_error', z.prettifyError(parsed.error));
    const asked = parsed.data;
    const start = asked.start ?? this.#now() - (asked.request_id ? 90 : 1) * DAY_MS;
    const end = asked.end ?? Number.POSITIVE_INFINITY;
    const found = this.#queue.jobs.filter(
      (job) =>
        job.state !== 'REMOVED' &&
        job.startedAt !== undefined &&
        asked.endpoint_id.includes(job.endpoint) &&
        (!asked.request_id || job.requestId === asked.request_id) &&
        job.submittedAt >= start &&
        job.submittedAt < end &&
        (!asked.status || statusOf(job) === asked.status),
    );
    const rank =
      asked.sort_by === 'duration' ? durationS : (job: Job) => job.endedAt ?? Number.POSITIVE_INFINITY;
    found.sort((a, b) => Number(rank(b)) - Number(rank(a)) || b.submittedAt - a.submittedAt);
    const page = Number(Buffer.from(asked.cursor ?? '', 'base64').toString()) || 1;
    const has_more = found.length > page * asked.limit;
    const items = found
      .slice((page - 1) * asked.limit, page * asked.limit)
      .map((job) => item(job, asked.expand.includes('payloads')));
    const next_cursor = has_more ? Buffer.from(String(page + 1)).toString('base64') : null;
    return { status: 200, body: { items, next_cursor, has_more } };
  }

  /** A job that was not charged has none. https://fal.ai/docs/platform-apis/v1/models/billing-events */
  #billingEvents(query: unknown): Answer {
    const parsed = bills.safeParse(query);
    if (!parsed.success) return platformError(400, 'validation_error', z.prettifyError(parsed.error));
    const { request_id, start = this.#now() - DAY_MS } = parsed.data;
    const billing_events = this.#queue.jobs.flatMap((job) => {
      const units = Number(job.answer?.headers?.['x-fal-billable-units'] ?? 0);
      const price = MODELS.get(job.endpoint)?.price;
      if (!request_id.includes(job.requestId) || job.submittedAt < start || !price || units === 0) return [];
      const cost_total = units * price.unit_price;
      return [
        {
          ...{ request_id: job.requestId, endpoint_id: job.endpoint },
          timestamp: new Date(job.endedAt ?? job.submittedAt).toISOString(),
          ...{ output_units: units, unit_price: price.unit_price, percent_discount: 0 },
          ...{ cost_subtotal: cost_total, cost_discount: 0, cost_total },
          cost_estimate_nano_usd: Math.round(cost_total * 1e9),
        },
      ];
    });
    return { status: 200, body: { billing_events, next_cursor: null, has_more: false } };
  }
}

const bills = z.object({
  request_id: list.pipe(z.array(z.uuid()).min(1).max(50)),
  start: instant.optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
});

function item(job: Job, withPayloads: boolean): Record<string, unknown> {
  const iso = (ms: number | undefined) => (ms === undefined ? null : new Date(ms).toISOString());
  const stored = withPayloads && job.headers['x-fal-store-io'] !== '0';
  return {
    request_id: job.requestId,
    endpoint_id: job.endpoint,
    sent_at: iso(job.submittedAt),
    started_at: iso(job.startedAt),
    ended_at: iso(job.endedAt),
    status_code: job.answer?.status ?? null,
    duration: durationS(job),
    ...(stored && { json_input: job.input }),
    // What sync_mode returns inline is not kept in the history.
    ...(stored && job.answer && job.input.sync_mode !== true && { json_output: job.answer.body }),
  };
}

function durationS(job: Job): number | null {
  return job.endedAt === undefined ? null : (job.endedAt - job.submittedAt) / 1000;
}

function statusOf(job: Job): 'success' | 'error' | 'user_error' | undefined {
  if (!job.answer) return undefined;
  if (job.answer.status < 400) return 'success';
  return job.answer.status < 500 ? 'user_error' : 'error';
}

function billing(expand: unknown): Answer {
  const credits = { current_balance: 24.5, currency: 'USD' };
  const wanted = list.safeParse(expand).data?.includes('credits') === true;
  return { status: 200, body: { username: 'stand-in', ...(wanted && { credits }) } };
}

/** The platform API tells its errors in another shape than the queue. */
function platformError(status: number, type: string, message: string): Answer {
  return { status, body: { error: { type, message } } };
}
