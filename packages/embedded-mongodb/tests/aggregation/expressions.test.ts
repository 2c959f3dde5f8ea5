import { describe, expect, it } from '@jest/globals';
import { deserialize, EJSON, serialize } from 'bson';
import { Decimal128, type Document, Double, Long, ObjectId } from 'mongodb';
import { supported } from '../../src/index.js';
import { rejection, useDatabase } from '../support/database.js';

const database = useDatabase();
const manual = 'https://www.mongodb.com/docs/manual/reference/operator/aggregation/';
const noon = new Date('2026-03-15T12:34:56.789Z');
const id = new ObjectId('64b000000000000000000001');
const nothing = Symbol('the field is left out');
const MAX_INT = 2 ** 31 - 1;
const MAX_LONG = Long.MAX_VALUE;
const double = (value: number) => new Double(value);

/** A $cond with names; written so because an object with a `then` of its own looks like a promise. */
const conditional = (condition: unknown, result: unknown, otherwise: unknown) =>
  Object.fromEntries([
    ['if', condition],
    ['then', result],
    ['else', otherwise],
  ]);

async function evaluated(expression: unknown, document: Document): Promise<unknown> {
  const collection = database().collection();
  await collection.insertOne({ ...document });
  const [row] = await collection
    .aggregate([{ $project: { _id: 0, result: expression } }], { promoteValues: false })
    .toArray();
  return row && 'result' in row ? row.result : nothing;
}

/** With the types of numbers: 5 is an int32, 2.5 a double, and `double(5)` one as well. */
const exactly = (value: unknown): unknown =>
  value === nothing
    ? nothing
    : EJSON.stringify(deserialize(serialize({ value }), { promoteValues: false }), { relaxed: false });

type Row = [expression: unknown, document: Document, expected: unknown];

function table(title: string, rows: Row[]): void {
  describe(`${title} (${manual})`, () => {
    it.each(rows.map((row) => [`${EJSON.stringify(row[0])} of ${EJSON.stringify(row[1])}`, ...row] as const))(
      '%s',
      async (_says, expression, document, expected) => {
        expect(exactly(await evaluated(expression, document))).toEqual(exactly(expected));
      },
    );
  });
}

table('$add', [
  [{ $add: ['$a', '$b', 1] }, { a: 1, b: 2 }, 4],
  [{ $add: ['$a', '$b', 1] }, { a: 1, b: 2.5 }, 4.5],
  [{ $add: ['$a', '$b'] }, { a: 0.5, b: 0.5 }, double(1)],
  [{ $add: ['$a', 1] }, { a: double(1) }, double(2)],
  [{ $add: ['$a', 1] }, { a: Long.fromInt(1) }, Long.fromInt(2)],
  [{ $add: ['$a', 1] }, { a: MAX_INT }, Long.fromNumber(MAX_INT + 1)],
  [
    { $add: ['$a', '$b'] },
    { a: Long.fromString('9007199254740993'), b: 1 },
    Long.fromString('9007199254740994'),
  ],
  [{ $add: ['$a', 1] }, { a: MAX_LONG }, double(2 ** 63)],
  [{ $add: ['$a', '$b', '$c', '$d'] }, { a: 120.19, b: 624.96, c: 120.19, d: 160.23 }, 1025.57],
  [{ $add: ['$a', '$b'] }, { a: -0, b: -0 }, double(0)],
  [{ $add: ['$a', 1] }, { a: Number.NaN }, Number.NaN],
  [{ $add: ['$a', 1] }, { a: Number.POSITIVE_INFINITY }, Number.POSITIVE_INFINITY],
  [{ $add: ['$a', '$b'] }, { a: Number.POSITIVE_INFINITY, b: Number.NEGATIVE_INFINITY }, Number.NaN],
  [{ $add: [] }, {}, 0],
  [{ $add: '$a' }, { a: 7 }, 7],
  [{ $add: ['$a', null] }, { a: 1 }, null],
  [{ $add: ['$a', '$missing'] }, { a: 1 }, null],
  [{ $add: ['$missing', '$a'] }, { a: 'text' }, null],
  [{ $add: ['$a', 1000] }, { a: noon }, new Date(noon.getTime() + 1000)],
  [{ $add: [1000, '$a', 500] }, { a: noon }, new Date(noon.getTime() + 1500)],
  [{ $add: ['$a', -0.5] }, { a: noon }, new Date(noon.getTime() - 1)],
  [{ $add: ['$a', 1.4] }, { a: noon }, new Date(noon.getTime() + 1)],
  [{ $add: ['$a', Long.fromNumber(86_400_000)] }, { a: noon }, new Date('2026-03-16T12:34:56.789Z')],
]);

table('comparison', [
  [{ $eq: ['$a', 1] }, { a: 1 }, true],
  [{ $eq: ['$a', 1] }, { a: double(1) }, true],
  [{ $eq: ['$a', 1] }, { a: Decimal128.fromString('1.0') }, true],
  [{ $eq: ['$a', '$b'] }, { a: Decimal128.fromString('0.1'), b: 0.1 }, false],
  [{ $eq: ['$a', '$b'] }, { a: Long.fromString('9007199254740993'), b: 9007199254740992 }, false],
  [{ $eq: ['$a', '$b'] }, { a: -0, b: 0 }, true],
  [{ $eq: ['$a', '$b'] }, { a: Number.NaN, b: Number.NaN }, true],
  [{ $eq: ['$a', '$b'] }, { a: { x: 1 }, b: { x: 1 } }, true],
  [{ $eq: ['$a', '$b'] }, { a: { x: 1, y: 1 }, b: { y: 1, x: 1 } }, false],
  [{ $eq: ['$a', id] }, { a: id }, true],
  [{ $eq: ['$missing', null] }, {}, false],
  [{ $eq: ['$missing', '$gone'] }, {}, true],
  [{ $eq: ['$a', null] }, { a: null }, true],
  [{ $eq: ['$a', [1, 2]] }, { a: [1, 2] }, true],
  [{ $eq: ['$a', 1] }, { a: [1, 2] }, false],
  [{ $ne: ['$a', 1] }, { a: 2 }, true],
  [{ $ne: ['$missing', null] }, {}, true],
  [{ $gt: ['$a', 5] }, { a: 'text' }, true],
  [{ $gt: ['$a', null] }, { a: 0 }, true],
  [{ $gt: ['$a', '$b'] }, { a: -1, b: Number.NaN }, true],
  [{ $gt: ['$a', '$b'] }, { a: [], b: { x: 1 } }, true],
  [{ $gt: ['$missing', 5] }, {}, false],
  [{ $lt: ['$missing', 5] }, {}, true],
  [{ $lt: ['$missing', null] }, {}, true],
  [{ $lt: ['$a', '$b'] }, { a: new Date(1), b: new Date(2) }, true],
  [{ $lt: ['$a', '$b'] }, { a: 'B', b: 'a' }, true],
  [{ $gte: ['$a', 'b'] }, { a: 'b' }, true],
  [{ $lte: ['$a', 4] }, { a: 5 }, false],
  [{ $lte: ['$a', '$b'] }, { a: true, b: new Date(0) }, true],
]);

table('$cond and $ifNull', [
  [{ $cond: [{ $gt: ['$a', 3] }, 'big', 'small'] }, { a: 5 }, 'big'],
  [{ $cond: conditional('$a', 1, 2) }, { a: null }, 2],
  [{ $cond: conditional('$missing', 1, 2) }, {}, 2],
  [{ $cond: conditional('$a', 1, 2) }, { a: '' }, 1],
  [{ $cond: conditional('$a', 1, 2) }, { a: [] }, 1],
  [{ $cond: conditional('$a', 1, 2) }, { a: Number.NaN }, 1],
  [{ $cond: conditional('$a', 1, 2) }, { a: double(0) }, 2],
  [{ $cond: conditional('$a', 1, 2) }, { a: -0 }, 2],
  [{ $cond: conditional('$a', 1, 2) }, { a: Decimal128.fromString('0.00') }, 2],
  [{ $cond: [true, '$missing', 1] }, {}, nothing],
  [{ $cond: [false, { $add: ['$a', 1] }, 'not evaluated'] }, { a: 'text' }, 'not evaluated'],
  [{ $ifNull: ['$missing', 'x'] }, {}, 'x'],
  [{ $ifNull: ['$a', '$missing', 'x'] }, { a: null }, 'x'],
  [{ $ifNull: ['$a', 'x'] }, { a: 0 }, 0],
  [{ $ifNull: ['$a', 'x'] }, { a: false }, false],
  [{ $ifNull: ['$a', '$missing'] }, { a: null }, nothing],
  [{ $ifNull: ['$missing', '$a'] }, { a: null }, null],
]);

table('paths, variables, documents and arrays', [
  ['$a.b', { a: { b: 1 } }, 1],
  ['$a.b', { a: [{ b: 1 }, { c: 1 }, { b: 2 }] }, [1, 2]],
  ['$a.b', { a: [[{ b: 1 }], { b: 2 }, 3] }, [2]],
  ['$a.b.c', { a: [{ b: [{ c: 1 }, { c: 2 }] }, { b: { c: 3 } }] }, [[1, 2], 3]],
  ['$a.0', { a: [10, 20] }, []],
  ['$a.0', { a: { 0: 'x' } }, 'x'],
  ['$a.b', { a: 5 }, nothing],
  ['$a.constructor', { a: {} }, nothing],
  ['$$ROOT.a', { a: 5 }, 5],
  ['$$CURRENT.a', { a: 5 }, 5],
  ['$$REMOVE', {}, nothing],
  [{ x: '$a', y: '$missing', z: { v: '$missing' } }, { a: 5 }, { x: 5, z: {} }],
  [['$a', '$missing'], { a: 5 }, [5, null]],
  ['text', {}, 'text'],
  [{ $literal: '$a' }, { a: 5 }, '$a'],
  [{ $literal: { $add: [1, 2] } }, {}, { $add: [1, 2] }],
  [{ $literal: 1 }, {}, 1],
]);

table('$setField', [
  [{ $setField: { field: 'x', input: '$a', value: '$b' } }, { a: { y: 1 }, b: 2 }, { y: 1, x: 2 }],
  [{ $setField: { field: { $literal: '$x' }, input: '$a', value: 1 } }, { a: {} }, { $x: 1 }],
  [{ $setField: { field: 'x.y', input: '$a', value: 1 } }, { a: {} }, { 'x.y': 1 }],
  [{ $setField: { field: 'x', input: '$a', value: '$$REMOVE' } }, { a: { x: 1, y: 2 } }, { y: 2 }],
  [{ $setField: { field: 'x', input: '$missing', value: 1 } }, {}, null],
]);

it('$rand gives a number from 0 up to 1, another for each document', async () => {
  const collection = database().collection();
  await collection.insertMany([{ _id: 1 }, { _id: 2 }]);
  const [one, two] = await collection.aggregate([{ $project: { n: { $rand: {} } } }]).toArray();
  expect(one?.n).toBeGreaterThanOrEqual(0);
  expect(one?.n).toBeLessThan(1);
  expect(two?.n).not.toBe(one?.n);
});

async function refused(expression: unknown, document: Document) {
  const collection = database().collection();
  await collection.insertOne({ ...document });
  return await rejection(collection.aggregate([{ $project: { result: expression } }]).toArray());
}

describe('an expression is refused with the code of MongoDB', () => {
  it.each<[string, unknown, number]>([
    ['$add of text', { $add: ['$a', 'x'] }, 14],
    ['$add of two dates', { $add: [noon, noon] }, 16612],
    ['$add beyond the last date', { $add: [noon, Long.MAX_VALUE] }, 15],
    ['$eq of one', { $eq: [1] }, 16020],
    ['$lt of three', { $lt: [1, 2, 3] }, 16020],
    ['$cond of two', { $cond: [true, 1] }, 16020],
    ['$cond without if', { $cond: Object.fromEntries([['then', 1]]) }, 17080],
    ['$cond without then', { $cond: { if: 1, else: 2 } }, 17081],
    [
      '$cond without else',
      {
        $cond: Object.fromEntries([
          ['if', 1],
          ['then', 1],
        ]),
      },
      17082,
    ],
    ['$cond with another name', { $cond: { if: 1, otherwise: 2 } }, 17083],
    ['$ifNull of one', { $ifNull: ['$a'] }, 1257300],
    ['$rand of something', { $rand: 1 }, 3040501],
    ['$setField of no document', { $setField: 1 }, 4161100],
    ['$setField with another name', { $setField: { field: 'x', input: {}, value: 1, y: 1 } }, 4161101],
    ['$setField without a value', { $setField: { field: 'x', input: {} } }, 4161102],
    ['$setField in a number', { $setField: { field: 'x', input: '$a', value: 1 } }, 4161105],
    [
      '$setField of a field that is computed',
      { $setField: { field: { $add: '$a' }, input: {}, value: 1 } },
      4161106,
    ],
    ['$setField of a number as field', { $setField: { field: 5, input: {}, value: 1 } }, 4161107],
    ['two operators in one', { $add: [1], $eq: [1, 1] }, 15983],
    ['an operator after a field', { x: 1, $add: [1] }, 16410],
    ['a field with a dot in a document', { $ifNull: [{ 'y.z': '$a' }, 1] }, 16412],
    ['an empty path', '$', 16872],
    ['an empty field in a path', '$a..b', 15998],
    ['a variable that is not set', '$$nobody', 17276],
    ['a variable that MongoDB has', '$$USER_ROLES', 17276],
  ])('%s', async (_says, expression, code) => {
    expect(await refused(expression, { a: 5 })).toMatchObject({ code });
  });

  it.each<[string, unknown]>([
    ['$add of a Decimal128', { $add: ['$d', 1] }],
    ['a variable that MongoDB has', '$$CLUSTER_TIME'],
  ])('%s: in words', async (_says, expression) => {
    const error = await refused(expression, { d: Decimal128.fromString('1') });
    expect(error.message).toContain('the embedded database does not have');
  });

  it('also where there is no document', async () => {
    const pipeline = [{ $project: { a: { $add: ['x', 1] } } }];
    expect(await rejection(database().collection().aggregate(pipeline).toArray())).toMatchObject({
      code: 14,
    });
  });
});

it('these are all the expressions that there are', () => {
  expect(supported.expressions).toEqual([
    '$eq',
    '$ne',
    '$gt',
    '$gte',
    '$lt',
    '$lte',
    '$add',
    '$cond',
    '$ifNull',
    '$literal',
    '$setField',
    '$rand',
  ]);
});
