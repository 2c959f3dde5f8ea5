import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createCredits } from '../../../../src/credits/ledger/index.js';
import { createDatabaseClock } from '../../../../src/database/clock.js';
import { openDatabase } from '../../../../src/database/connect.js';
import { createLog } from '../../../../src/lib/log.js';
import { createModels, type Models } from '../../../../src/models/index.js';
import { evaluatePolicy } from '../../../../src/workspaces/policy/index.js';
import { type AppProcess, startAppProcess } from '../../../support/app-process.js';
import { type CrashLab, openCrashLab } from '../../../support/crash-lab.js';
import { plantWorkspace, remainsOf } from '../../../support/leaver.js';
import { openModels } from '../../../support/open-models.js';
import { until } from '../../../support/story.js';

const GONE = 'T0GONE';
const STAYS = 'T0STAYS';

let lab: CrashLab;
let app: AppProcess | undefined;
beforeEach(async () => {
  lab = await openCrashLab({ WORKSPACE_RETENTION_DAYS: '0' });
});
afterEach(async () => {
  if (app?.isAlive()) await app.kill();
  await lab.stop();
});

type Books = { models: Models; credits: ReturnType<typeof createCredits> };

/** The database, while no app runs. */
async function inDatabase<T>(work: (books: Books) => Promise<T>): Promise<T> {
  const database = await openDatabase({ uri: undefined, dataDir: lab.settings.DATA_DIR ?? '' });
  try {
    const { connection } = database;
    const models = openModels(createModels(connection));
    const clock = createDatabaseClock(connection);
    return await work({
      models,
      credits: createCredits({ connection, models, clock, policy: evaluatePolicy, log: createLog('silent') }),
    });
  } finally {
    await database.stop();
  }
}

const statusOfGone = () =>
  inDatabase(async ({ models }) => (await models.departures.findById(GONE).lean())?.status);

describe('kill -9 while a workspace is being deleted', () => {
  it('at each moment: whoever comes after goes on, and nothing is left but clean books', async () => {
    app = await startAppProcess(lab.settings);
    await app.stop();
    const at = new Date(Math.floor(Date.now() / 1_000) * 1_000);
    await inDatabase(async (books) => {
      await plantWorkspace(books, GONE, { underWay: 1 });
      await plantWorkspace(books, STAYS);
      await books.models.departures.insertMany([
        { _id: GONE, at, why: 'app_uninstalled', status: 'leaving', deleteAt: at },
      ]);
    });
    let deaths = 0;
    while ((await statusOfGone()) !== 'deleted') {
      // A little later each time.
      const doomed = await startAppProcess(lab.settings, {
        crash: { at: 'leaving:deleted', nth: deaths + 1 },
      });
      app = doomed;
      const isDone = () => doomed.output.some((line) => line.includes('was deleted; its books are kept'));
      await until('its death, or the deletion', async () => !doomed.isAlive() || isDone()).catch(
        (error: unknown) => {
          throw new Error(
            `${error}: ${doomed.output.filter((line) => /leaving|GONE/.test(line)).join('\n')}`,
          );
        },
      );
      if (doomed.isAlive()) await doomed.kill();
      else deaths += 1;
      await inDatabase(async ({ credits }) => {
        expect((await credits.audit()).flatMap(({ drifts }) => drifts)).toEqual([]);
      });
    }
    expect(deaths).toBeGreaterThan(2);
    await inDatabase(async ({ models, credits }) => {
      expect(await remainsOf(models, GONE)).toEqual([]);
      expect((await remainsOf(models, STAYS)).length).toBeGreaterThan(15);
      expect(await credits.balance(GONE)).toMatchObject({ held: 0 });
    });
  });
});
