import type { DatabaseClock } from '../../database/clock.js';
import type { Metrics } from '../../lib/metrics.js';
import type { Models } from '../../models/index.js';
import type { DocumentRef } from '../../models/tenancy.js';
import { createHolderEvents, type HolderEvents } from './holder-events.js';
import { createInfographEvents, type InfographEvents } from './infograph-events.js';
import { createThreadEvents, type ThreadEvents } from './thread-events.js';

/**
 * Events are true whoever learns of them: they are recorded without a fence, each at most once, and wake whoever works
 * on the infograph or thread.
 */
export interface EventRecorder extends HolderEvents, InfographEvents, ThreadEvents {}

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
  metrics: Metrics;
  wakeInfograph(infograph: DocumentRef): void;
  wakeThread(thread: DocumentRef): void;
}

export function createEventRecorder(dependencies: Dependencies): EventRecorder {
  return {
    ...createHolderEvents(dependencies),
    ...createInfographEvents(dependencies),
    ...createThreadEvents(dependencies),
  };
}
