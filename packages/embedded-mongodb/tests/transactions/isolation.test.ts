import { describe, expect, it } from '@jest/globals';
import { rejection, useDatabase } from '../support/database.js';
import { transactionHelpers } from '../support/transactions.js';

const database = useDatabase();
const { filled, inTransaction } = transactionHelpers(database);

describe('a transaction (https://www.mongodb.com/docs/manual/core/transactions/)', () => {
  it('sees its own writes, and nobody else does before the commit', async () => {
    const collection = await filled({ _id: 1, n: 1 }, { _id: 2, n: 1 });
    await inTransaction(async (session) => {
      await collection.insertOne({ _id: 3, n: 1 }, { session });
      await collection.updateOne({ _id: 1 }, { $set: { n: 5 } }, { session });
      await collection.deleteOne({ _id: 2 }, { session });
      const inside = await collection.find({}, { session }).sort({ _id: 1 }).toArray();
      expect(inside).toEqual([
        { _id: 1, n: 5 },
        { _id: 3, n: 1 },
      ]);
      expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
        { _id: 1, n: 1 },
        { _id: 2, n: 1 },
      ]);
      await session.commitTransaction();
    });
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, n: 5 },
      { _id: 3, n: 1 },
    ]);
  });

  it('that is aborted leaves nothing, not even in an index or of a new collection', async () => {
    const collection = await filled({ _id: 1, a: 1 });
    await collection.createIndex({ a: 1 }, { unique: true });
    const fresh = database().collection();
    await inTransaction(async (session) => {
      await collection.updateOne({ _id: 1 }, { $set: { a: 2 } }, { session });
      await collection.insertOne({ a: 3 }, { session });
      await fresh.insertOne({ a: 1 }, { session });
      await session.abortTransaction();
    });
    expect(await collection.find().toArray()).toEqual([{ _id: 1, a: 1 }]);
    expect(await collection.countDocuments({ a: { $in: [2, 3] } })).toBe(0);
    expect(await fresh.countDocuments()).toBe(0);
    await collection.insertMany([{ a: 2 }, { a: 3 }]);
  });

  it('reads everything as it was when it began, whatever others write', async () => {
    const collection = await filled({ _id: 1, n: 1 }, { _id: 2, n: 1 }, { _id: 3, n: 1 });
    await collection.createIndex({ n: 1 });
    await inTransaction(async (session) => {
      expect(await collection.countDocuments({}, { session })).toBe(3);
      await collection.updateOne({ _id: 1 }, { $set: { n: 9 } });
      await collection.deleteOne({ _id: 2 });
      await collection.insertOne({ _id: 4, n: 1 });
      const all = await collection.find({}, { session }).sort({ _id: 1 }).toArray();
      expect(all).toEqual([
        { _id: 1, n: 1 },
        { _id: 2, n: 1 },
        { _id: 3, n: 1 },
      ]);
      const byIndex = await collection.find({ n: 1 }, { session }).sort({ _id: 1 }).toArray();
      expect(byIndex.map(({ _id }) => _id)).toEqual([1, 2, 3]);
      expect(await collection.find({ n: 9 }, { session }).toArray()).toEqual([]);
      const grouped = await collection
        .aggregate([{ $group: { _id: null, n: { $sum: '$n' } } }], { session })
        .toArray();
      expect(grouped).toEqual([{ _id: null, n: 3 }]);
    });
  });

  it('reads through a long cursor as it was when it began', async () => {
    const collection = await filled(...Array.from({ length: 300 }, (_, _id) => ({ _id, n: 0 })));
    await inTransaction(async (session) => {
      const seen: unknown[] = [];
      for await (const document of collection.find({}, { session, batchSize: 20 })) {
        seen.push(document.n);
        if (seen.length === 30) await collection.updateMany({}, { $set: { n: 1 } });
        if (seen.length === 50) await collection.deleteMany({ _id: { $gte: 100 } });
      }
      expect(seen).toEqual(Array.from({ length: 300 }, () => 0));
    });
  });

  it('finds through an index what it changed itself', async () => {
    const collection = await filled({ _id: 1, a: 1 }, { _id: 2, a: 2 });
    await collection.createIndex({ a: 1 });
    await inTransaction(async (session) => {
      await collection.updateOne({ _id: 1 }, { $set: { a: 7 } }, { session });
      expect(await collection.find({ a: 7 }, { session }).toArray()).toEqual([{ _id: 1, a: 7 }]);
      expect(await collection.find({ a: 1 }, { session }).toArray()).toEqual([]);
      expect(
        await collection
          .find({ a: { $gt: 1 } }, { session })
          .sort({ a: 1 })
          .toArray(),
      ).toEqual([
        { _id: 2, a: 2 },
        { _id: 1, a: 7 },
      ]);
    });
  });

  it('takes every kind of write', async () => {
    const collection = await filled({ _id: 1, n: 1 });
    await inTransaction(async (session) => {
      await collection.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } }, { session });
      await collection.findOneAndUpdate({ _id: 2 }, { $inc: { n: 1 } }, { session, upsert: true });
      await collection.replaceOne({ _id: 2 }, { m: 1 }, { session });
      await collection.bulkWrite(
        [{ insertOne: { document: { _id: 3 } } }, { updateMany: { filter: {}, update: { $set: { x: 1 } } } }],
        { session },
      );
      await session.commitTransaction();
    });
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, n: 2, x: 1 },
      { _id: 2, m: 1, x: 1 },
      { _id: 3, x: 1 },
    ]);
  });

  it('may be committed twice, as drivers do after a lost answer', async () => {
    const collection = await filled({ _id: 1, n: 1 });
    await inTransaction(async (session) => {
      await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
      await session.commitTransaction();
      await session.commitTransaction();
    });
    expect(await collection.findOne()).toEqual({ _id: 1, n: 2 });
  });

  it('fails as a whole when one write fails, and is over then', async () => {
    const collection = await filled({ _id: 1, a: 1 });
    await collection.createIndex({ a: 1 }, { unique: true });
    await inTransaction(async (session) => {
      await collection.insertOne({ _id: 2, a: 2 }, { session });
      expect((await rejection(collection.insertOne({ _id: 3, a: 1 }, { session }))).code).toBe(11000);
      const next = await rejection(collection.findOne({}, { session }));
      expect(next).toMatchObject({ code: 251, codeName: 'NoSuchTransaction' });
    });
    expect(await collection.countDocuments()).toBe(1);
  });

  it('refuses a second value of a unique field, also against its own writes', async () => {
    const collection = await filled({ _id: 1, a: 1 });
    await collection.createIndex({ a: 1 }, { unique: true });
    await inTransaction(async (session) => {
      await collection.insertOne({ a: 5 }, { session });
      expect((await rejection(collection.insertOne({ a: 5 }, { session }))).code).toBe(11000);
    });
    await inTransaction(async (session) => {
      await collection.updateOne({ _id: 1 }, { $set: { a: 2 } }, { session });
      await collection.insertOne({ _id: 2, a: 1 }, { session });
      await session.commitTransaction();
    });
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, a: 2 },
      { _id: 2, a: 1 },
    ]);
  });

  it.each(['count', 'listCollections', 'dropDatabase', 'listIndexes'])(
    'cannot run %s: code 263',
    async (name) => {
      const collection = await filled({ _id: 1 });
      await inTransaction(async (session) => {
        await collection.findOne({}, { session });
        const error = await rejection(
          collection.db.command({ [name]: collection.collectionName }, { session }),
        );
        expect(error).toMatchObject({ code: 263, codeName: 'OperationNotSupportedInTransaction' });
      });
    },
  );
});
