import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabaseClock } from '../../src/database/clock.js';
import { openDatabase } from '../../src/database/connect.js';
import { type Migration, migrate } from '../../src/database/migrations/index.js';
import { createLog } from '../../src/lib/log.js';
import { createModels } from '../../src/models/index.js';
import { acrossWorkspaces } from '../../src/models/tenancy.js';

// A process that starts, finds something to be migrated, and ends: to be killed in the middle of it.
const AT_ONCE = 10;
const every = acrossWorkspaces('a test migrates everything');

const countOnce: Migration = {
  number: 1,
  name: 'every receiver has failed once',
  async batch({ receivers }, position = '') {
    const some = await receivers
      .find({ _id: { $gt: position } })
      .sort({ _id: 1 })
      .limit(AT_ONCE)
      .setOptions(every);
    let changed = 0;
    for (const { _id } of some) {
      const once = { _id, failures: 0 };
      changed += (await receivers.updateOne(once, { $inc: { failures: 1 } }).setOptions(every)).modifiedCount;
      await sleep(5);
    }
    return { changed, next: some.length < AT_ONCE ? undefined : some.at(-1)?._id };
  },
};

const { connection, stop } = await openDatabase({ uri: process.env.MONGODB_URI, dataDir: '' });
const clock = createDatabaseClock(connection);
await clock.calibrate();
const log = createLog('info');
await migrate({ models: createModels(connection), clock, log, migrations: [countOnce], leaseMs: 2_000 });
log.info('ready');
await stop();
