import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Drift } from '../../../src/credits/ledger/audit.js';
import { heldBatch } from '../../support/batch.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../support/database.js';
import { endOf } from '../../support/settle.js';

describe('the audit of captures of a part', () => {
  let database: SharedDatabase;
  let one: Process;
  let workspace: string;
  let id: string;
  let count = 0;
  beforeAll(async () => {
    database = await startSharedDatabase();
    one = await database.process();
  });
  afterAll(() => database.stop());

  /** 6 held on two grants, 3 of them captured; the second grant got its 2 back, the first one 1. */
  beforeEach(async () => {
    workspace = `T${++count}`;
    const expiresAt = new Date(Date.now() + 3_600_000);
    await one.credits.grant(workspace, { key: 'first', credits: 4, actor: 'cli', expiresAt });
    await one.credits.grant(workspace, { key: 'second', credits: 9, actor: 'cli' });
    const { infographs, ...hold } = heldBatch({ workspace, unitCredits: 6 });
    await one.credits.hold(workspace, { ...hold, infographs });
    const [infograph] = infographs;
    if (!infograph) throw new Error('a batch has one');
    id = infograph._id;
    await one.credits.settle(workspace, endOf(infograph, 'posted', 3));
  });

  const kinds = async () => {
    const [report] = await one.credits.audit(workspace);
    return report?.drifts.map(({ kind }) => kind) ?? [];
  };
  const settlement = () => ({ workspace, key: `infograph:${id}:settle` });

  it('finds nothing wrong with them, nor with their refund', async () => {
    expect(await kinds()).toEqual([]);
    await one.credits.refund(workspace, { infograph: id, actor: 'U1', reason: 'wrong' });
    expect(await kinds()).toEqual([]);
  });

  it.each<[string, Drift['kind'], () => Promise<unknown>]>([
    [
      'more that came back than was held',
      'wrong-amount',
      () => one.models.ledger.updateOne(settlement(), { $inc: { returned: 1 } }),
    ],
    [
      'what came back and is not told',
      'running-balance',
      () => one.models.ledger.updateOne(settlement(), { $unset: { returned: 1 } }),
    ],
    [
      'a capture that is told greater than what came back leaves',
      'wrong-amount',
      () => one.models.ledger.updateOne(settlement(), { $inc: { credits: 2 } }),
    ],
    [
      'an infograph that says it cost something else',
      'wrong-amount',
      () => one.models.infographs.updateOne({ _id: id }, { $set: { paidCredits: 2 } }),
    ],
    [
      'an infograph that says it cost all that was held',
      'wrong-amount',
      () => one.models.infographs.updateOne({ _id: id }, { $unset: { paidCredits: 1 } }),
    ],
    [
      'an infograph whose price counts otherwise than it was paid',
      'usage',
      () => one.models.infographs.updateOne({ _id: id }, { $set: { paidCredits: 2 } }),
    ],
    [
      'a return to a grant that nothing was drawn on',
      'grants',
      async () => {
        await one.credits.grant(workspace, { key: 'third', credits: 1, actor: 'cli' });
        const third = `${workspace}:third`;
        await one.models.ledger.updateOne(settlement(), { $set: { 'draws.1.grant': third } });
        await one.models.grants.updateOne({ _id: third }, { $inc: { remaining: 2 } });
        await one.models.grants.updateOne({ _id: `${workspace}:second` }, { $inc: { remaining: -2 } });
      },
    ],
    [
      'a refund to a grant that had got its credits back already',
      'grants',
      async () => {
        const draws = [{ grant: `${workspace}:second`, credits: 3 }];
        await one.models.infographs.updateOne({ _id: id }, { $set: { draws } });
        await one.credits.refund(workspace, { infograph: id, actor: 'U1', reason: 'wrong' });
      },
    ],
    [
      'a refund of all that was held',
      'refund',
      async () => {
        const draws = [{ grant: `${workspace}:first`, credits: 6 }];
        await one.models.infographs.updateOne({ _id: id }, { $set: { draws } });
        await one.credits.refund(workspace, { infograph: id, actor: 'U1', reason: 'wrong' });
      },
    ],
  ])('finds %s', async (_what, kind, plant) => {
    await plant();
    expect(await kinds()).toContain(kind);
  });
});
