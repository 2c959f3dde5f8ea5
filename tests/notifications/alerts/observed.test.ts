import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createStatements } from '../../../src/credits/statements/index.js';
import { lowBalanceAlert } from '../../../src/database/migrations/0002-low-balance-alert.js';
import type { FailureCode } from '../../../src/lib/errors.js';
import { createLog } from '../../../src/lib/log.js';
import type { Infograph } from '../../../src/models/infograph.js';
import type { WorkspaceSettings } from '../../../src/models/workspace-settings.js';
import { checkAlerts } from '../../../src/notifications/alerts/check.js';
import { createAlerts } from '../../../src/notifications/alerts/index.js';
import { heldBatch } from '../../support/batch.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../support/database.js';
import { guardedModels } from '../../support/open-models.js';
import { createSetClock } from '../../support/set-clock.js';
import { endOf } from '../../support/settle.js';
import { storeSettings } from '../../support/stored-settings.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const clock = createSetClock('2026-11-20T12:00:00Z');
const log = createLog('silent');
let database: SharedDatabase;
let one: Process;
beforeAll(async () => {
  database = await startSharedDatabase();
  one = await database.process(clock);
});
afterAll(() => database.stop());

let count = 0;
let workspace: string;
beforeEach(async () => {
  count += 1;
  workspace = `T${count}`;
  // What an hour ago was told keeps nothing quiet.
  clock.pass(2 * HOUR_MS);
  // Those of the tests before would be looked at as well.
  await one.models.balances.deleteMany({});
  await grant();
});

const grant = () => one.credits.grant(workspace, { key: 'start', credits: 100, actor: 'cli' });

const alerts = () =>
  createAlerts({ ...one, clock, statements: createStatements({ models: one.models, clock }) });

/** What stands after the chore has looked. @param usesWebhooks whether fal is told to call back */
async function found(usesWebhooks = true, adminUsers = ['U0OPERATOR']): Promise<string[]> {
  await checkAlerts({
    ...one,
    clock,
    log,
    adminUsers,
    usesWebhooks,
    alertsChanged: () => undefined,
  });
  return (await alerts().alertsOf(workspace)).map(({ facts }) => facts.kind).sort();
}

async function told(): Promise<unknown[]> {
  const notices = await one.models.notices.find({ workspace }).sort({ at: 1, _id: 1 }).lean();
  return notices.map(({ user, channel, news }) =>
    news?.about === 'alert' ? [user ?? channel, news.change, news.facts.kind] : news,
  );
}

/** Jobs of this workspace as they are stored: each has one entry in the ledger, of its end where it has ended. */
async function jobs(howMany: number, given: Partial<Infograph>, agoMs = MINUTE_MS): Promise<void> {
  const { infographs } = heldBatch({ workspace, count: howMany });
  const at = new Date(clock.now() - agoMs);
  const seen = await one.models.balances.findById(workspace).lean();
  const end = given.delivery === 'posted' ? ('capture' as const) : ('release' as const);
  const kind = given.status && given.status !== 'processing' ? end : ('hold' as const);
  const entries = infographs.map(({ _id: infograph }, index) => {
    const seq = (seen?.seq ?? 0) + index + 1;
    const key = `${kind}:${infograph}`;
    return {
      ...{ _id: `${workspace}:${seq}`, workspace, seq, kind, key, infograph, at },
      ...{ credits: 1, available: 100, held: 0, actor: 'system' },
    };
  });
  await one.models.infographs.insertMany(
    infographs.map((infograph) => ({ ...infograph, acceptedAt: at, ...given })),
    { lean: true },
  );
  await one.models.ledger.insertMany(entries, { lean: true });
  const seq = (seen?.seq ?? 0) + howMany;
  await one.models.balances.updateOne({ _id: workspace }, { available: 100, held: 0, seq }, { upsert: true });
}
const result = (via: 'webhook' | 'asked') => ({
  results: [{ requestId: 'r', ok: true, via, at: new Date(clock.now()) }],
});
const made = { status: 'completed', delivery: 'posted' } as const;
const failed = (code: FailureCode) => ({ status: 'failed', failure: { code, detail: 'by a test' } }) as const;
const soon = () => new Date(clock.now() + DAY_MS);
const settings = (given: Partial<WorkspaceSettings>) => storeSettings(one.models, workspace, given);

describe('what is observed', () => {
  it('is how the newest ended: not what people caused, not what is old, not what others did', async () => {
    await jobs(10, failed('internal'), 8 * DAY_MS);
    await jobs(10, failed('content_refused'));
    await jobs(10, failed('article_locked'));
    await jobs(4, failed('model_failed'));
    const elsewhere = workspace;
    workspace = `${workspace}-other`;
    await jobs(10, failed('internal'));
    workspace = elsewhere;
    expect(await found()).toEqual([]);
    await jobs(1, { ...made, delivery: 'unreachable' });
    expect(await found()).toEqual(['failing']);
    // Successes that are newer push them out.
    await jobs(16, made, 0);
    expect(await found()).toEqual([]);
    expect(await told()).toEqual([
      ['U0OPERATOR', 'raised', 'failing'],
      ['U0OPERATOR', 'cleared', 'failing'],
    ]);
  });

  it('is how results arrived, where webhooks are used at all', async () => {
    await jobs(9, { ...made, ...result('webhook') });
    await jobs(11, { ...made, ...result('asked') });
    expect(await found(false)).toEqual([]);
    expect(await found()).toEqual(['webhooks_lost']);
  });

  it('is the job that has been waiting for longest, unless people look at its facts', async () => {
    const due = { nextStepAt: new Date(clock.now()) };
    await jobs(1, { ...due, status: 'processing' }, 10 * MINUTE_MS);
    await jobs(1, { ...due, awaitsBrief: true }, HOUR_MS);
    await jobs(1, made, 2 * HOUR_MS);
    expect(await found()).toEqual([]);
    clock.pass(MINUTE_MS);
    expect(await found()).toEqual(['waiting_long']);
    const [alert] = await alerts().alertsOf(workspace);
    expect(alert).toMatchObject({ facts: { minutes: 11 }, since: new Date(clock.now()) });
    await one.models.infographs.updateMany({ workspace }, { $unset: { nextStepAt: 1 }, $set: made });
    expect(await found()).toEqual([]);
  });

  it('is how much of the month is used; what stands is of this month and this cap', async () => {
    await settings({ caps: { workspaceMonth: 10 }, alerts: { channel: 'C0ALERTS' } });
    await one.credits.hold(workspace, heldBatch({ workspace, count: 4 }));
    expect(await found()).toEqual([]);
    await one.credits.hold(workspace, heldBatch({ workspace, count: 4 }));
    expect(await found()).toEqual(['cap']);
    expect(await told()).toEqual([['C0ALERTS', 'raised', 'cap']]);
    const [alert] = await alerts().alertsOf(workspace);
    expect(alert?.facts).toEqual({ kind: 'cap', step: 80, used: 8, cap: 10, month: '2026-11' });
    await one.models.workspaceSettings.updateOne({ _id: workspace }, { 'caps.workspaceMonth': 100 });
    expect(await found()).toEqual([]);
    await one.models.workspaceSettings.updateOne({ _id: workspace }, { 'caps.workspaceMonth': 10 });
    expect(await found()).toEqual(['cap']);
    expect(await told()).toHaveLength(1);
  });

  it('is a low balance by the usual measure, where no admin has said from when on, and something was asked for', async () => {
    await one.models.balances.deleteMany({});
    workspace = `${workspace}-trial`;
    await one.credits.grant(workspace, { key: 'trial', credits: 10, actor: 'U0ADDED' });
    expect(await found()).toEqual([]);
    await one.credits.hold(workspace, heldBatch({ workspace, count: 4 }));
    await one.credits.hold(workspace, heldBatch({ workspace, count: 1 }));
    expect(await found()).toEqual([]);
    await one.credits.hold(workspace, heldBatch({ workspace, count: 1 }));
    expect(await found()).toEqual(['low_balance']);
    expect(await found()).toEqual(['low_balance']);
    expect(await told()).toEqual([['U0OPERATOR', 'raised', 'low_balance']]);
    const [alert] = await alerts().alertsOf(workspace);
    expect(alert?.facts).toEqual({ kind: 'low_balance', available: 4, threshold: 5, usual: true });
    await settings({ alerts: { lowBalance: 0 } });
    expect(await found()).toEqual([]);
  });

  it('is no low balance where nothing was ever asked for', async () => {
    await one.credits.grant(workspace, { key: 'short', credits: 50, actor: 'cli', expiresAt: soon() });
    await one.models.grants.updateOne({ _id: `${workspace}:start` }, { expiresAt: soon() });
    clock.pass(2 * DAY_MS);
    await one.credits.grant(workspace, { key: 'one', credits: 1, actor: 'cli' });
    expect(await found()).toEqual([]);
  });

  it('is told whoever added credits last, where nobody else is named', async () => {
    await one.credits.grant(workspace, { key: 'more', credits: 20, actor: 'U0ADDED' });
    await one.credits.hold(workspace, heldBatch({ workspace, count: 4 }));
    await settings({ alerts: { lowBalance: 119 } });
    await found(true, []);
    expect(await told()).toEqual([['U0ADDED', 'raised', 'low_balance']]);
  });

  it('is nothing old: where it was turned off it stays off, and what was low already is told when it is again', async () => {
    await one.credits.hold(workspace, heldBatch({ workspace, count: 4 }));
    await one.models.balances.updateOne({ _id: workspace }, { available: 3 });
    const off = `${workspace}-off`;
    await one.credits.grant(off, { key: 'start', credits: 1, actor: 'cli' });
    await storeSettings(one.models, off, { rev: 2 });
    const at = new Date(clock.now());
    const by = { workspace: off, actor: 'U0ADMIN', at };
    const what = 'alerts.lowBalance';
    await one.models.settingChanges.insertMany([
      { _id: `${off}:1`, ...by, rev: 1, changes: [{ what, from: null, to: 7 }] },
      { _id: `${off}:2`, ...by, rev: 2, changes: [{ what, from: 7, to: null }] },
    ]);
    for (let time = 0; time < 2; time++) {
      for (let position: string | undefined = ''; position !== undefined; ) {
        position = (await lowBalanceAlert.batch(guardedModels(one.models), position)).next;
      }
    }
    expect((await one.models.workspaceSettings.findById(off).lean())?.alerts).toEqual({ lowBalance: 0 });
    expect(await found()).toEqual(['low_balance']);
    expect(await told()).toEqual([]);
    await one.models.balances.updateOne({ _id: workspace }, { available: 30 });
    expect(await found()).toEqual([]);
    await one.models.balances.updateOne({ _id: workspace }, { available: 2 });
    expect(await found()).toEqual(['low_balance']);
    expect(await told()).toEqual([['U0OPERATOR', 'raised', 'low_balance']]);
  });

  it('is what is spent a day, for the forecast', async () => {
    const { infographs, ...hold } = heldBatch({ workspace, count: 12 });
    await one.credits.hold(workspace, { ...hold, infographs });
    for (const { _id } of infographs.slice(0, 8)) {
      await one.credits.settle(workspace, endOf({ _id, fence: 0 }, 'posted'));
    }
    clock.pass(DAY_MS);
    // Eight in two days; 88 are left to be drawn on.
    const lastsUntil = new Date(clock.now() + 22 * DAY_MS);
    expect(await alerts().forecast(workspace)).toEqual({ perDay: 4, lastsUntil });
  });
});
