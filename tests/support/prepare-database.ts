import { createDatabaseClock } from '../../src/database/clock.js';
import * as database from '../../src/database/migrations/prepare.js';
import { createLog } from '../../src/lib/log.js';
import type { Models } from '../../src/models/index.js';

/** Makes a database ready as the app does when it starts. */
export async function prepareDatabase(models: Models): Promise<void> {
  const clock = createDatabaseClock(models.ledger.db);
  await database.prepareDatabase({ models, clock, log: createLog('silent') });
}
