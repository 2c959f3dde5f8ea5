import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ObjectId } from 'mongodb';
import { type AnyDocument, rejection, TestDatabase, temporaryDirectory } from '../support/database.js';

describe('a database that is stopped and started again', () => {
  it('holds what it held: documents, types, the order of fields, indexes with their options', async () => {
    const database = await TestDatabase.start();
    try {
      const client = await database.connect();
      const collection = client.db('one').collection<AnyDocument>('things');
      const rich = {
        _id: new ObjectId(),
        text: 'é😀\u0000',
        number: 1.5,
        big: 2 ** 40,
        yes: true,
        nothing: null,
        at: new Date(5),
        bytes: Buffer.from([0, 255]),
        list: [1, [2, { x: 3 }]],
        nested: { b: 1, a: 2 },
      };
      await collection.insertOne(rich);
      await collection.insertMany([{ _id: 'kept' }, { _id: 'gone' }, { _id: 'changed' }]);
      await collection.deleteOne({ _id: 'gone' });
      await collection.updateOne({ _id: 'changed' }, { $set: { n: 2 } });
      await collection.createIndex({ n: 1 }, { unique: true, sparse: true });
      await collection.createIndex({ at: 1 }, { expireAfterSeconds: 1e9 });
      await collection.createIndex({ a: 1, b: -1 }, { partialFilterExpression: { a: { $gt: 5 } } });
      await client.db('two').createCollection('empty');
      await client.db('two').collection('dropped').insertOne({ a: 1 });
      await client.db('two').dropCollection('dropped');
      const read = async () => {
        const again = database.client.db('one').collection<AnyDocument>('things');
        return {
          things: await again.find({}, { promoteBuffers: true }).sort({ _id: 1 }).toArray(),
          indexes: await again.indexes(),
          names: (await database.client.db('two').listCollections().toArray()).map(({ name }) => name),
        };
      };
      const before = await read();
      expect(before.things.find(({ _id }) => String(_id) === String(rich._id))).toEqual(rich);
      expect(before.names).toEqual(['empty']);
      for (let round = 0; round < 2; round++) {
        await database.restart();
        const after = await read();
        expect(after).toEqual(before);
        expect(after.things.map((thing) => Object.keys(thing))).toEqual(
          before.things.map((thing) => Object.keys(thing)),
        );
      }
      const things = database.client.db('one').collection<AnyDocument>('things');
      expect((await rejection(things.insertOne({ _id: 'other', n: 2 }))).code).toBe(11000);
      expect((await rejection(things.insertOne({ _id: 'kept' }))).code).toBe(11000);
    } finally {
      await database.stop();
    }
  });

  it('holds no trace of a transaction that was open', async () => {
    const database = await TestDatabase.start();
    try {
      const client = await database.connect();
      const collection = client.db('test').collection<{ _id: number; n: number }>('c');
      await collection.insertOne({ _id: 1, n: 1 });
      const session = client.startSession();
      session.startTransaction();
      await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
      await collection.insertOne({ _id: 2, n: 2 }, { session });
      await database.restart();
      expect(await database.client.db('test').collection('c').find().toArray()).toEqual([{ _id: 1, n: 1 }]);
    } finally {
      await database.stop();
    }
  });

  it('answers on a Unix socket too, which only its owner may use', async () => {
    const { mode, found } = await overSocket();
    expect(mode & 0o777).toBe(0o600);
    expect(found).toEqual({ _id: 1 });
  });
});

async function overSocket() {
  const folder = await temporaryDirectory();
  const socketPath = join(folder, 'mongo.sock');
  const database = await TestDatabase.start({ socketPath }, join(folder, 'data'));
  try {
    const client = await database.connect();
    const collection = database.collection(client);
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await collection.insertOne({ _id: 1 }, { session });
      }),
    );
    return { mode: (await stat(socketPath)).mode, found: await collection.findOne() };
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
