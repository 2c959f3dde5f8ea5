import { ApiError, createFalClient } from '@fal-ai/client';
import type { z } from 'zod';
import type { Config } from '../config/index.js';
import { defined } from '../lib/defined.js';
import type { Metrics } from '../lib/metrics.js';
import { type JobFailure, readJobFailure } from './errors.js';
import { errorBody, historyAnswer, imagesAnswer, statusAnswer, submitAnswer } from './schemas.js';
import { NotSent, singleAttemptFetch, type Transport, unmaskStatus } from './transport.js';

const SUBMIT_TIMEOUT_MS = 20_000;
const ASK_TIMEOUT_MS = 10_000;
/** Of a hundred jobs each. */
const HISTORY_PAGES = 50;

/**
 * `accepted`: fal has it. `refused`: fal certainly does not have it; `again` says whether another try makes sense.
 * `unknown`: the answer was lost, and fal may have it or not.
 */
export type SubmitAnswer =
  | { kind: 'accepted'; requestId: string }
  | { kind: 'refused'; again: boolean; detail: string; locked: boolean; httpStatus?: number }
  | { kind: 'unknown'; detail: string };

export type StatusAnswer =
  /** `ahead`: how many jobs of all of fal's customers the model does first. */
  | { kind: 'queued'; ahead?: number }
  | { kind: 'drawing' }
  | { kind: 'finished'; failed: boolean }
  | { kind: 'not-found' };

export type ResultAnswer =
  | { kind: 'image'; url: string }
  | { kind: 'no-image' }
  | { kind: 'failed'; failure: JobFailure };

export type CancelAnswer = 'asked' | 'already-completed' | 'not-found';

/** A question to fal that got no answer we can use; asking again later is right. */
export class FalUnavailable extends Error {
  override name = 'FalUnavailable';
  constructor(
    message: string,
    /** What fal answered with, if it did. */
    readonly httpStatus?: number,
  ) {
    super(message);
  }
}

export interface FalClient {
  /** Hands a job to fal's queue, once: nothing here tries again. */
  submit(model: string, input: Record<string, unknown>, options: SubmitOptions): Promise<SubmitAnswer>;
  /** @throws FalUnavailable */
  status(model: string, requestId: string): Promise<StatusAnswer>;
  /** The result of a finished job. @throws FalUnavailable */
  result(model: string, requestId: string): Promise<ResultAnswer>;
  /** Asks fal to drop a job; one that is being drawn may go on. @throws FalUnavailable */
  cancel(model: string, requestId: string): Promise<CancelAnswer>;
  /** Finds a job that was submitted with this seed since then, other than the known ones. @throws FalUnavailable */
  findBySeed(model: string, seed: number, since: Date, known: readonly string[]): Promise<string | undefined>;
}

export interface SubmitOptions {
  webhookUrl: string | undefined;
  /** A job that has not begun by then is dropped by fal. */
  startTimeoutS: number;
}

/** Our door to fal: its own client, with its hosts from the settings and its silent second tries switched off. */
export function createFal(config: Config['fal'], metrics: Metrics): FalClient {
  const transport = singleAttemptFetch(config);
  const client = createFalClient({
    credentials: () => config.key,
    fetch: transport.fetch,
    retry: { maxRetries: 0 },
  });

  async function counted<T extends { kind: string } | string | undefined>(
    call: string,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      const answer = await work();
      metrics.falCalls.inc({ call, outcome: typeof answer === 'object' ? answer.kind : (answer ?? 'none') });
      return answer;
    } catch (error) {
      metrics.falCalls.inc({ call, outcome: 'unavailable' });
      throw error;
    }
  }

  return {
    submit: (model, input, { webhookUrl, startTimeoutS }) =>
      counted('submit', async () => {
        try {
          const answer = await client.queue.submit(model, {
            input,
            ...defined({ webhookUrl }),
            startTimeout: Math.max(2, startTimeoutS),
            abortSignal: AbortSignal.timeout(SUBMIT_TIMEOUT_MS),
          });
          const parsed = submitAnswer.safeParse(answer);
          if (!parsed.success) return { kind: 'unknown', detail: 'an answer of another shape' };
          return { kind: 'accepted', requestId: parsed.data.request_id };
        } catch (error) {
          return readSubmitError(error);
        }
      }),

    status: (model, requestId) =>
      counted('status', async () => {
        try {
          const answer = await client.queue.status(model, {
            requestId,
            abortSignal: AbortSignal.timeout(ASK_TIMEOUT_MS),
          });
          const { status, error, error_type, queue_position } = parse(statusAnswer, answer, 'status');
          if (status === 'IN_QUEUE') {
            return {
              kind: 'queued',
              ...defined({ ahead: typeof queue_position === 'number' ? queue_position : undefined }),
            };
          }
          if (status === 'IN_PROGRESS') return { kind: 'drawing' };
          return {
            kind: 'finished',
            failed: Boolean(error ?? error_type),
          };
        } catch (error) {
          if (error instanceof ApiError && error.status === 404) return { kind: 'not-found' };
          throw unavailable('status', error);
        }
      }),

    result: (model, requestId) =>
      counted('result', async () => {
        try {
          const answer = await client.queue.result(model, {
            requestId,
            abortSignal: AbortSignal.timeout(ASK_TIMEOUT_MS),
          });
          const url = parse(imagesAnswer, answer.data, 'result').images?.[0]?.url;
          return url ? { kind: 'image', url } : { kind: 'no-image' };
        } catch (error) {
          return readResultError(error);
        }
      }),

    cancel: (model, requestId) =>
      counted('cancel', async () => {
        try {
          await client.queue.cancel(model, { requestId, abortSignal: AbortSignal.timeout(ASK_TIMEOUT_MS) });
          return 'asked';
        } catch (error) {
          if (error instanceof ApiError && error.status === 400) return 'already-completed';
          if (error instanceof ApiError && error.status === 404) return 'not-found';
          throw unavailable('cancel', error);
        }
      }),

    findBySeed: (model, seed, since, known) =>
      counted('history', () => findBySeed(config, transport, { model, seed, since, known })),
  };
}

/**
 * fal has no idempotency key; its history is the only place where a submission whose answer was lost can be found.
 * @see https://api.fal.ai/v1 GET /models/requests/by-endpoint
 */
async function findBySeed(
  config: Config['fal'],
  transport: Transport,
  { model, seed, since, known }: { model: string; seed: number; since: Date; known: readonly string[] },
): Promise<string | undefined> {
  const url = new URL(`${config.apiUrl}/models/requests/by-endpoint`);
  url.search = new URLSearchParams({
    endpoint_id: model,
    // Their clock may be behind ours.
    start: new Date(since.getTime() - 120_000).toISOString(),
    limit: '100',
    expand: 'payloads',
  }).toString();
  try {
    for (let page = 0; page < HISTORY_PAGES; page++) {
      const response = await transport.fetch(url, {
        headers: { authorization: `Key ${config.key}` },
        signal: AbortSignal.timeout(ASK_TIMEOUT_MS),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const { items, next_cursor } = parse(historyAnswer, await response.json(), 'history');
      const found = items.find(
        ({ request_id, json_input }) => json_input?.seed === seed && !known.includes(request_id),
      );
      if (found || !next_cursor) return found?.request_id;
      url.searchParams.set('cursor', next_cursor);
    }
  } catch (error) {
    throw unavailable('history', error);
  }
  // Not having seen all of it is no reason to think that the job is not there.
  throw new FalUnavailable(`history: not found on the first ${HISTORY_PAGES} pages, and there are more`);
}

/** A failed job's result is its own error, replayed with its status and body; anything else is not about the job. */
function readResultError(error: unknown): ResultAnswer {
  if (!(error instanceof ApiError)) throw unavailable('result', error);
  const status = unmaskStatus(error.status);
  if (status === 404) {
    return {
      kind: 'failed',
      failure: { code: 'image_gone', detail: 'fal: the result is gone (404)', transient: false },
    };
  }
  const body = errorBody.safeParse(error.body);
  const aboutTheJob = body.success && (Array.isArray(body.data.detail) || Boolean(body.data.error_type));
  if (!aboutTheJob && (status >= 500 || [401, 403, 429].includes(status))) throw unavailable('result', error);
  return { kind: 'failed', failure: readJobFailure(error.body, status) };
}

function readSubmitError(error: unknown): SubmitAnswer {
  if (error instanceof NotSent) return { kind: 'refused', again: true, detail: error.message, locked: false };
  if (!(error instanceof ApiError)) return { kind: 'unknown', detail: describe(error) };
  const status = unmaskStatus(error.status);
  const detail = `fal: ${status}`;
  if (status >= 500 || status === 408) return { kind: 'unknown', detail };
  // A locked account (403), a bad key (401) and too many requests (429) pass, or are mended by the operator.
  const again = [401, 403, 429].includes(status);
  const locked = status === 401 || status === 403;
  return { kind: 'refused', again, detail, locked, httpStatus: status };
}

function parse<T>(schema: z.ZodType<T>, answer: unknown, call: string): T {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new FalUnavailable(`${call}: an answer of another shape`);
  return parsed.data;
}

function unavailable(call: string, error: unknown): FalUnavailable {
  if (error instanceof FalUnavailable) return error;
  if (!(error instanceof ApiError)) return new FalUnavailable(`${call}: ${describe(error)}`);
  const status = unmaskStatus(error.status);
  return new FalUnavailable(`${call}: HTTP ${status}`, status);
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
