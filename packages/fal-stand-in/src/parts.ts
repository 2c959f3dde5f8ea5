import { Account } from './account.js';
import { Changes } from './changes.js';
import { Painter } from './drawing/painter.js';
import { JobQueue } from './job-queue.js';
import { LlmApi } from './llm-api.js';
import { MediaHost } from './media-host.js';
import { answerOf } from './models.js';
import { Rules } from './rules.js';
import { SigningKeys } from './signing-keys.js';
import type { FalStandInOptions, Fault, FaultCall, ModelInput, Outcome } from './types.js';
import { WebhookModes } from './webhook-modes.js';
import { WebhookSender } from './webhook-sender.js';

const WEBHOOK_RETRY_MS = [20, 50, 100, 200, 400, 800, 1600];

export type Parts = ReturnType<typeof createParts>;

/** What a stand-in is made of, but for what listens. */
export function createParts(options: FalStandInOptions) {
  const { key = 'stand-in-key', userId = 'stand-in-user', now = Date.now } = options;
  const { queueMs = 0, runMs = 0, imageScale = 1, webhookRetryMs = WEBHOOK_RETRY_MS } = options;
  /** Where it is reached; empty until it listens. */
  const address = { url: '' };
  const account = new Account();
  const changes = new Changes();
  const changed = () => changes.happened();
  const keys = new SigningKeys();
  const sender = new WebhookSender({ userId, retryMs: webhookRetryMs, keys, now, changed });
  const modes = new WebhookModes(sender);
  const painter = new Painter({
    ...options,
    imprint: options.imprint ?? 'Drawn by a stand-in, not by a model',
  });
  const media = new MediaHost(painter, () => `${address.url}/media`);
  const queue = new JobQueue({
    queueMs,
    runMs,
    now,
    changed,
    completed: (job) => modes.completed(job),
    draw: (job) =>
      answerOf(job, {
        imageScale,
        paint: (picture) => painter.paint(picture, job),
        publish: (picture) => media.publish(picture, job),
        promptAt: (url) => media.promptAt(url),
        slips: job.outcome.kind === 'slips' ? job.outcome.slips : [],
      }),
  });
  const llm = new LlmApi({
    key,
    locked: () => account.lockedFor,
    answer: options.llm,
    textsAt: (urls) => media.textsAt(urls),
  });
  const outcomes = new Rules<Outcome, { input: ModelInput; endpoint: string }>();
  const faults = new Rules<Fault, { call: FaultCall; path: string }>();
  /** Endpoints that are not there. */
  const away = new Set<string>();
  return {
    key,
    userId,
    now,
    address,
    account,
    changes,
    changed,
    keys,
    sender,
    modes,
    painter,
    media,
    queue,
    llm,
    outcomes,
    faults,
    away,
  };
}
