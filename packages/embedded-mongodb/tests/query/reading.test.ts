import { describe, expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { type AnyDocument, rejection, useDatabase } from '../support/database.js';

const database = useDatabase();

describe('projection (https://www.mongodb.com/docs/manual/reference/operator/projection/)', () => {
  const row = {
    _id: 1,
    a: 1,
    b: { x: 1, y: 2 },
    l: [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
      { x: 3, y: 3 },
    ],
    n: [1, 2, 3, 4],
  };
  it.each<[string, Document, Document, Document?]>([
    ['keeps what is named, and _id', { a: 1 }, { _id: 1, a: 1 }],
    ['drops _id on request', { a: 1, _id: 0 }, { a: 1 }],
    ['drops what is named', { b: 0, l: 0, n: 0 }, { _id: 1, a: 1 }],
    ['keeps a field of an embedded document', { 'b.x': 1 }, { _id: 1, b: { x: 1 } }],
    ['keeps it when nested too', { b: { x: 1 } }, { _id: 1, b: { x: 1 } }],
    ['drops a field of an embedded document', { 'b.x': 0, l: 0, n: 0 }, { _id: 1, a: 1, b: { y: 2 } }],
    [
      'keeps a field of the documents of an array',
      { 'l.x': 1 },
      { _id: 1, l: [{ x: 1 }, { x: 2 }, { x: 3 }] },
    ],
    ['keeps nothing of a missing field', { z: 1 }, { _id: 1 }],
    ['$slice keeps the first', { n: { $slice: 2 }, b: 0, l: 0 }, { _id: 1, a: 1, n: [1, 2] }],
    ['$slice keeps the last', { n: { $slice: -1 }, b: 0, l: 0 }, { _id: 1, a: 1, n: [4] }],
    ['$slice skips', { n: { $slice: [1, 2] }, b: 0, l: 0 }, { _id: 1, a: 1, n: [2, 3] }],
    ['$slice skips from the end', { n: { $slice: [-3, 2] }, b: 0, l: 0 }, { _id: 1, a: 1, n: [2, 3] }],
    ['$slice beside an inclusion', { a: 1, n: { $slice: 1 } }, { _id: 1, a: 1, n: [1] }],
    [
      '$elemMatch keeps the first that meets it',
      { l: { $elemMatch: { x: { $gt: 1 } } } },
      { _id: 1, l: [{ x: 2, y: 2 }] },
    ],
    ['$elemMatch that meets none keeps nothing', { l: { $elemMatch: { x: 9 } } }, { _id: 1 }],
    ['$ keeps the element that the filter met', { 'l.$': 1 }, { _id: 1, l: [{ x: 2, y: 2 }] }, { 'l.x': 2 }],
    ['computes a field', { sum: { $add: ['$a', '$b.y'] } }, { _id: 1, sum: 3 }],
    ['of nothing keeps everything', {}, row],
  ])('%s', async (_says, projection, expected, filter = {}) => {
    const collection = database().collection();
    await collection.insertOne(row);
    expect(await collection.find(filter).project(projection).toArray()).toEqual([expected]);
  });

  it.each([
    ['keeping and dropping at once', { a: 1, b: 0 }, 31254],
    ['dropping and keeping at once', { a: 0, b: 1 }, 31253],
    ['a field and one inside it', { b: 1, 'b.x': 1 }, 31249],
  ])('refuses %s', async (_says, projection, code) => {
    const collection = database().collection();
    await collection.insertOne(row);
    expect((await rejection(collection.find().project(projection).toArray())).code).toBe(code);
  });
});

describe('a cursor (https://www.mongodb.com/docs/manual/reference/command/getMore/)', () => {
  const filled = async (count: number) => {
    const collection = database().collection();
    await collection.insertMany(Array.from({ length: count }, (_, _id) => ({ _id })));
    return collection;
  };

  it('gives everything once, whatever the batch size', async () => {
    const collection = await filled(250);
    for (const batchSize of [1, 2, 100, 1000]) {
      const found = await collection.find().sort({ _id: 1 }).batchSize(batchSize).toArray();
      expect(found.map(({ _id }) => _id)).toEqual(Array.from({ length: 250 }, (_, _id) => _id));
    }
  });

  it('sorts, skips and limits, in this order', async () => {
    const collection = await filled(10);
    const found = await collection.find().limit(3).skip(2).sort({ _id: -1 }).toArray();
    expect(found.map(({ _id }) => _id)).toEqual([7, 6, 5]);
    expect(await collection.find().skip(20).toArray()).toEqual([]);
    expect(await collection.find().limit(-2).toArray()).toHaveLength(2);
  });

  it('gives no document twice and misses none that stays, while others write', async () => {
    const collection = await filled(300);
    const seen: unknown[] = [];
    for await (const { _id } of collection.find().batchSize(10)) {
      seen.push(_id);
      if (seen.length === 50) await collection.updateMany({}, { $set: { touched: true } });
      if (seen.length === 60) await collection.deleteMany({ _id: { $gte: 290 } });
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((_id) => Number(_id) < 290)).toHaveLength(290);
  });

  it('sends batches that fit into a message', async () => {
    const collection = database().collection();
    const big = 'x'.repeat(3_000_000);
    for (let _id = 0; _id < 14; _id++) await collection.insertOne({ _id, big });
    const sizes = (await collection.find().toArray()).map((document) => document.big.length);
    expect(sizes).toEqual(Array.from({ length: 14 }, () => 3_000_000));
  });

  it('that is closed is forgotten: code 43, CursorNotFound', async () => {
    const collection = await filled(10);
    const { db, collectionName } = collection;
    const { cursor } = await db.command({ find: collectionName, batchSize: 2 });
    expect(await db.command({ killCursors: collectionName, cursors: [cursor.id] })).toMatchObject({
      cursorsKilled: [cursor.id],
    });
    const error = await rejection(db.command({ getMore: cursor.id, collection: collectionName }));
    expect(error).toMatchObject({ code: 43, codeName: 'CursorNotFound' });
  });

  it('is closed by its last batch', async () => {
    const collection = await filled(3);
    const { db, collectionName } = collection;
    const { cursor } = await db.command({ find: collectionName, batchSize: 2 });
    const next = await db.command({ getMore: cursor.id, collection: collectionName, batchSize: 5 });
    expect(next.cursor.nextBatch).toEqual([{ _id: 2 }]);
    expect(Number(next.cursor.id)).toBe(0);
  });
});

describe('counting and distinct values', () => {
  it('counts with a filter, a skip and a limit', async () => {
    const collection = database().collection();
    await collection.insertMany(Array.from({ length: 10 }, (_, n) => ({ even: n % 2 === 0 })));
    expect(await collection.countDocuments({ even: true })).toBe(5);
    expect(await collection.countDocuments({}, { skip: 3, limit: 4 })).toBe(4);
    expect(await collection.estimatedDocumentCount()).toBe(10);
    expect(await database().collection().countDocuments()).toBe(0);
  });

  it('distinct takes arrays apart and knows values by type', async () => {
    const collection = database().collection();
    await collection.insertMany([
      { a: [1, 2] },
      { a: 2 },
      { a: '2' },
      {},
      { a: null },
      { a: { x: 1 } },
      { a: { x: 1 } },
    ]);
    expect(await collection.distinct('a')).toEqual([null, 1, 2, '2', { x: 1 }]);
    expect(await collection.distinct('a', { a: 2 })).toEqual([1, 2]);
    expect(await collection.distinct('nothing')).toEqual([]);
  });

  it('reads from a collection that is not there as from an empty one', async () => {
    const collection = database().collection();
    expect(await collection.find().toArray()).toEqual([]);
    expect(await collection.findOne()).toBeNull();
    expect(await collection.deleteMany({})).toMatchObject({ deletedCount: 0 });
    expect(await collection.aggregate([{ $group: { _id: '$a' } }]).toArray()).toEqual([]);
  });
});

describe('what is stored comes back as it was', () => {
  it('with its fields in order and _id first', async () => {
    const collection = database().collection();
    await collection.insertOne({ z: 1, a: { y: 1, b: 2 }, _id: 5, m: [] });
    const found = await collection.findOne();
    expect(Object.keys(found ?? {})).toEqual(['_id', 'z', 'a', 'm']);
    expect(Object.keys(found?.a)).toEqual(['y', 'b']);
  });

  it('with ids of any type that is no array', async () => {
    const collection = database().collection();
    const ids: NonNullable<AnyDocument['_id']>[] = [
      'text',
      5,
      5.5,
      { a: 1, b: { c: 'x' } },
      new Date(0),
      true,
      Buffer.from('id'),
      'a\u0000b',
    ];
    for (const [n, _id] of ids.entries()) await collection.insertOne({ _id, n });
    for (const [n, _id] of ids.entries()) expect((await collection.findOne({ _id }))?.n).toBe(n);
    await collection.deleteOne({ _id: { a: 1, b: { c: 'x' } } });
    expect(await collection.countDocuments()).toBe(ids.length - 1);
  });
});
