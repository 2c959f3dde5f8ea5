import { startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { monthEnd, monthKey } from '../../../../src/lib/calendar.js';
import { createModels, type Models, prepareCollections } from '../../../../src/models/index.js';
import { installMovableClock, type MovableClock } from '../../../infographs/properties/clock.js';
import { type AppProcess, startAppProcess } from '../../../support/app-process.js';
import { type CrashLab, openCrashLab } from '../../../support/crash-lab.js';
import { creditsOf } from '../../../support/credits.js';
import { freePort } from '../../../support/free-port.js';
import { openModels } from '../../../support/open-models.js';
import { storeSettings } from '../../../support/stored-settings.js';
import { until } from '../../../support/story.js';

const ZONE = 'Asia/Kathmandu';

/** The database's clock, which all processes go by, is the one that is moved: it runs in this process. */
let clock: MovableClock;
let lab: CrashLab;
let server: Awaited<ReturnType<typeof startEmbeddedMongo>>;
let connection: mongoose.Connection;
let models: Models;
const apps: AppProcess[] = [];
beforeAll(async () => {
  lab = await openCrashLab({}, 7);
  clock = installMovableClock();
  server = await startEmbeddedMongo({ dir: `${lab.settings.DATA_DIR}/mongodb` });
  connection = await mongoose.createConnection(server.uri, { dbName: 'infograph' }).asPromise();
  models = openModels(createModels(connection));
  await prepareCollections(models);
});
afterAll(async () => {
  for (const app of apps) if (app.isAlive()) await app.kill();
  await connection.close();
  await server.stop();
  clock.restore();
  await lab.stop();
});

async function startReplica(): Promise<AppProcess> {
  const url = new URL(server.uri);
  url.pathname = '/infograph';
  const port = String(await freePort());
  const app = await startAppProcess({
    ...lab.settings,
    ...{ MONGODB_URI: url.href, PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` },
  });
  apps.push(app);
  return app;
}

const refills = async () =>
  (
    await models.ledger
      .find({ key: /^refill:/ })
      .sort({ seq: 1 })
      .lean()
  ).map(({ key, credits }) => [key, credits]);

/** Moves the clock to so long before the next month, and says which that will be. */
function goNear(beforeMs: number): string {
  const end = monthEnd(monthKey(clock.now(), ZONE), ZONE);
  clock.pass(end.getTime() - beforeMs - clock.now());
  return monthKey(end, ZONE);
}

describe("a month's refill, with three replicas at the moment of change", () => {
  it('comes once; and once more where all were down on the first', async () => {
    const workspace = lab.slack.workspace.id;
    const refill = { kind: 'plus' as const, credits: 40 };
    await storeSettings(models, workspace, { timeZone: ZONE, refill });
    await models.balances.insertMany([
      { _id: workspace, available: 0, held: 0, seq: 0, refilled: monthKey(clock.now(), ZONE) },
    ]);

    // Long enough for three to start before it, where the machine is not very busy.
    const first = goNear(45_000);
    await Promise.all([startReplica(), startReplica(), startReplica()]);
    await until('the refill', async () => (await refills()).length > 0, 120_000);
    // Each of them looks once more, as it does at its start.
    await models.chores.updateOne(
      { _id: 'refill' },
      { $set: { nextStepAt: new Date(0) }, $inc: { signals: 1 } },
    );
    await until('the next look', async () => {
      const chore = await models.chores.findById('refill').lean();
      return (chore?.nextStepAt?.getTime() ?? 0) > clock.now();
    });
    expect(await refills()).toEqual([[`refill:${workspace}:${first}`, 40]]);

    await Promise.all(apps.splice(0).map((app) => app.stop()));
    // Of a workspace in which nothing happens: only the chore can take it out.
    const credits = creditsOf({
      connection,
      models,
      clock: { now: clock.now, calibrate: async () => undefined },
    });
    const expiresAt = new Date(clock.now() + 60_000);
    await credits.grant('T0QUIET', { key: 'cli:1', credits: 9, actor: 'cli', expiresAt });
    const second = goNear(60_000);
    clock.pass(3 * 24 * 3_600_000);
    await Promise.all([startReplica(), startReplica(), startReplica()]);
    await until('the late refill', async () => (await refills()).length > 1, 120_000);
    await until('the quiet balance', async () => (await credits.balance('T0QUIET')).available === 0, 120_000);
    await Promise.all(apps.splice(0).map((app) => app.stop()));
    expect((await credits.audit()).flatMap(({ drifts }) => drifts)).toEqual([]);
    expect(await refills()).toEqual([
      [`refill:${workspace}:${first}`, 40],
      [`refill:${workspace}:${second}`, 40],
    ]);
  });
});
