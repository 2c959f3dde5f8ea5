import { ApiError, createFalClient, type QueueClient } from '@fal-ai/client';
import type { Config } from '../config/index.js';
import { defined } from '../lib/defined.js';
import { describe } from '../lib/errors.js';
import type { Metrics } from '../lib/metrics.js';
import { type JobFailure, readJobFailure, readSaidFailure } from './errors.js';
import { findBySeed } from './history.js';
import { asJson, type Output, readOutput } from './output.js';
import { readResultError } from './result-error.js';
import { statusAnswer, submitAnswer } from './schemas.js';
import { NotSent, singleAttemptFetch, unmaskStatus } from './transport.js';
import { ASK_TIMEOUT_MS, parseAnswer, unavailable } from './unavailable.js';

const SUBMIT_TIMEOUT_MS = 20_000;

/**
 * `accepted`: fal has it. `refused`: fal certainly does not have it; `again` says whether another try makes sense.
 * `unknown`: the answer was lost, and fal may have it or not.
 */
export type SubmitAnswer =
  | { kind: 'accepted'; requestId: string }
  | {
      kind: 'refused';
      again: boolean;
      detail: string;
      locked: boolean;
      httpStatus?: number;
      /** Where it is the content that was refused. */
      failure?: JobFailure;
    }
  | { kind: 'unknown'; detail: string };

export type StatusAnswer =
  /** `ahead`: how many jobs of all of fal's customers the model does first. */
  | { kind: 'queued'; ahead?: number }
  | { kind: 'drawing' }
  /** `told`: why it failed, where the status says that it did. */
  | { kind: 'finished'; failed: boolean; told?: unknown }
  /** fal does not know it, or has not heard of it yet. */
  | { kind: 'not-found' };

export type ResultAnswer = Output | { kind: 'not-found' };

export type CancelAnswer = 'asked' | 'already-completed' | 'not-found';

export interface FalClient {
  /** Hands a job to fal's queue, once: nothing here tries again. */
  submit(endpoint: string, input: Record<string, unknown>, options: SubmitOptions): Promise<SubmitAnswer>;
  /** @throws FalUnavailable */
  status(model: string, requestId: string): Promise<StatusAnswer>;
  /** The result of a finished job. @param told why it failed, as its status has it @throws FalUnavailable */
  result(model: string, requestId: string, told?: unknown): Promise<ResultAnswer>;
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
  const { queue } = createFalClient({
    credentials: () => config.key,
    fetch: transport.fetch,
    retry: { maxRetries: 0 },
  });

  async function counted<T extends { kind: string } | string | undefined>(
    call: string,
    work: Promise<T>,
  ): Promise<T> {
    try {
      const answer = await work;
      metrics.falCalls.inc({ call, outcome: typeof answer === 'object' ? answer.kind : (answer ?? 'none') });
      return answer;
    } catch (error) {
      metrics.falCalls.inc({ call, outcome: 'unavailable' });
      throw error;
    }
  }

  return {
    submit: (model, input, options) => counted('submit', submit(queue, model, input, options)),
    status: (model, requestId) => counted('status', status(queue, model, requestId)),
    result: (model, requestId, told) => counted('result', result(queue, { model, requestId, told })),
    cancel: (model, requestId) => counted('cancel', cancel(queue, model, requestId)),
    findBySeed: (model, seed, since, known) =>
      counted('history', findBySeed(config, transport, { model, seed, since, known })),
  };
}

async function submit(
  queue: QueueClient,
  model: string,
  input: Record<string, unknown>,
  { webhookUrl, startTimeoutS }: SubmitOptions,
): Promise<SubmitAnswer> {
  try {
    const answer = await queue.submit(model, {
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
}

async function status(queue: QueueClient, model: string, requestId: string): Promise<StatusAnswer> {
  try {
    const answer = await queue.status(model, asked(requestId));
    const { status, error, error_type, queue_position } = parseAnswer(statusAnswer, asJson(answer), 'status');
    if (status === 'IN_QUEUE') {
      return {
        kind: 'queued',
        ...defined({ ahead: typeof queue_position === 'number' ? queue_position : undefined }),
      };
    }
    if (status === 'IN_PROGRESS') return { kind: 'drawing' };
    const failed = Boolean(error ?? error_type);
    return { kind: 'finished', failed, ...defined({ told: failed ? { error, error_type } : undefined }) };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return { kind: 'not-found' };
    throw unavailable('status', error);
  }
}

async function result(
  queue: QueueClient,
  { model, requestId, told }: { model: string; requestId: string; told: unknown },
): Promise<ResultAnswer> {
  const failed = () => ({ kind: 'failed', failure: readJobFailure(told) }) as const;
  try {
    const answer = await queue.result(model, asked(requestId));
    const output = readOutput(answer.data, told);
    return output.kind === 'unreadable' && told ? failed() : output;
  } catch (error) {
    const about = readResultError(error, told);
    if (about) return about;
    // Its status says that it failed, and that is all there is to know.
    if (told) return failed();
    throw unavailable('result', error);
  }
}

async function cancel(queue: QueueClient, model: string, requestId: string): Promise<CancelAnswer> {
  try {
    await queue.cancel(model, asked(requestId));
    return 'asked';
  } catch (error) {
    if (error instanceof ApiError && error.status === 400) return 'already-completed';
    if (error instanceof ApiError && error.status === 404) return 'not-found';
    throw unavailable('cancel', error);
  }
}

/** The options of a question about one job. */
function asked(requestId: string) {
  return { requestId, abortSignal: AbortSignal.timeout(ASK_TIMEOUT_MS) };
}

function readSubmitError(error: unknown): SubmitAnswer {
  if (error instanceof NotSent) return { kind: 'refused', again: true, detail: error.message, locked: false };
  if (!(error instanceof ApiError)) return { kind: 'unknown', detail: describe(error) };
  const status = unmaskStatus(error.status);
  const detail = `fal: ${status}`;
  if (status >= 500 || status === 408) return { kind: 'unknown', detail };
  const said = readSaidFailure(error.body);
  if (said?.code === 'content_refused') {
    return { kind: 'refused', again: false, detail, locked: false, httpStatus: status, failure: said };
  }
  // A locked account (403), a bad key (401) and too many requests (429) pass, or are mended by the operator. A page
  // in place of JSON is nobody's decision.
  const again = [401, 403, 425, 429].includes(status) || error.body === undefined;
  const locked = status === 401 || status === 403;
  return { kind: 'refused', again, detail, locked, httpStatus: status };
}
