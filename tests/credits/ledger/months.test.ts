import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expireGrants } from '../../../src/credits/ledger/expiry.js';
import { refillWorkspaces } from '../../../src/credits/ledger/refill.js';
import { createLog } from '../../../src/lib/log.js';
import type { OneChange } from '../../../src/models/setting-change.js';
import type { WorkspaceSettings } from '../../../src/models/workspace-settings.js';
import { heldBatch } from '../../support/batch.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../support/database.js';
import { createSetClock } from '../../support/set-clock.js';
import { endOf } from '../../support/settle.js';
import { storeSettings } from '../../support/stored-settings.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const clock = createSetClock('2026-11-23T12:00:00Z');
const log = createLog('silent');
let database: SharedDatabase;
let replicas: Process[];
let one: Process;
beforeAll(async () => {
  database = await startSharedDatabase();
  replicas = [await database.process(clock), await database.process(clock), await database.process(clock)];
  [one] = replicas as [Process];
});
afterAll(() => database.stop());

let count = 0;
let workspace: string;
beforeEach(async () => {
  count += 1;
  workspace = `T${count}`;
  // Those of the tests before would be refilled as well.
  await one.models.workspaceSettings.deleteMany({});
});

const settings = (wanted: Partial<WorkspaceSettings>) => storeSettings(one.models, workspace, wanted);

async function changed(at: string, change: OneChange, rev = 1): Promise<void> {
  const _id = `${workspace}:${rev}`;
  await one.models.settingChanges.insertMany([
    { _id, workspace, rev, actor: 'U1', at: new Date(at), changes: [change] },
  ]);
}

/** The chore, in all replicas at once, as if its lease did not keep them apart. */
async function refillEverywhere(adminTopupCredits?: number): Promise<number> {
  const waits = await Promise.all(
    replicas.map((replica) =>
      refillWorkspaces({ ...replica, clock, log, adminTopupCredits, adminUsers: ['U0OPERATOR'] }),
    ),
  );
  return Math.min(...waits);
}

async function refills(): Promise<Array<[string, number]>> {
  const entries = await one.models.ledger
    .find({ workspace, key: /^refill:/ })
    .sort({ seq: 1 })
    .lean();
  return entries.map(({ key, credits }) => [key, credits]);
}

async function expectCleanBooks(): Promise<void> {
  expect((await one.credits.audit(workspace))[0]?.drifts).toEqual([]);
}

const available = async () => (await one.credits.balance(workspace)).available;
const grant = (key: string, credits: number, expiresAt?: Date) =>
  one.credits.grant(workspace, { key, credits, actor: 'cli', ...(expiresAt ? { expiresAt } : {}) });

describe('grants that expire', () => {
  const soon = () => new Date(clock.now() + HOUR_MS);

  it('are spent first, and never drawn on once their time is over', async () => {
    await grant('never', 5);
    await grant('soon', 3, soon());
    expect(
      (await one.credits.grants(workspace)).map(({ remaining, expiresAt }) => [remaining, expiresAt]),
    ).toEqual([
      [3, soon()],
      [5, undefined],
    ]);
    expect(await one.credits.hold(workspace, heldBatch({ workspace, count: 2 }))).toMatchObject({
      available: 6,
    });
    clock.pass(HOUR_MS);
    const answers = await Promise.all(
      replicas.map(({ credits }) => credits.hold(workspace, heldBatch({ workspace, count: 3 }))),
    );
    // One credit of the first grant went with its time; of the five others three were left.
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['accepted', 'insufficient', 'insufficient']);
    expect(await available()).toBe(2);
    expect(await one.credits.grants(workspace)).toMatchObject([{ remaining: 2 }]);
    await expectCleanBooks();
  });

  it('have a day of grace for what comes back after their time, by release and by refund', async () => {
    await grant('soon', 5, soon());
    const { infographs, ...hold } = heldBatch({ workspace, count: 5 });
    await one.credits.hold(workspace, { ...hold, infographs });
    const [paid, ...others] = infographs;
    await one.credits.settle(workspace, endOf({ _id: paid?._id ?? '', fence: 0 }, 'posted'));
    clock.pass(2 * DAY_MS);
    for (const infograph of others) await one.credits.settle(workspace, endOf(infograph, 'failed'));
    expect(await available()).toBe(4);
    clock.pass(HOUR_MS);
    await one.credits.refund(workspace, { infograph: paid?._id ?? '', actor: 'U1', reason: 'blurred' });
    expect(await available()).toBe(5);
    clock.pass(22 * HOUR_MS);
    expect((await one.credits.hold(workspace, heldBatch({ workspace }))).kind).toBe('accepted');
    clock.pass(HOUR_MS);
    expect(await one.credits.hold(workspace, heldBatch({ workspace }))).toMatchObject({
      kind: 'insufficient',
      available: 0,
    });
    await expectCleanBooks();
  });

  it('leave by themselves, once, and the chore comes again for the next', async () => {
    const sweep = () => Promise.all(replicas.map((replica) => expireGrants({ ...replica, clock, log })));
    await grant('first', 2, soon());
    await grant('second', 3, new Date(clock.now() + HOUR_MS + 60_000));
    await grant('never', 4);
    expect(Math.max(...(await sweep()))).toBeLessThanOrEqual(5 * 60_000);
    expect(await available()).toBe(9);
    clock.pass(HOUR_MS);
    expect(await sweep()).toEqual([60_000, 60_000, 60_000]);
    expect(await available()).toBe(7);
    clock.pass(60_000);
    await sweep();
    await sweep();
    expect(await available()).toBe(4);
    const expired = await one.models.ledger.find({ workspace, kind: 'expire' }).sort({ seq: 1 }).lean();
    expect(expired.map(({ credits }) => credits)).toEqual([2, 3]);
    await expectCleanBooks();
  });
});

describe("the month's refill", () => {
  it.each([
    { timeZone: 'Asia/Kathmandu', first: '2026-11-30T18:15:00Z', month: '2026-12' },
    { timeZone: 'Pacific/Auckland', first: '2026-12-31T11:00:00Z', month: '2027-01' },
    // Clocks change on the last day of March: the month is an hour shorter.
    { timeZone: 'Europe/Berlin', first: '2027-03-31T22:00:00Z', month: '2027-04' },
    // After the 31st of January comes the 1st of February.
    { timeZone: 'America/New_York', first: '2027-02-01T05:00:00Z', month: '2027-02' },
  ])('comes once, as soon as $month has begun in $timeZone', async ({ timeZone, first, month }) => {
    await settings({ timeZone, refill: { kind: 'plus', credits: 50 } });
    clock.set(new Date(Date.parse(first) - 60_000));
    await refillEverywhere();
    expect((await refills()).at(-1)?.[0]).not.toBe(`refill:${workspace}:${month}`);
    const before = await available();
    expect(await refillEverywhere()).toBe(60_000);
    clock.set(first);
    await refillEverywhere();
    clock.pass(60_000);
    await refillEverywhere();
    expect((await refills()).at(-1)).toEqual([`refill:${workspace}:${month}`, 50]);
    expect(await available()).toBe(before + 50);
    await expectCleanBooks();
  });

  it('fills up to so many once a month, whatever is spent later, and nothing where nothing is missing', async () => {
    await settings({ refill: { kind: 'to', credits: 20 } });
    clock.set('2027-05-01T00:00:00Z');
    await grant('own', 20);
    await refillEverywhere();
    expect(await available()).toBe(20);
    await one.credits.hold(workspace, heldBatch({ workspace, count: 4 }));
    clock.set('2027-05-31T23:59:00Z');
    await refillEverywhere();
    expect(await available()).toBe(16);
    clock.set('2027-06-01T00:00:00Z');
    await refillEverywhere();
    expect(await refills()).toEqual([[`refill:${workspace}:2027-06`, 4]]);
    await expectCleanBooks();
  });

  it('comes late where nobody was there on the first, as it was set then', async () => {
    await settings({ refill: { kind: 'plus', credits: 70 } });
    await changed('2027-07-09T12:00:00Z', { what: 'refill', from: 'plus 30', to: 'to 5' });
    await changed('2027-07-09T13:00:00Z', { what: 'refill', from: 'to 5', to: 'plus 70' }, 2);
    clock.set('2027-07-10T12:00:00Z');
    await refillEverywhere();
    expect(await refills()).toEqual([[`refill:${workspace}:2027-07`, 30]]);
    clock.set('2027-08-01T00:00:00Z');
    await refillEverywhere();
    expect((await refills()).at(-1)).toEqual([`refill:${workspace}:2027-08`, 70]);
  });

  it('does not come for a month that had begun before it was set', async () => {
    await settings({ refill: { kind: 'plus', credits: 30 } });
    await changed('2027-09-01T00:00:01Z', { what: 'refill', from: null, to: 'plus 30' });
    clock.set('2027-09-20T12:00:00Z');
    await refillEverywhere();
    expect(await refills()).toEqual([]);
    clock.set('2027-10-01T00:00:00Z');
    await refillEverywhere();
    expect(await refills()).toEqual([[`refill:${workspace}:2027-10`, 30]]);
  });

  it('brings no more than the operator lets admins add, together with top-ups, and tells them', async () => {
    await settings({ admins: ['U0ADMIN'], refill: { kind: 'plus', credits: 80 } });
    clock.set('2027-11-01T00:00:00Z');
    await grant('topup:1', 30);
    await grant('cli:1', 1_000);
    await refillEverywhere(100);
    expect(await refills()).toEqual([[`refill:${workspace}:2027-11`, 70]]);
    const told = await one.models.notices.find({ workspace, about: 'refill_cut' }).lean();
    expect(told.map(({ user, news }) => [user, news])).toEqual([
      ['U0OPERATOR', { about: 'refill_cut', wanted: 80, added: 70 }],
      ['U0ADMIN', { about: 'refill_cut', wanted: 80, added: 70 }],
    ]);
    const monthly = { prefixes: ['topup:', 'refill:'], credits: 100 };
    const topup = { key: 'topup:2', credits: 1, actor: 'U1', monthly };
    expect(await one.credits.grant(workspace, topup)).toMatchObject({ kind: 'over_limit', leftCredits: 0 });
    clock.set('2027-12-01T00:00:00Z');
    expect(await one.credits.grant(workspace, topup)).toMatchObject({ kind: 'granted' });
    await refillEverywhere(100);
    expect((await refills()).at(-1)).toEqual([`refill:${workspace}:2027-12`, 80]);
    await expectCleanBooks();
  });
});

describe('a grant up to so many', () => {
  it('adds what is missing, at most what it says, and nothing where nothing is', async () => {
    await grant('own', 6);
    const upTo = (key: string, credits: number, to: number) =>
      one.credits.grant(workspace, { key, credits, upTo: to, actor: 'U1' });
    expect(await upTo('a', 100, 10)).toMatchObject({ kind: 'granted', credits: 4, available: 10 });
    expect(await upTo('b', 100, 10)).toMatchObject({ kind: 'enough', available: 10 });
    expect(await upTo('c', 3, 20)).toMatchObject({ kind: 'granted', credits: 3, available: 13 });
    expect(await upTo('c', 3, 20)).toMatchObject({ kind: 'duplicate' });
  });
});

describe('a refund', () => {
  it('pays back what was paid, once in three replicas, with its notices; nothing else', async () => {
    await grant('own', 9);
    const { infographs, ...hold } = heldBatch({ workspace, count: 3, unitCredits: 2 });
    await one.credits.hold(workspace, { ...hold, infographs });
    const [paid = '', failed = '', open = ''] = infographs.map(({ _id }) => _id);
    await one.credits.settle(workspace, endOf({ _id: paid, fence: 0 }, 'posted'));
    await one.credits.settle(workspace, endOf({ _id: failed, fence: 0 }, 'failed'));
    const refund = (infograph: string, of = workspace) =>
      Promise.all(
        replicas.flatMap(({ credits }) =>
          [1, 2].map(() => credits.refund(of, { infograph, actor: 'U1', reason: 'blurred' })),
        ),
      );
    const kinds = (await refund(paid)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual([...Array(5).fill('duplicate'), 'refunded']);
    for (const answers of [await refund(failed), await refund(open), await refund(paid, 'T0OTHER')]) {
      expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['not_paid']));
    }
    expect(await one.credits.balance(workspace)).toEqual({ available: 7, held: 2 });
    expect((await one.models.infographs.findById(paid).lean())?.refund).toMatchObject({
      by: 'U1',
      reason: 'blurred',
    });
    await expectCleanBooks();
  });
});
