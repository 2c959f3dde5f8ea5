import type { Request } from 'express';
import { Changes } from './changes.js';
import { Painter } from './drawing/painter.js';
import type { Route } from './http.js';
import { type Job, JobQueue } from './job-queue.js';
import { LlmApi } from './llm-api.js';
import { MediaHost } from './media-host.js';
import { answerOf } from './models.js';
import { PlatformApi } from './platform-api.js';
import { QueueApi } from './queue-api.js';
import { Rules } from './rules.js';
import { StandInServer } from './server.js';
import { SigningKeys } from './signing-keys.js';
import type { FalStandIn, FalStandInOptions, Fault, FaultCall, ModelInput, Outcome } from './types.js';
import { WebhookModes } from './webhook-modes.js';
import { WebhookSender } from './webhook-sender.js';

export { encodePng, pngChunk, pngSignature } from './drawing/png.js';
export { type SignedHeaders, SigningKeys } from './signing-keys.js';
export type * from './types.js';

const WEBHOOK_RETRY_MS = [20, 50, 100, 200, 400, 800, 1600];
const WAIT_MS = 60_000;
const EMPTY_BALANCE = 'Exhausted balance. Top up your balance at fal.ai/dashboard/billing.';

/**
 * Starts a local fal.ai on loopback: the queue with its webhooks, the platform API, the LLM route and the media host,
 * behaving as fal's documentation says, with faults on demand.
 * @throws Error if the port is taken
 */
export async function startFalStandIn(options: FalStandInOptions = {}): Promise<FalStandIn> {
  const { port = 0, key = 'stand-in-key', userId = 'stand-in-user', now = Date.now } = options;
  const { queueMs = 0, runMs = 0, imageScale = 1, webhookRetryMs = WEBHOOK_RETRY_MS } = options;
  let url = '';
  let lock: string | undefined;
  const locked = () => lock;

  const changes = new Changes();
  const changed = () => changes.happened();
  const outcomes = new Rules<Outcome, ModelInput>();
  const faults = new Rules<Fault, FaultCall>();
  const keys = new SigningKeys();
  const sender = new WebhookSender({ userId, retryMs: webhookRetryMs, keys, now, changed });
  const modes = new WebhookModes(sender);
  const painter = new Painter(options.imprint ?? 'Drawn by a stand-in, not by a model');
  const media = new MediaHost(painter, () => `${url}/media`);

  const queue = new JobQueue({
    queueMs,
    runMs,
    now,
    changed,
    completed: (job) => modes.completed(job),
    draw: (job) =>
      answerOf(job, {
        imageScale,
        paint: (picture) => painter.paint(picture),
        publish: (picture) => media.publish(picture, job.outcome, job.imagePath),
      }),
  });
  const queueApi = new QueueApi({
    key,
    queue,
    locked,
    url: () => `${url}/queue`,
    submit: (submission) => {
      const job = queue.submit({ ...submission, outcome: outcomes.take(submission.input) ?? { kind: 'ok' } });
      return { job, answerAfter: modes.beforeAnswer(job) ? queue.run(job) : undefined };
    },
  });
  const platform = new PlatformApi({ key, queue, now });
  const llm = new LlmApi({ key, locked, answer: options.llm });
  const jwks: Route = { call: 'jwks', handle: () => ({ status: 200, body: keys.jwks() }) };

  const apis: ReadonlyArray<readonly [prefix: string, route: (request: Request, path: string) => Route]> = [
    ['/queue', (request, path) => queueApi.route(request, path)],
    ['/run', (request, path) => llm.route(request, path)],
    ['/v1', (request, path) => platform.route(request, path)],
    ['/media', (request, path) => media.route(request, path)],
    ['/jwks.json', () => jwks],
  ];
  const server = new StandInServer({
    now,
    changed,
    fault: (call) => faults.take(call),
    route: (request) => {
      const [prefix, route] = apis.find(([start]) => `${request.path}/`.startsWith(`${start}/`)) ?? [];
      if (!prefix || !route) return { handle: () => ({ status: 404, body: { detail: 'Not Found' } }) };
      return route(request, request.path.slice(prefix.length));
    },
  });
  const listening = await server.listen(port);
  url = `http://127.0.0.1:${listening}`;
  for (const { endpoint, input, webhookUrl, outcome, ...earlier } of options.earlierJobs ?? []) {
    void queue.run(queue.submit({ endpoint, input, headers: {}, webhookUrl, outcome, earlier }));
  }

  const jobOf = (requestId: string): Job => {
    const job = queue.find(requestId);
    if (!job) throw new Error(`The stand-in for fal has no job ${requestId}`);
    return job;
  };

  return {
    url,
    key,
    userId,
    urls: {
      queue: `${url}/queue`,
      run: `${url}/run`,
      api: `${url}/v1`,
      jwks: `${url}/jwks.json`,
      media: `${url}/media`,
    },
    jobs: queue.jobs,
    calls: server.calls,
    outcome: (rule, { times = 1, when = () => true } = {}) => outcomes.add(rule, times, when),
    webhooks: (mode, modeOptions = {}) => modes.set(mode, modeOptions),
    releaseWebhooks: () => modes.release(),
    redeliver: async (requestId, times = 1) => {
      const job = jobOf(requestId);
      const deliveries = await Promise.all(Array.from({ length: times }, () => sender.attempt(job)));
      return deliveries.map(({ status, error }) => {
        if (status === undefined) throw new Error(`The webhook of ${requestId} got no answer: ${error}`);
        return { status };
      });
    },
    start: (requestId) => queue.start(requestId),
    finish: (requestId) => queue.finish(requestId),
    deliver: (webhook) => sender.deliver(webhook),
    fail: (call, fault, { times = 1 } = {}) => faults.add(fault, times, (other) => other === call),
    llm: (answer) => llm.say(answer),
    lockAccount: (reason = EMPTY_BALANCE) => {
      lock = reason;
    },
    unlockAccount: () => {
      lock = undefined;
    },
    rotateKeys: () => keys.rotate(),
    clearFaults: () => {
      outcomes.clear();
      faults.clear();
      modes.clear();
      llm.say(undefined);
      lock = undefined;
    },
    waitFor: (what, probe, timeoutMs = WAIT_MS) =>
      changes.waitFor(what, probe, timeoutMs, () => summary(queue.jobs)),
    stop: async () => {
      changes.stop();
      queue.stop();
      painter.stop();
      await Promise.all([sender.stop(), server.close()]);
    },
  };
}

/** The jobs in a line, for an error about waiting in vain. */
function summary(jobs: readonly Job[]): string {
  const states = jobs.map(({ requestId, state, deliveries }) => {
    const answers = deliveries.map(({ status, error }) => status ?? error).join(', ');
    return `${requestId} ${state}, webhook: ${answers || 'not delivered'}`;
  });
  return states.length > 0 ? `Jobs: ${states.join('; ')}` : 'There are no jobs.';
}
