import type { DatabaseClock } from '../../database/clock.js';
import { inTransaction, withRetries } from '../../database/transaction.js';
import type { Models } from '../../models/index.js';
import { type Infograph, threadOf } from '../../models/infograph.js';
import type { Removal } from '../../models/removal.js';
import type { DocumentRef } from '../../models/tenancy.js';
import { named } from './updates.js';

/** What takes an infograph that was shown out of Slack. */
export interface RemovalEvents {
  /**
   * What people see of it is to go. Recorded once, together with the turn of its thread, which carries it out. False
   * where it is not shown, or was to go before.
   * @throws MongoError
   */
  removal(
    infograph: Pick<Infograph, '_id' | 'batch' | 'workspace'>,
    removal: Pick<Removal, 'by' | 'why'>,
  ): Promise<boolean>;
}

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
  wakeThread(thread: DocumentRef): void;
}

export function createRemovalEvents({ models, clock, wakeThread }: Dependencies): RemovalEvents {
  const { infographs, threads } = models;
  return {
    async removal(infograph, removal) {
      const at = new Date(clock.now());
      const thread = threadOf(infograph);
      const isFirst = await withRetries(() =>
        inTransaction(infographs.db, async (session) => {
          const shown = { ...named(infograph), delivery: 'posted' as const, removal: { $exists: false } };
          const written = await infographs.updateOne(
            shown,
            { $set: { removal: { ...removal, at } } },
            { session },
          );
          if (written.modifiedCount === 0) return false;
          const update = { $inc: { rev: 1, signals: 1 }, $set: { nextStepAt: at } };
          await threads.updateOne(named(thread), update, { session });
          return true;
        }),
      );
      if (isFirst) wakeThread(thread);
      return isFirst;
    },
  };
}
