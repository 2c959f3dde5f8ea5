import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Credits, HoldAnswer } from '../../../src/credits/ledger/index.js';
import type { Hold } from '../../../src/credits/ledger/operations.js';
import { defined } from '../../../src/lib/defined.js';
import type { WorkspaceSettings } from '../../../src/models/workspace-settings.js';
import { heldBatch } from '../../support/batch.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../support/database.js';
import { createSetClock } from '../../support/set-clock.js';
import { type End, endOf } from '../../support/settle.js';
import { storeSettings } from '../../support/stored-settings.js';

const NOON = '2026-11-23T12:00:00Z';
const clock = createSetClock(NOON);
let database: SharedDatabase;
let processes: Process[];
let one: Process;
beforeAll(async () => {
  database = await startSharedDatabase();
  one = await database.process(clock);
  processes = [one, await database.process(clock)];
});
beforeEach(() => clock.set(NOON));
afterAll(() => database.stop());

let count = 0;
async function workspaceWith(settings: Partial<WorkspaceSettings>, credits = 100): Promise<string> {
  const workspace = `T${++count}`;
  await one.credits.grant(workspace, { key: 'start', credits, actor: 'test' });
  await change(workspace, settings);
  return workspace;
}

const change = (workspace: string, settings: Partial<WorkspaceSettings>) =>
  storeSettings(one.models, workspace, settings);

interface Asked {
  person?: string;
  count?: number;
  unitCredits?: number;
  facts?: Partial<Hold['policyInput']>;
}

function batchOf(workspace: string, { person = 'U1', facts, ...rest }: Asked) {
  const hold = heldBatch({ workspace, ...rest });
  const { draw } = { ...facts };
  const infographs = hold.infographs.map((infograph) => ({
    ...infograph,
    requester: person,
    ...defined({ draw }),
  }));
  return { ...hold, actor: person, infographs, policyInput: { ...hold.policyInput, ...facts } };
}

const ask = (workspace: string, asked: Asked = {}, { credits }: { credits: Credits } = one) =>
  credits.hold(workspace, batchOf(workspace, asked));

/** The same is asked so often at once, in both processes by turns. */
async function burst(times: number, workspace: string, asked: (nth: number) => Asked): Promise<HoldAnswer[]> {
  return await Promise.all(
    Array.from({ length: times }, (_, nth) => ask(workspace, asked(nth), processes[nth % 2])),
  );
}

async function acceptAndEnd(workspace: string, end: End, asked: Asked = {}): Promise<HoldAnswer> {
  const batch = batchOf(workspace, asked);
  const answer = await one.credits.hold(workspace, batch);
  await Promise.all(
    batch.infographs.map((infograph) => one.credits.settle(workspace, endOf(infograph, end))),
  );
  return answer;
}

async function expectCleanBooks(workspace: string): Promise<void> {
  expect((await one.credits.audit(workspace))[0]?.drifts).toEqual([]);
}

const accepted = (answers: HoldAnswer[]) => answers.filter(({ kind }) => kind === 'accepted').length;

describe('a burst in two processes never passes', () => {
  it.each([
    { which: 'personDay', cap: 7, fits: 3 },
    { which: 'personMonth', cap: 5, fits: 2 },
    { which: 'workspaceDay', cap: 6, fits: 3 },
    { which: 'workspaceMonth', cap: 9, fits: 4 },
  ] as const)('the cap $which', async ({ which, cap, fits }) => {
    const workspace = await workspaceWith({ caps: { [which]: cap } });
    const everybody = which.startsWith('workspace');
    const answers = await burst(12, workspace, (nth) => ({
      count: 2,
      person: everybody ? `U${nth}` : 'U1',
    }));
    expect(accepted(answers)).toBe(fits);
    for (const answer of answers.filter(({ kind }) => kind !== 'accepted')) {
      expect(answer).toMatchObject({ kind: 'refused', refusal: { rule: 'cap', which, cap, needed: 2 } });
    }
    // A smaller one still fits, and one more does not.
    expect((await ask(workspace)).kind).toBe(cap % 2 ? 'accepted' : 'refused');
    expect(await ask(workspace)).toMatchObject({
      refusal: { used: cap, resetsAt: new Date(which.endsWith('Day') ? '2026-11-24' : '2026-12-01') },
    });
    expect((await ask(workspace, { person: 'U9' })).kind).toBe(everybody ? 'refused' : 'accepted');
    await expectCleanBooks(workspace);
  });

  it('the jobs at once, whose ends make room again', async () => {
    const workspace = await workspaceWith({ caps: { atOnce: 4 } });
    const batch = batchOf(workspace, { count: 3 });
    await one.credits.hold(workspace, batch);
    const answers = await burst(8, workspace, () => ({}));
    expect(accepted(answers)).toBe(1);
    expect(answers.find(({ kind }) => kind === 'refused')).toMatchObject({
      refusal: { rule: 'at_once', most: 4, open: 4 },
    });
    await Promise.all(
      batch.infographs.map((infograph, nth) =>
        one.credits.settle(workspace, endOf(infograph, nth ? 'posted' : 'failed')),
      ),
    );
    expect(accepted(await burst(8, workspace, () => ({})))).toBe(3);
    expect(await one.credits.usage(workspace, 'U1')).toMatchObject({ open: 4, day: 6 });
    await expectCleanBooks(workspace);
  });
});

describe('exact pictures', () => {
  const exact = { unitCredits: 0, facts: { draw: 'exact' as const } };

  it('are 50 a day for each person, whoever counts them, and free', async () => {
    const workspace = await workspaceWith({}, 1);
    const answers = await burst(30, workspace, () => ({ ...exact, count: 2 }));
    expect(accepted(answers)).toBe(25);
    const resetsAt = new Date('2026-11-24');
    expect(await ask(workspace, exact)).toMatchObject({
      kind: 'refused',
      refusal: { rule: 'exact_day', most: 50, used: 50, resetsAt },
      available: 1,
    });
    // Others, what a model draws, and the next day are something else.
    expect((await ask(workspace, { ...exact, person: 'U2' })).kind).toBe('accepted');
    expect((await ask(workspace)).kind).toBe('accepted');
    clock.set(resetsAt);
    expect((await ask(workspace, { ...exact, count: 4 })).kind).toBe('accepted');
    await expectCleanBooks(workspace);
  });

  it('that came to nothing are not counted, and those that were seen are', async () => {
    const workspace = await workspaceWith({});
    await acceptAndEnd(workspace, 'failed', { ...exact, count: 3 });
    await acceptAndEnd(workspace, 'posted', { ...exact, count: 2 });
    expect(await one.credits.usage(workspace, 'U1')).toMatchObject({ exactToday: 2, open: 0 });
  });

  it('are spent and capped at their price, where the operator has set one', async () => {
    const workspace = await workspaceWith({ caps: { personDay: 3 } }, 5);
    const priced = { ...exact, unitCredits: 2 };
    expect((await ask(workspace, priced)).kind).toBe('accepted');
    expect(await ask(workspace, priced)).toMatchObject({ refusal: { rule: 'cap', which: 'personDay' } });
  });
});

describe('what is used', () => {
  it('is less after a release and the same after a refund, and begins anew the next day', async () => {
    const workspace = await workspaceWith({ caps: { personDay: 2 }, timeZone: 'Asia/Kolkata' });
    clock.set('2026-11-23T18:00:00Z');
    await acceptAndEnd(workspace, 'failed', { count: 2 });
    const paid = batchOf(workspace, { count: 2 });
    expect((await one.credits.hold(workspace, paid)).kind).toBe('accepted');
    for (const infograph of paid.infographs) await one.credits.settle(workspace, endOf(infograph, 'posted'));
    const [infograph] = paid.infographs;
    await one.credits.refund(workspace, { infograph: infograph?._id ?? '', actor: 'U2', reason: 'blurred' });
    const resetsAt = new Date('2026-11-23T18:30:00Z');
    expect(await ask(workspace)).toMatchObject({ kind: 'refused', refusal: { used: 2, resetsAt } });
    expect(await one.credits.usage(workspace, 'U1')).toEqual({
      ...{ day: 2, month: 2, exactToday: 0, open: 0, workspaceDay: 2, workspaceMonth: 2 },
      ...{ dayResetsAt: resetsAt, monthResetsAt: new Date('2026-11-30T18:30:00Z') },
    });
    clock.set(resetsAt);
    expect((await ask(workspace, { count: 2 })).kind).toBe('accepted');
    expect(await one.credits.usage(workspace, 'U1')).toMatchObject({ day: 2, month: 4 });
    await expectCleanBooks(workspace);
  });

  it('is what a token may spend a month, too', async () => {
    const workspace = await workspaceWith({ timeZone: 'Europe/Berlin' });
    clock.set('2026-11-30T22:00:00Z');
    const capped = () => ({ ...batchOf(workspace, { person: 'api:tok_1', count: 2 }), monthlyCap: 3 });
    expect((await one.credits.hold(workspace, capped())).kind).toBe('accepted');
    expect(await one.credits.hold(workspace, capped())).toMatchObject({ kind: 'insufficient', leftOfCap: 1 });
    clock.set('2026-11-30T23:00:00Z');
    expect((await one.credits.hold(workspace, capped())).kind).toBe('accepted');
    await expectCleanBooks(workspace);
  });
});

describe('rules', () => {
  it('hold from the moment they are set, without any charge; what was accepted before answers as before', async () => {
    const workspace = await workspaceWith({});
    const first = heldBatch({ workspace });
    await one.credits.hold(workspace, first);
    await change(workspace, { pause: { words: 'Until Monday', by: 'U2', at: new Date() } });
    expect(await ask(workspace)).toMatchObject({
      kind: 'refused',
      refusal: { rule: 'paused', words: 'Until Monday' },
      available: 99,
    });
    expect(await one.credits.hold(workspace, first)).toMatchObject({ kind: 'duplicate' });
    await change(workspace, { blocked: [{ user: 'U1', by: 'U2', at: new Date() }] });
    expect(await ask(workspace)).toMatchObject({ refusal: { rule: 'blocked' } });
    await change(workspace, { channels: ['C0OTHER'] });
    expect(await ask(workspace)).toMatchObject({ refusal: { rule: 'channel' } });
    await change(workspace, { caps: { resolutions: ['1K'], maxImages: 1 } });
    expect(await ask(workspace, { facts: { resolution: '4K' } })).toMatchObject({
      refusal: { rule: 'resolution', allowed: ['1K'] },
    });
    expect(await ask(workspace, { count: 2 })).toMatchObject({ refusal: { rule: 'images', most: 1 } });
    expect(await one.models.ledger.countDocuments({ workspace, kind: 'hold' })).toBe(1);
    await expectCleanBooks(workspace);
  });

  it('stop whoever ends too much unpaid for an hour, and tell the admins once', async () => {
    const workspace = await workspaceWith({ admins: ['U0ADMIN'] });
    clock.set('2026-11-24T09:30:00Z');
    for (const end of ['canceled', 'content_refused', 'failed'] as const) {
      await acceptAndEnd(workspace, end, { count: 10 });
    }
    expect((await ask(workspace)).kind).toBe('accepted');
    await acceptAndEnd(workspace, 'canceled', { count: 3 });
    expect(await ask(workspace)).toMatchObject({
      kind: 'refused',
      refusal: { rule: 'person_paused', why: 'unpaid', until: new Date('2026-11-24T10:30:00Z') },
    });
    expect((await ask(workspace, { person: 'U2' })).kind).toBe('accepted');
    const told = await one.models.notices.find({ workspace, about: 'person_paused' }).lean();
    expect(told.map(({ user }) => user).sort()).toEqual(['U0ADMIN', 'U0OPERATOR']);
    clock.set('2026-11-24T10:30:00Z');
    expect((await ask(workspace)).kind).toBe('accepted');
    await expectCleanBooks(workspace);
  });

  it('stop whoever has articles read without end, also in one burst', async () => {
    const workspace = await workspaceWith({});
    const answers = await burst(40, workspace, () => ({ facts: { readsArticle: true } }));
    expect(accepted(answers)).toBe(31);
    expect(answers.find(({ kind }) => kind === 'refused')).toMatchObject({
      refusal: { rule: 'person_paused', why: 'reads' },
    });
    await expectCleanBooks(workspace);
  });
});
