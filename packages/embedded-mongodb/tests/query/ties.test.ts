import { describe, expect, it } from '@jest/globals';
import type { Collection } from 'mongodb';
import { type AnyDocument, rejection, useDatabase } from '../support/database.js';

const database = useDatabase();
const COUNT = 3000;
/** One page of so many is looked at. */
const STRIDE = 40;
const ids = Array.from({ length: COUNT }, (_, _id) => _id);

/** Inserted from the last to the first, each value of `t` for many. */
async function many(): Promise<Collection<AnyDocument>> {
  const collection = database().collection();
  const documents = ids.map((_id) => ({ _id, t: Math.floor(_id / 1000), u: -_id, side: _id % 2 }));
  await collection.insertMany(documents.reverse());
  return collection;
}

describe('what is equal in a sort comes in the order of _id', () => {
  it.each<[string, Record<string, 1 | -1>[]]>([
    ['without an index', []],
    ['from an index that has the order', [{ t: 1 }]],
    ['where an index has the order and another one for what is equal', [{ t: 1, u: 1 }]],
    ['where an index has the order with _id', [{ t: 1, _id: 1 }]],
    ['where an index serves the filter alone', [{ side: 1 }]],
  ])('%s, on every page', async (_says, indexes) => {
    const collection = await many();
    for (const key of indexes) await collection.createIndex(key);
    for (const size of [7, 500]) {
      const read: unknown[] = [];
      const filter = { t: { $gte: 0 }, side: { $in: [0, 1] } };
      for (let skip = 0; skip < COUNT; skip += size * STRIDE) {
        const page = await collection.find(filter).sort({ t: 1 }).skip(skip).limit(size).toArray();
        read.push(...page.map(({ _id }) => _id));
      }
      expect(read).toEqual(ids.filter((_id) => _id % (size * STRIDE) < size));
    }
  });

  it('descending, in aggregations, in transactions, and in what findOneAndUpdate takes', async () => {
    const collection = await many();
    await collection.createIndex({ t: 1 });
    const last = [2000, 2001, 2002];
    const three = await collection.find().sort({ t: -1 }).limit(3).toArray();
    expect(three.map(({ _id }) => _id)).toEqual(last);
    const stages = [{ $sort: { t: -1 } }, { $limit: 3 }];
    expect((await collection.aggregate(stages).toArray()).map(({ _id }) => _id)).toEqual(last);
    await database().client.withSession((session) =>
      session.withTransaction(async () => {
        const seen = await collection
          .find({ t: { $gte: 0 } }, { session })
          .sort({ t: 1 })
          .limit(2)
          .toArray();
        expect(seen.map(({ _id }) => _id)).toEqual([0, 1]);
      }),
    );
    const sort = { t: 1 } as const;
    const taken = await collection.findOneAndUpdate({ t: { $gte: 1 } }, { $set: { x: 1 } }, { sort });
    expect(taken?._id).toBe(1000);
  });
});

it('a document with arrays sorts by the row of its elements that comes first, not by the least of each', async () => {
  const collection = database().collection();
  await collection.insertMany([
    {
      _id: 1,
      l: [
        { a: 1, b: 9 },
        { a: 2, b: 0 },
      ],
    },
    { _id: 2, l: [{ a: 1, b: 5 }] },
    { _id: 3, l: [] },
    { _id: 4 },
    { _id: 5, l: [7] },
  ]);
  const order = async (sort: Record<string, 1 | -1>) =>
    (await collection.find().sort(sort).toArray()).map(({ _id }) => _id);
  expect(await order({ 'l.a': 1, 'l.b': 1 })).toEqual([3, 4, 5, 2, 1]);
  expect(await order({ 'l.a': -1 })).toEqual([1, 2, 3, 4, 5]);
  expect(await order({ l: 1 })).toEqual([3, 4, 5, 2, 1]);
});

it('a sort by two arrays side by side is refused with code 2', async () => {
  const collection = database().collection();
  await collection.insertOne({ a: [1], b: [2] });
  expect(await rejection(collection.find().sort({ a: 1, b: 1 }).toArray())).toMatchObject({ code: 2 });
});

it('a hint says the order where there is no sort', async () => {
  const collection = database().collection();
  await collection.createIndex({ a: -1 });
  await collection.insertMany([
    { _id: 1, a: 1 },
    { _id: 2, a: 3 },
    { _id: 3, a: 2 },
  ]);
  const found = await collection.find().hint({ a: -1 }).limit(2).toArray();
  expect(found.map(({ _id }) => _id)).toEqual([2, 3]);
});
