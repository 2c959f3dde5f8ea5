import { describe, expect, it } from '@jest/globals';
import { deserialize, EJSON, serialize } from 'bson';
import { Decimal128, Double, Long } from 'mongodb';
import { rejection, useDatabase } from '../support/database.js';
import { matches } from '../support/tables.js';

const database = useDatabase();
const types = 'https://www.mongodb.com/docs/manual/reference/bson-types/';
const decimal = Decimal128.fromString;
const long = Long.fromString;
const values = [
  1,
  new Double(1),
  long('1'),
  decimal('1'),
  decimal('1.00'),
  new Double(0),
  -0,
  2 ** 31,
  long('2147483648'),
  long('9223372036854775807'),
  2 ** 53,
  0.1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  decimal('NaN'),
  decimal('1E+6000'),
];
/** As text that tells the types of numbers. */
const exactly = (value: unknown) =>
  EJSON.stringify(deserialize(serialize({ value }), { promoteValues: false }), { relaxed: false });

describe(`numbers keep their types (${types})`, () => {
  it('when they are stored, also in arrays and documents', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1, values, inside: values.map((v) => ({ v })) });
    const stored = async () => await collection.find({}, { promoteValues: false }).next();
    const before = exactly((await stored())?.values);
    expect(before).toBe(exactly(values));
    expect(exactly((await stored())?.inside)).toBe(exactly(values.map((v) => ({ v }))));
  });

  it('when one of another type takes their place', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1, a: 1 });
    for (const value of [new Double(1), long('1'), decimal('1'), decimal('1.0'), 1]) {
      const { modifiedCount } = await collection.updateOne({ _id: 1 }, { $set: { a: value } });
      expect(modifiedCount).toBe(1);
      const stored = await collection.find({}, { promoteValues: false }).next();
      expect(exactly(stored?.a)).toBe(exactly(value));
    }
    expect((await collection.updateOne({ _id: 1 }, { $set: { a: 1 } })).modifiedCount).toBe(0);
  });

  it.each<[string, unknown, object, unknown]>([
    ['$inc of int32', 1, { $inc: { a: 2 } }, 3],
    ['$inc of int32 beyond its range', 2 ** 31 - 1, { $inc: { a: 1 } }, long('2147483648')],
    ['$inc of int64', long('1'), { $inc: { a: 1 } }, long('2')],
    ['$inc by int64', 1, { $inc: { a: long('1') } }, long('2')],
    ['$inc of int64 beyond 2^53', long('9007199254740993'), { $inc: { a: 2 } }, long('9007199254740995')],
    ['$inc of double', 0.5, { $inc: { a: 0.5 } }, new Double(1)],
    ['$inc by double', 1, { $inc: { a: new Double(1) } }, new Double(2)],
    ['$inc of NaN', Number.NaN, { $inc: { a: 1 } }, Number.NaN],
    ['$inc of nothing', undefined, { $inc: { a: new Double(2) } }, new Double(2)],
    ['$inc of nothing by Decimal128', undefined, { $inc: { a: decimal('2.5') } }, decimal('2.5')],
    ['$mul of int32', 3, { $mul: { a: 2 } }, 6],
    ['$mul of int32 beyond its range', 2 ** 30, { $mul: { a: 4 } }, long('4294967296')],
    ['$mul of nothing', undefined, { $mul: { a: long('5') } }, long('0')],
    ['$mul of nothing by double', undefined, { $mul: { a: 5.5 } }, new Double(0)],
    ['$min of what is the same', 1, { $min: { a: new Double(1) } }, 1],
    [
      '$max of what is more',
      long('9007199254740992'),
      { $max: { a: long('9007199254740993') } },
      long('9007199254740993'),
    ],
  ])('%s', async (_says, a, update, result) => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1, ...(a === undefined ? {} : { a }) });
    await collection.updateOne({ _id: 1 }, update);
    const stored = await collection.find({}, { promoteValues: false }).next();
    expect(exactly(stored?.a)).toBe(exactly(result));
  });

  it('$inc of int64 beyond its range is refused with code 2', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1, a: Long.MAX_VALUE });
    expect(await rejection(collection.updateOne({}, { $inc: { a: 1 } }))).toMatchObject({ code: 2 });
  });

  it('arithmetic on Decimal128 is refused in words', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1, a: decimal('1') });
    const error = await rejection(collection.updateOne({}, { $inc: { a: 1 } }));
    expect(error.message).toContain('the embedded database does not have arithmetic on Decimal128');
  });
});

const numbers = values.map((a) => ({ a }));
matches(database, '$type of numbers', types, [
  ['int', numbers, { a: { $type: 'int' } }, [0]],
  ['long', numbers, { a: { $type: 'long' } }, [2, 8, 9]],
  ['double', numbers, { a: { $type: 'double' } }, [1, 5, 6, 7, 10, 11, 12, 13]],
  ['decimal', numbers, { a: { $type: 'decimal' } }, [3, 4, 14, 15]],
]);

const close = [
  { a: 0.1 },
  { a: decimal('0.1') },
  { a: 9007199254740992 },
  { a: long('9007199254740993') },
  { a: decimal('9007199254740993.0') },
  { a: decimal('9007199254740992.5') },
  { a: 9007199254740994 },
  { a: decimal('-9007199254740992.5') },
  { a: -9007199254740992 },
  { a: decimal('1E-6000') },
  { a: decimal('-1E-6000') },
  { a: 0 },
  { a: decimal('1E+6000') },
  { a: Number.POSITIVE_INFINITY },
  { a: long('1152921504606846976') },
  { a: 2 ** 60 },
];
const inOrder = [[7], [8], [10], [11], [9], [1], [0], [2], [5], [3, 4], [6], [14, 15], [12], [13]];

describe.each([
  ['without an index', false],
  ['with an index', true],
])('numbers are compared by their exact values, %s', (_says, indexed) => {
  it('in filters and in sorts', async () => {
    const collection = database().collection();
    if (indexed) await collection.createIndex({ a: 1 });
    await collection.insertMany(close.map((document, _id) => ({ _id, ...document })));
    const ids = async (filter: object) =>
      (await collection.find(filter).sort({ a: 1 }).toArray()).map(({ _id }) => _id);
    expect(await ids({})).toEqual(inOrder.flat());
    for (const [at, group] of inOrder.entries()) {
      const a = close[group[0] ?? 0]?.a;
      expect(await ids({ a })).toEqual(group);
      expect(await ids({ a: { $gt: a } })).toEqual(inOrder.slice(at + 1).flat());
      expect(await ids({ a: { $lte: a } })).toEqual(inOrder.slice(0, at + 1).flat());
      expect(await ids({ a: { $in: [a] } })).toEqual(group);
    }
  });
});
