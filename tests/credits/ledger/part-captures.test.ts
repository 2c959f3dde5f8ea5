import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NewInfograph } from '../../../src/credits/ledger/operations.js';
import { type Infograph, paidOf } from '../../../src/models/infograph.js';
import { heldBatch } from '../../support/batch.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../support/database.js';
import { createSetClock } from '../../support/set-clock.js';
import { endOf } from '../../support/settle.js';
import { checkBooks } from './at-random.js';

const DAY_MS = 24 * 3_600_000;
const clock = createSetClock('2026-10-10T12:00:00Z');
let database: SharedDatabase;
let one: Process;
let count = 0;
let workspace: string;
beforeAll(async () => {
  database = await startSharedDatabase();
  one = await database.process(clock);
});
afterAll(() => database.stop());
beforeEach(() => {
  workspace = `T${++count}`;
});

const inDays = (days: number) => new Date(clock.now() + days * DAY_MS);

async function grant(key: string, credits: number, expiresAt?: Date): Promise<void> {
  const until = expiresAt ? { expiresAt } : {};
  await one.credits.grant(workspace, { key, credits, actor: 'cli', ...until });
}

async function held(unitCredits: number): Promise<NewInfograph> {
  const { infographs, ...hold } = heldBatch({ workspace, unitCredits });
  expect(await one.credits.hold(workspace, { ...hold, infographs })).toMatchObject({ kind: 'accepted' });
  const [infograph] = infographs;
  if (!infograph) throw new Error('a batch has one');
  return infograph;
}

const capture = (infograph: NewInfograph, credits?: number) =>
  one.credits.settle(workspace, endOf(infograph, 'posted', credits));
const refund = ({ _id: infograph }: NewInfograph) =>
  one.credits.refund(workspace, { infograph, actor: 'U1', reason: 'wrong' });

async function stored({ _id }: NewInfograph): Promise<Infograph> {
  const found = await one.models.infographs.findOne({ _id, workspace }).lean();
  if (!found) throw new Error(`${_id} is gone`);
  return found;
}

/** What is left of each grant. */
async function left(): Promise<Record<string, number>> {
  const grants = await one.models.grants.find({ workspace }).sort({ _id: 1 }).lean();
  return Object.fromEntries(grants.map(({ _id, remaining }) => [_id.slice(workspace.length + 1), remaining]));
}

async function expectBooks(available: number, heldCredits: number): Promise<void> {
  const [report] = await one.credits.audit(workspace);
  expect(report).toMatchObject({ drifts: [], available, held: heldCredits });
}

describe('a capture of a part of what is held', () => {
  it('spends what it says, gives the rest back to the grants that were drawn on last, and says what was paid', async () => {
    await grant('soon', 2, inDays(3));
    await grant('later', 5, inDays(30));
    const infograph = await held(4);
    expect(await left()).toEqual({ later: 3, soon: 0 });
    expect(await capture(infograph, 1)).toEqual({ kind: 'settled' });
    expect(await left()).toEqual({ later: 5, soon: 1 });
    await expectBooks(6, 0);
    const after = await stored(infograph);
    expect(after).toMatchObject({ costCredits: 4, paidCredits: 1, delivery: 'posted' });
    expect(after.draws).toEqual([{ grant: `${workspace}:soon`, credits: 1 }]);
    const entries = await one.models.ledger
      .find({ workspace, infograph: infograph._id })
      .sort({ seq: 1 })
      .lean();
    expect(entries).toMatchObject([
      { kind: 'hold', credits: 4, available: 3, held: 4 },
      {
        kind: 'capture',
        key: `infograph:${infograph._id}:settle`,
        credits: 1,
        returned: 3,
        available: 6,
        held: 0,
      },
    ]);
  });

  it('is counted in the caps as far as it was paid, and no longer as under way', async () => {
    await grant('a', 9);
    const [first, second] = [await held(4), await held(3)];
    expect(await one.credits.usage(workspace, 'U0REQUEST')).toMatchObject({
      day: 7,
      workspaceMonth: 7,
      open: 2,
    });
    await capture(first, 1);
    await capture(second);
    expect(await one.credits.usage(workspace, 'U0REQUEST')).toMatchObject({
      ...{ day: 4, month: 4, workspaceDay: 4, workspaceMonth: 4, open: 0 },
    });
    await expectBooks(5, 0);
  });

  it('is refunded with what was paid, once; what was free in the end with nothing', async () => {
    await grant('a', 9);
    const [part, free] = [await held(4), await held(2)];
    await capture(part, 3);
    await capture(free, 0);
    expect(await refund(free)).toMatchObject({ kind: 'not_paid', available: 6 });
    expect(await stored(free)).toMatchObject({
      status: 'completed',
      delivery: 'posted',
      paidCredits: 0,
      draws: [],
    });
    expect(await refund(part)).toMatchObject({ kind: 'refunded', credits: 3, available: 9 });
    expect(await refund(part)).toMatchObject({ kind: 'duplicate', available: 9 });
    expect(
      await one.models.auditEntries.findOne({ workspace, action: 'credits.refunded' }).lean(),
    ).toMatchObject({
      details: { credits: 3 },
    });
    await expectBooks(9, 0);
  });

  it('gives what comes back to a grant whose time is over a day, and lets it expire then', async () => {
    await grant('over', 5, inDays(1));
    const infograph = await held(5);
    clock.pass(2 * DAY_MS);
    await capture(infograph, 2);
    await expectBooks(3, 0);
    clock.pass(DAY_MS);
    await one.credits.expire(workspace);
    await expectBooks(0, 0);
    expect(await refund(infograph)).toMatchObject({ kind: 'refunded', credits: 2, available: 2 });
    await expectBooks(2, 0);
  });

  it('says nothing of it where all is captured, as before', async () => {
    await grant('a', 9);
    const [silent, said] = [await held(4), await held(3)];
    await capture(silent);
    await capture(said, 3);
    for (const infograph of [silent, said]) {
      const after = await stored(infograph);
      expect([after.paidCredits, paidOf(after)]).toEqual([undefined, infograph.costCredits]);
      expect(after.draws).toEqual([{ grant: `${workspace}:a`, credits: infograph.costCredits }]);
    }
    const captures = await one.models.ledger.find({ workspace, kind: 'capture' }).lean();
    expect(captures.map(({ returned, draws }) => [returned, draws])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it.each([-1, 5, 1.5, Number.NaN])('refuses %p of 4, and holds up nobody else', async (credits) => {
    await grant('a', 9);
    const [wrong, right] = [await held(4), await held(2)];
    const [refused, settled] = await Promise.allSettled([capture(wrong, credits), capture(right, 1)]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { name: 'RangeError' } });
    expect(settled).toMatchObject({ status: 'fulfilled', value: { kind: 'settled' } });
    expect(await stored(wrong)).toMatchObject({ status: 'pending' });
    await expectBooks(4, 4);
  });
});

describe('what costs 0 credits', () => {
  it('is accepted of a workspace that never had any, and completed', async () => {
    const infograph = await held(0);
    await expectBooks(0, 0);
    expect(await one.credits.usage(workspace, 'U0REQUEST')).toMatchObject({ day: 0, open: 1 });
    await capture(infograph);
    await expectBooks(0, 0);
    expect(await stored(infograph)).toMatchObject({ delivery: 'posted', draws: [] });
    expect(await refund(infograph)).toMatchObject({ kind: 'not_paid' });
    expect(await one.credits.usage(workspace, 'U0REQUEST')).toMatchObject({ day: 0, open: 0 });
    const entries = await one.models.ledger.find({ workspace }).sort({ seq: 1 }).lean();
    expect(entries.map(({ kind, credits }) => [kind, credits])).toEqual([
      ['hold', 0],
      ['capture', 0],
    ]);
  });

  it('is released, too, and accepted where all credits are spent', async () => {
    await grant('a', 1);
    await capture(await held(1));
    const free = await held(0);
    await one.credits.settle(workspace, endOf(free, 'failed'));
    await expectBooks(0, 0);
  });
});

it('keeps the books in order, whatever is captured of holds, refunded after it and expires in between', async () => {
  expect((await checkBooks({ one, clock }, 6)).returned).toBeGreaterThan(0);
});
