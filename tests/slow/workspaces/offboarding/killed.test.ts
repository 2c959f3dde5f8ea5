import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type AppProcess, startAppProcess } from '../../../support/app-process.js';
import { type CrashLab, openCrashLab } from '../../../support/crash-lab.js';
import { plantWorkspace, remainsOf } from '../../../support/leaver.js';
import { type StoredData, withStoredData } from '../../../support/stored-data.js';
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

/** The database, while no app runs. */
const inDatabase = <T>(work: (data: StoredData) => Promise<T>) =>
  withStoredData(lab.settings.DATA_DIR ?? '', work);

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
