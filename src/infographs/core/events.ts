import type { DatabaseClock } from '../../database/clock.js';
import type { Metrics } from '../../lib/metrics.js';
import type { Models } from '../../models/index.js';
import type { DocumentRef } from '../../models/tenancy.js';
import { type ChannelEvents, createChannelEvents } from './channel-events.js';
import { createHolderEvents, type HolderEvents } from './holder-events.js';
import { createInfographEvents, type InfographEvents } from './infograph-events.js';
import { createRemovalEvents, type RemovalEvents } from './removal-events.js';
import { createReportEvents, type ReportEvents } from './report-events.js';
import { createThreadEvents, type ThreadEvents } from './thread-events.js';

/**
 * Events are true whoever learns of them: they are recorded without a fence, each at most once, and wake whoever works
 * on the infograph or thread.
 */
export interface EventRecorder
  extends ChannelEvents,
    HolderEvents,
    InfographEvents,
    RemovalEvents,
    ReportEvents,
    ThreadEvents {}

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
  metrics: Metrics;
  wakeInfograph(infograph: DocumentRef): void;
  wakeThread(thread: DocumentRef): void;
}

export function createEventRecorder(dependencies: Dependencies): EventRecorder {
  const infographs = createInfographEvents(dependencies);
  const threads = createThreadEvents(dependencies);
  return {
    ...createChannelEvents(dependencies),
    ...createHolderEvents(dependencies),
    ...infographs,
    ...createRemovalEvents(dependencies),
    ...createReportEvents(dependencies),
    ...threads,
    async cancelWish(batch, wish, only) {
      const wished = await infographs.cancelWish(batch, wish, only);
      // That it is wished is said at once; what becomes of it takes a moment.
      if (wished > 0) await threads.threadChanged(batch);
      return wished;
    },
  };
}
