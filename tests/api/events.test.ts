import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EventSource } from 'eventsource';
import express from 'express';
import { createHub, type Hub } from '../../src/api/events/hub.js';
import { issueTicket } from '../../src/api/events/ticket.js';
import { createEvents } from '../../src/api/events.js';
import { createLimits } from '../../src/api/limits/index.js';
import { createTokens } from '../../src/api/tokens/index.js';
import { readConfig } from '../../src/config/index.js';
import { createDatabaseClock } from '../../src/database/clock.js';
import { createLog } from '../../src/lib/log.js';
import { createMetrics } from '../../src/lib/metrics.js';
import type { Models } from '../../src/models/index.js';
import type { Infograph } from '../../src/models/infograph.js';
import { heldBatch } from '../support/batch.js';
import { type SharedDatabase, startSharedDatabase } from '../support/database.js';
import { until } from '../support/story.js';

interface Told {
  id: string;
  status: string;
  image_url: string | null;
}

interface Replica {
  url: string;
  hub: Hub;
  stop(): Promise<void>;
}

describe('a stream of events', () => {
  let database: SharedDatabase;
  let models: Models;
  let token: string;
  let authorization: string;
  const replicas: Replica[] = [];
  const sources: EventSource[] = [];

  beforeAll(async () => {
    database = await startSharedDatabase();
    models = (await database.process()).models;
    const clock = createDatabaseClock(models.infographs.db);
    const wanted = { name: 'a test', scopes: ['read'] as const, createdBy: 'cli' };
    const made = await createTokens({ models, clock }).create('T0TEST', wanted);
    token = made.token._id;
    authorization = `Token ${made.secret}`;
  });
  afterEach(async () => {
    for (const source of sources.splice(0)) source.close();
    for (const replica of replicas.splice(0)) await replica.stop();
  });
  afterAll(() => database.stop());

  /** The route as one process has it. */
  async function replica(
    limits: Parameters<typeof createHub>[0]['limits'] = {},
    pace: { heartbeatMs?: number; lifeMs?: number; retryMs?: number } = {},
  ): Promise<Replica> {
    const log = createLog('silent');
    const connection = models.infographs.db;
    const clock = createDatabaseClock(connection);
    const given = await createLimits({ connection, config: readConfig({}), log, metrics: createMetrics() });
    const hub = createHub({
      infographs: models.infographs,
      log,
      counted: () => undefined,
      limits: { pollEveryMs: 30, ...limits },
    });
    const statusAnswer = async ({ _id, status }: Infograph) => ({
      id: _id,
      status,
      image_url: status === 'completed' ? 'https://images.example/i.png' : null,
    });
    const tokens = createTokens({ models, clock });
    const app = express();
    app.use(
      '/api',
      createEvents({
        auditLog: { callRefused: () => undefined, tokenUsed: () => undefined },
        models,
        clock,
        tokens,
        limits: given,
        hub,
        statusAnswer,
        log,
        pace,
      }),
    );
    const server: Server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const made = {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      hub,
      async stop() {
        hub.close();
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await closed;
        await given.stop();
      },
    };
    replicas.push(made);
    return made;
  }

  async function infograph(given: Partial<Infograph> = {}): Promise<Infograph> {
    const [fresh] = heldBatch({ workspace: 'T0TEST' }).infographs;
    if (!fresh) throw new Error('a batch has one');
    const made = { ...fresh, draws: [], delivery: 'none' as const, api: { token }, ...given };
    await models.infographs.insertMany([made]);
    return made;
  }

  const becomes = (id: string, set: Partial<Infograph>) =>
    models.infographs.updateOne({ _id: id }, { $set: set });

  /** Follows an infograph as a program does, with its token. */
  function follow({ url }: Replica, id: string, path = `/api/infographs/${id}/events`) {
    const told: Told[] = [];
    const source = new EventSource(`${url}${path}`, {
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          headers: { ...init.headers, ...(path.includes('?') ? {} : { authorization }) },
        }),
    });
    sources.push(source);
    source.addEventListener('status', ({ lastEventId, data }) => {
      const { status, image_url } = JSON.parse(data);
      told.push({ id: lastEventId, status, image_url });
    });
    return { told, source };
  }

  /** One request, answered with what came until the server ended it. */
  async function read({ url }: Replica, path: string, headers: Record<string, string> = { authorization }) {
    const response = await fetch(`${url}${path}`, { headers });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  }

  const image_url = 'https://images.example/i.png';

  it('tells each change of status once, and ends with the last', async () => {
    const here = await replica();
    const { _id } = await infograph();
    const { told, source } = follow(here, _id);
    await until('the first', async () => told.length === 1);
    await becomes(_id, { status: 'processing', processingAt: new Date() });
    await until('the second', async () => told.length === 2);
    await becomes(_id, { status: 'completed', completedAt: new Date() });
    await until('the last', async () => told.length === 3);
    expect(told).toEqual([
      { id: '1', status: 'pending', image_url: null },
      { id: '2', status: 'processing', image_url: null },
      { id: '3', status: 'completed', image_url },
    ]);
    expect(source.readyState).not.toBe(EventSource.CLOSED);
  });

  it('goes on at another replica after the event that was known last', async () => {
    const [first, second] = [await replica(), await replica()];
    const made = await infograph({ status: 'processing', processingAt: new Date() });
    const { told } = follow(first, made._id);
    await until('two', async () => told.length === 2);
    await first.stop();
    await becomes(made._id, { status: 'failed', failedAt: new Date() });
    const path = `/api/infographs/${made._id}/events`;
    const { text } = await read(second, path, { authorization, 'last-event-id': '2' });
    expect(text.match(/^id: .*$/gm)).toEqual(['id: 3']);
    expect(text).toContain('"status":"failed"');
  });

  it('tells an EventSource that knows the end not to come back', async () => {
    const here = await replica({}, { retryMs: 50 });
    const { _id } = await infograph({ status: 'completed', completedAt: new Date() });
    const path = `/api/infographs/${_id}/events`;
    const answer = await read(here, path, { authorization, 'last-event-id': '3' });
    expect(answer).toMatchObject({ status: 204, text: '' });
    const { told, source } = follow(here, _id);
    await until('the end', async () => told.length === 2);
    // Ended by the server, it comes back by itself, and is sent away for good.
    await until('the source to stop', async () => source.readyState === EventSource.CLOSED, 10_000);
    expect(told.map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('is opened by the ticket of its infograph, and by no other', async () => {
    const here = await replica();
    const made = await infograph();
    const other = await infograph();
    const path = `/api/infographs/${made._id}/events`;
    const now = Date.now();
    const { told } = follow(here, made._id, `${path}?ticket=${issueTicket(made, now)}`);
    await until('the first', async () => told.length === 1);
    const bad = [
      issueTicket(other, now),
      issueTicket(made, now - 16 * 60_000),
      issueTicket(made, now).replace(/^./, 'z'),
      `${issueTicket(made, now)}.more`,
      'nonsense',
      '',
    ];
    for (const ticket of bad)
      expect(await read(here, `${path}?ticket=${ticket}`, {})).toMatchObject({ status: 401 });
    expect((await read(here, `${path}?ticket=a&ticket=b`, {})).status).toBe(401);
    expect((await read(here, '/api/infographs/ig_none/events?ticket=a.b', {})).status).toBe(401);
  });

  it('is not for strangers, and not for other workspaces', async () => {
    const here = await replica();
    const { _id } = await infograph();
    const { _id: foreign } = await infograph({ workspace: 'T0OTHER' });
    expect((await read(here, `/api/infographs/${_id}/events`, {})).status).toBe(401);
    expect((await read(here, `/api/infographs/${foreign}/events`)).status).toBe(404);
    expect((await read(here, '/api/infographs/ig_none/events')).status).toBe(404);
  });

  it('is not opened by HEAD, which would wait for it in vain', async () => {
    const here = await replica();
    const { _id } = await infograph();
    const url = `${here.url}/api/infographs/${_id}/events`;
    const answer = await fetch(url, { method: 'HEAD', headers: { authorization } });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
  });

  it('is one of so many for a token, and room is made by closing one', async () => {
    const here = await replica({ perToken: 2 });
    const { _id } = await infograph();
    const [first, second] = [follow(here, _id), follow(here, _id)];
    await until('both', async () => first.told.length === 1 && second.told.length === 1);
    const refused = await read(here, `/api/infographs/${_id}/events`);
    expect(refused.status).toBe(429);
    first.source.close();
    await until('room', async () => {
      const third = follow(here, _id);
      await until(
        'an event, or to be refused',
        async () => third.told.length > 0 || third.source.readyState === EventSource.CLOSED,
      );
      return third.told.length > 0;
    });
  });

  it('is kept open by a heartbeat, and ends when its time is over', async () => {
    const here = await replica({}, { heartbeatMs: 10, lifeMs: 1_000 });
    const { _id } = await infograph();
    const { text, type } = await read(here, `/api/infographs/${_id}/events`);
    expect(type).toContain('text/event-stream');
    expect(text.match(/^:$/gm)?.length).toBeGreaterThan(2);
  });

  it('ends at once when the process goes down', async () => {
    const here = await replica();
    const { _id } = await infograph();
    const { told, source } = follow(here, _id);
    await until('the stream', async () => told.length === 1);
    here.hub.close();
    await until('its end', async () => source.readyState !== EventSource.OPEN);
    expect((await read(here, `/api/infographs/${_id}/events`)).status).toBe(429);
  });

  it('shows at once what this process did, without waiting for the next question', async () => {
    const here = await replica({ pollEveryMs: 60_000 });
    const { _id } = await infograph();
    const { told } = follow(here, _id);
    await until('the first', async () => told.length === 1);
    await becomes(_id, { status: 'canceled', canceledAt: new Date() });
    here.hub.refresh(_id);
    await until('the end', async () => told.length === 2);
    expect(told[1]).toMatchObject({ id: '3', status: 'canceled' });
  });
});
