import { readFile, rm, truncate } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { TestDatabase, temporaryDirectory } from '../support/database.js';
import { copyDirectory, logFile } from '../support/log-file.js';
import { ServerProcess } from '../support/server-process.js';

const cuts = 200;
const batches = 150;
let killed = '';

/** Every batch is a transaction of three writes: two rows and a counter. */
beforeAll(async () => {
  killed = await temporaryDirectory();
  const server = await ServerProcess.start(killed);
  const client = await MongoClient.connect(server.uri);
  const rows = client.db('test').collection<{ _id: number; pad: string }>('rows');
  const counter = client.db('test').collection<{ _id: string; n: number }>('counter');
  await counter.insertOne({ _id: 'rows', n: 0 });
  for (let batch = 0; batch < batches; batch++)
    await client.withSession((session) =>
      session.withTransaction(async () => {
        const pad = 'x'.repeat((batch * 31) % 200);
        await rows.insertMany(
          [
            { _id: 2 * batch, pad },
            { _id: 2 * batch + 1, pad },
          ],
          { session },
        );
        await counter.updateOne({ _id: 'rows' }, { $inc: { n: 2 } }, { session });
      }),
    );
  await client.close();
  await server.kill();
});
afterAll(() => rm(killed, { recursive: true, force: true }));

it(`a log torn at any of ${cuts} places opens with an exact prefix of whole transactions, and is written on`, async () => {
  const copy = `${killed}-copy`;
  const size = (await readFile(await logFile(killed))).length;
  const lengths = new Set<number>();
  for (let cut = 0; cut < cuts; cut++) {
    await copyDirectory(killed, copy);
    await truncate(await logFile(copy), Math.floor(((cut + (cut % 7) / 7) * size) / cuts));
    const database = await TestDatabase.start({}, copy);
    const client = await database.connect();
    const rows = client.db('test').collection<{ _id: number }>('rows');
    const ids = (
      await rows
        .find({}, { projection: { _id: 1 } })
        .sort({ _id: 1 })
        .toArray()
    ).map(({ _id }) => _id);
    expect(ids).toEqual(Array.from(ids, (_, position) => position));
    const counter = await client.db('test').collection('counter').findOne();
    expect(counter?.n ?? 0).toBe(ids.length);
    await rows.insertOne({ _id: -1 });
    await database.restart();
    expect(await database.client.db('test').collection('rows').countDocuments()).toBe(ids.length + 1);
    await database.stop();
    lengths.add(ids.length);
  }
  expect(lengths.size).toBeGreaterThan(batches / 2);
});
