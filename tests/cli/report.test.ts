import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/database/connect.js';
import { Durations } from '../../src/lib/durations.js';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { createModels } from '../../src/models/index.js';
import type { Infograph } from '../../src/models/infograph.js';
import type { LedgerEntry } from '../../src/models/ledger-entry.js';
import { heldBatch } from '../support/batch.js';
import { prepareDatabase } from '../support/prepare-database.js';
import { cli } from './support.js';

const OCTOBER = new Date('2026-10-15T12:00:00Z');

type Change = Partial<Infograph> & { seconds?: number; via?: Array<'webhook' | 'asked'> };

/** An infograph of October that was posted, but for what is said. */
function infograph(workspace: string, { seconds = 10, via = ['webhook'], ...change }: Change = {}) {
  const [held] = heldBatch({ workspace }).infographs;
  const { acceptedAt = OCTOBER } = change;
  return {
    ...held,
    status: 'completed',
    delivery: 'posted',
    acceptedAt,
    postedAt: new Date(acceptedAt.getTime() + seconds * 1000),
    results: via.map((way, n) => ({ requestId: `r${n}`, ok: true, via: way, at: OCTOBER })),
    ...change,
  };
}

const failed = { status: 'failed', delivery: 'none' } as const;
const refused = { requestId: 'r', ok: false, via: 'webhook', at: OCTOBER } as const;

let folder: TempFolder;
let settings: Record<string, string>;
/** A file with what those models cost that the catalogue does not know. */
let costs: string;

beforeAll(async () => {
  folder = await createTempFolder();
  settings = { DATA_DIR: folder.path };
  costs = `${folder.path}/costs.json`;
  await writeFile(costs, '{"x/y": {"1K": 0.05, "2K": 0.05, "4K": 0.05}}');
  const database = await openDatabase({ uri: undefined, dataDir: folder.path });
  const models = createModels(database.connection);
  await prepareDatabase(models);
  await models.balances.insertMany(['T1', 'T2', 'T3'].map((_id) => ({ _id, available: 1, held: 0, seq: 9 })));
  await models.infographs.insertMany([
    // 100 at 1K that took 1 to 100 seconds; of 5 the webhook did not come.
    ...Array.from({ length: 100 }, (_, n) =>
      infograph('T1', { seconds: n + 1, via: [n < 5 ? 'asked' : 'webhook'], requester: `U${n % 7}` }),
    ),
    // Drawn twice, because fal's first answer was lost.
    infograph('T2', { resolution: '4K', requester: 'api:tok_1', via: ['webhook', 'asked'], seconds: 44 }),
    // By one whose id another workspace has, too; without a place in Slack, so it counts to its end.
    infograph('T2', { requester: 'U1', delivery: 'none', completedAt: new Date(OCTOBER.getTime() + 7_000) }),
    infograph('T2', { requester: 'U1', delivery: 'unreachable' }),
    infograph('T2', { ...failed, requester: 'U1', results: [refused] }),
    infograph('T2', { ...failed, requester: 'U1', status: 'canceled', via: [] }),
    infograph('T2', { requester: 'U1', status: 'processing', delivery: 'waiting', via: [] }),
    // The first and the last moment of the month in UTC, and those beside them.
    infograph('T2', { requester: 'U1', acceptedAt: new Date('2026-10-01T00:00:00.000Z'), model: 'x/y' }),
    infograph('T2', { requester: 'U1', acceptedAt: new Date('2026-10-31T23:59:59.999Z'), model: 'x/y' }),
    infograph('T3', { requester: 'U9', acceptedAt: new Date('2026-09-30T23:59:59.999Z') }),
    infograph('T3', { requester: 'U9', acceptedAt: new Date('2026-11-01T00:00:00.000Z') }),
    infograph('T3', { draw: 'exact', costCredits: 0, via: [], acceptedAt: new Date('2026-08-15') }),
  ]);
  const entry = (
    workspace: string,
    seq: number,
    kind: LedgerEntry['kind'],
    credits: number,
    at = OCTOBER,
  ) => ({
    ...{ _id: `${workspace}:${seq}`, workspace, seq, kind, key: `k${seq}`, credits, at },
    ...{ available: 1, held: 0, actor: 'cli' },
  });
  await models.ledger.insertMany([
    entry('T1', 1, 'grant', 500),
    entry('T1', 2, 'capture', 100),
    entry('T1', 3, 'refund', 2),
    entry('T2', 1, 'grant', 20),
    entry('T2', 2, 'expire', 5),
    entry('T2', 3, 'capture', 6, new Date('2026-10-31T23:59:59.999Z')),
    entry('T2', 4, 'capture', 1_000, new Date('2026-11-01T00:00:00.000Z')),
  ]);
  await database.stop();
});
afterAll(() => folder.remove());

const october = async (more: Record<string, string> = {}) => {
  const { json, ...ran } = await cli(['report', '--month', '2026-10', '--json'], { ...settings, ...more });
  return { ...ran, json };
};

describe('report', () => {
  it('tells what code has drawn by itself: fal has no part in it, and takes nothing', async () => {
    const { json } = await cli(['report', '--month', '2026-08', '--json'], settings);
    expect(json).toMatchObject({
      images: { asked: 1, made: 1 },
      sizes: [{ model: 'exact', made: 1, drawn: 0, costMicros: 0, totalMicros: 0 }],
      fal: { drawn: 0, totalMicros: 0, unknown: [] },
    });
  });

  it('adds up a month in UTC over all workspaces', async () => {
    const { exitCode, json } = await october();
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({
      month: '2026-10',
      from: '2026-10-01T00:00:00.000Z',
      to: '2026-11-01T00:00:00.000Z',
      workspaces: 2,
      people: 8,
      programs: 1,
      images: { asked: 108, made: 104, failed: 2, canceled: 1, underWay: 1 },
      successRate: 104 / 106,
      webhooks: { results: 107, asked: 6, lostShare: 6 / 107 },
      credits: { grant: 520, refund: 2, capture: 106, expire: 5, hold: 0, release: 0 },
    });
  });

  it('tells speed and cost by model and size, and names the models whose cost it does not know', async () => {
    const { json } = await october();
    const pro = 'fal-ai/nano-banana-pro';
    expect(json).toMatchObject({
      sizes: [
        {
          ...{ model: pro, resolution: '1K', made: 101, drawn: 102, p50Seconds: 50, p95Seconds: 95 },
          ...{ costMicros: 150_000, totalMicros: 15_300_000 },
        },
        {
          ...{ model: pro, resolution: '4K', made: 1, drawn: 2, p50Seconds: 44, p95Seconds: 44 },
          ...{ costMicros: 300_000, totalMicros: 600_000 },
        },
        { model: 'x/y', made: 2, drawn: 2, costMicros: null, totalMicros: null },
      ],
      fal: { currency: 'USD', drawn: 106, totalMicros: 15_900_000, unknown: ['x/y at 1K'] },
    });
    expect(json).not.toHaveProperty('money');
  });

  it('tells the margin where the price is in dollars and all costs are known', async () => {
    const known = { COSTS_FILE: costs, CREDIT_PRICE: '0.25 USD' };
    expect((await october(known)).json).toMatchObject({
      fal: { totalMicros: 16_000_000, perImageMicros: 153_846, unknown: [] },
      money: { paidCredits: 104, incomeMicros: 26_000_000, marginMicros: 10_000_000 },
    });
    const { out } = await cli(['report', '--month', '2026-10'], { ...settings, ...known });
    expect(out).toContain('104 used credits at 0.25 USD are 26.00 USD; margin 10.00 USD (38.5%)');
    expect(out).toContain('16.00 USD for 106 images drawn, 0.1538 USD for each image made');
  });

  it('tells why there is no margin', async () => {
    const words = async (more: Record<string, string>) =>
      (await cli(['report', '--month', '2026-10'], { ...settings, ...more })).out;
    expect(await words({ CREDIT_PRICE: '0.25 EUR' })).toContain('no margin, because not all costs are known');
    expect(await words({ CREDIT_PRICE: '0.25 EUR', COSTS_FILE: costs })).toContain(
      'are 26.00 EUR; no margin, because fal charges in USD',
    );
  });

  it('says nothing but zeros of a month in which nothing was', async () => {
    const { exitCode, out } = await cli(['report', '--month', '2026-01'], settings);
    expect(exitCode).toBe(0);
    expect(out).toContain('2026-01, in UTC\n');
    expect(out).toContain('0 requested: 0 made');
    expect(out).toContain('success   - (canceled');
    expect(out).toContain('no results from fal');
  });

  it.each(['2026-13', '2026', '2026-1', 'October'])('takes %s for no month', async (month) => {
    expect(await cli(['report', '--month', month, '--json'], settings)).toMatchObject({
      exitCode: 2,
      json: { error: { message: expect.stringContaining('like 2026-10') } },
    });
  });

  it('tells a costs file that cannot be read', async () => {
    expect((await october({ COSTS_FILE: `${folder.path}/none.json` })).json).toMatchObject({
      error: { code: 'settings', message: expect.stringContaining('COSTS_FILE cannot be read') },
    });
  });
});

describe('durations', () => {
  it('give the nearest rank of what was added, in whatever order', () => {
    const durations = new Durations();
    expect(durations.percentile(0.5)).toBeNull();
    for (const seconds of [30, 1, 20, 2.24]) durations.add(seconds * 1000);
    expect([0, 0.25, 0.5, 0.51, 0.95, 1].map((share) => durations.percentile(share))).toEqual([
      1, 1, 2.2, 20, 30, 30,
    ]);
  });
});
