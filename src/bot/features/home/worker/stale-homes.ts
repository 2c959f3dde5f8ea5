import type { Model } from 'mongoose';
import type { DatabaseClock } from '../../../../database/clock.js';
import type { Log } from '../../../../lib/log.js';
import type { HomeView } from '../../../../models/home-view.js';
import type { DocumentRef } from '../../../../models/tenancy.js';
import { LATELY_MS } from './step.js';

/** What is written together with the mark. */
export interface AlsoWritten {
  $set?: Partial<HomeView>;
  $unset?: Partial<Record<keyof HomeView, 1>>;
}

/** Marks Home tabs as stale, throttled: of those who had theirs open lately. */
export interface StaleHomes {
  /** Runs it at once, or, where it ran just now, once at the end of the second. */
  throttled(key: string, mark: () => Promise<void>): void;
  /** One person's, who wants to see it now. */
  person(home: DocumentRef, also?: AlsoWritten): Promise<void>;
  everybody(workspace: string): Promise<void>;
  stop(): void;
}

interface Dependencies {
  homeViews: Model<HomeView>;
  clock: DatabaseClock;
  log: Log;
  /** The same is looked after at most so often, however often it changes. */
  everyMs: number;
  wake(home: DocumentRef): void;
}

export function createStaleHomes({ homeViews, clock, log, everyMs, wake }: Dependencies): StaleHomes {
  const resting = new Map<string, { again: (() => Promise<void>) | undefined; timer: NodeJS.Timeout }>();
  let stopped = false;

  const lately = () => ({ $gt: new Date(clock.now() - LATELY_MS) });

  function throttled(key: string, mark: () => Promise<void>): void {
    if (stopped) return;
    const rest = resting.get(key);
    if (rest) {
      rest.again = mark;
      return;
    }
    const timer = setTimeout(() => {
      const { again } = resting.get(key) ?? {};
      resting.delete(key);
      if (again) throttled(key, again);
    }, everyMs);
    timer.unref();
    resting.set(key, { again: undefined, timer });
    // What was not marked is right again when it is opened the next time.
    mark().catch((error: unknown) => log.warn({ err: error, key }, 'marking a Home tab stale failed'));
  }

  return {
    throttled,
    async person({ _id, workspace }, also = {}) {
      const now = new Date(clock.now());
      const written = await homeViews.updateOne(
        { _id, workspace, openedAt: lately() },
        { ...also, $inc: { signals: 1 }, $set: { ...also.$set, nextStepAt: now, wantedAt: now } },
      );
      if (written.matchedCount > 0) wake({ _id, workspace });
    },
    async everybody(workspace) {
      const open = { workspace, openedAt: lately() };
      const found = await homeViews.find(open, { nextStepAt: 1 }).lean();
      if (found.length === 0) return;
      // Whose turn it is, or will be, need not be woken: only what was read before this is not the last word.
      await homeViews.updateMany({ ...open, nextStepAt: { $exists: true } }, { $inc: { signals: 1 } });
      const due = { $inc: { signals: 1 }, $set: { nextStepAt: new Date(clock.now()) } };
      await homeViews.updateMany({ ...open, nextStepAt: { $exists: false } }, due);
      for (const { _id, nextStepAt } of found) if (!nextStepAt) wake({ _id, workspace });
    },
    stop() {
      stopped = true;
      for (const { timer } of resting.values()) clearTimeout(timer);
      resting.clear();
    },
  };
}
