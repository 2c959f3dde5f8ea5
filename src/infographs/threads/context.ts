import type { DatabaseClock } from '../../database/clock.js';
import type { Images } from '../../images/index.js';
import type { Claims } from '../../jobs/claims.js';
import type { Log } from '../../lib/log.js';
import type { Metrics } from '../../lib/metrics.js';
import type { Models } from '../../models/index.js';
import type { DocumentRef } from '../../models/tenancy.js';
import type { Thread } from '../../models/thread.js';
import type { BriefActions } from '../core/brief-actions.js';
import type { CrashPointHook } from '../core/crash-points.js';
import type { EventRecorder } from '../core/events.js';
import type { Messenger } from '../core/messenger.js';
import type { Drafts } from './drafts.js';

/** What a thread's step works with. */
export interface ThreadContext {
  models: Models;
  claims: Claims<Thread>;
  events: EventRecorder;
  briefs: BriefActions;
  drafts: Drafts;
  messenger: Messenger;
  images: Pick<Images, 'remove'>;
  /** Whether a workspace wants a picture in the message above its thread as well. @throws MongoError */
  showsPictures(workspace: string): Promise<boolean>;
  clock: DatabaseClock;
  log: Log;
  metrics: Metrics;
  wakeThread(thread: DocumentRef): void;
  random: () => number;
  crashPoint: CrashPointHook;
  /** The parent is changed at most so often. */
  editEveryMs: number;
}
