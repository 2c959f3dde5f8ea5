import { describe, expect, it } from '@jest/globals';
import { Binary, MaxKey, MinKey, ObjectId } from 'mongodb';
import { value } from '../support/arbitraries.js';
import { compareBson } from '../support/bson-order.js';
import { useDatabase } from '../support/database.js';
import { fc } from '../support/fast-check.js';

const database = useDatabase();
const later = new Date('2026-01-01');

/** Values in MongoDB's order, each less than the next. */
const ordered: unknown[] = [
  new MinKey(),
  null,
  Number.NaN,
  -Infinity,
  -1.5,
  0,
  1,
  1.5,
  2 ** 40,
  Infinity,
  '',
  '10',
  '9',
  'A',
  'a',
  'aa',
  'b',
  'é',
  '\uffee',
  '😀',
  {},
  { a: 1 },
  { a: 1, b: 1 },
  { a: 2 },
  { b: 0 },
  { a: 'text' },
  new Binary(Buffer.from([])),
  new Binary(Buffer.from([255])),
  new Binary(Buffer.from([0, 0])),
  new ObjectId('0'.repeat(24)),
  new ObjectId('f'.repeat(24)),
  false,
  true,
  new Date(-1),
  new Date(0),
  later,
  /a/,
  /b/,
  new MaxKey(),
];

/** Scrambles a list the same way each time. */
const scrambled = <T>(list: T[]) => list.map((_, at) => list[(at * 17 + 5) % list.length] as T);

describe('the order of values (https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/)', () => {
  it('is kept by a sort, up and down, with an index and without', async () => {
    const documents = ordered.map((a, _id) => ({ _id, a }));
    expect(documents.length % 17).not.toBe(0);
    for (const indexed of [false, true]) {
      const collection = database().collection();
      await collection.insertMany(scrambled(documents));
      if (indexed) await collection.createIndex({ a: 1 });
      const up = await collection.find().sort({ a: 1 }).toArray();
      expect(up.map(({ _id }) => _id)).toEqual(documents.map(({ _id }) => _id));
      const down = await collection.find().sort({ a: -1 }).toArray();
      expect(down.map(({ _id }) => _id)).toEqual(documents.map(({ _id }) => _id).reverse());
      const stage = await collection.aggregate([{ $sort: { a: 1 } }]).toArray();
      expect(stage.map(({ _id }) => _id)).toEqual(documents.map(({ _id }) => _id));
    }
  });

  it('takes a missing field as null, and by the next key then', async () => {
    const collection = database().collection();
    await collection.insertMany([{ _id: 1, a: 0 }, { _id: 3 }, { _id: 2, a: null }]);
    expect((await collection.find().sort({ a: 1, _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual([
      2, 3, 1,
    ]);
  });

  it('takes an array by its least element going up, by its greatest going down, an empty one below null', async () => {
    const collection = database().collection();
    await collection.insertMany([
      { _id: 1, a: [5, 9] },
      { _id: 2, a: 6 },
      { _id: 3, a: [1, 7] },
      { _id: 4, a: [] },
      { _id: 5, a: null },
    ]);
    expect((await collection.find().sort({ a: 1 }).toArray()).map(({ _id }) => _id)).toEqual([4, 5, 3, 1, 2]);
    expect((await collection.find().sort({ a: -1 }).toArray()).map(({ _id }) => _id)).toEqual([
      1, 3, 2, 5, 4,
    ]);
  });

  it('is the same for a sort, a range and $min as for the yardstick, for any values', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 2, maxLength: 12 }), async (values) => {
        const collection = database().collection();
        // In a document, so that an array is compared as a whole.
        await collection.insertMany(values.map((held, _id) => ({ _id, a: { held } })));
        const sorted = await collection.find().sort({ a: 1, _id: 1 }).toArray();
        const expected = values
          .map((held, _id) => ({ held, _id }))
          .sort(
            (left, right) => compareBson({ held: left.held }, { held: right.held }) || left._id - right._id,
          );
        expect(sorted.map(({ _id }) => _id)).toEqual(expected.map(({ _id }) => _id));
        const pivot = { held: values[0] };
        const above = await collection
          .find({ a: { $gt: pivot } })
          .sort({ _id: 1 })
          .toArray();
        expect(above.map(({ _id }) => _id)).toEqual(
          values.flatMap((held, _id) => (compareBson({ held }, pivot) > 0 ? [_id] : [])),
        );
        const equal = await collection.find({ a: pivot }).sort({ _id: 1 }).toArray();
        expect(equal.map(({ _id }) => _id)).toEqual(
          values.flatMap((held, _id) => (compareBson({ held }, pivot) === 0 ? [_id] : [])),
        );
      }),
      { numRuns: 60 },
    );
  });
});
