import type { ReadArticle } from '../briefs/index.js';
import type { Config } from '../config/index.js';
import type { Credits } from '../credits/ledger/index.js';
import type { Prices } from '../credits/prices.js';
import type { DatabaseClock } from '../database/clock.js';
import { createBreaker } from '../fal/breaker.js';
import type { FalClient } from '../fal/client.js';
import type { Images } from '../images/index.js';
import { createAnswers } from '../jobs/answers.js';
import { ALERTS, choreTurn, LEAVING } from '../jobs/chores.js';
import { createClaims } from '../jobs/claims.js';
import { createSlots } from '../jobs/slots.js';
import { createWorker } from '../jobs/worker.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import type { Models } from '../models/index.js';
import type { Infograph } from '../models/infograph.js';
import type { Owned } from '../models/tenancy.js';
import { createFalAccount } from '../notifications/alerts/fal-account.js';
import type { Installations } from '../workspaces/installations/index.js';
import { type Accept, createAccept } from './accept.js';
import { briefStep } from './briefs/step.js';
import type { OnCheckpoint } from './core/checkpoints.js';
import { createFacts, type Facts } from './core/events.js';
import type { Messenger } from './core/messenger.js';
import { nextStep, type StepName } from './core/progress.js';
import { type BriefWishes, createBriefWishes } from './core/wishes.js';
import type { Plant } from './plant.js';
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
/** Deleting what is old takes long, and so does the nightly audit; the books do not wait for them. */
const CHORES_AT_ONCE = 4;

export interface Infographs {
  accept: Accept;
  facts: Facts;
  /** What people decide about the facts of an article. */
  briefs: BriefWishes;
  /** What changes in this process, for those who wait for it. */
  watch: Pick<Watch, 'next'>;
  /** Somebody has left: what follows of it begins now. */
  wakeLeaving(): void;
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
  installations: Pick<Installations, 'of' | 'remove'>;
  messenger: Messenger;
  images: Images;
  log: Log;
  metrics: Metrics;
  /** For tests, which look at the last edit only. */
  editEveryMs?: number;
  /** A step of this infograph was done here, well or badly: whoever waits for its changes may look. */
  stepped?(infograph: Infograph): void;
  /** The alerts of a workspace are others now. */
  alertsChanged?(workspace: string): void;
  /** For tests that kill the process at a named moment. */
  reached?: OnCheckpoint;
  /** For those that kill it while a workspace is being deleted. */
  deletedSome?: (() => void) | undefined;
  /** For tests that show that a fault would be noticed. */
  plant?: Plant;
}

/** The life of infographs from acceptance to the end: puts the steps, the threads and their workers together. */
export function createInfographs(dependencies: Dependencies): Infographs {
  const { config, models, clock, prices, fal, messenger, images, log, metrics, readArticle } = dependencies;
  const { editEveryMs = EDIT_EVERY_MS, reached = () => undefined, plant = {} } = dependencies;
  const credits = plant.credits?.(dependencies.credits, models) ?? dependencies.credits;
  const steps = plant.steps?.(realSteps, models) ?? realSteps;
  const wakeInfograph = (infograph: Owned) => infographWorker.wake(infograph);
  const watch = createWatch();
  const wakeThread = (thread: Owned) => {
    threadWorker.wake(thread);
    watch.changed(thread._id);
  };
  const wakeBrief = (brief: Owned) => briefWorker.wake(brief);
  const facts = createFacts({ models, clock, metrics, wakeInfograph, wakeThread });
  const briefs = createBriefWishes({ models, clock, facts, pauseMs: config.articles.pauseMs, wakeBrief });
  const answers = createAnswers();
  const realClaims = createClaims(models.infographs, clock, config.leaseMs);
  const infographClaims = plant.claims?.(realClaims, models) ?? realClaims;
  const realThreadClaims = createClaims(models.threads, clock, config.leaseMs);
  const threadClaims = plant.threadClaims?.(realThreadClaims, models) ?? realThreadClaims;
  const shared = {
    models,
    facts,
    messenger,
    images,
    clock,
    log,
    metrics,
    wakeThread,
    random: Math.random,
    reached,
  };
  const pace = {
    leaseMs: config.leaseMs,
    sweepEveryMs: config.sweepEveryMs,
    givenWay: answers.givenWay,
    log,
    metrics,
  };

  /** Has a chore done now, and not at its next minute. */
  function wakeChore(name: string): void {
    const due = { $set: { nextStepAt: new Date(clock.now()) }, $inc: { signals: 1 } };
    models.chores
      .updateOne({ _id: name }, due)
      .then(() => choreWorker.wake({ _id: name, workspace: '' }))
      .catch((error: unknown) =>
        log.warn({ err: error, chore: name }, 'a chore is done later, when it is due'),
      );
  }
  const wakeAlerts = () => wakeChore(ALERTS);
  const noteAccount = createFalAccount({ models, clock, log, wakeAlerts });

  const stepContext = {
    ...shared,
    claims: infographClaims,
    credits,
    fal,
    breaker: createBreaker(log, clock.now, (open) => {
      metrics.falLocked.set(open ? 1 : 0);
      noteAccount(open);
    }),
    transfers: createSlots(TRANSFERS_AT_ONCE),
    copies: createSlots(TRANSFERS_AT_ONCE),
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
    turn: (infograph) => {
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
    turn: (thread) => ({ name: 'thread', run: () => threadStep(thread, threadContext) }),
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
    turn: (brief) => ({ name: `brief ${brief.status}`, run: () => briefStep(brief, briefContext) }),
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
    turn: (owed) => ({ name: 'late copy', run: () => lateCopyStep(owed, lateCopyContext) }),
  });
  const { adminTopupCredits, adminUsers, retentionDays } = config;
  const choreContext = {
    ...shared,
    ...{ credits, adminTopupCredits, adminUsers, retentionDays, wakeAlerts },
    usesWebhooks: config.publicUrl !== undefined,
    ...{
      installations: dependencies.installations,
      wakeInfograph,
      deleted: dependencies.deletedSome ?? (() => undefined),
    },
    ...(dependencies.alertsChanged ? { alertsChanged: dependencies.alertsChanged } : {}),
  };
  const choreWorker = createWorker({
    ...pace,
    subject: 'chore',
    claims: createClaims(models.chores, clock, config.leaseMs),
    concurrency: CHORES_AT_ONCE,
    turn: (chore) => choreTurn(chore, choreContext),
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
    reached,
  });

  return {
    accept: (request) => answers.first(() => accept(request)),
    facts: { ...facts, callback: (callback) => answers.first(() => facts.callback(callback)) },
    briefs,
    watch,
    wakeLeaving: () => wakeChore(LEAVING),
    start() {
      briefWorker.start();
      infographWorker.start();
      threadWorker.start();
      lateCopyWorker.start();
      choreWorker.start();
    },
    async stop(withinMs) {
      // The last step of an infograph leaves its thread something to show.
      const startedAt = performance.now();
      const before = [briefWorker, infographWorker, lateCopyWorker, choreWorker];
      await Promise.all(before.map((worker) => worker.stop(withinMs)));
      await threadWorker.stop(Math.max(500, withinMs - (performance.now() - startedAt)));
    },
    healthy: () => briefWorker.healthy() && infographWorker.healthy() && threadWorker.healthy(),
  };
}
