import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { checkBooks } from '../../../credits/ledger/at-random.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../../support/database.js';
import { createSetClock } from '../../../support/set-clock.js';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 150);
const clock = createSetClock('2026-09-25T12:00:00Z');
let database: SharedDatabase;
let one: Process;
beforeAll(async () => {
  database = await startSharedDatabase();
  one = await database.process(clock);
});
afterAll(() => database.stop());

it('keeps the books in order in many runs: captures of parts, refunds after them, expiry in between', async () => {
  const reached = await checkBooks({ one, clock }, RUNS);
  for (const times of Object.values(reached)) expect(times).toBeGreaterThan(0);
});
