import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Infograph } from '../../../src/models/infograph.js';
import { heldBatch } from '../../support/batch.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../support/database.js';

describe('credits under concurrency, by two processes on one database', () => {
  let database: SharedDatabase;
  let one: Process;
  let two: Process;
  let count = 0;
  beforeAll(async () => {
    database = await startSharedDatabase();
    one = await database.process();
    two = await database.process();
  });
  afterAll(() => database.stop());

  async function workspaceWith(credits: number): Promise<string> {
    const workspace = `T${++count}`;
    await one.credits.grant(workspace, { key: 'start', credits, actor: 'test' });
    return workspace;
  }

  async function expectCleanBooks(
    workspace: string,
    balance: { available: number; held: number },
  ): Promise<void> {
    expect(await two.credits.balance(workspace)).toEqual(balance);
    const [report] = await one.credits.audit(workspace);
    expect(report?.drifts).toEqual([]);
    const entries = await one.credits.history(workspace, 1_000);
    expect(entries.every(({ available, held }) => available >= 0 && held >= 0)).toBe(true);
  }

  const settle = (by: 'capture' | 'release', infograph: Pick<Infograph, '_id' | 'fence'>) => ({
    by,
    infograph: infograph._id,
    fence: infograph.fence,
    from: { status: ['pending' as const], delivery: ['waiting' as const] },
    set:
      by === 'capture'
        ? { status: 'completed' as const, delivery: 'posted' as const }
        : { status: 'failed' as const },
    actor: 'system',
  });

  it('holds as many as there are credits for, however many come at once', async () => {
    const workspace = await workspaceWith(10);
    const holds = Array.from({ length: 40 }, (_, n) =>
      (n % 2 ? one : two).credits.hold(workspace, heldBatch({ workspace })),
    );
    const answers = await Promise.all(holds);
    const kinds = answers.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([...Array(10).fill('accepted'), ...Array(30).fill('insufficient')]);
    await expectCleanBooks(workspace, { available: 0, held: 10 });
  });

  it('accepts a batch as a whole or not at all, and says how many would be affordable', async () => {
    const workspace = await workspaceWith(5);
    const answer = await one.credits.hold(workspace, heldBatch({ workspace, count: 3, unitCredits: 2 }));
    expect(answer).toEqual({ kind: 'insufficient', neededCredits: 6, affordable: 2, available: 5, held: 0 });
    await expectCleanBooks(workspace, { available: 5, held: 0 });
    expect(await one.models.infographs.countDocuments({ workspace })).toBe(0);
  });

  it('takes the same request once, whoever gets it how often', async () => {
    const workspace = await workspaceWith(10);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        (n % 2 ? one : two).credits.hold(workspace, heldBatch({ workspace, key: 'command:same' })),
      ),
    );
    expect(answers.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'duplicate')).toHaveLength(11);
    expect(new Set(answers.map((answer) => ('batch' in answer ? answer.batch : ''))).size).toBe(1);
    expect(await one.models.threads.countDocuments({ workspace })).toBe(1);
    await expectCleanBooks(workspace, { available: 9, held: 1 });
  });

  it('settles an infograph once, whether it is captured or released', async () => {
    const workspace = await workspaceWith(10);
    const { infographs, ...hold } = heldBatch({ workspace, count: 4 });
    await one.credits.hold(workspace, { ...hold, infographs });
    const decisions = await Promise.all(
      infographs.flatMap((infograph, n) =>
        Array.from({ length: 5 }, (_, m) =>
          (m % 2 ? one : two).credits.settle(
            workspace,
            settle((n + m) % 2 ? 'capture' : 'release', infograph),
          ),
        ),
      ),
    );
    expect(decisions.filter(({ kind }) => kind === 'settled')).toHaveLength(4);
    const settled = await one.models.ledger.find({ workspace, kind: { $in: ['capture', 'release'] } }).lean();
    expect(new Set(settled.map(({ infograph }) => infograph)).size).toBe(4);
    const captured = settled.filter(({ kind }) => kind === 'capture').length;
    await expectCleanBooks(workspace, { available: 10 - captured, held: 0 });
  });

  it('does not settle for a worker whose claim is over', async () => {
    const workspace = await workspaceWith(10);
    const { infographs, ...hold } = heldBatch({ workspace });
    await one.credits.hold(workspace, { ...hold, infographs });
    const [infograph] = infographs;
    await two.models.infographs.updateOne({ _id: infograph?._id ?? '' }, { $inc: { fence: 1 } });
    const stale = await one.credits.settle(
      workspace,
      settle('release', { _id: infograph?._id ?? '', fence: 0 }),
    );
    expect(stale).toEqual({ kind: 'stale' });
    await expectCleanBooks(workspace, { available: 9, held: 1 });
  });

  it('gives back to a grant that was spent to the end', async () => {
    const workspace = await workspaceWith(1);
    const { infographs, ...hold } = heldBatch({ workspace });
    await one.credits.hold(workspace, { ...hold, infographs });
    await two.credits.settle(workspace, settle('release', infographs[0] as Infograph));
    await expectCleanBooks(workspace, { available: 1, held: 0 });
  });

  it('grants once for each key', async () => {
    const workspace = await workspaceWith(1);
    const grant = { key: 'topup:1', credits: 5, actor: 'U1', note: 'a note' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => (n % 2 ? one : two).credits.grant(workspace, grant)),
    );
    expect(answers.filter(({ kind }) => kind === 'granted')).toHaveLength(1);
    await expectCleanBooks(workspace, { available: 6, held: 0 });
  });

  it('grants within the limit of a month, all processes together', async () => {
    const workspace = await workspaceWith(1);
    const topup = (n: number) => ({
      key: `topup:${n}`,
      credits: 4,
      actor: 'U1',
      monthly: { prefixes: ['topup:'], credits: 10 },
    });
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => (n % 2 ? one : two).credits.grant(workspace, topup(n))),
    );
    expect(answers.map(({ kind }) => kind).sort()).toEqual([
      'granted',
      'granted',
      ...Array(4).fill('over_limit'),
    ]);
    expect(answers.find(({ kind }) => kind === 'over_limit')).toMatchObject({ leftCredits: 2 });
    await expectCleanBooks(workspace, { available: 9, held: 0 });
  });

  it('keeps the books in order while everything happens at once', async () => {
    const workspace = await workspaceWith(30);
    const work = Array.from({ length: 24 }, async (_, n) => {
      const { credits } = n % 2 ? one : two;
      const { infographs, ...hold } = heldBatch({ workspace, count: 1 + (n % 3), unitCredits: 1 + (n % 2) });
      const answer = await credits.hold(workspace, { ...hold, infographs });
      if (n % 5 === 0) await credits.grant(workspace, { key: `more:${n}`, credits: 3, actor: 'test' });
      if (answer.kind !== 'accepted') return;
      for (const infograph of infographs) {
        await (n % 3 ? one : two).credits.settle(workspace, settle(n % 4 ? 'capture' : 'release', infograph));
      }
    });
    await Promise.all(work);
    const { available } = await one.credits.balance(workspace);
    await expectCleanBooks(workspace, { available, held: 0 });
  });
});
