import { describe, expect, it } from '@jest/globals';
import { type Document, Long, MongoServerError, ObjectId } from 'mongodb';
import { supported } from '../../src/index.js';
import { rejection, useDatabase } from '../support/database.js';

const database = useDatabase();
const manual = 'https://www.mongodb.com/docs/manual/reference/operator/aggregation/';
const noon = new Date('2026-03-15T12:34:56.789Z');
const id = new ObjectId('64b000000000000000000001');
const nothing = Symbol('the field is left out');

/** A branch of $switch; written so because an object with a `then` of its own looks like a promise. */
const when = (condition: unknown, result: unknown) =>
  Object.fromEntries([
    ['case', condition],
    ['then', result],
  ]);
const conditional = (condition: unknown, result: unknown, otherwise: unknown) =>
  Object.fromEntries([
    ['if', condition],
    ['then', result],
    ['else', otherwise],
  ]);

type Row = [expression: unknown, document: Document, expected: unknown];

async function evaluated(expression: unknown, document: Document): Promise<unknown> {
  const collection = database().collection();
  await collection.insertOne({ ...document });
  const [row] = await collection.aggregate([{ $project: { _id: 0, result: expression } }]).toArray();
  if (!row || !('result' in row)) return nothing;
  return Long.isLong(row.result) ? row.result.toNumber() : row.result;
}

/** The operators of an expression that the embedded database does not have. */
function lacking(expression: unknown): string[] {
  if (Array.isArray(expression)) return expression.flatMap(lacking);
  if (typeof expression !== 'object' || expression === null || expression instanceof ObjectId) return [];
  return Object.entries(expression).flatMap(([name, operand]) => [
    ...(name.startsWith('$') && !supported.expressions.includes(name) ? [name] : []),
    ...(name === '$literal' ? [] : lacking(operand)),
  ]);
}

function table(title: string, rows: Row[]): void {
  describe(`${title} (${manual})`, () => {
    it.each(rows.map((row) => [JSON.stringify(row[0]), ...row] as const))(
      '%s',
      async (_says, expression, document, expected) => {
        const [absent] = lacking(expression);
        if (absent) {
          const error = await rejection(evaluated(expression, document));
          expect(error.message).toContain(`the embedded database does not have the expression ${absent}`);
        } else expect(await evaluated(expression, document)).toEqual(expected);
      },
    );
  });
}

table('arithmetic', [
  [{ $add: ['$a', '$b', 1] }, { a: 1, b: 2.5 }, 4.5],
  [{ $add: ['$a', null] }, { a: 1 }, null],
  [{ $add: ['$a', '$missing'] }, { a: 1 }, null],
  [{ $add: ['$a', 1000] }, { a: noon }, new Date(noon.getTime() + 1000)],
  [{ $subtract: ['$a', 3] }, { a: 1 }, -2],
  [{ $subtract: ['$a', '$b'] }, { a: new Date(5000), b: new Date(2000) }, 3000],
  [{ $subtract: ['$a', 1000] }, { a: new Date(5000) }, new Date(4000)],
  [{ $multiply: ['$a', 2, 3] }, { a: 2 }, 12],
  [{ $divide: ['$a', 2] }, { a: 5 }, 2.5],
  [{ $divide: ['$missing', 2] }, {}, null],
  [{ $mod: ['$a', 3] }, { a: 7 }, 1],
  [{ $mod: ['$a', 3] }, { a: -7 }, -1],
  [{ $abs: '$a' }, { a: -3 }, 3],
  [{ $ceil: '$a' }, { a: 1.2 }, 2],
  [{ $floor: '$a' }, { a: -1.2 }, -2],
  [{ $round: ['$a', 1] }, { a: 1.27 }, 1.3],
  [{ $round: '$a' }, { a: 2.5 }, 2],
  [{ $round: '$a' }, { a: 3.5 }, 4],
  [{ $round: ['$a', -1] }, { a: 27 }, 30],
  [{ $trunc: '$a' }, { a: -1.7 }, -1],
  [{ $pow: ['$a', 3] }, { a: 2 }, 8],
  [{ $sqrt: '$a' }, { a: 9 }, 3],
]);

table('comparison', [
  [{ $eq: ['$a', 1] }, { a: 1 }, true],
  [{ $eq: ['$a', '$b'] }, { a: { x: 1 }, b: { x: 1 } }, true],
  [{ $eq: ['$a', id] }, { a: id }, true],
  [{ $eq: ['$missing', null] }, {}, false],
  [{ $eq: ['$a', null] }, { a: null }, true],
  [{ $eq: ['$a', [1, 2]] }, { a: [1, 2] }, true],
  [{ $ne: ['$a', 1] }, { a: 2 }, true],
  [{ $gt: ['$a', 5] }, { a: 'text' }, true],
  [{ $gt: ['$a', null] }, { a: 0 }, true],
  [{ $gt: ['$missing', 5] }, {}, false],
  [{ $lt: ['$missing', 5] }, {}, true],
  [{ $lt: ['$missing', null] }, {}, true],
  [{ $lt: ['$a', '$b'] }, { a: new Date(1), b: new Date(2) }, true],
  [{ $gte: ['$a', 'b'] }, { a: 'b' }, true],
  [{ $lte: ['$a', 4] }, { a: 5 }, false],
  [{ $cmp: ['$a', 2] }, { a: 1 }, -1],
  [{ $cmp: ['$a', 2] }, { a: 2 }, 0],
  [{ $cmp: ['$a', '$b'] }, { a: true, b: 'x' }, 1],
]);

table('logic and conditions', [
  [{ $and: [true, '$a'] }, { a: 1 }, true],
  [{ $and: ['$a', true] }, { a: 0 }, false],
  [{ $and: [] }, {}, true],
  [{ $or: ['$missing', null, 0, 'x'] }, {}, true],
  [{ $or: ['$missing', null, 0] }, {}, false],
  [{ $not: ['$a'] }, { a: [] }, false],
  [{ $not: ['$missing'] }, {}, true],
  [{ $cond: [{ $gt: ['$a', 3] }, 'big', 'small'] }, { a: 5 }, 'big'],
  [{ $cond: conditional('$a', 1, 2) }, { a: null }, 2],
  [{ $cond: conditional('$a', 1, 2) }, { a: '' }, 1],
  [{ $ifNull: ['$missing', 'x'] }, {}, 'x'],
  [{ $ifNull: ['$a', '$missing', 'x'] }, { a: null }, 'x'],
  [{ $ifNull: ['$a', 'x'] }, { a: 0 }, 0],
  [
    {
      $switch: {
        branches: [when({ $eq: ['$a', 1] }, 'one'), when({ $eq: ['$a', 2] }, 'two')],
        default: 'many',
      },
    },
    { a: 2 },
    'two',
  ],
  [{ $switch: { branches: [when({ $eq: ['$a', 1] }, 'one')], default: 'many' } }, { a: 9 }, 'many'],
]);

table('text', [
  [{ $concat: ['$a', '-', 'b'] }, { a: 'x' }, 'x-b'],
  [{ $concat: ['$a', '$missing'] }, { a: 'x' }, null],
  [{ $toLower: '$a' }, { a: 'ABC' }, 'abc'],
  [{ $toUpper: '$missing' }, {}, ''],
  [{ $substrCP: ['$a', 1, 2] }, { a: 'héllo' }, 'él'],
  [{ $strLenCP: '$a' }, { a: 'h😀' }, 2],
  [{ $strLenBytes: '$a' }, { a: 'é' }, 2],
  [{ $split: ['$a', ','] }, { a: 'a,b,c' }, ['a', 'b', 'c']],
  [{ $trim: { input: '$a' } }, { a: '  x ' }, 'x'],
  [{ $indexOfCP: ['$a', 'l'] }, { a: 'hello' }, 2],
  [{ $regexMatch: { input: '$a', regex: '^h', options: 'i' } }, { a: 'Hello' }, true],
  [{ $replaceAll: { input: '$a', find: 'l', replacement: 'L' } }, { a: 'hello' }, 'heLLo'],
  [{ $toString: '$a' }, { a: 5 }, '5'],
  [{ $toString: '$a' }, { a: id }, id.toHexString()],
  [{ $toString: '$a' }, { a: noon }, '2026-03-15T12:34:56.789Z'],
]);

table('arrays', [
  [{ $size: '$a' }, { a: [1, 2] }, 2],
  [{ $arrayElemAt: ['$a', 0] }, { a: [1, 2] }, 1],
  [{ $arrayElemAt: ['$a', -1] }, { a: [1, 2] }, 2],
  [{ $arrayElemAt: ['$a', 9] }, { a: [1, 2] }, nothing],
  [{ $first: '$a' }, { a: [1, 2] }, 1],
  [{ $last: '$a' }, { a: [1, 2] }, 2],
  [{ $slice: ['$a', 2] }, { a: [1, 2, 3] }, [1, 2]],
  [{ $slice: ['$a', -2] }, { a: [1, 2, 3] }, [2, 3]],
  [{ $slice: ['$a', 1, 1] }, { a: [1, 2, 3] }, [2]],
  [{ $concatArrays: ['$a', ['x']] }, { a: [1] }, [1, 'x']],
  [{ $concatArrays: ['$a', '$missing'] }, { a: [1] }, null],
  [{ $filter: { input: '$a', as: 'n', cond: { $gt: ['$$n', 1] } } }, { a: [1, 2, 3] }, [2, 3]],
  [{ $filter: { input: '$a', cond: { $eq: ['$$this.x', 1] } } }, { a: [{ x: 1 }, { x: 2 }] }, [{ x: 1 }]],
  [{ $map: { input: '$a', as: 'n', in: { $multiply: ['$$n', 2] } } }, { a: [1, 2] }, [2, 4]],
  [{ $reduce: { input: '$a', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, { a: [1, 2, 3] }, 6],
  [{ $in: ['$b', '$a'] }, { a: [1, 2], b: 2 }, true],
  [{ $in: ['x', '$a'] }, { a: [1, 2] }, false],
  [{ $indexOfArray: ['$a', 2] }, { a: [1, 2] }, 1],
  [{ $reverseArray: '$a' }, { a: [1, 2] }, [2, 1]],
  [{ $range: [0, 3] }, {}, [0, 1, 2]],
  [{ $isArray: '$a' }, { a: [1] }, true],
  [{ $sum: '$a' }, { a: [1, 2, 'x'] }, 3],
  [{ $avg: ['$a', '$b'] }, { a: 1, b: 2 }, 1.5],
  [{ $max: '$a' }, { a: [1, 5, 2] }, 5],
  [{ $min: ['$a', '$b'] }, { a: 1, b: null }, 1],
  [{ $sortArray: { input: '$a', sortBy: { x: -1 } } }, { a: [{ x: 1 }, { x: 2 }] }, [{ x: 2 }, { x: 1 }]],
  [{ $setIsSubset: ['$a', [1, 2, 3]] }, { a: [1, 2] }, true],
  [{ $anyElementTrue: ['$a'] }, { a: [0, null, 1] }, true],
]);

table('documents', [
  [{ $mergeObjects: ['$a', { y: 2 }] }, { a: { x: 1, y: 1 } }, { x: 1, y: 2 }],
  [{ $mergeObjects: ['$missing', { y: 2 }] }, {}, { y: 2 }],
  [{ $objectToArray: '$a' }, { a: { x: 1 } }, [{ k: 'x', v: 1 }]],
  [{ $arrayToObject: '$a' }, { a: [{ k: 'x', v: 1 }] }, { x: 1 }],
  [{ $let: { vars: { n: { $add: ['$a', 1] } }, in: { $multiply: ['$$n', 2] } } }, { a: 2 }, 6],
  [{ $literal: { $add: [1, 2] } }, {}, { $add: [1, 2] }],
  ['$$ROOT.a', { a: 5 }, 5],
  ['$$CURRENT.a', { a: 5 }, 5],
  ['$a.b', { a: [{ b: 1 }, { c: 1 }, { b: 2 }] }, [1, 2]],
]);

table('types', [
  [{ $type: '$a' }, { a: 'x' }, 'string'],
  [{ $type: '$missing' }, {}, 'missing'],
  [{ $type: '$a' }, { a: null }, 'null'],
  [{ $type: '$a' }, { a: noon }, 'date'],
  [{ $type: '$a' }, { a: id }, 'objectId'],
  [{ $type: '$a' }, { a: [] }, 'array'],
  [{ $type: '$a' }, { a: true }, 'bool'],
  [{ $isNumber: '$a' }, { a: 5 }, true],
  [{ $toInt: '$a' }, { a: '5' }, 5],
  [{ $toDouble: '$a' }, { a: '1.5' }, 1.5],
  [{ $toLong: '$a' }, { a: noon }, noon.getTime()],
  [{ $toBool: '$a' }, { a: 0 }, false],
  [{ $toDate: '$a' }, { a: 0 }, new Date(0)],
  [{ $convert: { input: '$a', to: 'int', onError: -1 } }, { a: 'x' }, -1],
  [{ $convert: { input: '$missing', to: 'int', onNull: -1 } }, {}, -1],
]);

table('dates', [
  [{ $year: '$a' }, { a: noon }, 2026],
  [{ $month: '$a' }, { a: noon }, 3],
  [{ $dayOfMonth: '$a' }, { a: noon }, 15],
  [{ $dayOfWeek: '$a' }, { a: noon }, 1],
  [{ $dayOfYear: '$a' }, { a: noon }, 74],
  [{ $hour: '$a' }, { a: noon }, 12],
  [{ $hour: { date: '$a', timezone: 'America/New_York' } }, { a: noon }, 8],
  [{ $minute: '$a' }, { a: noon }, 34],
  [{ $second: '$a' }, { a: noon }, 56],
  [{ $millisecond: '$a' }, { a: noon }, 789],
  [{ $year: '$missing' }, {}, null],
  [{ $dateTrunc: { date: '$a', unit: 'day' } }, { a: noon }, new Date('2026-03-15T00:00:00Z')],
  [{ $dateTrunc: { date: '$a', unit: 'hour' } }, { a: noon }, new Date('2026-03-15T12:00:00Z')],
  [{ $dateTrunc: { date: '$a', unit: 'month' } }, { a: noon }, new Date('2026-03-01T00:00:00Z')],
  [
    { $dateTrunc: { date: '$a', unit: 'week', startOfWeek: 'monday' } },
    { a: noon },
    new Date('2026-03-09T00:00:00Z'),
  ],
  [
    { $dateTrunc: { date: '$a', unit: 'day', timezone: 'Asia/Tokyo' } },
    { a: new Date('2026-03-15T16:00:00Z') },
    new Date('2026-03-15T15:00:00Z'),
  ],
  [
    { $dateTrunc: { date: '$a', unit: 'day', timezone: 'Europe/Paris' } },
    { a: new Date('2026-03-29T12:00:00Z') },
    new Date('2026-03-28T23:00:00Z'),
  ],
  [{ $dateToString: { date: '$a', format: '%Y-%m-%d' } }, { a: noon }, '2026-03-15'],
  [
    { $dateToString: { date: '$a', format: '%Y-%m-%dT%H:%M:%S.%LZ' } },
    { a: noon },
    '2026-03-15T12:34:56.789Z',
  ],
  [{ $dateToString: { date: '$a' } }, { a: noon }, '2026-03-15T12:34:56.789Z'],
  [
    { $dateToString: { date: '$a', format: '%d.%m. %H:%M', timezone: 'Europe/Berlin' } },
    { a: noon },
    '15.03. 13:34',
  ],
  [{ $dateToString: { date: '$missing', format: '%Y', onNull: 'never' } }, {}, 'never'],
  [
    { $dateAdd: { startDate: '$a', unit: 'hour', amount: 2 } },
    { a: noon },
    new Date(noon.getTime() + 7_200_000),
  ],
  [
    { $dateAdd: { startDate: '$a', unit: 'month', amount: 1 } },
    { a: new Date('2026-01-31T00:00:00Z') },
    new Date('2026-02-28T00:00:00Z'),
  ],
  [
    { $dateSubtract: { startDate: '$a', unit: 'day', amount: 1 } },
    { a: noon },
    new Date(noon.getTime() - 86_400_000),
  ],
  [
    { $dateDiff: { startDate: '$a', endDate: '$b', unit: 'hour' } },
    { a: new Date(0), b: new Date(7_200_000) },
    2,
  ],
  [
    { $dateDiff: { startDate: '$a', endDate: '$b', unit: 'day' } },
    { a: new Date('2026-01-01T23:00:00Z'), b: new Date('2026-01-02T01:00:00Z') },
    1,
  ],
  [{ $dateFromString: { dateString: '$a' } }, { a: '2026-03-15T12:34:56.789Z' }, noon],
]);

describe('an expression is refused in words', () => {
  it.each<[string, unknown]>([
    ['$divide by zero', { $divide: ['$a', 0] }],
    ['$add of text', { $add: ['$a', 'x'] }],
    ['$size of no array', { $size: '$a' }],
    ['$concat of a number', { $concat: ['x', '$a'] }],
    ['$arrayElemAt of no array', { $arrayElemAt: ['$a', 0] }],
    ['$switch without a match or a default', { $switch: { branches: [when(false, 1)] } }],
    ['$toInt of a word', { $toInt: 'x' }],
    ['$filter of no array', { $filter: { input: '$a', cond: true } }],
    ['$in without an array', { $in: [1, '$a'] }],
    ['$year of text', { $year: 'x' }],
  ])('%s', async (_says, expression) => {
    const error = await rejection(evaluated(expression, { a: 5 }));
    expect(error).toBeInstanceOf(MongoServerError);
    expect(error.message).not.toBe('');
  });
});
