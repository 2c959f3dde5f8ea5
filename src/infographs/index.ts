import type { ReadArticle } from '../briefs/index.js';
import type { Config } from '../config/index.js';
import type { Credits } from '../credits/ledger/index.js';
import type { Prices } from '../credits/prices.js';
import type { DatabaseClock } from '../database/clock.js';
import { createBreaker } from '../fal/breaker.js';
import type { FalClient } from '../fal/client.js';
import type { Images } from '../images/index.js';
import { createClaims } from '../jobs/claims.js';
import type { Foreground } from '../jobs/foreground.js';
import { createWorker } from '../jobs/worker.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import { createSemaphore } from '../lib/semaphore.js';
import type { Models } from '../models/index.js';
import type { Infograph } from '../models/infograph.js';
import type { DocumentRef } from '../models/tenancy.js';
import { createFalAccount } from '../notifications/alerts/fal-account.js';
import { type Accept, createAccept } from './accept.js';
import { briefStep } from './briefs/step.js';
import { type BriefActions, createBriefActions } from './core/brief-actions.js';
import type { CrashPointHook } from './core/crash-points.js';
import { createEventRecorder, type EventRecorder } from './core/events.js';
import type { Messenger } from './core/messenger.js';
import { nextStep, type StepName } from './core/progress.js';
import type { FaultInjection } from './fault-injection.js';
import { steps as realSteps } from './steps/index.js';
import { lateCopyStep } from './steps/late-copies.js';
import { threadStep } from './threads/step.js';
import { createWatch, type Watch } from './watch.js';

const STEPS_AT_ONCE = 32;
const THREADS_AT_ONCE = 16;
const TRANSFERS_AT_ONCE = 4;
const BRIEFS_AT_ONCE = 8;
/** Slack allows some 50 edits a minute for the whole app. */
const EDIT_EVERY_MS = 3_000;
const LATE_COPIES_AT_ONCE = 2;

export interface Infographs {
  accept: Accept;
  events: EventRecorder;
  /** What people decide about the facts of an article. */
  briefs: BriefActions;
  /** What changes in this process, for those who wait for it. */
  watch: Pick<Watch, 'next'>;
  /** There is something to do for this one. */
  wake(infograph: DocumentRef): void;
  start(): void;
  /** Finishes what is under way or hands it back. */
  stop(withinMs: number): Promise<void>;
  healthy(): boolean;
}

interface Dependencies {
  config: Config;
  models: Models;
  clock: DatabaseClock;
  credits: Credits;
  prices: Prices;
  fal: FalClient;
  readArticle: ReadArticle;
  messenger: Messenger;
  images: Images;
  /** Jobs give way to them. */
  foreground: Foreground;
  /** What alerts tell of may be something else now. */
  wakeAlerts(): void;
  log: Log;
  metrics: Metrics;
  /** For tests, which look at the last edit only. */
  editEveryMs?: number;
  /** A step of this infograph was done here, well or badly: whoever waits for its changes may look. */
  stepped?(infograph: Infograph): void;
  /** For tests that kill the process at a named moment. */
  crashPoint?: CrashPointHook;
  /** For tests that show that a fault would be noticed. */
  faultInjection?: FaultInjection;
}

/** The life of infographs from acceptance to the end: puts the steps, the threads and their workers together. */
export function createInfographs(dependencies: Dependencies): Infographs {
  const { config, models, clock, prices, fal, messenger, images, foreground, log, metrics, readArticle } =
    dependencies;
  const { editEveryMs = EDIT_EVERY_MS, crashPoint = () => undefined, faultInjection = {} } = dependencies;
  const credits = faultInjection.credits?.(dependencies.credits, models) ?? dependencies.credits;
  const steps = faultInjection.steps?.(realSteps, models) ?? realSteps;
  const wakeInfograph = (infograph: DocumentRef) => infographWorker.wake(infograph);
  const watch = createWatch();
  const wakeThread = (thread: DocumentRef) => {
    threadWorker.wake(thread);
    watch.changed(thread._id);
  };
  const wakeBrief = (brief: DocumentRef) => briefWorker.wake(brief);
  const events = createEventRecorder({ models, clock, metrics, wakeInfograph, wakeThread });
  const briefs = createBriefActions({ models, clock, events, pauseMs: config.articles.pauseMs, wakeBrief });
  const realClaims = createClaims(models.infographs, clock, config.leaseMs);
  const infographClaims = faultInjection.claims?.(realClaims, models) ?? realClaims;
  const realThreadClaims = createClaims(models.threads, clock, config.leaseMs);
  const threadClaims = faultInjection.threadClaims?.(realThreadClaims, models) ?? realThreadClaims;
  const shared = {
    models,
    events,
    messenger,
    images,
    clock,
    log,
    metrics,
    wakeThread,
    random: Math.random,
    crashPoint,
  };
  const pace = {
    leaseMs: config.leaseMs,
    sweepEveryMs: config.sweepEveryMs,
    whenIdle: foreground.whenIdle,
    log,
    metrics,
  };

  const noteAccount = createFalAccount({ models, clock, log, wakeAlerts: dependencies.wakeAlerts });

  const stepContext = {
    ...shared,
    claims: infographClaims,
    credits,
    fal,
    breaker: createBreaker(log, clock.now, (open) => {
      metrics.falLocked.set(open ? 1 : 0);
      noteAccount(open);
    }),
    transfers: createSemaphore(TRANSFERS_AT_ONCE),
    copies: createSemaphore(TRANSFERS_AT_ONCE),
    settings: {
      publicUrl: config.publicUrl,
      mediaHosts: config.fal.mediaHosts,
      collectAfterMs: config.collectAfterMs,
    },
  };
  const infographWorker = createWorker({
    ...pace,
    subject: 'infograph',
    claims: infographClaims,
    concurrency: STEPS_AT_ONCE,
    nextStep: (infograph) => {
      const name = nextStep(infograph, clock.now());
      const run = (step: StepName) =>
        steps[step](infograph, stepContext).finally(() => dependencies.stepped?.(infograph));
      return name && { name, run: () => run(name) };
    },
  });
  const threadContext = { ...shared, briefs, claims: threadClaims, editEveryMs };
  const threadWorker = createWorker({
    ...pace,
    subject: 'thread',
    claims: threadClaims,
    concurrency: THREADS_AT_ONCE,
    nextStep: (thread) => ({ name: 'thread', run: () => threadStep(thread, threadContext) }),
  });

  const briefContext = {
    ...shared,
    claims: createClaims(models.briefs, clock, config.leaseMs),
    readArticle,
    jobDeadlineMs: config.jobDeadlineMs,
    pauseMs: config.articles.pauseMs,
    wakeInfograph,
  };
  const briefWorker = createWorker({
    ...pace,
    subject: 'brief',
    claims: briefContext.claims,
    concurrency: BRIEFS_AT_ONCE,
    nextStep: (brief) => ({ name: `brief ${brief.status}`, run: () => briefStep(brief, briefContext) }),
  });

  const lateCopyContext = {
    ...shared,
    claims: createClaims(models.lateCopies, clock, config.leaseMs),
    copies: stepContext.copies,
    mediaHosts: config.fal.mediaHosts,
  };
  const lateCopyWorker = createWorker({
    ...pace,
    subject: 'late copy',
    claims: lateCopyContext.claims,
    concurrency: LATE_COPIES_AT_ONCE,
    nextStep: (owed) => ({ name: 'late copy', run: () => lateCopyStep(owed, lateCopyContext) }),
  });

  const accept = createAccept({
    credits,
    clock,
    prices,
    metrics,
    jobDeadlineMs: config.jobDeadlineMs,
    wakeInfograph,
    wakeThread,
    wakeBrief,
    crashPoint,
  });

  return {
    accept: (request) => foreground.run(() => accept(request)),
    events: { ...events, callback: (callback) => foreground.run(() => events.callback(callback)) },
    briefs,
    watch,
    wake: wakeInfograph,
    start() {
      briefWorker.start();
      infographWorker.start();
      threadWorker.start();
      lateCopyWorker.start();
    },
    async stop(withinMs) {
      // The last step of an infograph leaves its thread something to show.
      const startedAt = performance.now();
      const before = [briefWorker, infographWorker, lateCopyWorker];
      await Promise.all(before.map((worker) => worker.stop(withinMs)));
      await threadWorker.stop(Math.max(500, withinMs - (performance.now() - startedAt)));
    },
    healthy: () => briefWorker.healthy() && infographWorker.healthy() && threadWorker.healthy(),
  };
}
