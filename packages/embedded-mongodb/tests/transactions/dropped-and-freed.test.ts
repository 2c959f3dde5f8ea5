import { describe, expect, it } from '@jest/globals';
import { rejection, useDatabase } from '../support/database.js';
import { transactionHelpers } from '../support/transactions.js';

const database = useDatabase();
const { filled, inTransaction } = transactionHelpers(database);
const conflict = { code: 112, codeName: 'WriteConflict' };

describe('a collection that others drop', () => {
  it('is still there for a transaction that began before, also when a new one has its name', async () => {
    const collection = await filled({ _id: 1, a: 1 }, { _id: 2, a: 2 });
    await collection.createIndex({ a: 1 });
    await inTransaction(async (session) => {
      await collection.findOne({}, { session });
      await collection.drop();
      await collection.insertOne({ _id: 9, a: 1 });
      expect(await collection.find({}, { session }).sort({ _id: 1 }).toArray()).toEqual([
        { _id: 1, a: 1 },
        { _id: 2, a: 2 },
      ]);
      expect(await collection.find({ a: 1 }, { session }).toArray()).toEqual([{ _id: 1, a: 1 }]);
    });
    expect(await collection.find().toArray()).toEqual([{ _id: 9, a: 1 }]);
  });

  it('cannot be written to by such a transaction: it is to be tried again', async () => {
    const collection = await filled({ _id: 1 });
    await inTransaction(async (session) => {
      await collection.findOne({}, { session });
      await collection.drop();
      const error = await rejection(collection.insertOne({ _id: 2 }, { session }));
      expect(error).toMatchObject(conflict);
      expect(Reflect.get(error, 'errorLabels')).toContain('TransientTransactionError');
    });
  });

  it.each(['find', 'aggregate'])('ends a cursor of a %s over it: code 175, QueryPlanKilled', async (kind) => {
    const collection = await filled(...Array.from({ length: 300 }, (_, _id) => ({ _id })));
    const options = { batchSize: 50 };
    const cursor = kind === 'find' ? collection.find({}, options) : collection.aggregate([], options);
    await cursor.next();
    await collection.drop();
    await collection.insertOne({ _id: 1 });
    expect(await rejection(cursor.toArray())).toMatchObject({ code: 175, codeName: 'QueryPlanKilled' });
    await cursor.close();
  });

  it('ends no cursor over what was grouped before, and none of a transaction', async () => {
    const collection = await filled(...Array.from({ length: 300 }, (_, _id) => ({ _id })));
    const grouped = collection.aggregate([{ $group: { _id: '$_id' } }], { batchSize: 50 });
    await grouped.next();
    await inTransaction(async (session) => {
      const cursor = collection.find({}, { session, batchSize: 50 });
      await cursor.next();
      await collection.drop();
      expect(await cursor.toArray()).toHaveLength(299);
    });
    expect(await grouped.toArray()).toHaveLength(299);
  });
});

describe('a unique key that others have freed since a transaction began', () => {
  it.each<[string, object, object]>([
    ['by deleting its document', {}, { _id: 2, k: 'a' }],
    ['by giving the document another', { k: 'b' }, { _id: 2, k: 'a' }],
    ['by deleting the document with this _id', {}, { _id: 1, k: 'c' }],
  ])('%s cannot be taken by it: code 112, and it can be in a new one', async (_says, change, taken) => {
    const collection = await filled({ _id: 1, k: 'a' });
    await collection.createIndex({ k: 1 }, { unique: true });
    await inTransaction(async (session) => {
      await collection.findOne({}, { session });
      if ('k' in change) await collection.updateOne({ _id: 1 }, { $set: change });
      else await collection.deleteOne({ _id: 1 });
      expect(await rejection(collection.insertOne(taken, { session }))).toMatchObject(conflict);
    });
    await inTransaction(async (session) => {
      await collection.insertOne(taken, { session });
      await session.commitTransaction();
    });
    expect(await collection.findOne(taken)).toEqual(taken);
  });

  it('among many that others have changed meanwhile is found, too', async () => {
    const collection = await filled(...Array.from({ length: 50 }, (_, _id) => ({ _id, k: _id })));
    await collection.createIndex({ k: 1 }, { unique: true });
    await inTransaction(async (session) => {
      await collection.findOne({}, { session });
      await collection.updateMany({ _id: { $lt: 20 } }, { $inc: { k: 100 } });
      await collection.insertOne({ _id: 'other', k: 500 }, { session });
      await collection.deleteMany({ _id: { $gte: 40 } });
      expect(await rejection(collection.insertOne({ _id: 'new', k: 45 }, { session }))).toMatchObject(
        conflict,
      );
    });
  });
});

describe('a key that an open transaction has freed', () => {
  it.each<[string, object]>([
    ['_id', { _id: 1, k: 'c' }],
    ['unique key', { _id: 2, k: 'a' }],
  ])('a single write that wants the %s waits for the end of it', async (_says, wanted) => {
    for (const commits of [true, false]) {
      const collection = await filled({ _id: 1, k: 'a' });
      await collection.createIndex({ k: 1 }, { unique: true });
      await inTransaction(async (session) => {
        await collection.deleteOne({ _id: 1 }, { session });
        const outcome = collection.insertOne(wanted).then(
          () => 'inserted',
          ({ code }) => code,
        );
        const ended = commits ? session.commitTransaction() : session.abortTransaction();
        await ended;
        expect(await outcome).toBe(commits ? 'inserted' : 11000);
      });
    }
  });
});
