import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { type Client, program } from '../../api/support.js';
import { freePort } from '../../support/free-port.js';
import { balance, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

let dir: string;
let server: Awaited<ReturnType<typeof startEmbeddedMongo>>;
let world: World;
let client: Client;
let port: number;
const start = () => startEmbeddedMongo({ dir, port, failPoints: true });

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'infograph-api-away-'));
  port = await freePort();
  server = await start();
  world = await startWorld({ patience: 1, settings: { MONGODB_URI: server.uri }, fal: { imageScale: 0.05 } });
  client = await program(world);
});
afterAll(async () => {
  await world.stop();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

const create = (prompt: string) =>
  client.post('/api/infographs/create/', { prompt }, { 'idempotency-key': prompt });

async function completed(id: string): Promise<void> {
  await until(`${id} to be completed`, async () => {
    const { status, body } = await client.get(`/api/infographs/status/${id}/`);
    return status === 200 && body.status === 'completed';
  });
}

async function failPoint(mode: 'off' | 'alwaysOn', data: Record<string, unknown>): Promise<void> {
  const admin = await mongoose.createConnection(server.uri).asPromise();
  await admin.getClient().db('admin').command({ configureFailPoint: 'failCommand', mode, data });
  await admin.close();
}

describe('a program whose request meets a database that', () => {
  it('is away: told to come back, and served once when it does', async () => {
    await server.stop();
    const away = await create('While it was away');
    expect(away).toMatchObject({ status: 503, body: { error: { code: 'busy' } } });
    expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
    server = await start();
    const back = await until('it to be back', async () => {
      const answer = await create('While it was away');
      return answer.status === 201 && answer;
    });
    await completed(back.body.infographs[0].id);
    expect(await world.app.models.infographs.countDocuments({ prompt: 'While it was away' })).toBe(1);
  });

  it('does not say whether it has stored it: gets its ids, and they come true', async () => {
    const before = await balance(world);
    await failPoint('alwaysOn', {
      failCommands: ['commitTransaction'],
      blockConnection: true,
      blockTimeMS: 2_500,
    });
    const { status, body } = await create('Slow to be stored');
    await failPoint('off', {});
    expect(status).toBe(201);
    expect(body).toMatchObject({ infographs: [{ request_id: null, status: 'pending' }], credits_used: 1 });
    await completed(body.infographs[0].id);
    const again = await create('Slow to be stored');
    expect(again.body.infographs[0].id).toBe(body.infographs[0].id);
    expect(await balance(world)).toEqual({ available: before.available - 1, held: 0 });
  });
});
