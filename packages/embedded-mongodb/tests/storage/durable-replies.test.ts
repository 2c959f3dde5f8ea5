import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { temporaryDirectory } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';

const delayMs = 300;
let dir = '';
let server: ServerProcess | undefined;
let client: MongoClient;

beforeAll(async () => {
  dir = await temporaryDirectory();
  const env = { SYNC_DELAY_MS: String(delayMs), SYNC_COUNT_FILE: `${dir}.syncs` };
  server = await ServerProcess.start(
    dir,
    {},
    { module: new URL('../support/slow-disk.ts', import.meta.url), env },
  );
  client = await MongoClient.connect(server.uri, { minPoolSize: 50 });
});
afterAll(async () => {
  await client?.close();
  await server?.kill();
  await rm(dir, { recursive: true, force: true });
  await rm(`${dir}.syncs`, { force: true });
});

let tests = 0;
/** Of each test's own, with a document in it. */
const rows = () => client.db('test').collection<{ _id: number; n?: number }>(`rows${tests}`);
beforeEach(async () => {
  tests += 1;
  await rows().insertOne({ _id: -1 });
});
const syncs = async () => (await readFile(`${dir}.syncs`, 'latin1').catch(() => '')).length;

async function tookMs(work: Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work;
  return performance.now() - began;
}

describe('on a disk that is slow to sync', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['an insert', () => rows().insertOne({ _id: -2 })],
    ['an update', () => rows().updateOne({ _id: -1 }, { $set: { n: 1 } })],
    ['a findAndModify', () => rows().findOneAndUpdate({ _id: -1 }, { $set: { n: 2 } })],
    ['making an index', () => rows().createIndex({ n: 1 })],
    ['a deletion', () => rows().deleteOne({ _id: -1 })],
    [
      'a commit',
      () =>
        client.withSession((session) =>
          session.withTransaction(async () => {
            await rows().insertOne({ _id: -2 }, { session });
          }),
        ),
    ],
    ['dropping a collection', () => rows().drop()],
  ])('%s is answered after the sync, not before', async (_says, write) => {
    expect(await tookMs(write())).toBeGreaterThanOrEqual(delayMs - 5);
  });

  it('many writes at once share a sync', async () => {
    const before = await syncs();
    await Promise.all(Array.from({ length: 50 }, (_, _id) => rows().insertOne({ _id })));
    expect(await rows().countDocuments({ _id: { $gte: 0 } })).toBe(50);
    expect((await syncs()) - before).toBeGreaterThanOrEqual(1);
    expect((await syncs()) - before).toBeLessThan(25);
  });
});
