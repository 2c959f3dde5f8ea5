import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { addressKey } from '../../../src/api/limits/address.js';
import { createLimits } from '../../../src/api/limits/index.js';
import { createSharedLimit, type SharedCount } from '../../../src/api/limits/shared-limit.js';
import { createLog } from '../../../src/lib/log.js';
import { createMetrics } from '../../../src/lib/metrics.js';
import { type SharedDatabase, startSharedDatabase } from '../../support/database.js';

let database: SharedDatabase;
beforeAll(async () => {
  database = await startSharedDatabase();
});
const undo: Array<() => unknown> = [];
afterAll(async () => {
  for (const step of undo) await step();
  await database.stop();
});

/** One process: a small server with an open page, a door that lets nobody in, and one that lets all in. */
async function startProcess(limits = { addressPerMinute: 3, tokenPerMinute: 5, workspacePerMinute: 7 }) {
  const { models } = await database.process();
  const metrics = createMetrics();
  const made = await createLimits({
    connection: models.balances.db,
    config: { limits, trustProxy: 1 },
    log: createLog('silent'),
    metrics,
  });
  const app = express();
  app.set('trust proxy', 1);
  app.get('/open', made.perAddress, (_request, response) => {
    response.send('open');
  });
  app.get('/locked', async (request, response) => {
    if (await made.mayFail(request, response)) response.status(401).send('no');
  });
  app.get('/api/:workspace/:token', async (request, response) => {
    const { workspace, token } = request.params;
    if (await made.mayCall({ tokenId: token, workspace }, response)) response.send('yes');
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  undo.push(
    () => server.close(),
    () => made.stop(),
  );
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (path: string, address: string) =>
    fetch(`${url}${path}`, { headers: { 'x-forwarded-for': address } });
  return { limits: made, metrics, get };
}

async function statuses(times: number, ask: () => Promise<Response>): Promise<number[]> {
  const seen: number[] = [];
  for (let n = 0; n < times; n++) seen.push((await ask()).status);
  return seen;
}

describe('limits', () => {
  it('let an address make so many requests a minute, and tell with each answer how many are left', async () => {
    const { get, metrics } = await startProcess();
    const first = await get('/open', '198.51.100.1');
    expect(first.status).toBe(200);
    expect(first.headers.get('ratelimit-policy')).toBe('"ip";q=3;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"ip";r=2;t=(60|59)$/);
    expect(first.headers.get('retry-after')).toBeNull();

    expect(await statuses(3, () => get('/open', '198.51.100.1'))).toEqual([200, 200, 429]);
    const refused = await get('/open', '198.51.100.1');
    expect(refused.headers.get('ratelimit')).toMatch(/^"ip";r=0;t=/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(await refused.json()).toEqual({
      error: { code: 'too_many_requests', message: expect.stringContaining('3 a minute') },
    });
    expect((await get('/open', '198.51.100.2')).status).toBe(200);
    expect(await metrics.limited.get()).toMatchObject({ values: [{ value: 2, labels: { by: 'ip' } }] });
  });

  it('count a failed authentication for the address, and keep no good token out because of it', async () => {
    const { get } = await startProcess();
    expect(await statuses(4, () => get('/locked', '198.51.100.3'))).toEqual([401, 401, 401, 429]);
    expect((await get('/open', '198.51.100.3')).status).toBe(429);
    expect((await get('/api/T1/tok_1', '198.51.100.3')).status).toBe(200);
  });

  it('count a token, and all tokens of a workspace together', async () => {
    const { get } = await startProcess();
    const one = await get('/api/T2/tok_2', '::1');
    expect(one.headers.get('ratelimit-policy')).toBe('"token";q=5;w=60, "workspace";q=7;w=60');
    expect(one.headers.get('ratelimit')).toMatch(/^"token";r=4;t=\d+, "workspace";r=6;t=\d+$/);
    expect(await statuses(5, () => get('/api/T2/tok_2', '::1'))).toEqual([200, 200, 200, 200, 429]);
    const other = await statuses(3, () => get('/api/T2/tok_3', '::1'));
    expect(other).toEqual([200, 429, 429]);
    expect((await get('/api/T3/tok_4', '::1')).status).toBe(200);
  });

  it('are shared by all processes of one database', async () => {
    const [one, two] = [await startProcess(), await startProcess()];
    await statuses(2, () => one.get('/open', '198.51.100.4'));
    await one.limits.share();
    expect((await two.get('/open', '198.51.100.4')).status).toBe(200);
    await two.limits.share();
    expect((await two.get('/open', '198.51.100.4')).status).toBe(429);
    // And back: the one that has room left by its own count learns of it with its next exchange.
    expect((await one.get('/open', '198.51.100.4')).status).toBe(200);
    await one.limits.share();
    expect((await one.get('/open', '198.51.100.4')).status).toBe(429);
  });

  it('begin anew when the minute is over', async () => {
    const { models } = await database.process();
    const { get, limits } = await startProcess();
    expect(await statuses(4, () => get('/open', '198.51.100.5'))).toEqual([200, 200, 200, 429]);
    await limits.share();
    const stored = models.balances.db.collection('limits');
    await stored.updateOne({ key: 'ip:198.51.100.5' }, { $set: { expire: new Date(Date.now() - 1) } });
    const other = await startProcess();
    expect((await other.get('/open', '198.51.100.5')).status).toBe(200);
    await other.limits.share();
    expect((await other.get('/open', '198.51.100.5')).headers.get('ratelimit')).toMatch(/;r=1;/);
  });

  it('never meet 20 jobs asked after every 3 seconds, with the limits of the settings', async () => {
    const { readConfig } = await import('../../../src/config/index.js');
    const { tokenPerMinute, workspacePerMinute } = readConfig({}).limits;
    expect(Math.min(tokenPerMinute, workspacePerMinute)).toBeGreaterThanOrEqual(2 * 20 * (60 / 3));
  });
});

describe('a limit and the database', () => {
  it('goes on with what this process has counted while it is away, and is shared again afterwards', async () => {
    let away = true;
    const told: Array<[string, number]> = [];
    const shared: SharedCount = {
      async penalty(key, points) {
        if (away) throw new Error('away');
        told.push([key, points]);
        return { consumedPoints: 1, msBeforeNext: 60_000 };
      },
    };
    const limit = createSharedLimit({ name: 'ip', points: 2, windowS: 60, shared });
    expect(await limit.take('a')).toMatchObject({ allowed: true, remaining: 1 });
    await expect(limit.share()).rejects.toThrow('away');
    expect(await limit.take('a')).toMatchObject({ allowed: true, remaining: 0 });
    expect(await limit.take('a')).toMatchObject({ allowed: false, remaining: 0 });
    away = false;
    expect(await limit.share()).toBe(1);
    expect(told).toEqual([['a', 1]]);
    expect(await limit.share()).toBe(0);
  });

  it('tells the database of many requests at once, and of none before', async () => {
    const told: Array<[string, number]> = [];
    const shared: SharedCount = {
      async penalty(key, points) {
        told.push([key, points]);
        return { consumedPoints: points, msBeforeNext: 60_000 };
      },
    };
    const limit = createSharedLimit({ name: 'token', points: 1_000, windowS: 60, shared });
    for (let n = 0; n < 400; n++) await limit.take('tok_1');
    expect(told).toEqual([]);
    await limit.share();
    expect(told).toEqual([['tok_1', 400]]);
  });

  it('counts what is taken during an exchange', async () => {
    let answer: (all: { consumedPoints: number; msBeforeNext: number }) => void = () => undefined;
    const shared: SharedCount = { penalty: () => new Promise((resolve) => (answer = resolve)) };
    const limit = createSharedLimit({ name: 'ip', points: 10, windowS: 60, shared });
    await limit.take('a');
    const exchange = limit.share();
    await limit.take('a');
    await limit.take('a');
    answer({ consumedPoints: 5, msBeforeNext: 3_600_000 });
    await exchange;
    const { remaining, resetMs } = await limit.take('a');
    expect(remaining).toBe(10 - 5 - 2 - 1);
    // A clock elsewhere that is an hour ahead locks nobody out for an hour.
    expect(resetMs).toBeLessThanOrEqual(60_000);
  });
});

describe('an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::', '2001:db8:1:2::/64'],
    ['nonsense', 'unknown'],
    [undefined, 'unknown'],
  ])('%s counts for %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
