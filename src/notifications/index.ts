import type { Config } from '../config/index.js';
import type { DatabaseClock } from '../database/clock.js';
import { createClaims } from '../jobs/claims.js';
import { createWorker, type Worker } from '../jobs/worker.js';
import { defined } from '../lib/defined.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import { withTimeout } from '../lib/timeout.js';
import type { Models } from '../models/index.js';
import type { Notice } from '../models/notice.js';
import type { DocumentRef } from '../models/tenancy.js';
import { createAllowList } from '../net/allow-list.js';
import { type Dial, dialAny, type Lookup } from '../net/connect.js';
import { createNames } from '../net/names.js';
import { userAgentOf } from '../net/user-agent.js';
import { createBackground } from './background.js';
import { callbackStep } from './callback.js';
import type { DeliveryContext } from './context.js';
import { type DeliveryPolicy, defaultDeliveryPolicy } from './delivery-policy.js';
import { emailStep } from './email.js';
import { createOutbox } from './outbox.js';
import { type Caller, createPermits } from './permits.js';
import { slackStep } from './slack.js';

export { CallbackRefused, readCallbackUrl } from './callback-url.js';
export type { DeliveryContext, DirectMessage } from './context.js';
export { enableReceivers } from './receivers.js';
export { type CallbackSecrets, createCallbackSecrets, encryptedSecretFields } from './secrets.js';

const AT_ONCE = 16;

const steps = { callback: callbackStep, slack: slackStep, email: emailStep };

/** Tells other programs and people what became of their infographs, without ever holding those up. */
export interface Notices {
  start(): void;
  /** Something about this infograph was written: if it has ended, those who wait for it are told now. */
  checkEnded(infograph: DocumentRef): void;
  /** These were stored by whoever acted: they are sent now, and not at the next sweep only. */
  wake(notices: readonly Notice[]): void;
  stop(withinMs: number): Promise<void>;
  healthy(): boolean;
}

interface Dependencies
  extends Pick<
    DeliveryContext,
    'statusAnswer' | 'directMessage' | 'showDecision' | 'channelMessage' | 'mailer' | 'callbackSecret'
  > {
  config: Config;
  models: Models;
  clock: DatabaseClock;
  log: Log;
  metrics: Metrics;
  /** For tests: other times, other ways to connect. */
  deliveryPolicy?: Partial<DeliveryPolicy>;
  lookup?: Lookup;
  dial?: Dial;
  ca?: string;
}

/** A worker of its own for what is to be told, so that a receiver that hangs holds up nothing but itself. */
export function createNotices(dependencies: Dependencies): Notices {
  const { config, models, clock, log } = dependencies;
  const closing = new AbortController();
  const background = createBackground(log);
  const context = contextOf(dependencies, closing.signal, {
    freed: (_id, { workspace }) => background.run(() => goOn({ _id, workspace })),
    wake: (notice) => worker.wake(notice),
  });
  const worker = workerOf(dependencies, context);
  const outbox = createOutbox(models, clock, context.wake);
  let sweeper: NodeJS.Timeout | undefined;

  /** There is a place now for a callback that was put off. */
  async function goOn({ _id, workspace }: DocumentRef): Promise<void> {
    const due = { $set: { nextStepAt: new Date(clock.now()) }, $inc: { signals: 1 } };
    await models.notices.updateOne({ _id, workspace, status: 'waiting' }, due);
    worker.wake({ _id, workspace });
  }

  let sweeping = false;
  function sweep(): void {
    if (sweeping) return;
    sweeping = true;
    background.run(() =>
      outbox.sweep().finally(() => {
        sweeping = false;
      }),
    );
  }

  return {
    start() {
      background.start();
      worker.start();
      sweeper = setInterval(sweep, config.sweepEveryMs);
      sweep();
    },
    checkEnded(infograph) {
      background.run(() => outbox.check(infograph));
    },
    wake(notices) {
      for (const notice of notices) worker.wake(notice);
    },
    async stop(withinMs) {
      background.close();
      clearInterval(sweeper);
      // What is nearly done may finish; a receiver that hangs holds nobody up.
      const patience = setTimeout(() => closing.abort(), Math.min(1_000, withinMs / 2));
      await withTimeout(background.settled(), withinMs);
      await worker.stop(withinMs);
      clearTimeout(patience);
    },
    healthy: () => worker.healthy(),
  };
}

interface Happenings {
  /** There is a place now for this callback, which was put off. */
  freed(id: string, caller: Caller): void;
  wake(notice: DocumentRef): void;
}

function contextOf(
  dependencies: Dependencies,
  closing: AbortSignal,
  { freed, wake }: Happenings,
): DeliveryContext {
  const { config, models, clock, log, metrics, lookup = createNames(), dial = dialAny, ca } = dependencies;
  const deliveryPolicy = { ...defaultDeliveryPolicy, ...dependencies.deliveryPolicy };
  return {
    models,
    claims: createClaims(models.notices, clock, config.leaseMs),
    clock,
    log,
    metrics,
    random: Math.random,
    deliveryPolicy,
    allowed: createAllowList(config.callbackAllowHosts),
    sending: {
      lookup,
      dial,
      closing,
      userAgent: userAgentOf(config.publicUrl),
      ...defined({ ca }),
    },
    statusAnswer: dependencies.statusAnswer,
    directMessage: dependencies.directMessage,
    showDecision: dependencies.showDecision,
    channelMessage: dependencies.channelMessage,
    mailer: dependencies.mailer,
    callbackSecret: dependencies.callbackSecret,
    permits: createPermits({ ...deliveryPolicy.atOnce, freed }),
    wake,
  };
}

function workerOf({ config, log, metrics }: Dependencies, context: DeliveryContext): Worker {
  return createWorker({
    claims: context.claims,
    nextStep: (notice) => ({
      name: notice.kind,
      run: () => steps[notice.kind](notice, context),
    }),
    concurrency: AT_ONCE,
    leaseMs: config.leaseMs,
    sweepEveryMs: config.sweepEveryMs,
    log,
    metrics,
    subject: 'notice',
  });
}
