import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createStatements } from '../../../../src/credits/statements/index.js';
import { months, statementsOf } from '../../../credits/statements/against-ledger.js';
import { type History, happenings, historyOf, zones } from '../../../credits/statements/history.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../../support/database.js';
import { fc } from '../../../support/fast-check.js';
import { createSetClock } from '../../../support/set-clock.js';
import { storeSettings } from '../../../support/stored-settings.js';

const HISTORIES = 12;
const clock = createSetClock('2030-01-01T00:00:00Z');
let database: SharedDatabase;
let one: Process;
beforeAll(async () => {
  database = await startSharedDatabase();
  one = await database.process(clock);
});
afterAll(() => database.stop());

/** As it lies in the database, with what statements read of it and nothing else. */
async function store(workspace: string, { entries, infographs }: History): Promise<void> {
  const { ledger, balances, infographs: stored, threads } = one.models;
  const last = entries.at(-1);
  if (!last) return;
  const { available, held, seq } = last;
  await balances.insertMany([{ _id: workspace, available, held, seq }]);
  await ledger.insertMany(
    entries.map((entry) => ({ ...entry, workspace, _id: `${workspace}:${entry.seq}` })),
  );
  const all = [...infographs];
  const idOf = (id: string) => `${workspace}-${id}`;
  await ledger.bulkWrite(
    entries.flatMap(({ seq, infograph }) =>
      infograph
        ? [{ updateOne: { filter: { _id: `${workspace}:${seq}` }, update: { infograph: idOf(infograph) } } }]
        : [],
    ),
  );
  if (all.length === 0) return;
  await stored.bulkWrite(
    all.map(([id, { person, model, size, canceled }]) => ({
      updateOne: {
        filter: { _id: idOf(id) },
        update: {
          $set: {
            ...{
              workspace,
              requester: person,
              model,
              resolution: size === '4K' ? ('4K' as const) : ('1K' as const),
            },
            ...{ batch: idOf(id), status: canceled ? ('canceled' as const) : ('failed' as const) },
          },
        },
        upsert: true,
      },
    })),
  );
  for (const [id, { channel }] of all) {
    if (channel)
      await threads.updateOne(
        { _id: idOf(id), workspace },
        { $set: { workspace, asked: channel } },
        { upsert: true },
      );
  }
}

it('is the same read from the database as added up in memory', async () => {
  const samples = fc.sample(happenings, HISTORIES);
  let compared = 0;
  for (const [number, happened] of samples.entries()) {
    const workspace = `T${number}`;
    const history = historyOf(happened);
    await store(workspace, history);
    for (const zone of zones) {
      await storeSettings(one.models, workspace, { timeZone: zone });
      const statements = createStatements({ models: one.models, clock });
      const expected = await statementsOf(history, zone);
      for (const [at, statement] of expected.entries()) {
        const read = await statements.statementOf(workspace, months[at] ?? '');
        expect(read).toEqual({ ...statement, workspace });
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(HISTORIES * zones.length);
});
