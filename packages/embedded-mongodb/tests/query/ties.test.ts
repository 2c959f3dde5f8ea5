import { describe, expect, it } from '@jest/globals';
import type { Collection } from 'mongodb';
import { type AnyDocument, useDatabase } from '../support/database.js';

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
