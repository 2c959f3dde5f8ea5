import type { MakeOutline, ReadArticle } from '../briefs/index.js';
import { nobodyReads, type PictureReader } from '../checking/reader/reader.js';
import type { Config } from '../config/index.js';
import type { Credits } from '../credits/ledger/index.js';
import type { Prices } from '../credits/prices.js';
import type { DatabaseClock } from '../database/clock.js';
import type { Drawing } from '../drawing/scene/drawing.js';
import { createBreaker } from '../fal/breaker.js';
import type { FalClient } from '../fal/client.js';
import type { Catalogue } from '../fal/models/catalogue.js';
import type { ImageModel } from '../fal/models/model.js';
import type { Images } from '../images/index.js';
import { createClaims } from '../jobs/claims.js';
import type { Foreground } from '../jobs/foreground.js';
import { createWorker, type Worker } from '../jobs/worker.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import { createSemaphore, type Semaphore } from '../lib/semaphore.js';
import type { Models } from '../models/index.js';
import type { Infograph } from '../models/infograph.js';
import type { DocumentRef } from '../models/tenancy.js';
import type { OutlineMode } from '../models/workspace-settings.js';
import { createFalAccount } from '../notifications/alerts/fal-account.js';
import { OUTLINE_LIMIT_MS } from './accept.js';
import type { BriefContext } from './briefs/context.js';
import { briefStep } from './briefs/step.js';
import type { BriefActions } from './core/brief-actions.js';
import type { CrashPointHook } from './core/crash-points.js';
import type { EventRecorder } from './core/events.js';
import type { Messenger } from './core/messenger.js';
import type { Pictures } from './core/pictures.js';
import { nextStep, type StepName } from './core/progress.js';
import type { FaultInjection } from './fault-injection.js';
import type { StepContext } from './steps/context.js';
import { steps as realSteps } from './steps/index.js';
import { type LateCopyContext, lateCopyStep } from './steps/late-copies.js';
import { createPainter, type Painter } from './steps/painter.js';
import type { ThreadContext } from './threads/context.js';
import { createDrafts } from './threads/drafts.js';
import { threadStep } from './threads/step.js';

const STEPS_AT_ONCE = 32;
const THREADS_AT_ONCE = 16;
const TRANSFERS_AT_ONCE = 4;
/** It is others who read: there is only waiting here, but steps of others are to get on beside it. */
const READINGS_AT_ONCE = 24;
const BRIEFS_AT_ONCE = 8;
const LATE_COPIES_AT_ONCE = 2;
/** Where Slack cannot show the facts for so much longer, the image is made without anybody having looked at them. */
const UNSEEN_LIMIT_MS = 5 * 60_000;

export interface Workers {
  infographs: Worker;
  threads: Worker;
  briefs: Worker;
  lateCopies: Worker;
}

/** What infographs have of the rest of the app. */
export interface Surroundings {
  config: Config;
  models: Models;
  clock: DatabaseClock;
  credits: Credits;
  fal: FalClient;
  readArticle: ReadArticle;
  makeOutline: MakeOutline;
  /** What becomes of the outline of a prompt in a workspace. @throws MongoError */
  outlineMode(workspace: string): Promise<OutlineMode>;
  messenger: Messenger;
  images: Images;
  /** What reads the pictures of models; absent: nobody does. */
  reader?: PictureReader | undefined;
  /** What draws exact pictures. */
  drawing: Pick<Drawing, 'draw' | 'drawOver' | 'export' | 'imagePdf' | 'pages' | 'vector'>;
  prices: Prices;
  catalogue: Catalogue;
  /** Whether a workspace wants what fal cannot draw drawn by code. @throws MongoError */
  exactInstead(workspace: string): Promise<boolean>;
  /** The models that a workspace uses, in its order. @throws MongoError */
  modelsFor(workspace: string): Promise<readonly ImageModel[]>;
  /** Whether a workspace wants a picture in the message above its thread as well. @throws MongoError */
  showsPictures(workspace: string): Promise<boolean>;
  /** Jobs give way to them. */
  foreground: Foreground;
  /** What alerts tell of may be something else now. */
  wakeAlerts(): void;
  log: Log;
  metrics: Metrics;
  /** A step of this infograph was done here, well or badly: whoever waits for its changes may look. */
  stepped?(infograph: Infograph): void;
}

interface Dependencies extends Surroundings {
  events: EventRecorder;
  briefs: BriefActions;
  pictures: Pictures;
  wakeInfograph(infograph: DocumentRef): void;
  wakeThread(thread: DocumentRef): void;
  random: () => number;
  editEveryMs: number;
  lostAfterMs: number;
  crashPoint: CrashPointHook;
  faultInjection: FaultInjection;
}

/** The workers of infographs, of their threads, of the facts of articles, and of copies that are owed. */
export function createWorkers(dependencies: Dependencies): Workers {
  const shared = {
    copies: createSemaphore(TRANSFERS_AT_ONCE),
    painter: createPainter(dependencies),
  };
  return {
    infographs: createInfographWorker(dependencies, shared),
    threads: createThreadWorker(dependencies),
    briefs: createBriefWorker(dependencies),
    lateCopies: createLateCopyWorker(dependencies, shared),
  };
}

/** What is one for several of them. */
interface Shared {
  copies: Semaphore;
  painter: Painter;
}

/** What is the same for all of them. */
function paceOf({ config, foreground, log, metrics }: Dependencies) {
  const { leaseMs, sweepEveryMs } = config;
  return { leaseMs, sweepEveryMs, whenIdle: foreground.whenIdle, log, metrics };
}

function createInfographWorker(dependencies: Dependencies, shared: Shared): Worker {
  const { config, models, clock, faultInjection, log, metrics } = dependencies;
  const realClaims = createClaims(models.infographs, clock, config.leaseMs);
  const steps = faultInjection.steps?.(realSteps, models) ?? realSteps;
  const noteAccount = createFalAccount(dependencies);
  const context: StepContext = {
    ...dependencies,
    claims: faultInjection.claims?.(realClaims, models) ?? realClaims,
    breaker: createBreaker(log, clock.now, (open) => {
      metrics.falLocked.set(open ? 1 : 0);
      noteAccount(open);
    }),
    reader: dependencies.reader ?? nobodyReads,
    readings: createSemaphore(READINGS_AT_ONCE),
    transfers: createSemaphore(TRANSFERS_AT_ONCE),
    ...shared,
    settings: {
      publicUrl: config.publicUrl,
      collectAfterMs: config.collectAfterMs,
      lostAfterMs: dependencies.lostAfterMs,
      jobDeadlineMs: config.jobDeadlineMs,
      mendBudgetMicros: config.mendBudgetMicros,
    },
  };
  const run = (name: StepName, infograph: Infograph) =>
    steps[name](infograph, context).finally(() => dependencies.stepped?.(infograph));
  return createWorker({
    ...paceOf(dependencies),
    subject: 'infograph',
    claims: context.claims,
    concurrency: STEPS_AT_ONCE,
    nextStep: (infograph) => {
      const name = nextStep(infograph, clock.now());
      return name && { name, run: () => run(name, infograph) };
    },
  });
}

function createThreadWorker(dependencies: Dependencies): Worker {
  const { config, models, clock, faultInjection } = dependencies;
  const realClaims = createClaims(models.threads, clock, config.leaseMs);
  const context: ThreadContext = {
    ...dependencies,
    claims: faultInjection.threadClaims?.(realClaims, models) ?? realClaims,
    drafts: createDrafts(dependencies),
  };
  return createWorker({
    ...paceOf(dependencies),
    subject: 'thread',
    claims: context.claims,
    concurrency: THREADS_AT_ONCE,
    nextStep: (thread) => ({ name: 'thread', run: () => threadStep(thread, context) }),
  });
}

function createBriefWorker(dependencies: Dependencies): Worker {
  const { config, models, clock } = dependencies;
  const context: BriefContext = {
    ...dependencies,
    claims: createClaims(models.briefs, clock, config.leaseMs),
    jobDeadlineMs: config.jobDeadlineMs,
    pauseMs: config.articles.pauseMs,
    outlineLimitMs: OUTLINE_LIMIT_MS,
    unseenLimitMs: UNSEEN_LIMIT_MS,
  };
  return createWorker({
    ...paceOf(dependencies),
    subject: 'brief',
    claims: context.claims,
    concurrency: BRIEFS_AT_ONCE,
    nextStep: (brief) => ({ name: `brief ${brief.status}`, run: () => briefStep(brief, context) }),
  });
}

function createLateCopyWorker(dependencies: Dependencies, shared: Shared): Worker {
  const { config, models, clock } = dependencies;
  const context: LateCopyContext = {
    ...dependencies,
    claims: createClaims(models.lateCopies, clock, config.leaseMs),
    ...shared,
  };
  return createWorker({
    ...paceOf(dependencies),
    subject: 'late copy',
    claims: context.claims,
    concurrency: LATE_COPIES_AT_ONCE,
    nextStep: (owed) => ({ name: 'late copy', run: () => lateCopyStep(owed, context) }),
  });
}
