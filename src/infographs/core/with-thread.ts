import type { QueryFilter } from 'mongoose';
import type { DatabaseClock } from '../../database/clock.js';
import { inTransaction, withRetries } from '../../database/transaction.js';
import type { Models } from '../../models/index.js';
import { type Infograph, threadOf } from '../../models/infograph.js';
import type { DocumentRef } from '../../models/tenancy.js';
import { named } from './updates.js';

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
  wakeThread(thread: DocumentRef): void;
}

/**
 * Records something of an infograph, where `filter` holds for it, together with the turn of its thread, which shows it.
 * @returns false where it does not hold @throws MongoError
 */
export async function recordWithThread(
  { models: { infographs, threads }, clock, wakeThread }: Dependencies,
  infograph: Pick<Infograph, '_id' | 'batch' | 'workspace'>,
  filter: QueryFilter<Infograph>,
  $set: (at: Date) => Partial<Infograph>,
): Promise<boolean> {
  const at = new Date(clock.now());
  const thread = threadOf(infograph);
  const isRecorded = await withRetries(() =>
    inTransaction(infographs.db, async (session) => {
      const written = await infographs.updateOne(
        { ...filter, ...named(infograph) },
        { $set: $set(at) },
        { session },
      );
      if (written.modifiedCount === 0) return false;
      const update = { $inc: { rev: 1, signals: 1 }, $set: { nextStepAt: at } };
      await threads.updateOne(named(thread), update, { session });
      return true;
    }),
  );
  if (isRecorded) wakeThread(thread);
  return isRecorded;
}
