import { BSONRegExp, Double, Int32, Long, ObjectId } from 'mongodb';
import { useDatabase } from '../support/database.js';
import { matches } from '../support/tables.js';

const database = useDatabase();
const manual = (operator: string) =>
  `https://www.mongodb.com/docs/manual/reference/operator/query/${operator}/`;
const abc = [
  { a: 1, b: 1 },
  { a: 1, b: 2 },
  { a: 2, b: 2 },
];

matches(database, '$and, $or, $nor', manual('or'), [
  ['fields side by side are joined by and', abc, { a: 1, b: 2 }, [1]],
  ['$and wants all', abc, { $and: [{ a: 1 }, { b: 2 }] }, [1]],
  ['$and may name a field twice', [{ a: [1, 2] }, { a: [1] }], { $and: [{ a: 1 }, { a: 2 }] }, [0]],
  ['$or wants any', abc, { $or: [{ a: 2 }, { b: 1 }] }, [0, 2]],
  ['$or beside a field is joined by and', abc, { a: 1, $or: [{ b: 2 }, { b: 3 }] }, [1]],
  ['$nor wants none', abc, { $nor: [{ a: 2 }, { b: 1 }] }, [1]],
  ['$nor finds documents without the field', [{ a: 1 }, {}], { $nor: [{ a: 1 }] }, [1]],
  ['nest', abc, { $or: [{ $and: [{ a: 1 }, { b: 1 }] }, { $nor: [{ a: 1 }] }] }, [0, 2]],
  ['an empty filter finds everything', abc, {}, [0, 1, 2]],
  ['$comment changes nothing', abc, { a: 2, $comment: 'why' }, [2]],
]);

matches(database, '$not', manual('not'), [
  [
    'finds the rest, with missing fields',
    [{ a: 1 }, { a: 5 }, {}, { a: 'x' }],
    { a: { $not: { $gt: 3 } } },
    [0, 2, 3],
  ],
  ['takes a regular expression', [{ a: 'abc' }, { a: 'x' }, {}], { a: { $not: /b/ } }, [1, 2]],
  ['holds for no element of an array', [{ a: [1, 5] }, { a: [1] }], { a: { $not: { $gt: 3 } } }, [1]],
  [
    'joins its conditions by and',
    [{ a: 1 }, { a: 5 }, { a: 9 }],
    { a: { $not: { $gt: 3, $lt: 7 } } },
    [0, 2],
  ],
  ['twice is once not', [{ a: 1 }, { a: 5 }], { a: { $not: { $not: { $gt: 3 } } } }, [1]],
  [
    'turns a conjunction round whose parts different elements meet',
    [{ a: [{ b: 0 }, { b: 10 }] }, { a: [{ b: 0 }] }],
    { 'a.b': { $not: { $gt: 1, $lt: 5 } } },
    [1],
  ],
  [
    'of $ne asks for an element that is equal',
    [{ a: [{ b: 5 }, { b: 6 }] }, { a: [{ b: 6 }] }],
    { 'a.b': { $not: { $ne: 5 } } },
    [0],
  ],
  [
    'of $nin asks for an element that is among them',
    [{ a: [{ b: 5 }, { b: 6 }] }, { a: [{ b: 7 }] }],
    { 'a.b': { $not: { $nin: [5, 8] } } },
    [0],
  ],
  [
    'of $all is met where one is missing',
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }] }],
    { 'a.b': { $not: { $all: [1, 2] } } },
    [1],
  ],
  [
    'of $exists: false asks for one that is there',
    [{ a: [{ b: 1 }, { c: 1 }] }, { a: [{ c: 1 }] }],
    { 'a.b': { $not: { $exists: false } } },
    [0],
  ],
  [
    'of $elemMatch, $size and $type',
    [{ a: [{ b: [1, 5] }] }, { a: [{ b: [1] }] }, { a: [{ b: 'x' }] }],
    { 'a.b': { $not: { $elemMatch: { $gt: 3 }, $size: 2, $type: 'array' } } },
    [1, 2],
  ],
]);

matches(database, '$exists', manual('exists'), [
  ['true finds the field, also null', [{ a: null }, { a: 0 }, {}], { a: { $exists: true } }, [0, 1]],
  ['false finds its absence', [{ a: null }, {}], { a: { $exists: false } }, [1]],
  ['works under a path', [{ a: { b: 1 } }, { a: {} }, { a: 1 }, {}], { 'a.b': { $exists: true } }, [0]],
  [
    'works under a path through an array',
    [{ a: [{ b: 1 }, {}] }, { a: [{}] }, { a: [] }],
    { 'a.b': { $exists: true } },
    [0],
  ],
  ['works on a position', [{ a: [1] }, { a: [1, 2] }, { a: [] }], { 'a.0': { $exists: true } }, [0, 1]],
  ['joins other conditions', [{ a: null }, { a: 5 }, {}], { a: { $exists: true, $ne: null } }, [1]],
]);

matches(database, '$type', manual('type'), [
  [
    'knows the types by name',
    [
      { a: 'x' },
      { a: 1 },
      { a: true },
      { a: new Date() },
      { a: new ObjectId() },
      { a: [] },
      { a: null },
      { a: {} },
      {},
    ],
    { a: { $type: ['string', 'bool', 'objectId'] } },
    [0, 2, 4],
  ],
  [
    'number takes every numeric type',
    [{ a: new Int32(1) }, { a: new Double(1.5) }, { a: Long.fromString('9007199254740993') }, { a: '1' }],
    { a: { $type: 'number' } },
    [0, 1, 2],
  ],
  ['knows the types by number', [{ a: 'x' }, { a: new Date() }], { a: { $type: 9 } }, [1]],
  ['tests the elements of an array', [{ a: ['x', 1] }, { a: [1] }], { a: { $type: 'string' } }, [0]],
  ['array finds arrays', [{ a: [] }, { a: [[1]] }, { a: 1 }], { a: { $type: 'array' } }, [0, 1]],
  ['null does not find missing fields', [{ a: null }, {}], { a: { $type: 'null' } }, [0]],
  [
    'object finds documents, date dates',
    [{ a: {} }, { a: new Date() }, { a: [{}] }],
    { a: { $type: 'object' } },
    [0, 2],
  ],
]);

matches(database, '$regex', manual('regex'), [
  ['tests text', [{ a: 'abc' }, { a: 'xyz' }, { a: 1 }, {}], { a: { $regex: 'b' } }, [0]],
  ['takes a literal', [{ a: 'abc' }, { a: 'ABC' }], { a: /^ab/ }, [0]],
  ['i ignores case', [{ a: 'ABC' }, { a: 'x' }], { a: { $regex: '^ab', $options: 'i' } }, [0]],
  ['a literal brings its own flags', [{ a: 'ABC' }], { a: /^ab/i }, [0]],
  [
    'm lets ^ and $ meet line ends',
    [{ a: 'x\nabc' }, { a: 'xabc' }],
    { a: { $regex: '^abc', $options: 'm' } },
    [0],
  ],
  [
    's lets the dot meet a line end',
    [{ a: 'a\nb' }, { a: 'a-b' }],
    { a: { $regex: 'a.b', $options: 's' } },
    [0, 1],
  ],
  ['without s the dot meets none', [{ a: 'a\nb' }, { a: 'a-b' }], { a: { $regex: 'a.b' } }, [1]],
  ['tests the elements of an array', [{ a: ['x', 'abc'] }, { a: ['x'] }], { a: /b/ }, [0]],
  [
    '$options beside a BSON regular expression win',
    [{ a: 'ABC' }],
    { a: { $regex: new BSONRegExp('abc'), $options: 'i' } },
    [0],
  ],
  ['joins other conditions', [{ a: 'abc' }, { a: 'abd' }], { a: { $regex: '^ab', $ne: 'abd' } }, [0]],
  ['takes what was escaped as it is', [{ a: 'a.b' }, { a: 'axb' }], { a: { $regex: 'a\\.b' } }, [0]],
  ['knows text beyond ASCII', [{ a: 'Ünïcode 😀' }, { a: 'unicode' }], { a: { $regex: '😀$' } }, [0]],
]);

matches(database, '$mod', manual('mod'), [
  ['finds by remainder', [{ a: 0 }, { a: 4 }, { a: 6 }, { a: 7 }], { a: { $mod: [4, 0] } }, [0, 1]],
  ['ignores what is no number', [{ a: '4' }, { a: null }, {}, { a: 8 }], { a: { $mod: [4, 0] } }, [3]],
  ['keeps the sign of the dividend', [{ a: -5 }, { a: 5 }], { a: { $mod: [4, -1] } }, [0]],
  ['cuts decimals towards zero', [{ a: 4.9 }, { a: 5.1 }], { a: { $mod: [4.5, 0] } }, [0]],
]);

matches(database, '$expr', manual('expr'), [
  [
    'compares two fields',
    [
      { a: 1, b: 2 },
      { a: 3, b: 2 },
    ],
    { $expr: { $gt: ['$a', '$b'] } },
    [1],
  ],
  [
    'takes part in $and and $or',
    [
      { a: 1, b: 2 },
      { a: 3, b: 2 },
      { a: 0, b: 9, c: 1 },
    ],
    { $or: [{ c: 1 }, { $expr: { $gt: ['$a', '$b'] } }] },
    [1, 2],
  ],
  [
    'knows $$NOW',
    [{ a: new Date(0) }, { a: new Date('2999-01-01') }],
    { $expr: { $lt: ['$a', '$$NOW'] } },
    [0],
  ],
  [
    'a result of zero, null or nothing is false',
    [{ a: 0 }, { a: null }, {}, { a: 1 }, { a: '' }],
    { $expr: '$a' },
    [3, 4],
  ],
]);
