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
import { advisedAlerts } from '../support/advised-alerts.js';
import { evaluate, readMetrics, type Series, usedBy } from '../support/promql.js';

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
    dataDir: folder,
    now: Date.now,
    falBalance: async () => undefined,
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
    // Five for each time they are measured, which a slow machine may get to more than once.
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

describe('the advised alerts', () => {
  const scraped = { name: 'up', labels: { job: 'infograph' }, values: [1, 1] };
  /** Only Linux tells them. */
  const files = ['process_open_fds', 'process_max_fds'].map((name, n) => ({
    name,
    labels: {},
    values: [100 ** n],
  }));
  /** What a new installation tells, at the beginning of each range and now. */
  let fresh: Series[];
  beforeAll(async () => {
    await started({ metrics: createMetrics(), falBalance: async () => 120, notReady: () => [] });
    await get('/metrics');
    const { text } = await get('/metrics');
    const told = readMetrics(text).filter(({ name }) => !name.endsWith('_fds'));
    fresh = [...told.map((one) => ({ ...one, values: [...one.values, ...one.values] })), ...files, scraped];
  });

  /** The alerts that fire where these series, of those with the labels, have had these values. */
  const firing = (...changes: Array<[name: string, values: number[], labels?: Record<string, string>]>) => {
    const changed = fresh.map((one) => {
      const change = changes.find(
        ([name, , labels = {}]) =>
          name === one.name && Object.entries(labels).every(([label, value]) => one.labels[label] === value),
      );
      return change ? { ...one, values: change[1] } : one;
    });
    return advisedAlerts().flatMap(({ alert, expr }) => {
      const value = evaluate(expr, changed, Date.now() / 1000);
      return typeof value === 'number' || value.length > 0 ? [alert] : [];
    });
  };

  it('can be read, and use numbers and labels that are told from the start', () => {
    for (const { alert, expr } of advisedAlerts()) {
      const { faults, selectors } = usedBy(expr);
      expect([alert, faults]).toEqual([alert, 0]);
      expect(selectors.length).toBeGreaterThan(0);
      for (const { name, matchers } of selectors) {
        const wanted = matchers.filter(({ label }) => label !== 'job');
        const told = fresh.filter(
          (one) =>
            one.name === name &&
            wanted.every(({ label, value }) => new RegExp(`^(?:${value})$`).test(one.labels[label] ?? '')),
        );
        expect([alert, name, told.length > 0]).toEqual([alert, name, true]);
      }
    }
  });

  it('do not fire on a new installation', () => {
    expect(firing()).toEqual([]);
  });

  const dayAgo = (days: number) => Date.now() / 1000 - days * 86_400;
  it.each<[alert: string, ...Parameters<typeof firing>]>([
    ['InfographDown', ['up', [1, 0]]],
    ['InfographRestarting', ['process_start_time_seconds', [1, 2, 3, 4]]],
    ['InfographNothingTaken', ['infograph_oldest_due_seconds', [0, 400]]],
    ['InfographNothingEnds', ['infograph_in_flight', [2, 2]]],
    ['InfographFalRefuses', ['infograph_fal_locked', [1]]],
    ['InfographFalUnreachable', ['infograph_fal_calls_total', [0, 9]]],
    ['InfographFalBalanceLow', ['infograph_fal_balance_dollars', [3]]],
    ['InfographSlackRefuses', ['infograph_slack_token_refused_total', [4, 5]]],
    ['InfographSlackUnreachable', ['infograph_slack_calls_total', [0, 9], { outcome: 'unknown' }]],
    ['InfographFailing', ['infograph_states_total', [0, 6], { state: 'failed' }]],
    ['InfographUndelivered', ['infograph_states_total', [0, 1], { state: 'unreachable' }]],
    ['InfographWasted', ['infograph_wasted_total', [0, 1]]],
    ['InfographWebhooksLost', ['infograph_alerts', [1], { kind: 'webhooks_lost' }]],
    ['InfographBusy', ['infograph_requests_total', [0, 3], { answer: 'busy' }]],
    ['InfographCopyLost', ['infograph_late_copies_total', [0, 1], { outcome: 'lost' }]],
    ['InfographAuditDrift', ['infograph_audit_drifts', [1]]],
    ['InfographAuditOld', ['infograph_audited_timestamp_seconds', [dayAgo(3)]]],
    ['InfographDiskLow', ['infograph_disk_free_bytes', [1_000]]],
    ['InfographManyFilesOpen', ['process_max_fds', [1]]],
    ['InfographSlow', ['nodejs_eventloop_lag_p99_seconds', [2]]],
  ])('fire when they should, and no other with it: %s', (alert, ...changes) => {
    expect(firing(...changes)).toEqual([alert]);
  });

  it('do not fire where all is well after a day of work', () => {
    const well: Parameters<typeof firing> = [
      ['infograph_states_total', [10, 60], { state: 'completed' }],
      ['infograph_states_total', [2, 4], { state: 'failed' }],
      ['infograph_in_flight', [3]],
      ['infograph_oldest_due_seconds', [1]],
      ['infograph_audited_timestamp_seconds', [dayAgo(1)]],
    ];
    expect(firing(...well)).toEqual([]);
  });
});
