import { describe, expect, it } from '@jest/globals';
import { ObjectId } from 'mongodb';
import { rejection, useDatabase } from '../support/database.js';

const database = useDatabase();

describe('a unique index (https://www.mongodb.com/docs/manual/core/index-unique/)', () => {
  it('refuses a second document, naming the index, the pattern and the value', async () => {
    const collection = database().collection();
    await collection.createIndex({ team: 1, key: 1 }, { unique: true });
    await collection.insertOne({ team: 'T', key: 'a' });
    await collection.insertOne({ team: 'T', key: 'b' });
    const error = await rejection(collection.insertOne({ team: 'T', key: 'a' }));
    expect(error).toMatchObject({
      code: 11000,
      keyPattern: { team: 1, key: 1 },
      keyValue: { team: 'T', key: 'a' },
    });
    expect(error.message).toContain(
      `E11000 duplicate key error collection: test.${collection.collectionName} index: team_1_key_1 dup key: { team: "T", key: "a" }`,
    );
    expect(await collection.countDocuments()).toBe(2);
  });

  it('guards updates, replacements and upserts', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ]);
    const writes = [
      () => collection.updateOne({ _id: 2 }, { $set: { a: 1 } }),
      () => collection.replaceOne({ _id: 2 }, { a: 1 }),
      () => collection.updateOne({ _id: 3 }, { $set: { a: 1 } }, { upsert: true }),
      () => collection.findOneAndUpdate({ _id: 2 }, { $inc: { a: -1 } }),
    ];
    for (const write of writes) expect((await rejection(write())).code).toBe(11000);
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ]);
  });

  it('lets a document keep its own value, and frees the value of a removed one', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.insertOne({ _id: 1, a: 1 });
    await collection.updateOne({ _id: 1 }, { $set: { a: 1, b: 2 } });
    await collection.deleteOne({ _id: 1 });
    await collection.insertOne({ _id: 2, a: 1 });
    await collection.updateOne({ _id: 2 }, { $set: { a: 5 } });
    await collection.insertOne({ _id: 3, a: 1 });
    expect(await collection.countDocuments()).toBe(2);
  });

  it('takes a missing field as null, so that only one document may lack it', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.insertOne({ b: 1 });
    expect((await rejection(collection.insertOne({ b: 2 }))).code).toBe(11000);
    expect((await rejection(collection.insertOne({ a: null }))).code).toBe(11000);
  });

  it('tells an empty array from null and from another', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.insertOne({ _id: 1, a: [] });
    await collection.insertOne({ _id: 2, a: null });
    expect((await rejection(collection.insertOne({ _id: 3, a: [] }))).message).toContain(
      'dup key: { a: undefined }',
    );
    expect(await collection.find({ a: null }).toArray()).toEqual([{ _id: 2, a: null }]);
    expect(await collection.find({ a: [] }).toArray()).toEqual([{ _id: 1, a: [] }]);
  });

  it('keeps together what stands in one element of an array', async () => {
    const collection = database().collection();
    await collection.createIndex({ 'l.a': 1, 'l.b': 1 }, { unique: true });
    const l = [
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ];
    await collection.insertOne({ _id: 1, l });
    await collection.insertOne({ _id: 2, l: [{ a: 1, b: 4 }] });
    expect(await rejection(collection.insertOne({ _id: 3, l: [{ a: 3, b: 4 }] }))).toMatchObject({
      code: 11000,
    });
    const apart = await collection.find({ 'l.a': 1, 'l.b': 4 }).sort({ _id: 1 }).toArray();
    expect(apart.map(({ _id }) => _id)).toEqual([1, 2]);
  });

  it('takes the elements of an array one by one, between documents, not within one', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.insertOne({ a: [1, 2, 2] });
    expect((await rejection(collection.insertOne({ a: [2, 3] }))).code).toBe(11000);
    await collection.insertOne({ a: [3, 4] });
  });

  it('tells values by type, numbers by value, documents by the order of their fields', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.insertMany([
      { a: 1 },
      { a: '1' },
      { a: true },
      { a: { x: 1, y: 2 } },
      { a: { y: 2, x: 1 } },
    ]);
    expect((await rejection(collection.insertOne({ a: 1.0 }))).code).toBe(11000);
  });

  it('is not made over documents that break it, and nothing changes then', async () => {
    const collection = database().collection();
    await collection.insertMany([{ a: 1 }, { a: 1 }]);
    expect((await rejection(collection.createIndex({ a: 1 }, { unique: true }))).code).toBe(11000);
    expect(await collection.indexes()).toHaveLength(1);
    await collection.insertOne({ a: 1 });
  });

  it('_id is one', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 'x' });
    const error = await rejection(collection.insertOne({ _id: 'x' }));
    expect(error).toMatchObject({ code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 'x' } });
    expect(error.message).toContain('index: _id_ dup key: { _id: "x" }');
  });

  it('lets one of many clients through', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1 }, { unique: true });
    const inserts = Array.from({ length: 20 }, () => collection.insertOne({ a: 1 }));
    const outcomes = await Promise.allSettled(inserts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a sparse or partial index (https://www.mongodb.com/docs/manual/core/index-partial/)', () => {
  it('sparse and unique: lets many documents lack the field', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1 }, { unique: true, sparse: true });
    await collection.insertMany([{ b: 1 }, { b: 2 }, { a: 1 }]);
    expect((await rejection(collection.insertOne({ a: 1 }))).code).toBe(11000);
    await collection.insertOne({ a: null });
    expect((await rejection(collection.insertOne({ a: null }))).code).toBe(11000);
  });

  it('partial and unique: binds only what its filter finds', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1 }, { unique: true, partialFilterExpression: { live: true } });
    await collection.insertMany([
      { _id: 1, a: 1, live: true },
      { _id: 2, a: 1, live: false },
      { _id: 3, a: 1 },
    ]);
    expect((await rejection(collection.insertOne({ a: 1, live: true }))).code).toBe(11000);
    expect((await rejection(collection.updateOne({ _id: 2 }, { $set: { live: true } }))).code).toBe(11000);
    await collection.updateOne({ _id: 1 }, { $set: { live: false } });
    await collection.updateOne({ _id: 2 }, { $set: { live: true } });
  });

  it('never hides a document from a query', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1 }, { sparse: true });
    await collection.createIndex({ b: 1 }, { partialFilterExpression: { b: { $exists: true } } });
    await collection.createIndex({ c: 1 }, { partialFilterExpression: { live: true } });
    await collection.insertMany([
      { _id: 1, a: 1, b: 1, c: 1, live: true },
      { _id: 2, c: 1 },
      { _id: 3, a: null, c: 1, live: false },
    ]);
    const ids = async (filter: object) =>
      (await collection.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
    expect(await ids({ a: null })).toEqual([2, 3]);
    expect(await ids({ a: { $in: [null, 1] } })).toEqual([1, 2, 3]);
    expect(await ids({ b: null })).toEqual([2, 3]);
    expect(await ids({ b: { $ne: 1 } })).toEqual([2, 3]);
    expect(await ids({ c: 1 })).toEqual([1, 2, 3]);
    expect(await ids({ c: 1, live: true })).toEqual([1]);
    expect(await ids({ c: 1, live: { $ne: true } })).toEqual([2, 3]);
    expect(await ids({ a: { $exists: false } })).toEqual([2]);
  });
});

it('an index over arrays finds what two elements of one array meet together', async () => {
  const collection = database().collection();
  await collection.createIndex({ a: 1 });
  await collection.insertMany([
    { _id: 1, a: [1, 9] },
    { _id: 2, a: [4] },
    { _id: 3, a: 9 },
    { _id: 4, a: [] },
  ]);
  const ids = async (a: object) =>
    (await collection.find({ a }).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
  expect(await ids({ $gt: 8, $lt: 2 })).toEqual([1]);
  expect(await ids({ $gt: 3, $lt: 5 })).toEqual([1, 2]);
  expect(await ids({ $elemMatch: { $gt: 3, $lt: 5 } })).toEqual([2]);
});

describe('making and dropping indexes (https://www.mongodb.com/docs/manual/reference/command/createIndexes/)', () => {
  it('names an index by its fields, and lists it as it was asked for', async () => {
    const collection = database().collection();
    expect(await collection.createIndex({ a: 1, 'b.c': -1 })).toBe('a_1_b.c_-1');
    await collection.createIndex({ d: 1 }, { name: 'mine', unique: true, sparse: true });
    await collection.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    await collection.createIndex({ e: 1 }, { partialFilterExpression: { e: { $exists: true } } });
    expect(await collection.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1, 'b.c': -1 }, name: 'a_1_b.c_-1' },
      { v: 2, key: { d: 1 }, name: 'mine', unique: true, sparse: true },
      { v: 2, key: { at: 1 }, name: 'at_1', expireAfterSeconds: 60 },
      { v: 2, key: { e: 1 }, name: 'e_1', partialFilterExpression: { e: { $exists: true } } },
    ]);
  });

  it('takes the same index twice, and refuses another of its name or its fields', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1 });
    await collection.createIndex({ a: 1 });
    expect(await collection.indexes()).toHaveLength(2);
    expect(await rejection(collection.createIndex({ a: 1 }, { name: 'other' }))).toMatchObject({
      code: 85,
      codeName: 'IndexOptionsConflict',
    });
    expect(await rejection(collection.createIndex({ b: 1 }, { name: 'a_1' }))).toMatchObject({
      code: 86,
      codeName: 'IndexKeySpecsConflict',
    });
    expect(await rejection(collection.createIndex({ a: 1 }, { unique: true }))).toMatchObject({ code: 86 });
  });

  it('drops an index by name, and all of them but _id', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.createIndex({ b: 1 });
    await collection.insertOne({ a: 1 });
    await collection.dropIndex('a_1');
    await collection.insertOne({ a: 1 });
    expect(await rejection(collection.dropIndex('a_1'))).toMatchObject({
      code: 27,
      codeName: 'IndexNotFound',
    });
    expect(await rejection(collection.dropIndex('_id_'))).toMatchObject({
      code: 72,
      codeName: 'InvalidOptions',
    });
    await collection.dropIndexes();
    expect(await collection.indexes()).toHaveLength(1);
  });

  it.each([
    ['a text index', { a: 'text' }, {}],
    ['a geo index', { a: '2dsphere' }, {}],
    ['a wildcard index', { '$**': 1 }, {}],
    ['a direction of zero', { a: 0 }, {}],
    ['a TTL index on two fields', { a: 1, b: 1 }, { expireAfterSeconds: 1 }],
    ['no field', {}, {}],
  ] as const)('refuses %s: code 67, CannotCreateIndex', async (_says, key, options) => {
    const collection = database().collection();
    const error = await rejection(
      collection.db.command({
        createIndexes: collection.collectionName,
        indexes: [{ key, name: 'i', ...options }],
      }),
    );
    expect(error).toMatchObject({ code: 67, codeName: 'CannotCreateIndex' });
  });

  it('refuses an index option that it does not know: code 197, InvalidIndexSpecificationOption', async () => {
    const collection = database().collection();
    const error = await rejection(
      collection.db.command({
        createIndexes: collection.collectionName,
        indexes: [{ key: { a: 1 }, name: 'i', uniq: true }],
      }),
    );
    expect(error).toMatchObject({ code: 197, codeName: 'InvalidIndexSpecificationOption' });
  });

  it('refuses two arrays in the fields of one index: code 171, CannotIndexParallelArrays', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1, b: 1 });
    await collection.insertMany([
      { a: [1, 2], b: 1 },
      { a: 1, b: [1, 2] },
    ]);
    expect(await rejection(collection.insertOne({ a: [1], b: [2] }))).toMatchObject({ code: 171 });
    expect(await collection.countDocuments()).toBe(2);
  });

  it('makes an index over documents that are there', async () => {
    const collection = database().collection();
    await collection.insertMany(Array.from({ length: 2000 }, (_, n) => ({ n: n % 50, id: new ObjectId() })));
    await collection.createIndex({ n: 1 });
    expect(await collection.countDocuments({ n: 7 })).toBe(40);
    expect(await collection.countDocuments({ n: { $gte: 48 } })).toBe(80);
  });
});
