import type { Log } from '../../lib/log.js';
import { type Models, prepareCollections } from '../../models/index.js';
import type { DatabaseClock } from '../clock.js';
import { migrate, recordAsDone, refuseNewer } from './index.js';

interface Options {
  models: Models;
  clock: DatabaseClock;
  log: Log;
}

/**
 * Makes the database ready for this version of the app: its collections, what is stored in them, its indexes.
 * @throws PlainError where it is of a newer version, or cannot be brought up to this one
 */
export async function prepareDatabase({ models, clock, log }: Options): Promise<void> {
  // Before anything is written: what is newer stays as it is.
  await refuseNewer(models);
  if (await isEmpty(models)) {
    await prepareCollections(models);
    await recordAsDone({ models, clock });
  } else await prepareCollections(models, () => migrate({ models, clock, log }));
}

/** Whether no version of the app has ever been here. */
export async function isEmpty({ ledger }: Models): Promise<boolean> {
  const there = await ledger.db.listCollections();
  return !there.some(({ name }) => name === ledger.collection.name);
}
