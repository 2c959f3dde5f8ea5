import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDatabaseClock } from '../../src/database/clock.js';
import { openDatabase } from '../../src/database/connect.js';
import { migrations as real } from '../../src/database/migrations/all.js';
import { type Batch, type Migration, migrate, readDataState } from '../../src/database/migrations/index.js';
import { createLog } from '../../src/lib/log.js';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { createModels, type Models } from '../../src/models/index.js';
import { cli } from '../cli/support.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../support/database.js';
import { guardedModels } from '../support/open-models.js';

const STEPS = 5;

/** Counts up to `STEPS`, a batch for each; what it does beside that is the test's. */
function counting(number: number, during: (step: number) => Promise<void> | void = () => {}): Migration {
  return {
    number,
    name: `counts, the ${number}.`,
    async batch(_models, position): Promise<Batch> {
      const step = Number(position ?? 0);
      await during(step);
      return { changed: 2, next: step + 1 < STEPS ? String(step + 1) : undefined };
    },
  };
}

describe('Migrations', () => {
  let database: SharedDatabase;
  let processes: Process[];
  const log: string[] = [];
  beforeEach(async () => {
    database = await startSharedDatabase();
    processes = [await database.process(), await database.process(), await database.process()];
    log.splice(0);
  });
  afterEach(() => database.stop());

  const modelsOf = (index: number): Models => guardedModels(processes[index]?.models as Models);
  const run = (
    index: number,
    migrations: Migration[],
    times: { leaseMs?: number; patienceMs?: number } = {},
  ) => {
    const models = modelsOf(index);
    return migrate({
      models,
      clock: createDatabaseClock(models.ledger.db),
      log: createLog('info', { write: (line) => void log.push(line) }),
      migrations,
      ...times,
    });
  };
  const records = () => modelsOf(0).migrations.find().sort({ _id: 1 }).lean();

  it('are carried out once, one after the other, whatever number of processes start', async () => {
    const done: string[] = [];
    const both = [1, 2].map((number) => counting(number, (step) => void done.push(`${number}:${step}`)));
    await Promise.all([run(0, both), run(1, both), run(2, both)]);
    expect(done).toEqual([1, 2].flatMap((number) => [0, 1, 2, 3, 4].map((step) => `${number}:${step}`)));
    expect(await records()).toMatchObject([
      { _id: 1, name: 'counts, the 1.', changed: 10, fence: 1, finishedAt: expect.any(Date) },
      { _id: 2, name: 'counts, the 2.', changed: 10, fence: 1, finishedAt: expect.any(Date) },
    ]);
    await run(1, both);
    expect(done).toHaveLength(2 * STEPS);
  });

  it('that stop go on from where they were, at the next start, at once', async () => {
    const done: number[] = [];
    const failsOnce = [
      counting(1, (step) => {
        if (done.push(step) === 3) throw new Error('a document nobody thought of');
      }),
    ];
    await expect(run(0, failsOnce)).rejects.toThrow(
      'Migration 1 ("counts, the 1.") of the stored data stopped: a document nobody thought of. What it has done stays',
    );
    expect(await records()).toMatchObject([{ position: '2', changed: 4 }]);
    await run(1, failsOnce);
    expect(done).toEqual([0, 1, 2, 2, 3, 4]);
    expect(await records()).toMatchObject([{ changed: 10, fence: 2, finishedAt: expect.any(Date) }]);
  });

  it('are taken over from a process that is gone, which decides nothing any more should it come back', async () => {
    let wake = () => {};
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const done: string[] = [];
    const as = (who: string, during: (step: number) => Promise<void> | void) =>
      counting(1, async (step) => {
        done.push(`${who} ${step}`);
        await during(step);
      });
    const moment = () => new Promise((resolve) => setTimeout(resolve, 10));
    const first = run(0, [as('first', (step) => (step === 2 ? asleep : undefined))], { leaseMs: 1_000_000 });
    while (!done.includes('first 2')) await moment();
    // Gone: it renews its lease no more.
    await modelsOf(1).migrations.updateOne({ _id: 1 }, { $set: { leaseUntil: new Date(0) } });
    const second = as('second', async (step) => {
      if (step !== 3) return;
      // Back, in the middle of what the other one does.
      wake();
      while (!log.join('').includes('waiting for a migration') && !done.includes('first 3')) await moment();
    });
    await Promise.all([first, run(1, [second])]);
    expect(done).toEqual(['first 0', 'first 1', 'first 2', 'second 2', 'second 3', 'second 4']);
    expect(await records()).toMatchObject([{ changed: 10, fence: 2, finishedAt: expect.any(Date) }]);
  });

  it('are waited for with words, and not for ever where nothing moves', async () => {
    let wake = () => {};
    const hung = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const hangs = [counting(1, async (step) => (step === 1 ? await hung : undefined))];
    const first = run(0, hangs);
    while ((await records())[0]?.position !== '1') await new Promise((resolve) => setTimeout(resolve, 10));
    await expect(run(1, hangs, { patienceMs: 300 })).rejects.toThrow(
      /^Another process has been at migration 1 \("counts, the 1\."\) of the stored data since \d{4}-\S+, and nothing has moved/,
    );
    expect(log.join('')).toContain('waiting for a migration that another process carries out');
    wake();
    await first;
  });

  it('that this version does not know make it refuse, before it changes anything', async () => {
    const done: number[] = [];
    await run(0, [counting(1), counting(2), counting(3)]);
    const before = await records();
    await expect(run(1, [counting(1, (step) => void done.push(step))])).rejects.toThrow(
      'The stored data is newer than this version of Infograph: migration 3 ("counts, the 3.") has changed it, and this version knows 1.',
    );
    expect(done).toEqual([]);
    expect(await records()).toEqual(before);
  });

  it('that are not done, under way, stopped or done are told apart', async () => {
    const states: unknown[] = [];
    const models = modelsOf(0);
    const look = async () => {
      const { pending, begun } = await readDataState(models, all);
      states.push([pending.length, begun?._id, begun?.position]);
    };
    const all = [counting(1), counting(2, (step) => (step === 1 ? look() : undefined))];
    await look();
    await run(0, all);
    await look();
    expect(states).toEqual([
      [2, undefined, undefined],
      [1, 2, '1'],
      [0, undefined, undefined],
    ]);
  });
});

it('The migrations of this version are counted from 1 without a gap', () => {
  expect(real.map(({ number }) => number)).toEqual(real.map((_migration, index) => index + 1));
});

describe('The command line', () => {
  let folder: TempFolder;
  let settings: Record<string, string>;
  beforeEach(async () => {
    folder = await createTempFolder();
    settings = { DATA_DIR: folder.path };
  });
  afterEach(() => folder.remove());

  async function inDatabase(work: (models: Models) => Promise<unknown>): Promise<void> {
    const { connection, stop } = await openDatabase({ uri: undefined, dataDir: folder.path });
    await work(createModels(connection)).finally(stop);
  }
  const newest = real.length;
  const doctor = async () => (await cli(['doctor'], settings)).out;
  const balance = () => cli(['credits', 'grant', 'T0OURS', '5'], settings);

  it('makes an empty database as this version has it: nothing is to be migrated', async () => {
    expect(await doctor()).toContain('ok       stored data: none yet');
    expect(await balance()).toMatchObject({ exitCode: 0 });
    expect(await doctor()).toContain(`ok       stored data: up to date: all ${newest} migrations done`);
  });

  it('refuses what the app has not brought up to date, and changes nothing of it; the doctor tells how far it is', async () => {
    await balance();
    await inDatabase(({ migrations }) => migrations.deleteOne({ _id: newest }));
    expect(await balance()).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining(
        'is to be brought up to this one first; that has not been begun. The app does it when it starts',
      ),
    });
    expect(await doctor()).toContain(`stored data: 1 of ${newest} migrations not done`);
    const startedAt = new Date('2026-11-29T09:00:00Z');
    const begun = { name: 'x', startedAt, changed: 70, fence: 1 };
    await inDatabase(({ migrations }) =>
      migrations.create({ _id: newest, ...begun, leaseUntil: new Date(Date.now() + 60_000) }),
    );
    expect((await balance()).err).toContain(`migration ${newest} of it is under way`);
    const how = `number ${newest} ("x") since 2026-11-29T09:00:00.000Z, 70 documents so far`;
    expect(await doctor()).toContain(`in progress: ${how}`);
    await inDatabase(({ migrations }) => migrations.updateOne({ _id: newest }, { leaseUntil: new Date(0) }));
    expect(await doctor()).toContain(`started, but no process is working on it: ${how}`);
  });

  it('refuses what a newer version has changed', async () => {
    await balance();
    const times = { startedAt: new Date(), finishedAt: new Date(), leaseUntil: new Date() };
    await inDatabase(({ migrations }) =>
      migrations.create({ _id: newest + 1, name: 'turns all around', ...times, changed: 0, fence: 1 }),
    );
    const refused = await balance();
    expect(refused).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('is newer than this version'),
    });
    expect(await doctor()).toContain(`problem  stored data: newer than this version, which knows ${newest}`);
  });
});
