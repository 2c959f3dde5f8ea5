import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import type { Models } from '../../src/models/index.js';
import { heldBatch } from '../support/batch.js';
import { endOf } from '../support/settle.js';
import { withStoredData } from '../support/stored-data.js';
import { cli } from './support.js';

let folder: TempFolder;
let settings: { DATA_DIR: string };

beforeEach(async () => {
  folder = await createTempFolder();
  settings = { DATA_DIR: folder.path };
});
afterEach(() => folder.remove());

/** Changes the books behind the app's back. */
const tamper = (change: (models: Models) => Promise<unknown>) =>
  withStoredData(folder.path, ({ models }) => change(models));

describe('credits grant', () => {
  it('adds credits to a workspace that was not known before, and prints its balance', async () => {
    expect(await cli(['credits', 'grant', 'T1', '100', '--json'], settings)).toMatchObject({
      exitCode: 0,
      json: { workspace: 'T1', available: 100, held: 0 },
      err: '',
    });
    expect((await cli(['credits', 'grant', 'T1', '5', '--note', 'for tea'], settings)).out).toBe(
      'Added 5 credits to T1. It has 105 credits available and 0 held.\n',
    );
  });

  it('needs no workspace where there is one, and asks which where there are two or none', async () => {
    expect(await cli(['credits', 'grant', '5', '--json'], settings)).toMatchObject({
      exitCode: 1,
      json: { error: { code: 'no_workspace' } },
    });
    await cli(['credits', 'grant', 'T1', '1'], settings);
    expect((await cli(['credits', 'grant', '5', '--json'], settings)).json).toMatchObject({ available: 6 });
    await cli(['credits', 'grant', 'T2', '1'], settings);
    const { exitCode, err } = await cli(['credits', 'grant', '5'], settings);
    expect(exitCode).toBe(1);
    expect(err).toContain('T1, T2');
    expect((await cli(['credits', 'balance', 'T1', '--json'], settings)).json).toMatchObject({
      available: 6,
    });
  });

  it('adds once for each key', async () => {
    const grant = ['credits', 'grant', 'T1', '7', '--key', 'invoice-1'];
    expect((await cli([...grant, '--json'], settings)).json).toMatchObject({ available: 7 });
    const again = await cli(grant, settings);
    expect(again).toMatchObject({ exitCode: 0 });
    expect(again.out).toContain('nothing was added');
    expect((await cli(['credits', 'grant', 'T1', '7', '--json'], settings)).json).toMatchObject({
      available: 14,
    });
  });

  it.each(['0', '1000001', '1.5', '1e3', '-5', '٣', 'many', ''])(
    'refuses the amount "%s"',
    async (amount) => {
      const line = ['credits', 'grant', '--json', '--', 'T1', amount];
      const { exitCode, json } = await cli(line, settings);
      expect(exitCode).toBe(2);
      expect(json).toMatchObject({
        error: { code: 'usage', message: expect.stringContaining('1 to 1,000,000') },
      });
      expect((await cli(['credits', 'balance', 'T1', '--json'], settings)).json).toMatchObject({
        available: 0,
      });
    },
  );

  it('takes the largest amount', async () => {
    expect((await cli(['credits', 'grant', 'T1', '1000000', '--json'], settings)).json).toMatchObject({
      available: 1_000_000,
    });
  });

  it('does not take a number for a workspace', async () => {
    const { exitCode, err } = await cli(['credits', 'grant', '100', '200'], settings);
    expect(exitCode).toBe(2);
    expect(err).toContain('starts with T');
  });
});

describe('credits that expire', () => {
  it('are told by the grant, the balance and the history', async () => {
    const { json, exitCode } = await cli(
      ['credits', 'grant', 'T1', '9', '--expires', '2099-12-31', '--json'],
      settings,
    );
    expect({ json, exitCode }).toEqual({
      exitCode: 0,
      json: { workspace: 'T1', available: 9, held: 0, expiresAt: '2100-01-01T00:00:00.000Z' },
    });
    expect((await cli(['credits', 'balance'], settings)).out).toContain(
      'Of these, 9 credits expire at 2100-01-01 00:00 UTC.',
    );
    expect((await cli(['credits', 'history'], settings)).out).toContain('(until 2100-01-01 00:00 UTC)');
    // As if it had been granted long ago.
    await tamper(async ({ grants, ledger }) => {
      const over = { $set: { expiresAt: new Date(0) } };
      await Promise.all([grants.updateOne({}, over), ledger.updateOne({}, over)]);
    });
    // Any transaction takes out what has expired before it does anything else.
    expect((await cli(['credits', 'grant', 'T1', '5', '--json'], settings)).json).toMatchObject({
      available: 5,
    });
    expect((await cli(['credits', 'history', '--json'], settings)).json).toMatchObject({
      entries: [
        { kind: 'grant' },
        { kind: 'expire', credits: 9, available: 0, actor: 'system' },
        { kind: 'grant' },
      ],
    });
    expect((await cli(['credits', 'history'], settings)).out).toMatch(/expire .* of cli:/);
    expect(await cli(['credits', 'audit'], settings)).toMatchObject({ exitCode: 0 });
  });

  it.each(['2020-01-01', '2027-02-31', '31.12.2099', 'tomorrow'])('do not until %s', async (day) => {
    const { exitCode } = await cli(['credits', 'grant', 'T1', '9', '--expires', day], settings);
    expect(exitCode).toBe(day === '2020-01-01' ? 1 : 2);
    expect((await cli(['credits', 'balance', 'T1', '--json'], settings)).json).toMatchObject({
      available: 0,
    });
  });
});

describe('credits refund', () => {
  it('pays back what was delivered, once, and tells whoever asked for it', async () => {
    await cli(['credits', 'grant', 'T1', '9'], settings);
    const { infographs, ...hold } = heldBatch({ workspace: 'T1', count: 2, unitCredits: 2 });
    const [paid = '', open = ''] = infographs.map(({ _id }) => _id);
    await withStoredData(folder.path, async ({ credits }) => {
      await credits.hold('T1', { ...hold, infographs });
      await credits.settle('T1', endOf({ _id: paid, fence: 0 }, 'posted'));
    });
    const line = (id: string) =>
      cli(['credits', 'refund', 'T1', id, '--reason', 'blurred', '--json'], settings);
    expect(await line(paid)).toMatchObject({ exitCode: 0, json: { available: 7, held: 2, refunded: 2 } });
    expect(await line(paid)).toMatchObject({ exitCode: 0, json: { available: 7, refunded: 0 } });
    expect(await line(open)).toMatchObject({ exitCode: 1, json: { error: { code: 'not_paid' } } });
    expect((await cli(['credits', 'history'], settings)).out).toMatch(
      new RegExp(`refund +2 +7 +2 +cli +${paid} blurred`),
    );
    await tamper(async ({ notices }) => {
      const told = await notices.find().lean();
      expect(told.map(({ about, user }) => [about, user])).toEqual([['refunded', 'U0REQUEST']]);
    });
  });

  it('refuses what is not there, and what is no id, and wants a reason', async () => {
    await cli(['credits', 'grant', 'T1', '9'], settings);
    const id = 'ig_0123456789abcdef0123';
    const line = (...more: string[]) => cli(['credits', 'refund', 'T1', ...more, '--json'], settings);
    expect(await line(id, '--reason', 'blurred')).toMatchObject({
      exitCode: 1,
      json: { error: { code: 'not_paid', message: expect.stringContaining('no infographic with that id') } },
    });
    expect(await line('ba_1', '--reason', 'blurred')).toMatchObject({ exitCode: 2 });
    expect(await line(id)).toMatchObject({ exitCode: 2 });
  });
});

describe('credits history', () => {
  it('lists the entries, the newest first', async () => {
    await cli(['credits', 'grant', 'T1', '3', '--note', 'first'], settings);
    await cli(['credits', 'grant', 'T1', '4', '--note', 'second', '--key', 'k'], settings);
    const { json } = await cli(['credits', 'history', '--json'], settings);
    expect(json).toMatchObject({
      workspace: 'T1',
      entries: [
        {
          seq: 2,
          kind: 'grant',
          credits: 4,
          available: 7,
          held: 0,
          actor: 'cli',
          note: 'second',
          key: 'cli:k',
        },
        { seq: 1, credits: 3, available: 3, note: 'first' },
      ],
    });
    const { out } = await cli(['credits', 'history', 'T1', '--limit', '1'], settings);
    expect(out).toContain('second');
    expect(out).not.toContain('first');
  });
});

describe('credits audit', () => {
  beforeEach(async () => {
    await cli(['credits', 'grant', 'T1', '10'], settings);
    await cli(['credits', 'grant', 'T2', '20'], settings);
  });

  it('exits with 0 where all adds up', async () => {
    expect(await cli(['credits', 'audit', '--json'], settings)).toMatchObject({
      exitCode: 0,
      json: { ok: true, workspaces: [{ workspace: 'T1', available: 10, drifts: [] }, { workspace: 'T2' }] },
    });
    expect(await cli(['credits', 'audit'], settings)).toMatchObject({ exitCode: 0 });
  });

  it('exits with 1 and tells each drift where a balance was changed by hand', async () => {
    await tamper(({ balances }) => balances.updateOne({ _id: 'T2' }, { $inc: { available: 1 } }));
    const { exitCode, out } = await cli(['credits', 'audit'], settings);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^ok {7}T1/m);
    expect(out).toMatch(/^problem {2}T2: 21 credits/m);
    expect(out).toContain('the balance says 21 available');
    // The entry that the balance should follow from.
    expect(out).toMatch(/^ +1 +\S+Z +grant +20 +20\/0 +cli +\S+$/m);
    const report = await cli(['credits', 'audit', 'T2', '--json'], settings);
    expect(report).toMatchObject({ exitCode: 1, json: { ok: false, workspaces: [{ workspace: 'T2' }] } });
    expect(await cli(['credits', 'audit', 'T1'], settings)).toMatchObject({ exitCode: 0 });
  });

  it('exits with 1 where an entry is missing', async () => {
    await tamper(({ ledger }) => ledger.deleteOne({ workspace: 'T1' }));
    expect(await cli(['credits', 'audit', '--json'], settings)).toMatchObject({ exitCode: 1 });
  });
});
