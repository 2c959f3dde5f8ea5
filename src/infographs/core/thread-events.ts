import type { UpdateQuery } from 'mongoose';
import type { DatabaseClock } from '../../database/clock.js';
import { retryWhileUnavailable } from '../../database/retry-while-unavailable.js';
import type { Models } from '../../models/index.js';
import type { DocumentRef } from '../../models/tenancy.js';
import type { EphemeralReply, Thread } from '../../models/thread.js';
import { named, wakeup } from './updates.js';

/** What becomes known of threads, and what is to be seen in them. */
export interface ThreadEvents {
  /** Where the parent really is. False when another parent was recorded first. */
  parentPosted(thread: Thread, channel: string, ts: string): Promise<boolean>;
  /** Where the message with an article's facts is. False when another one was recorded first. */
  factsPosted(thread: Thread, ts: string): Promise<boolean>;
  /** There may be a picture of the facts to show. */
  draftDrawn(thread: DocumentRef): Promise<void>;
  /** The parent should show something new. */
  threadChanged(thread: DocumentRef, update?: UpdateQuery<Thread>): Promise<void>;
  queueEphemeralReply(thread: DocumentRef, ephemeralReply: EphemeralReply): Promise<void>;
}

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
  wakeInfograph(infograph: DocumentRef): void;
  wakeThread(thread: DocumentRef): void;
}

export function createThreadEvents({ models, clock, wakeInfograph, wakeThread }: Dependencies): ThreadEvents {
  const now = () => new Date(clock.now());

  return {
    async parentPosted(thread, channel, ts) {
      const { $inc, $set } = wakeup(now());
      const written = await retryWhileUnavailable(() =>
        models.threads.updateOne(
          { ...named(thread), ts: { $in: [null, ts] } },
          { $inc, $set: { ...$set, channel, ts } },
        ),
      );
      if (written.matchedCount === 0) return false;
      await wakeBatch(thread);
      return true;
    },
    async factsPosted(thread, ts) {
      const { $inc, $set } = wakeup(now());
      const written = await retryWhileUnavailable(() =>
        models.threads.updateOne(
          { ...named(thread), 'facts.ts': { $in: [null, ts] } },
          { $inc, $set: { ...$set, 'facts.ts': ts } },
        ),
      );
      return written.matchedCount > 0;
    },
    async draftDrawn(thread) {
      await models.threads.updateOne(named(thread), wakeup(now()));
      wakeThread(thread);
    },
    async threadChanged(thread, update = {}) {
      const { $set } = wakeup(now());
      await models.threads.updateOne(named(thread), {
        ...update,
        $inc: { rev: 1, signals: 1 },
        $set: { ...update.$set, ...$set },
      });
      wakeThread(thread);
    },
    async queueEphemeralReply(thread, ephemeralReply) {
      const { $inc, $set } = wakeup(now());
      await models.threads.updateOne(
        { ...named(thread), 'whispers.id': { $ne: ephemeralReply.id } },
        { $inc, $set, $push: { whispers: ephemeralReply } },
      );
      wakeThread(thread);
    },
  };

  /** Images that are ready have been waiting for the parent. Waking the others would only have fal asked about them. */
  async function wakeBatch({ _id: batch, workspace }: DocumentRef): Promise<void> {
    const waiting = {
      batch,
      workspace,
      delivery: 'waiting' as const,
      file: { $exists: true },
      nextStepAt: { $exists: true },
    };
    const found = await models.infographs.find(waiting, { _id: 1 }).lean();
    if (found.length === 0) return;
    await models.infographs.updateMany(waiting, wakeup(now()));
    for (const { _id } of found) wakeInfograph({ _id, workspace });
  }
}
