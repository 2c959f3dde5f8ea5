import { describe, expect, it } from '@jest/globals';
import { EJSON } from 'bson';
import { Decimal128, type Document, Double, Long } from 'mongodb';
import { rejection, useDatabase } from '../support/database.js';
import { pipelines } from '../support/tables.js';

const database = useDatabase();
const manual = (stage: string) =>
  `https://www.mongodb.com/docs/manual/reference/operator/aggregation/${stage}/`;
const sales = [
  { team: 'A', n: 5, tags: ['x', 'y'] },
  { team: 'B', n: 1, tags: [] },
  { team: 'A', n: 3, tags: ['x'] },
  { team: 'B', n: 7 },
];
const byId = { $sort: { _id: 1 } };

pipelines(database, '$group', manual('group'), [
  [
    'sums and counts',
    sales,
    [{ $group: { _id: '$team', total: { $sum: '$n' }, count: { $sum: 1 } } }, byId],
    [
      { _id: 'A', total: 8, count: 2 },
      { _id: 'B', total: 8, count: 2 },
    ],
  ],
  ['by null takes everything', sales, [{ $group: { _id: null, n: { $sum: '$n' } } }], [{ _id: null, n: 16 }]],
  [
    'takes missing and null as one group',
    [{ a: null }, {}, { a: 1 }],
    [{ $group: { _id: '$a', n: { $sum: 1 } } }, byId],
    [
      { _id: null, n: 2 },
      { _id: 1, n: 1 },
    ],
  ],
  [
    'by several fields',
    sales,
    [{ $group: { _id: { team: '$team', big: { $gt: ['$n', 4] } }, n: { $sum: 1 } } }, byId],
    [
      { _id: { team: 'A', big: false }, n: 1 },
      { _id: { team: 'A', big: true }, n: 1 },
      { _id: { team: 'B', big: false }, n: 1 },
      { _id: { team: 'B', big: true }, n: 1 },
    ],
  ],
  [
    'by an array as a whole',
    sales,
    [{ $group: { _id: '$tags', n: { $sum: 1 } } }, byId],
    [
      { _id: [], n: 1 },
      { _id: null, n: 1 },
      { _id: ['x', 'y'], n: 1 },
      { _id: ['x'], n: 1 },
    ],
  ],
  [
    'tells 1 from "1" and true',
    [{ a: 1 }, { a: '1' }, { a: true }],
    [{ $group: { _id: '$a' } }, byId],
    [{ _id: 1 }, { _id: '1' }, { _id: true }],
  ],
  [
    'takes a number for the same whatever its type',
    [{ a: 1 }, { a: new Double(1) }, { a: Long.fromInt(1) }, { a: Decimal128.fromString('1.00') }],
    [{ $group: { _id: '$a', n: { $sum: 1 } } }],
    [{ _id: 1, n: 4 }],
  ],
  [
    '$sum takes what is no number as nothing',
    [{ a: 1 }, { a: 'x' }, {}, { a: null }, { a: [5] }],
    [{ $group: { _id: null, n: { $sum: '$a' } } }],
    [{ _id: null, n: 1 }],
  ],
  [
    'sums by a condition',
    sales,
    [{ $group: { _id: null, big: { $sum: { $cond: [{ $gte: ['$n', 5] }, 1, 0] } } } }],
    [{ _id: null, big: 2 }],
  ],
  [
    'sums an expression',
    sales,
    [{ $group: { _id: null, n: { $sum: { $add: ['$n', 1] } } } }],
    [{ _id: null, n: 20 }],
  ],
  [
    'of nothing is nothing',
    sales,
    [{ $match: { team: 'Z' } }, { $group: { _id: null, n: { $sum: 1 } } }],
    [],
  ],
]);

describe(`the type of a $sum (${manual('sum')})`, () => {
  const MAX_INT = 2 ** 31 - 1;
  it.each<[string, unknown[], unknown]>([
    ['of int32 is int32', [1, 2], 3],
    ['of no number is the int32 0', ['x', null], 0],
    ['of int32 beyond its range is int64', [MAX_INT, 1], Long.fromNumber(MAX_INT + 1)],
    ['with an int64 is int64', [1, Long.fromInt(2)], Long.fromInt(3)],
    ['of int64 beyond its range is double', [Long.MAX_VALUE, 1], new Double(2 ** 63)],
    ['with a double is double', [1, 2, new Double(3)], new Double(6)],
    ['compensates what doubles lose', [120.19, 624.96, 120.19, 160.23], 1025.57],
    ['compensates beside large ones', [1e16, 1, 1, -1e16], new Double(2)],
    [
      'of large int64 is exact',
      [Long.fromString('9007199254740993'), 2],
      Long.fromString('9007199254740995'),
    ],
    ['with infinity is infinity', [1.5, Number.POSITIVE_INFINITY, 2], Number.POSITIVE_INFINITY],
    ['of both infinities is NaN', [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], Number.NaN],
    ['with NaN is NaN', [1, Number.NaN], Number.NaN],
  ])('%s', async (_says, values, sum) => {
    const collection = database().collection();
    await collection.insertMany(values.map((v, _id) => ({ _id, v })));
    const [row] = await collection
      .aggregate([{ $group: { _id: null, sum: { $sum: '$v' } } }], { promoteValues: false })
      .toArray();
    expect(EJSON.stringify(row?.sum, { relaxed: false })).toBe(EJSON.stringify(sum, { relaxed: false }));
  });

  it('of a Decimal128 is refused in words', async () => {
    const collection = database().collection();
    await collection.insertOne({ v: Decimal128.fromString('1') });
    const pipeline = [{ $group: { _id: null, sum: { $sum: '$v' } } }];
    expect((await rejection(collection.aggregate(pipeline).toArray())).message).toContain(
      'the embedded database does not have arithmetic on Decimal128',
    );
  });
});

describe('a $group is refused with the code of MongoDB', () => {
  it.each<[string, unknown, number]>([
    ['that is no document', 'x', 15947],
    ['without _id', { n: { $sum: 1 } }, 15955],
    ['with a field that is no accumulator', { _id: null, n: 5 }, 40234],
    ['with two accumulators in one', { _id: null, n: { $sum: 1, $max: 1 } }, 40238],
    ['with a dot in a name', { _id: null, 'a.b': { $sum: 1 } }, 40235],
    ['with a name that begins with $', { _id: null, $a: { $sum: 1 } }, 40236],
    ['with $sum of a list', { _id: null, n: { $sum: [1, 2] } }, 40237],
    ['with an unknown accumulator', { _id: null, n: { $total: '$n' } }, 15952],
  ])('%s', async (_says, spec, code) => {
    const stages: Document[] = [{ $group: spec }];
    expect(await rejection(database().collection().aggregate(stages).toArray())).toMatchObject({ code });
  });
});
