import type { DatabaseClock } from '../../database/clock.js';
import type { Models } from '../../models/index.js';
import type { Infograph } from '../../models/infograph.js';
import type { Removal } from '../../models/removal.js';
import type { DocumentRef } from '../../models/tenancy.js';
import { recordWithThread } from './with-thread.js';

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

export function createRemovalEvents(dependencies: Dependencies): RemovalEvents {
  const shown = { delivery: 'posted' as const, removal: { $exists: false } };
  return {
    removal: (infograph, removal) =>
      recordWithThread(dependencies, infograph, shown, (at) => ({ removal: { ...removal, at } })),
  };
}
