import type { DatabaseClock } from '../../database/clock.js';
import type { Models } from '../../models/index.js';
import type { Infograph } from '../../models/infograph.js';
import type { DocumentRef } from '../../models/tenancy.js';
import { recordWithThread } from './with-thread.js';

/** What brings a picture into the message above its thread that does not come there by itself. */
export interface ChannelEvents {
  /**
   * Somebody who may wants it there. Recorded once, together with the turn of its thread, which shows it. False where it
   * is not shown any more, or was to be there before.
   * @throws MongoError
   */
  inChannel(infograph: Pick<Infograph, '_id' | 'batch' | 'workspace'>, by: string): Promise<boolean>;
}

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
  wakeThread(thread: DocumentRef): void;
}

export function createChannelEvents(dependencies: Dependencies): ChannelEvents {
  const shown = {
    ...{ delivery: 'posted' as const, inChannel: { $exists: false } },
    ...{ removal: { $exists: false }, forgottenAt: { $exists: false } },
  };
  return {
    inChannel: (infograph, by) =>
      recordWithThread(dependencies, infograph, shown, (at) => ({ inChannel: { by, at } })),
  };
}
