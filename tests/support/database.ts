import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from '@infograph/embedded-mongodb';
import type { Credits } from '../../src/credits/ledger/index.js';
import type { DatabaseClock } from '../../src/database/clock.js';
import { openDatabase } from '../../src/database/connect.js';
import { defined } from '../../src/lib/defined.js';
import { createModels, type Models, prepareCollections } from '../../src/models/index.js';
import { creditsOf } from './credits.js';
import { openModels } from './open-models.js';

export interface Process {
  credits: Credits;
  models: Models;
}

export interface SharedDatabase {
  uri: string;
  /** The credits as one process has them: a connection and queues of its own; and a clock of its own, if given. */
  process(clock?: DatabaseClock): Promise<Process>;
  stop(): Promise<void>;
}

/** One MongoDB for several processes: the embedded one, or TEST_MONGODB_URI's with a database of its own. */
export async function startSharedDatabase(): Promise<SharedDatabase> {
  const dir = await mkdtemp(join(tmpdir(), 'infograph-credits-'));
  const given = process.env.TEST_MONGODB_URI;
  const embedded = given ? undefined : await startEmbeddedMongo({ dir });
  const url = new URL(given ?? embedded?.uri ?? '');
  url.pathname = `/${dir.split('/').at(-1)}`;
  const open: Array<() => Promise<void>> = [];
  let prepared: Promise<void> | undefined;
  return {
    uri: url.href,
    async process(clock) {
      const { connection, stop } = await openDatabase({ uri: url.href, dataDir: dir });
      open.push(stop);
      const models = createModels(connection);
      prepared ??= prepareCollections(models);
      await prepared;
      const credits = creditsOf({ connection, models, adminUsers: ['U0OPERATOR'], ...defined({ clock }) });
      return { credits, models: openModels(models) };
    },
    async stop() {
      for (const stop of open) await stop();
      await embedded?.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
