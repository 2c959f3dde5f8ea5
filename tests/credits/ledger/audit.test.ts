import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Drift } from '../../../src/credits/ledger/audit.js';
import type { NewInfograph } from '../../../src/credits/ledger/operations.js';
import type { EntryKind } from '../../../src/models/ledger-entry.js';
import { heldBatch } from '../../support/batch.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../support/database.js';

describe('the audit', () => {
  let database: SharedDatabase;
  let process: Process;
  let workspace: string;
  let infographs: readonly NewInfograph[];
  let count = 0;
  beforeAll(async () => {
    database = await startSharedDatabase();
    process = await database.process();
  });
  afterAll(() => database.stop());

  /** Books with one of each: a grant, a captured, a released and an open hold. */
  beforeEach(async () => {
    workspace = `T${++count}`;
    const { credits } = process;
    await credits.grant(workspace, { key: 'start', credits: 10, actor: 'test' });
    const { infographs: held, ...hold } = heldBatch({ workspace, count: 3 });
    infographs = held;
    await credits.hold(workspace, { ...hold, infographs });
    await Promise.all([settle(0, 'capture'), settle(1, 'release')]);
  });

  async function settle(n: number, by: 'capture' | 'release'): Promise<void> {
    await process.credits.settle(workspace, {
      by,
      infograph: idOf(n),
      fence: 0,
      from: { status: ['pending'], delivery: ['waiting'] },
      set: by === 'capture' ? { status: 'completed', delivery: 'posted' } : { status: 'canceled' },
      actor: 'system',
    });
  }

  const idOf = (n: number) => infographs[n]?._id ?? '';
  const kindsOfDrifts = async () => {
    const [report] = await process.credits.audit(workspace);
    return report?.drifts.map(({ kind }) => kind) ?? [];
  };

  it('finds nothing wrong with books that are in order, and says what they come to', async () => {
    expect(await process.credits.audit(workspace)).toEqual([
      { workspace, available: 8, held: 1, entries: 6, drifts: [] },
    ]);
  });

  const entry = (kind: EntryKind, id: string) => ({ workspace, kind, infograph: id });
  it.each<[string, Drift['kind'], () => Promise<unknown>]>([
    [
      'a balance that was raised',
      'balance',
      () => process.models.balances.updateOne({ _id: workspace }, { $inc: { available: 5 } }),
    ],
    [
      'a balance whose held credits were lowered',
      'balance',
      () => process.models.balances.updateOne({ _id: workspace }, { $inc: { held: -1 } }),
    ],
    ['a balance that is gone', 'balance', () => process.models.balances.deleteOne({ _id: workspace })],
    ['an entry that is gone', 'gap', () => process.models.ledger.deleteOne({ workspace, seq: 3 })],
    ['the last entry gone', 'balance', () => process.models.ledger.deleteOne({ workspace, seq: 6 })],
    [
      'an entry with another amount',
      'running-balance',
      () => process.models.ledger.updateOne({ workspace, seq: 1 }, { $inc: { credits: 1 } }),
    ],
    [
      'an entry with other balances',
      'running-balance',
      () => process.models.ledger.updateOne({ workspace, seq: 2 }, { $inc: { available: 1 } }),
    ],
    [
      'a grant with more left than it has',
      'grants',
      () => process.models.grants.updateOne({ workspace }, { $inc: { remaining: 1 } }),
    ],
    ['a grant that is gone', 'grants', () => process.models.grants.deleteOne({ workspace })],
    [
      'an infograph that is gone',
      'hold-without-infograph',
      () => process.models.infographs.deleteOne({ _id: idOf(2) }),
    ],
    [
      'a hold that is gone',
      'infograph-without-hold',
      () => process.models.ledger.deleteOne(entry('hold', idOf(2))),
    ],
    [
      'a hold of a settled infograph gone',
      'settle-without-hold',
      () => process.models.ledger.deleteOne(entry('hold', idOf(0))),
    ],
    [
      'an infograph that ended with its credits held',
      'ended-but-held',
      () => process.models.infographs.updateOne({ _id: idOf(2) }, { $set: { status: 'failed' } }),
    ],
    [
      'a settled infograph that goes on',
      'settled-but-open',
      () => process.models.infographs.updateOne({ _id: idOf(1) }, { $set: { status: 'processing' } }),
    ],
    [
      'an image that was shown and not paid',
      'wrong-amount',
      () =>
        process.models.infographs.updateOne(
          { _id: idOf(1) },
          { $set: { status: 'completed', delivery: 'posted' } },
        ),
    ],
    [
      'an image that was paid and not shown',
      'wrong-amount',
      () => process.models.infographs.updateOne({ _id: idOf(0) }, { $set: { delivery: 'unreachable' } }),
    ],
    [
      'a capture of more than was held',
      'wrong-amount',
      () => process.models.ledger.updateOne(entry('capture', idOf(0)), { $inc: { credits: 1 } }),
    ],
    [
      'a price that was changed afterwards',
      'wrong-amount',
      () => process.models.infographs.updateOne({ _id: idOf(2) }, { $inc: { costCredits: 4 } }),
    ],
    [
      'two grants that have the sum right and each the wrong rest',
      'grants',
      async () => {
        await process.credits.grant(workspace, { key: 'more', credits: 4, actor: 'test' });
        await process.models.grants.updateOne({ _id: `${workspace}:more` }, { $inc: { remaining: 1 } });
        await process.models.grants.updateOne({ _id: `${workspace}:start` }, { $inc: { remaining: -1 } });
      },
    ],
    [
      'a person of whom too much is counted',
      'usage',
      () => process.models.usages.updateOne({ workspace }, { $inc: { 'day.credits': 1 } }),
    ],
    [
      'a workspace of which too little is counted',
      'usage',
      () => process.models.balances.updateOne({ _id: workspace }, { $inc: { 'month.credits': -1 } }),
    ],
    [
      'jobs that are counted as under way and are not',
      'usage',
      () => process.models.usages.updateOne({ workspace }, { $inc: { open: 1 } }),
    ],
    ['a counter that is gone', 'usage', () => process.models.usages.deleteOne({ workspace })],
    [
      'a grant that was drawn from after its time',
      'expiry',
      () =>
        process.models.ledger.updateOne({ workspace, kind: 'grant' }, { $set: { expiresAt: new Date(0) } }),
    ],
    [
      'a grant that expired before its time',
      'expiry',
      async () => {
        const expiresAt = new Date(0);
        await process.credits.grant(workspace, { key: 'over', credits: 4, actor: 'test', expiresAt });
        const later = { expiresAt: new Date(Date.now() + 60_000) };
        await process.models.ledger.updateOne({ workspace, key: 'over' }, { $set: later });
        await process.models.grants.updateOne({ _id: `${workspace}:over` }, { $set: later });
      },
    ],
    [
      'a grant that was given more time',
      'expiry',
      () =>
        process.models.grants.updateOne(
          { workspace },
          { $set: { expiresAt: new Date(Date.now() + 60_000) } },
        ),
    ],
    [
      'a refund that its infograph knows nothing of',
      'refund',
      async () => {
        await process.credits.refund(workspace, { infograph: idOf(0), actor: 'U1', reason: 'wrong' });
        await process.models.infographs.updateOne({ _id: idOf(0) }, { $unset: { refund: 1 } });
      },
    ],
    [
      'an infograph that says it was paid back and was not',
      'refund',
      () =>
        process.models.infographs.updateOne(
          { _id: idOf(0) },
          { $set: { refund: { by: 'U1', at: new Date(), reason: '' } } },
        ),
    ],
    [
      'a refund of what was never paid',
      'refund',
      async () => {
        await process.credits.refund(workspace, { infograph: idOf(0), actor: 'U1', reason: 'wrong' });
        await process.models.ledger.updateOne(
          { workspace, kind: 'refund' },
          { $set: { infograph: idOf(1) } },
        );
      },
    ],
    [
      'a payment that no statement tells of',
      'statement',
      () => process.models.ledger.updateOne(entry('capture', idOf(0)), { $unset: { infograph: 1 } }),
    ],
    [
      'a refund of more than was paid',
      'refund',
      async () => {
        await process.credits.refund(workspace, { infograph: idOf(0), actor: 'U1', reason: 'wrong' });
        await process.models.ledger.updateOne({ workspace, kind: 'refund' }, { $inc: { credits: 1 } });
      },
    ],
  ])('finds %s', async (_what, kind, plant) => {
    await plant();
    expect(await kindsOfDrifts()).toContain(kind);
  });

  it('names the entries that cause it: those of the grant, of the infograph, of the counter', async () => {
    const { balances, grants, infographs, ledger } = process.models;
    const seqs = async (wanted: Drift['kind'], key?: string) => {
      const [report] = await process.credits.audit(workspace);
      const drift = report?.drifts.find(({ kind, keys }) => kind === wanted && (!key || keys.includes(key)));
      return drift?.entries.map(({ seq }) => seq);
    };
    await process.credits.grant(workspace, { key: 'more', credits: 4, actor: 'test' });
    await grants.updateOne({ _id: `${workspace}:more` }, { $inc: { remaining: 1 } });
    await grants.updateOne({ _id: `${workspace}:start` }, { $inc: { remaining: -1 } });
    // The first grant, three holds of it, and what one of them gave back; the capture took nothing more from it.
    const ofStart = await ledger.find({ workspace, kind: { $in: ['grant', 'hold', 'release'] } }).lean();
    expect((await seqs('grants', `${workspace}:start`))?.sort()).toEqual(
      ofStart.flatMap(({ seq, key }) => (key === 'more' ? [] : seq)).sort(),
    );
    await infographs.updateOne({ _id: idOf(2) }, { $set: { status: 'failed' } });
    const [held] = await ledger.find(entry('hold', idOf(2))).lean();
    expect(await seqs('ended-but-held')).toEqual([held?.seq]);
    await infographs.updateOne({ _id: idOf(2) }, { $set: { status: 'pending' } });
    await balances.updateOne({ _id: workspace }, { $inc: { 'month.credits': -1 } });
    const counted = await ledger
      .find({ workspace, infograph: { $exists: true } })
      .sort({ seq: 1 })
      .lean();
    expect(await seqs('usage')).toEqual(counted.map(({ seq }) => seq));
    await ledger.deleteOne({ workspace, seq: 3 });
    expect(await seqs('gap')).toEqual([2, 4]);
  });

  it('finds an infograph that was settled twice', async () => {
    const first = await process.models.ledger.findOne(entry('capture', idOf(0))).lean();
    await process.models.ledger.create({
      ...first,
      _id: `${workspace}:7`,
      seq: 7,
      key: 'another:settle',
      kind: 'release',
    });
    expect(await kindsOfDrifts()).toContain('double-settle');
  });

  it('finds entries of a workspace that has no balance, when all are audited', async () => {
    await process.models.balances.deleteOne({ _id: workspace });
    const reports = await process.credits.audit();
    expect(reports.find((report) => report.workspace === workspace)?.drifts).not.toEqual([]);
  });

  it('is not confused by what is under way while it looks', async () => {
    const holds = Promise.all(
      Array.from({ length: 20 }, async () => process.credits.hold(workspace, heldBatch({ workspace }))),
    );
    for (let n = 0; n < 5; n++) expect(await kindsOfDrifts()).toEqual([]);
    await holds;
    expect(await kindsOfDrifts()).toEqual([]);
  });
});
