import type { Model } from 'mongoose';
import type { DatabaseClock } from '../database/clock.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import type { Chore } from '../models/chore.js';
import { createClaims } from './claims.js';
import type { Outcome } from './outcome.js';
import { createWorker } from './worker.js';

/** Some take long; the others do not wait for them. */
const CHORES_AT_ONCE = 4;

/** What a chore does whenever it is due. */
export interface Task {
  run(): Promise<Outcome>;
  /** It is due so long after a start, and not at once. */
  afterStartMs?: number;
}

/** What the app does by itself from time to time, each in one process at a time. */
export interface Chores<Name extends string> {
  /** @param tasks undefined: it is not done any more, or not with these settings */
  start(tasks: Readonly<Record<Name, Task | undefined>>): Promise<void>;
  /** Has a chore done now, and not when its time comes. */
  wake(name: Name): void;
  /** Finishes what is under way or hands it back. */
  stop(withinMs: number): Promise<void>;
}

interface Dependencies {
  chores: Model<Chore>;
  clock: DatabaseClock;
  leaseMs: number;
  sweepEveryMs: number;
  /** Waited for before each turn; see Foreground. */
  whenIdle(): Promise<void>;
  log: Log;
  metrics: Metrics;
}

export function createChores<Name extends string>(dependencies: Dependencies): Chores<Name> {
  const { chores, clock, leaseMs, log, ...pace } = dependencies;
  let known: ReadonlyMap<string, Task> = new Map();

  const worker = createWorker({
    ...pace,
    leaseMs,
    log,
    subject: 'chore',
    claims: createClaims(chores, clock, leaseMs),
    concurrency: CHORES_AT_ONCE,
    nextStep({ _id: name }) {
      const task = known.get(name);
      return task && { name, run: () => task.run() };
    },
  });

  /** Each is there from the first start on, and due at each start, because settings may have changed. */
  async function makeDue(): Promise<void> {
    const fresh = { leaseUntil: new Date(0), fence: 0, attempts: 0 };
    await chores.bulkWrite(
      [...known].map(([_id, { afterStartMs = 0 }]) => {
        const nextStepAt = new Date(clock.now() + afterStartMs);
        const update = { $setOnInsert: fresh, $set: { nextStepAt }, $inc: { signals: 1 } };
        return { updateOne: { filter: { _id }, update, upsert: true } };
      }),
    );
  }

  return {
    async start(tasks) {
      const done = Object.entries<Task | undefined>(tasks);
      known = new Map(done.flatMap(([name, task]) => (task ? [[name, task] as const] : [])));
      if (known.size > 0) await makeDue();
      worker.start();
    },
    wake(name) {
      const due = { $set: { nextStepAt: new Date(clock.now()) }, $inc: { signals: 1 } };
      chores
        .updateOne({ _id: name }, due)
        .then(() => worker.wake({ _id: name, workspace: '' }))
        .catch((error: unknown) =>
          log.warn({ err: error, chore: name }, 'waking a chore failed: it runs when it is due'),
        );
    },
    stop: (withinMs) => worker.stop(withinMs),
  };
}
