import { Binary, Double, Int32, Long, MaxKey, MinKey, ObjectId } from 'mongodb';
import { useDatabase } from '../support/database.js';
import { matches } from '../support/tables.js';

const database = useDatabase();
const manual = (operator: string) =>
  `https://www.mongodb.com/docs/manual/reference/operator/query/${operator}/`;
const [first, second] = [new ObjectId('64b000000000000000000001'), new ObjectId('64b000000000000000000002')];
const noon = new Date('2026-01-01T12:00:00Z');
const midnight = new Date('2026-01-02T00:00:00Z');

matches(database, '$eq', manual('eq'), [
  ['finds an equal value', [{ a: 1 }, { a: 2 }], { a: { $eq: 1 } }, [0]],
  ['is what a bare value means', [{ a: 'x' }, { a: 'X' }, { a: 'xx' }], { a: 'x' }, [0]],
  [
    'compares numbers by value, whatever their BSON type',
    [{ a: new Int32(5) }, { a: Long.fromNumber(5) }, { a: new Double(5) }, { a: '5' }, { a: 5.5 }],
    { a: 5 },
    [0, 1, 2],
  ],
  ['tells a number from its text and from a boolean', [{ a: 1 }, { a: '1' }, { a: true }], { a: true }, [2]],
  ['finds an element of an array', [{ a: [1, 2] }, { a: 1 }, { a: [[1]] }, { a: [2] }], { a: 1 }, [0, 1]],
  [
    'finds a whole array, also nested in another',
    [{ a: [1, 2] }, { a: [2, 1] }, { a: [[1, 2], 3] }, { a: [1, 2, 3] }],
    { a: [1, 2] },
    [0, 2],
  ],
  [
    'tells an empty array from none',
    [{ a: [] }, { a: [[]] }, {}, { a: null }, { a: [1] }],
    { a: [] },
    [0, 1],
  ],
  [
    'wants embedded documents equal field by field, in order',
    [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, { a: { x: 1 } }, { a: { x: 1, y: 2, z: 3 } }],
    { a: { x: 1, y: 2 } },
    [0],
  ],
  [
    'finds an embedded document in an array',
    [{ a: [{ x: 1 }, { x: 2 }] }, { a: { x: 2 } }],
    { a: { x: 2 } },
    [0, 1],
  ],
  ['follows a dotted path', [{ a: { b: 1 } }, { a: { b: 2 } }, { a: 1 }, { 'a.b': 1 }], { 'a.b': 1 }, [0]],
  [
    'follows a dotted path through an array',
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 3 }] }],
    { 'a.b': 2 },
    [0],
  ],
  [
    'follows a dotted path through arrays in arrays of documents',
    [{ a: [{ b: [1, 2] }] }, { a: [[{ b: 1 }]] }],
    { 'a.b': 1 },
    [0],
  ],
  [
    'takes a number in a path as a position',
    [{ a: [5, 6] }, { a: [6, 5] }, { a: { 1: 6 } }],
    { 'a.1': 6 },
    [0, 2],
  ],
  [
    'takes a position and then a field',
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 2 }] }],
    { 'a.1.b': 2 },
    [0],
  ],
  [
    'finds null by null, by a missing field and in an array',
    [{ a: null }, {}, { a: 0 }, { a: [null] }, { a: [] }, { a: '' }],
    { a: null },
    [0, 1, 3],
  ],
  [
    'finds null under a path: missing, or through a scalar, never through an array without documents',
    [
      { a: { b: null } },
      { a: {} },
      {},
      { a: 4 },
      { a: null },
      { a: [] },
      { a: [1, 'x'] },
      { a: [null] },
      { a: [[]] },
      { a: { b: 1 } },
    ],
    { 'a.b': null },
    [0, 1, 2, 3, 4],
  ],
  [
    'finds null under a path through an array with one document that lacks it',
    [{ a: [{ b: 1 }, {}] }, { a: [{ b: 1 }] }, { a: [{ b: null }, { b: 1 }] }],
    { 'a.b': null },
    [0, 2],
  ],
  ['compares ObjectIds', [{ a: first }, { a: second }, { a: first.toHexString() }], { a: first }, [0]],
  ['compares dates', [{ a: noon }, { a: midnight }, { a: noon.getTime() }], { a: noon }, [0]],
  [
    'compares binary data byte by byte',
    [
      { a: new Binary(Buffer.from([0xff, 1])) },
      { a: new Binary(Buffer.from([0xfe, 1])) },
      { a: new Binary(Buffer.from([0xff])) },
    ],
    { a: Buffer.from([0xff, 1]) },
    [0],
  ],
  [
    'tells a regular expression from what it matches, under $eq',
    [{ a: 'abc' }, { a: /b/ }],
    { a: { $eq: /b/ } },
    [1],
  ],
  [
    'finds fields with the name of an object property',
    [{ constructor: 1 }, {}, { toString: 1 }],
    { constructor: 1 },
    [0],
  ],
  ['knows no inherited field', [{ a: 1 }], { toString: { $exists: true } }, []],
  [
    'compares long integers beyond 2^53 exactly',
    [{ a: Long.fromString('9007199254740993') }, { a: Long.fromString('9007199254740992') }],
    { a: Long.fromString('9007199254740993') },
    [0],
  ],
  ['takes 0 and -0 as one', [{ a: 0 }, { a: -0 }], { a: 0 }, [0, 1]],
  ['finds NaN by NaN', [{ a: Number.NaN }, { a: 0 }, {}], { a: Number.NaN }, [0]],
]);

matches(database, '$gt, $gte, $lt, $lte', manual('gt'), [
  ['$gt is strict', [{ a: 1 }, { a: 2 }, { a: 3 }], { a: { $gt: 2 } }, [2]],
  ['$gte includes', [{ a: 1 }, { a: 2 }, { a: 3 }], { a: { $gte: 2 } }, [1, 2]],
  ['$lt is strict', [{ a: 1 }, { a: 2 }, { a: 3 }], { a: { $lt: 2 } }, [0]],
  ['$lte includes', [{ a: 1 }, { a: 2 }, { a: 3 }], { a: { $lte: 2 } }, [0, 1]],
  [
    'compare only within one type',
    [{ a: 5 }, { a: '5' }, { a: noon }, { a: null }, {}, { a: true }, { a: [] }, { a: {} }],
    { a: { $gt: 1 } },
    [0],
  ],
  [
    'compare text by code point, not by language',
    [{ a: 'a' }, { a: 'Z' }, { a: 'é' }, { a: 'z' }],
    { a: { $gt: 'Z' } },
    [0, 2, 3],
  ],
  [
    'compare text beyond the basic plane by its UTF-8 bytes',
    [{ a: '\u{ffee}' }, { a: '\u{1f600}' }],
    { a: { $gt: '\u{ffee}' } },
    [1],
  ],
  ['compare dates', [{ a: noon }, { a: midnight }], { a: { $lt: midnight } }, [0]],
  ['compare ObjectIds', [{ a: first }, { a: second }], { a: { $gt: first } }, [1]],
  ['compare booleans', [{ a: false }, { a: true }], { a: { $gt: false } }, [1]],
  ['make a range', [{ a: 1 }, { a: 5 }, { a: 9 }], { a: { $gt: 1, $lt: 9 } }, [1]],
  [
    'may be met by two elements of one array',
    [{ a: [1, 9] }, { a: [10] }, { a: [0] }],
    { a: { $gt: 8, $lt: 2 } },
    [0],
  ],
  ['test each element of an array', [{ a: [1, 5] }, { a: [1] }, { a: [] }], { a: { $gt: 3 } }, [0]],
  [
    'compare whole arrays with an array',
    [{ a: [1, 2] }, { a: [1, 3] }, { a: [0, 9] }, { a: 5 }],
    { a: { $gt: [1, 2] } },
    [1],
  ],
  ['compare embedded documents', [{ a: { b: 1 } }, { a: { b: 2 } }, { a: 3 }], { a: { $gt: { b: 1 } } }, [1]],
  ['$gte null finds null and missing', [{ a: null }, {}, { a: 1 }], { a: { $gte: null } }, [0, 1]],
  ['$gt null finds nothing', [{ a: null }, {}, { a: 1 }], { a: { $gt: null } }, []],
  ['NaN is in no range of numbers', [{ a: Number.NaN }, { a: 1 }], { a: { $lt: 5 } }, [1]],
  ['infinities are numbers', [{ a: Infinity }, { a: -Infinity }, { a: 0 }], { a: { $gt: 1e308 } }, [0]],
  [
    'MinKey and MaxKey enclose every type',
    [{ a: 1 }, { a: 'x' }, { a: noon }],
    { a: { $gt: new MinKey(), $lt: new MaxKey() } },
    [0, 1, 2],
  ],
  [
    'compare binary data by length first',
    [{ a: Buffer.from([9]) }, { a: Buffer.from([1, 1]) }],
    { a: { $gt: Buffer.from([9]) } },
    [1],
  ],
]);

matches(database, '$ne', manual('ne'), [
  [
    'finds what differs, and what is missing',
    [{ a: 1 }, { a: 2 }, {}, { a: null }],
    { a: { $ne: 1 } },
    [1, 2, 3],
  ],
  ['finds no array that contains the value', [{ a: [1, 2] }, { a: [2, 3] }], { a: { $ne: 1 } }, [1]],
  [
    'null excludes null and missing',
    [{ a: null }, {}, { a: 1 }, { a: [null] }, { a: [] }],
    { a: { $ne: null } },
    [2, 4],
  ],
  [
    'under a path through an array holds for all elements',
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 2 }] }, {}],
    { 'a.b': { $ne: 1 } },
    [1, 2],
  ],
]);

matches(database, '$in', manual('in'), [
  ['finds any of the values', [{ a: 1 }, { a: 2 }, { a: 3 }], { a: { $in: [1, 3] } }, [0, 2]],
  ['of an empty list finds nothing', [{ a: 1 }, {}], { a: { $in: [] } }, []],
  [
    'with null finds missing fields',
    [{ a: 1 }, {}, { a: null }, { a: 2 }],
    { a: { $in: [1, null] } },
    [0, 1, 2],
  ],
  [
    'with a regular expression tests text',
    [{ a: 'abc' }, { a: 'xyz' }, { a: 1 }],
    { a: { $in: [/^a/, 1] } },
    [0, 2],
  ],
  ['finds arrays with any of the values', [{ a: [1, 9] }, { a: [8] }], { a: { $in: [1, 2] } }, [0]],
  ['finds whole arrays', [{ a: [1, 2] }, { a: [2, 1] }], { a: { $in: [[1, 2]] } }, [0]],
  ['finds embedded documents', [{ a: { b: 1 } }, { a: { b: 2 } }], { a: { $in: [{ b: 2 }] } }, [1]],
  ['mixes types', [{ a: '1' }, { a: 1 }, { a: first }], { a: { $in: ['1', first] } }, [0, 2]],
]);

matches(database, '$nin', manual('nin'), [
  [
    'finds what is none of the values, and missing fields',
    [{ a: 1 }, { a: 2 }, {}],
    { a: { $nin: [1] } },
    [1, 2],
  ],
  ['of an empty list finds everything', [{ a: 1 }, {}], { a: { $nin: [] } }, [0, 1]],
  ['with null excludes missing fields', [{ a: 1 }, {}, { a: null }], { a: { $nin: [null] } }, [0]],
  ['excludes arrays with any of the values', [{ a: [1, 9] }, { a: [8] }], { a: { $nin: [9] } }, [1]],
]);
