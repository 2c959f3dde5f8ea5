import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type Collection, MongoClient } from 'mongodb';
import { rejection, temporaryDirectory } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';

let dir = '';
let server: ServerProcess;
let client: MongoClient;
let rows: Collection<{ _id: number; pad: string }>;

beforeEach(async () => {
  dir = await temporaryDirectory();
  // Far less than the memory limit, which is 1024 MB.
  server = await ServerProcess.start(dir, {}, { env: { NODE_OPTIONS: '--max-old-space-size=128' } });
  client = await MongoClient.connect(server.uri, { retryWrites: false });
  rows = client.db('test').collection('rows');
});
afterEach(async () => {
  await client.close();
  await server.kill();
  await rm(dir, { recursive: true, force: true });
});

it.each([
  ['small', 500],
  ['large', 10_000],
])(
  'a server whose heap is small refuses %s inserts in words before it is full, and goes on',
  async (_says, atOnce) => {
    let acknowledged = 0;
    const fill = async () => {
      for (; acknowledged < 400_000; acknowledged += atOnce)
        await rows.insertMany(
          Array.from({ length: atOnce }, (_, number) => ({
            _id: acknowledged + number,
            pad: 'x'.repeat(1500),
          })),
        );
    };
    const refusal = await rejection(fill());
    expect(refusal).toMatchObject({ code: 146 });
    expect(refusal.message).toMatch(/full: .* MB that Node\.js may safely use.*--max-old-space-size/);
    expect(acknowledged).toBeGreaterThan(5000);
    expect(await rows.countDocuments()).toBeGreaterThanOrEqual(acknowledged);
    await rows.deleteMany({ _id: { $gte: 1000 } });
    await rows.insertOne({ _id: -1, pad: '' });
    expect(await rows.countDocuments()).toBe(1001);
  },
);
