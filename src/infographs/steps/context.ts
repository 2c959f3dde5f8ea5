import type { PictureReader } from '../../checking/reader/reader.js';
import type { Credits } from '../../credits/ledger/index.js';
import type { Prices } from '../../credits/prices.js';
import type { DatabaseClock } from '../../database/clock.js';
import type { Breaker } from '../../fal/breaker.js';
import type { FalClient } from '../../fal/client.js';
import type { Catalogue } from '../../fal/models/catalogue.js';
import type { ImageModel } from '../../fal/models/model.js';
import type { Images } from '../../images/index.js';
import type { Claims } from '../../jobs/claims.js';
import { backoffMs, type Outcome } from '../../jobs/outcome.js';
import type { Log } from '../../lib/log.js';
import type { Metrics } from '../../lib/metrics.js';
import type { Semaphore } from '../../lib/semaphore.js';
import type { Models } from '../../models/index.js';
import type { Infograph } from '../../models/infograph.js';
import type { DocumentRef } from '../../models/tenancy.js';
import { checkLimitAt, isUnderCheck } from '../core/checking.js';
import type { CrashPointHook } from '../core/crash-points.js';
import type { EventRecorder } from '../core/events.js';
import type { Messenger } from '../core/messenger.js';
import type { Pictures } from '../core/pictures.js';
import type { Painter } from './painter.js';

/** What a step works with. */
export interface StepContext {
  models: Models;
  claims: Claims<Infograph>;
  credits: Credits;
  events: EventRecorder;
  fal: FalClient;
  breaker: Breaker;
  messenger: Messenger;
  /** What models have made. */
  pictures: Pictures;
  /** What code draws. */
  painter: Painter;
  /** What reads the pictures of models. */
  reader: PictureReader;
  /** Pictures that are being read at the same time. */
  readings: Semaphore;
  /** Where finished images are kept. */
  images: Images;
  clock: DatabaseClock;
  log: Log;
  metrics: Metrics;
  /** Images on their way through this machine at the same time. */
  transfers: Semaphore;
  /** Those that nobody in Slack waits for: a store that is slow must not hold up the others. */
  copies: Semaphore;
  settings: StepSettings;
  prices: Prices;
  catalogue: Catalogue;
  /** Whether a workspace wants what fal cannot draw drawn by code. @throws MongoError */
  exactInstead(workspace: string): Promise<boolean>;
  /** The models that a workspace uses, in its order. @throws MongoError */
  modelsFor(workspace: string): Promise<readonly ImageModel[]>;
  wakeThread(thread: DocumentRef): void;
  random: () => number;
  crashPoint: CrashPointHook;
}

export interface StepSettings {
  /** Without one, fal is asked instead of calling back. */
  publicUrl: string | undefined;
  collectAfterMs: number;
  /** What fal has made but doesn't show, or no longer knows, is asked for again so long before it counts as lost. */
  lostAfterMs: number;
  /** So long after it may begin it ends, where it has no picture. */
  jobDeadlineMs: number;
  /** What the house gives in a month of UTC for mending pictures, in micro-dollars. */
  mendBudgetMicros: number;
}

export type Step = (infograph: Infograph, context: StepContext) => Promise<Outcome>;

/** Retries the step with exponential backoff. */
export function retryLater(infograph: Infograph, why: string, random: () => number, atLeastMs = 0): Outcome {
  return {
    kind: 'wait',
    afterMs: Math.max(atLeastMs, backoffMs(infograph.attempts, random)),
    retry: true,
    why,
  };
}

/** Never sleeps past the deadline, or past the time that checking has: what is to happen there happens then. */
export function untilDeadline(infograph: Infograph, now: number, afterMs: number): number {
  const limit = isUnderCheck(infograph) ? checkLimitAt(infograph) : infograph.deadlineAt.getTime();
  return Math.max(0, Math.min(afterMs, limit - now));
}
