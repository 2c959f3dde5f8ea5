import { describe, expect, it } from '@jest/globals';
import type { Collection } from 'mongodb';
import { type AnyDocument, useDatabase } from '../support/database.js';

const database = useDatabase({ ttlSweepMs: 50 });
const past = new Date(Date.now() - 3_600_000);
const future = new Date(Date.now() + 3_600_000);

/** Waits until only these documents are left. */
async function becomes(collection: Collection<AnyDocument>, ids: unknown[]): Promise<void> {
  for (;;) {
    const left = (await collection.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
    if (left.length === ids.length) return expect(left).toEqual(ids);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a TTL index (https://www.mongodb.com/docs/manual/core/index-ttl/)', () => {
  it('deletes documents whose date is older than it says, and no others', async () => {
    const collection = database().collection();
    await collection.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    await collection.insertMany([
      { _id: 1, at: past },
      { _id: 2, at: future },
      { _id: 3 },
      { _id: 4, at: 'text' },
      { _id: 5, at: null },
      { _id: 6, at: new Date(Date.now() - 30_000) },
      { _id: 7, at: [future, past] },
      { _id: 8, at: past.getTime() },
    ]);
    await becomes(collection, [2, 3, 4, 5, 6, 8]);
  });

  it('with zero seconds takes the date as the time of deletion', async () => {
    const collection = database().collection();
    await collection.createIndex({ until: 1 }, { expireAfterSeconds: 0 });
    await collection.insertMany([
      { _id: 1, until: past },
      { _id: 2, until: future },
    ]);
    await becomes(collection, [2]);
  });

  it('deletes only what its partial filter finds', async () => {
    const collection = database().collection();
    await collection.createIndex(
      { at: 1 },
      { expireAfterSeconds: 0, partialFilterExpression: { done: true } },
    );
    await collection.insertMany([
      { _id: 1, at: past, done: true },
      { _id: 2, at: past },
      { _id: 3, at: past, done: false },
    ]);
    await becomes(collection, [2, 3]);
  });

  it('leaves alone what a transaction is changing', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1, at: past, n: 0 });
    const session = database().client.startSession();
    session.startTransaction();
    await collection.updateOne({ _id: 1 }, { $set: { at: future } }, { session });
    const other = database().collection();
    await other.createIndex({ at: 1 }, { expireAfterSeconds: 0 });
    await other.insertOne({ _id: 1, at: past });
    await becomes(other, []);
    await session.commitTransaction();
    await session.endSession();
    await collection.createIndex({ at: 1 }, { expireAfterSeconds: 0 });
    await other.insertOne({ _id: 2, at: past });
    await becomes(other, []);
    expect(await collection.findOne()).toEqual({ _id: 1, at: future, n: 0 });
  });
});
