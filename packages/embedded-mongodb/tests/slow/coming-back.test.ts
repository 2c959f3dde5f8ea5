import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { startEmbeddedMongo } from '../../src/index.js';

let dir: string;
let port: number;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'embedded-back-'));
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  port = typeof address === 'object' && address ? address.port : 0;
  await new Promise((resolve) => probe.close(resolve));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

it('a driver listens for news of the server, so that it learns at once when the server is gone', async () => {
  const server = await startEmbeddedMongo({ dir, port });
  const client = new MongoClient(server.uri, { heartbeatFrequencyMS: 500 });
  let answersToOneQuestion = 0;
  client.on('serverHeartbeatSucceeded', ({ awaited }) => {
    if (awaited) answersToOneQuestion += 1;
  });
  const gone = new Promise((resolve) => client.once('serverHeartbeatFailed', resolve));
  await client.connect();
  while (answersToOneQuestion < 2) await new Promise((resolve) => setTimeout(resolve, 20));
  await server.stop();
  expect(await gone).toMatchObject({ awaited: true });
  await client.close();
});

it('a busy client finds its way back each time that the server was stopped and started', async () => {
  let server = await startEmbeddedMongo({ dir, port });
  const client = await MongoClient.connect(server.uri, { serverSelectionTimeoutMS: 500 });
  const notes = client.db('app').collection('notes');
  let written = 0;
  let failed = 0;
  let ending = false;
  // Writers in the middle of something: an idle driver would notice the end of its connections in another order.
  const writers = Array.from({ length: 10 }, async () => {
    while (!ending) {
      await notes.insertOne({ at: Date.now() }).then(
        () => {
          written += 1;
        },
        () => {
          failed += 1;
        },
      );
    }
  });
  const writesMoreThan = async (count: number) => {
    while (written <= count) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  for (let round = 1; round <= 4; round++) {
    await writesMoreThan(written + 20);
    await server.stop();
    const before = failed;
    while (failed < before + 20) await new Promise((resolve) => setTimeout(resolve, 20));
    server = await startEmbeddedMongo({ dir, port });
    await writesMoreThan(written + 20);
  }
  ending = true;
  await Promise.all(writers);
  expect(await notes.countDocuments()).toBeGreaterThanOrEqual(written);
  await client.close();
  await server.stop();
});
