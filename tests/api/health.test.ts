import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedMongo, startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import mongoose, { type Connection } from 'mongoose';
import { type HealthOptions, health } from '../../src/api/health.js';
import { readConfig } from '../../src/config/index.js';
import { createLog } from '../../src/lib/log.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { createModels } from '../../src/models/index.js';

const TOKEN = 'a-token-for-the-numbers';

let folder: string;
let database: EmbeddedMongo;
let connection: Connection;
let server: Server;
let options: HealthOptions;
/** What the database was asked. */
const commands: string[] = [];
/** Whose wrong token was counted. */
let failures = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'infograph-health-'));
  database = await startEmbeddedMongo({ dir: folder });
  connection = await mongoose.createConnection(database.uri, { monitorCommands: true }).asPromise();
  connection.getClient().on('commandStarted', ({ commandName }) => commands.push(commandName));
  options = {
    models: createModels(connection),
    metrics: createMetrics(),
    log: createLog('silent'),
    metricsToken: undefined,
    mayFail: async () => {
      failures += 1;
      return true;
    },
    notReady: () => ['the worker is tired'],
  };
});
beforeEach(async () => {
  await started();
  commands.length = 0;
  failures = 0;
});
afterAll(async () => {
  server.close();
  await connection.close();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

async function started(change: Partial<HealthOptions> = {}): Promise<void> {
  server?.close();
  const app = express();
  app.use(health({ ...options, ...change }));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function get(path: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject).end();
  });
}

describe('the numbers and the state of the app', () => {
  it('cost the database the same for a thousand requests as for one', async () => {
    for (let n = 0; n < 20; n++) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => get(n % 2 ? '/metrics' : '/readyz')),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([n % 2 ? 200 : 503]));
    }
    const gauges = commands.filter((name) => ['find', 'aggregate', 'count'].includes(name));
    expect(gauges.length).toBeGreaterThan(0);
    // Four for each time they are measured, which a slow machine may get to more than once.
    expect(gauges.length).toBeLessThan(50);
    expect(commands.filter((name) => name === 'ping').length).toBeLessThan(50);
  });

  it('are told on this machine, and to nobody for whom a proxy speaks', async () => {
    expect(await get('/metrics')).toMatchObject({ status: 200, text: expect.stringContaining('infograph_') });
    for (const headers of [{ 'x-forwarded-for': '127.0.0.1' }, { forwarded: 'for=127.0.0.1' }]) {
      const refused = await get('/metrics', headers);
      expect(refused).toMatchObject({ status: 401, text: expect.not.stringContaining('infograph_') });
      expect(JSON.parse((await get('/readyz', headers)).text)).toEqual({ status: 'not ready' });
    }
    expect(JSON.parse((await get('/readyz')).text)).toEqual({
      status: 'not ready',
      reasons: ['the worker is tired'],
    });
  });

  it('are told for METRICS_TOKEN and nothing else where it is set, and a wrong one counts against its address', async () => {
    await started({ metricsToken: TOKEN });
    const forwarded = { 'x-forwarded-for': '192.0.2.1' };
    const asked = async (authorization: string) => await get('/metrics', { ...forwarded, authorization });
    expect((await asked(`Bearer ${TOKEN}`)).status).toBe(200);
    expect((await get('/readyz', { ...forwarded, authorization: `Bearer ${TOKEN}` })).text).toContain(
      'tired',
    );
    expect(failures).toBe(0);
    for (const wrong of [
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(1)}`,
      `Basic ${TOKEN}`,
      'Bearer',
      'Bearer  ',
    ]) {
      expect((await asked(wrong)).status).toBe(401);
    }
    expect((await get('/metrics')).status).toBe(401);
    expect(failures).toBe(6);
  });

  it('have a token that is long enough to be none that is guessed', () => {
    expect(readConfig({ METRICS_TOKEN: TOKEN }).metricsToken).toBe(TOKEN);
    expect(() => readConfig({ METRICS_TOKEN: 'short' })).toThrow('METRICS_TOKEN');
  });
});
