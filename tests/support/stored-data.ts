import type { Credits } from '../../src/credits/ledger/index.js';
import { createDatabaseClock, type DatabaseClock } from '../../src/database/clock.js';
import { openDatabase } from '../../src/database/connect.js';
import { createModels, type Models } from '../../src/models/index.js';
import { creditsOf } from './credits.js';
import { openModels } from './open-models.js';

export interface StoredData {
  /** Of all workspaces. */
  models: Models;
  credits: Credits;
  clock: DatabaseClock;
}

/** What a data folder holds, while an app runs on it or not. */
export async function withStoredData<T>(dataDir: string, work: (data: StoredData) => Promise<T>): Promise<T> {
  const { connection, stop } = await openDatabase({ uri: undefined, dataDir });
  try {
    const models = createModels(connection);
    const clock = createDatabaseClock(connection);
    const credits = creditsOf({ connection, models, clock });
    return await work({ models: openModels(models), credits, clock });
  } finally {
    await stop();
  }
}
