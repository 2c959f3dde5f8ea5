import { describe, expect, it } from '@jest/globals';
import { ObjectId } from 'mongodb';
import { rejection, useDatabase } from '../support/database.js';

const database = useDatabase();
describe('replacing (https://www.mongodb.com/docs/manual/reference/method/db.collection.replaceOne/)', () => {
  it('leaves nothing of the old document but its _id, which comes first', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1, a: 1, b: 2 });
    await collection.replaceOne({ _id: 1 }, { c: 3 });
    expect(await collection.findOne()).toEqual({ _id: 1, c: 3 });
    expect(Object.keys((await collection.findOne()) ?? {})).toEqual(['_id', 'c']);
  });
});

describe('an upsert (https://www.mongodb.com/docs/manual/reference/method/db.collection.updateOne/#upsert)', () => {
  const upserted = async (filter: object, update: object | object[]) => {
    const collection = database().collection();
    const result = await collection.updateOne(filter, update, { upsert: true });
    expect(result).toMatchObject({ matchedCount: 0, modifiedCount: 0, upsertedCount: 1 });
    const found = await collection.findOne();
    expect(found?._id).toEqual(result.upsertedId);
    return found;
  };

  it.each([
    [
      'takes the equalities of its filter',
      { a: 1, 'b.c': 2 },
      { $set: { d: 3 } },
      { a: 1, b: { c: 2 }, d: 3 },
    ],
    [
      'takes the equalities in $and and $eq',
      { $and: [{ a: { $eq: 1 } }, { b: 2 }] },
      { $set: { d: 3 } },
      { a: 1, b: 2, d: 3 },
    ],
    ['takes nothing of ranges', { a: { $gt: 1 }, b: 2 }, { $set: { d: 3 } }, { b: 2, d: 3 }],
    ['adds $setOnInsert', { a: 1 }, { $set: { b: 2 }, $setOnInsert: { c: 3 } }, { a: 1, b: 2, c: 3 }],
    ['counts from nothing', { a: 1 }, { $inc: { n: 1 }, $push: { l: 1 } }, { a: 1, n: 1, l: [1] }],
    [
      'by a pipeline starts from the filter',
      { a: 1 },
      [{ $set: { b: { $add: ['$a', 1] } } }],
      { a: 1, b: 2 },
    ],
  ])('%s', async (_says, filter, update, expected) => {
    expect(await upserted(filter, update)).toEqual({ _id: expect.any(ObjectId), ...expected });
  });

  it('takes the _id of its filter', async () => {
    expect(await upserted({ _id: 'mine' }, { $set: { a: 1 } })).toEqual({ _id: 'mine', a: 1 });
  });

  it('takes the _id of $setOnInsert', async () => {
    expect(await upserted({ a: 1 }, { $setOnInsert: { _id: 'mine' } })).toEqual({ _id: 'mine', a: 1 });
  });

  it('by a replacement takes nothing of its filter but _id', async () => {
    const collection = database().collection();
    await collection.replaceOne({ _id: 7, a: 1 }, { b: 2 }, { upsert: true });
    expect(await collection.find().toArray()).toEqual([{ _id: 7, b: 2 }]);
  });

  it('of 50 clients at once on a unique key makes one document', async () => {
    const collection = database().collection();
    await collection.createIndex({ key: 1 }, { unique: true });
    await Promise.all(
      Array.from({ length: 50 }, () =>
        collection.updateOne({ key: 'k' }, { $inc: { n: 1 } }, { upsert: true }),
      ),
    );
    expect(await collection.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ key: 'k', n: 50 }]);
  });
});

describe('what a write answers', () => {
  it('counts matched and modified documents apart', async () => {
    const collection = database().collection();
    await collection.insertMany([{ a: 1 }, { a: 2 }, { a: 2 }]);
    expect(await collection.updateMany({}, { $set: { a: 2 } })).toMatchObject({
      matchedCount: 3,
      modifiedCount: 1,
      upsertedCount: 0,
    });
    expect(await collection.updateOne({ a: 9 }, { $set: { a: 2 } })).toMatchObject({ matchedCount: 0 });
    expect(await collection.deleteOne({ a: 2 })).toMatchObject({ deletedCount: 1 });
    expect(await collection.deleteMany({ a: 2 })).toMatchObject({ deletedCount: 2 });
    expect(await collection.deleteMany({})).toMatchObject({ deletedCount: 0 });
  });

  it('a failing updateMany changes the documents before the fault, as in MongoDB, or none', async () => {
    const collection = database().collection();
    await collection.insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 'x' },
      { _id: 3, a: 3 },
    ]);
    const error = await rejection(collection.updateMany({}, { $inc: { a: 1 } }));
    expect(error.code).toBe(14);
    expect(await collection.findOne({ _id: 3 })).toEqual({ _id: 3, a: 3 });
  });

  it('bulkWrite stops at the first fault when ordered, and goes on when not', async () => {
    const inserts = [1, 1, 2].map((_id) => ({ insertOne: { document: { _id } } }));
    const ordered = database().collection();
    const first = await rejection(ordered.bulkWrite(inserts));
    expect(first).toMatchObject({ code: 11000, result: { insertedCount: 1 } });
    expect(await ordered.countDocuments()).toBe(1);
    const unordered = database().collection();
    const second = await rejection(unordered.bulkWrite(inserts, { ordered: false }));
    expect(second).toMatchObject({ code: 11000, result: { insertedCount: 2 } });
    expect(await unordered.countDocuments()).toBe(2);
  });

  it('bulkWrite mixes kinds of writes in order', async () => {
    const collection = database().collection();
    const result = await collection.bulkWrite([
      { insertOne: { document: { _id: 1, a: 1 } } },
      { updateOne: { filter: { _id: 1 }, update: { $inc: { a: 1 } } } },
      { updateOne: { filter: { _id: 2 }, update: { $set: { a: 5 } }, upsert: true } },
      { replaceOne: { filter: { _id: 2 }, replacement: { b: 1 } } },
      { updateMany: { filter: {}, update: { $set: { c: 1 } } } },
      { deleteOne: { filter: { _id: 1 } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, upsertedCount: 1, deletedCount: 1, matchedCount: 4 });
    expect(await collection.find().toArray()).toEqual([{ _id: 2, b: 1, c: 1 }]);
  });
});

describe('findAndModify (https://www.mongodb.com/docs/manual/reference/command/findAndModify/)', () => {
  const filled = async () => {
    const collection = database().collection();
    await collection.insertMany([
      { _id: 1, n: 3 },
      { _id: 2, n: 1 },
      { _id: 3, n: 2 },
    ]);
    return collection;
  };

  it('returns the document before the update, or after it', async () => {
    const collection = await filled();
    expect(await collection.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } })).toEqual({ _id: 1, n: 3 });
    expect(
      await collection.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } }, { returnDocument: 'after' }),
    ).toEqual({ _id: 1, n: 5 });
  });

  it('takes the first by its sort', async () => {
    const collection = await filled();
    expect(await collection.findOneAndUpdate({}, { $set: { n: 9 } }, { sort: { n: 1 } })).toEqual({
      _id: 2,
      n: 1,
    });
    expect(await collection.findOneAndDelete({}, { sort: { n: -1 } })).toEqual({ _id: 2, n: 9 });
  });

  it('projects what it returns', async () => {
    const collection = await filled();
    expect(
      await collection.findOneAndUpdate(
        { _id: 1 },
        { $set: { m: 1 } },
        { projection: { m: 1 }, returnDocument: 'after' },
      ),
    ).toEqual({ _id: 1, m: 1 });
  });

  it('returns null where nothing matches', async () => {
    const collection = await filled();
    expect(await collection.findOneAndUpdate({ _id: 9 }, { $set: { n: 1 } })).toBeNull();
    expect(await collection.findOneAndDelete({ _id: 9 })).toBeNull();
    expect(await collection.findOneAndReplace({ _id: 9 }, { n: 1 })).toBeNull();
    expect(await collection.countDocuments()).toBe(3);
  });

  it('upserts', async () => {
    const collection = await filled();
    expect(
      await collection.findOneAndUpdate(
        { _id: 9 },
        { $inc: { n: 1 } },
        { upsert: true, returnDocument: 'after' },
      ),
    ).toEqual({ _id: 9, n: 1 });
    expect(await collection.findOneAndUpdate({ _id: 8 }, { $inc: { n: 1 } }, { upsert: true })).toBeNull();
  });

  it('tells with its metadata what happened', async () => {
    const collection = await filled();
    const updated = await collection.findOneAndUpdate(
      { _id: 1 },
      { $set: { n: 0 } },
      { includeResultMetadata: true },
    );
    expect(updated).toMatchObject({ lastErrorObject: { n: 1, updatedExisting: true }, value: { _id: 1 } });
    const inserted = await collection.findOneAndUpdate(
      { _id: 7 },
      { $set: { n: 0 } },
      { includeResultMetadata: true, upsert: true },
    );
    expect(inserted).toMatchObject({
      lastErrorObject: { n: 1, updatedExisting: false, upserted: 7 },
      value: null,
    });
  });

  it('gives 500 jobs to 40 workers, none twice', async () => {
    const collection = database().collection();
    await collection.insertMany(Array.from({ length: 500 }, (_, _id) => ({ _id, state: 'queued' })));
    const taken: unknown[] = [];
    await Promise.all(
      Array.from({ length: 40 }, async () => {
        for (;;) {
          const job = await collection.findOneAndUpdate(
            { state: 'queued' },
            { $set: { state: 'running' } },
            { sort: { _id: 1 } },
          );
          if (!job) return;
          taken.push(job._id);
        }
      }),
    );
    expect(taken).toHaveLength(500);
    expect(new Set(taken).size).toBe(500);
  });
});
