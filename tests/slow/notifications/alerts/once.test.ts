import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createLog } from '../../../../src/lib/log.js';
import { checkAlerts } from '../../../../src/notifications/alerts/check.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../../support/database.js';
import { createSetClock } from '../../../support/set-clock.js';
import { storeSettings } from '../../../support/stored-settings.js';

const PROCESSES = 4;
const WORKSPACES = 5;
const ROUNDS = 30;
const HOUR_MS = 3_600_000;
const clock = createSetClock('2026-11-23T12:00:00Z');
const log = createLog('silent');
let database: SharedDatabase;
let replicas: Process[];
beforeAll(async () => {
  database = await startSharedDatabase();
  replicas = [];
  for (let n = 0; n < PROCESSES; n++) replicas.push(await database.process(clock));
});
afterAll(() => database.stop());

/** The chore in all processes at once, as if its lease did not keep them apart; twice, for who lost the first time. */
async function lookEverywhere(): Promise<void> {
  for (const _again of [1, 2]) {
    await Promise.all(
      replicas.map((replica) =>
        checkAlerts({
          ...replica,
          clock,
          log,
          adminUsers: ['U0ONE', 'U0TWO'],
          usesWebhooks: true,
          alertsChanged: () => undefined,
        }),
      ),
    );
  }
}

it('several processes that notice the same at once tell it once, to each who is to know', async () => {
  const [one] = replicas as [Process];
  const { models, credits } = one;
  const workspaces = Array.from({ length: WORKSPACES }, (_, n) => `T${n}`);
  for (const workspace of workspaces) {
    await credits.grant(workspace, { key: 'start', credits: 10, actor: 'cli' });
    await storeSettings(models, workspace, { alerts: { lowBalance: 5 } });
  }
  for (let round = 1; round <= ROUNDS; round++) {
    clock.pass(HOUR_MS);
    const low = round % 2 === 1;
    await models.balances.updateMany({}, { $set: { available: low ? 4 : 10 } });
    await models.falAccounts.updateOne(
      { _id: 'fal' },
      { $set: { locked: low, at: new Date(clock.now()) } },
      { upsert: true },
    );
    await lookEverywhere();
    // One message for each kind, workspace and person in every round; begun in one and passed in the next.
    expect(await models.notices.countDocuments()).toBe(round * WORKSPACES * 2 * 2);
  }
  for (const change of ['raised', 'cleared']) {
    expect(await models.notices.countDocuments({ 'news.change': change })).toBe(
      (ROUNDS / 2) * WORKSPACES * 4,
    );
  }
  const states = await models.alerts.find().lean();
  expect(states.map(({ rev }) => rev)).toEqual(Array(WORKSPACES * 2).fill(ROUNDS));
});
