import type { Request } from 'express';
import type { Answer, Route } from './http.js';
import type { Job, JobQueue, Submission } from './job-queue.js';
import { appOf, MODELS } from './models.js';
import type { ModelInput } from './types.js';

export interface QueueApiOptions {
  readonly key: string;
  readonly queue: JobQueue;
  /** This API's own address, for the links in its answers. */
  readonly url: () => string;
  /** Why submissions are refused, if they are. */
  readonly locked: () => string | undefined;
  /** Whether an endpoint is not there. */
  readonly isAway: (endpoint: string) => boolean;
  /** Takes a submission in; `answerAfter` settles when the answer may be given. */
  readonly submit: (submission: Omit<Submission, 'outcome'>) => {
    job: Job;
    answerAfter: Promise<void> | undefined;
  };
}

/** https://queue.fal.run: https://fal.ai/docs/documentation/model-apis/inference/queue */
export class QueueApi {
  readonly #options: QueueApiOptions;

  constructor(options: QueueApiOptions) {
    this.#options = options;
  }

  /** The route for a path below this API's address, which starts with a slash. */
  route(request: Request, path: string): Route {
    const asked = /^\/([^/]+\/[^/]+)\/requests\/([^/]+)(?:\/(status|cancel|response))?$/.exec(path);
    if (asked?.[1] && asked[2]) return this.#jobRoute(request, asked[1], asked[2], asked[3] ?? 'response');
    if (request.method === 'POST') {
      return { call: 'submit', handle: () => this.#submit(request, path.slice(1)) };
    }
    // Status and results live under owner and alias alone: with the endpoint's own path there is nothing to GET.
    return { handle: () => ({ status: 405, body: { detail: 'Method Not Allowed' } }) };
  }

  #jobRoute(request: Request, app: string, requestId: string, action: string): Route {
    const about = (handle: (job: Job) => Answer) => () => {
      const job = this.#options.queue.find(requestId);
      const headers = { 'x-fal-request-id': requestId };
      // An unknown id is told before the key is looked at.
      if (!job || appOf(job.endpoint) !== app) return { status: 404, body: { status: 'NOT_FOUND' }, headers };
      const answer = this.#refusal(request) ?? handle(job);
      return { ...answer, headers: { ...headers, ...answer.headers } };
    };
    const is = (method: string, name: string) => request.method === method && action === name;
    if (is('GET', 'status')) {
      const withLogs = request.query.logs === '1';
      return { call: 'status', handle: about((job) => this.#status(job, withLogs)) };
    }
    if (is('GET', 'response')) return { call: 'result', handle: about((job) => this.#result(job)) };
    if (is('PUT', 'cancel')) return { call: 'cancel', handle: about((job) => this.#cancel(job)) };
    return { handle: () => ({ status: 405, body: { detail: 'Method Not Allowed' } }) };
  }

  async #submit(request: Request, endpoint: string): Promise<Answer> {
    const refusal = this.#refusal(request);
    if (refusal) return refusal;
    const locked = this.#options.locked();
    if (locked) return { status: 403, body: { detail: `User is locked. Reason: ${locked}` } };
    const app = appOf(endpoint);
    const { isAway } = this.#options;
    if (isAway(endpoint) || ![...MODELS.keys()].some((known) => appOf(known) === app)) {
      return { status: 404, body: { detail: `Application '${app}' not found` } };
    }
    const webhookUrl = request.query.fal_webhook;
    const { job, answerAfter } = this.#options.submit({
      endpoint,
      input: inputOf(request.body),
      headers: headersOf(request),
      webhookUrl: typeof webhookUrl === 'string' ? webhookUrl : undefined,
    });
    const queue_position = this.#options.queue.position(job);
    await answerAfter;
    const after = answerAfter ? undefined : () => void this.#options.queue.run(job);
    return {
      status: 200,
      body: {
        request_id: job.requestId,
        gateway_request_id: job.gatewayRequestId,
        ...this.#links(job),
        queue_position,
      },
      headers: { 'x-fal-request-id': job.requestId },
      ...(after && { after }),
    };
  }

  #status(job: Job, withLogs: boolean): Answer {
    const common = { status: job.state, request_id: job.requestId, ...this.#links(job) };
    if (job.state === 'IN_QUEUE') {
      return { status: 202, body: { ...common, queue_position: this.#options.queue.position(job) } };
    }
    const logs = withLogs ? logsOf(job) : null;
    if (!job.answer) return { status: 202, body: { ...common, logs } };
    const { status, errorType } = job.answer;
    const seconds = ((job.endedAt ?? 0) - (job.startedAt ?? job.endedAt ?? 0)) / 1000;
    const failure = { error: `Invalid status code: ${status}`, ...(errorType && { error_type: errorType }) };
    const metrics = { inference_time: seconds };
    return { status: 200, body: { ...common, logs, metrics, ...(status >= 400 && failure) } };
  }

  #result(job: Job): Answer {
    if (!job.answer) return { status: 400, body: { detail: 'Request is still in progress' } };
    // How a stored result that expired is told is not documented; the id is answered like one never seen.
    if (job.outcome.kind === 'result_expired') return { status: 404, body: { status: 'NOT_FOUND' } };
    return job.answer;
  }

  #cancel(job: Job): Answer {
    if (job.state === 'COMPLETED') return { status: 400, body: { status: 'ALREADY_COMPLETED' } };
    this.#options.queue.cancel(job);
    return { status: 202, body: { status: 'CANCELLATION_REQUESTED' } };
  }

  #refusal(request: Request): Answer | undefined {
    if (request.headers.authorization === `Key ${this.#options.key}`) return undefined;
    return { status: 401, body: { detail: 'Authentication is required to access this application' } };
  }

  #links(job: Job): Record<'response_url' | 'status_url' | 'cancel_url', string> {
    const url = `${this.#options.url()}/${appOf(job.endpoint)}/requests/${job.requestId}`;
    return { response_url: `${url}/response`, status_url: `${url}/status`, cancel_url: `${url}/cancel` };
  }
}

/** The body as a model's input; what is no object has no prompt in it either. */
export function inputOf(body: unknown): ModelInput {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
}

function headersOf(request: Request): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

function logsOf(job: Job): Array<Record<string, string>> {
  const line = (at: number, message: string) => {
    return { message, level: 'INFO', source: 'USER', timestamp: new Date(at).toISOString() };
  };
  const logs = [line(job.startedAt ?? job.submittedAt, 'Drawing')];
  if (job.endedAt !== undefined) logs.push(line(job.endedAt, 'Done'));
  return logs;
}
