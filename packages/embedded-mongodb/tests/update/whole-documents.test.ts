import { describe, expect, it } from '@jest/globals';
import { ObjectId } from 'mongodb';
import { rejection, useDatabase } from '../support/database.js';
import { refusedUpdates, updates } from '../support/tables.js';

const database = useDatabase();
const pipelineManual =
  'https://www.mongodb.com/docs/manual/tutorial/update-documents-with-aggregation-pipeline/';

updates(database, 'an update by a pipeline', pipelineManual, [
  [
    'computes from other fields',
    { a: 1, b: 2 },
    [{ $set: { c: { $add: ['$a', '$b'] } } }],
    { a: 1, b: 2, c: 3 },
  ],
  [
    'sees what an earlier stage set',
    { a: 1 },
    [{ $set: { b: { $add: ['$a', 1] } } }, { $set: { c: { $add: ['$b', 1] } } }],
    { a: 1, b: 2, c: 3 },
  ],
  ['reads the old values within one stage', { a: 1, b: 2 }, [{ $set: { a: '$b', b: '$a' } }], { a: 2, b: 1 }],
  [
    '$set keeps the other fields of an embedded document',
    { a: { x: 1 } },
    [{ $set: { a: { y: 2 } } }],
    { a: { x: 1, y: 2 } },
  ],
  ['$unset removes', { a: 1, b: 2 }, [{ $unset: ['a'] }], { b: 2 }],
  ['$replaceWith replaces all but _id', { a: { x: 1 }, b: 2 }, [{ $replaceWith: '$a' }], { x: 1 }],
  ['takes text that begins with $ by $literal', {}, [{ $set: { a: { $literal: '$5' } } }], { a: '$5' }],
  [
    'decides by $cond',
    { a: 5 },
    [{ $set: { b: { $cond: [{ $gt: ['$a', 3] }, 'big', 'small'] } } }],
    { a: 5, b: 'big' },
  ],
  ['takes a default by $ifNull', {}, [{ $set: { n: { $add: [{ $ifNull: ['$n', 0] }, 1] } } }], { n: 1 }],
  ['joins arrays', { a: [1] }, [{ $set: { a: { $concatArrays: ['$a', [2]] } } }], { a: [1, 2] }],
  ['$$REMOVE removes a field', { a: 1, b: 2 }, [{ $set: { a: '$$REMOVE' } }], { b: 2 }],
  [
    'sets a field in every document of an array',
    { a: [{ x: 1 }, {}] },
    [{ $set: { 'a.y': 7 } }],
    { a: [{ x: 1, y: 7 }, { y: 7 }] },
  ],
]);

describe('$$NOW (https://www.mongodb.com/docs/manual/reference/aggregation-variables/)', () => {
  it('is the time of the server, one for the whole command', async () => {
    const collection = database().collection();
    await collection.insertMany([{ _id: 1 }, { _id: 2 }]);
    const before = Date.now();
    await collection.updateMany({}, [{ $set: { a: '$$NOW', b: { $add: ['$$NOW', 60_000] } } }]);
    const [first, second] = await collection.find().toArray();
    expect(first?.a).toBeInstanceOf(Date);
    expect(first?.a.getTime()).toBeGreaterThanOrEqual(before);
    expect(first?.a.getTime()).toBeLessThanOrEqual(Date.now());
    expect(first?.b.getTime() - first?.a.getTime()).toBe(60_000);
    expect(second?.a).toEqual(first?.a);
  });

  it('works in the filter of an update and in findOneAndUpdate', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1, until: new Date(0) });
    const due = { $expr: { $lt: ['$until', '$$NOW'] } };
    const lease = [{ $set: { until: { $add: ['$$NOW', 60_000] } } }];
    const taken = await collection.findOneAndUpdate(due, lease, { returnDocument: 'after' });
    expect(taken?.until.getTime()).toBeGreaterThan(Date.now());
    expect(await collection.findOneAndUpdate(due, lease)).toBeNull();
  });

  it('works in $match and $project of an aggregation', async () => {
    const collection = database().collection();
    await collection.insertMany([
      { _id: 1, at: new Date(0) },
      { _id: 2, at: new Date('2999-01-01') },
    ]);
    const rows = await collection
      .aggregate([{ $match: { $expr: { $lt: ['$at', '$$NOW'] } } }, { $project: { now: '$$NOW' } }])
      .toArray();
    expect(rows).toEqual([{ _id: 1, now: expect.any(Date) }]);
  });
});

refusedUpdates(database, 'a pipeline is refused', [
  ['with a stage that no update may have', { a: 1 }, [{ $match: { a: 1 } }], 72],
  ['when it changes _id', { a: 1 }, [{ $set: { _id: 2 } }], 66],
  ['with an unknown stage', { a: 1 }, [{ $sett: { a: 1 } }], 40324],
]);

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
