import { describe, expect, it } from '@jest/globals';
import { BSONRegExp, Decimal128, type Document, Double, Int32, Long, ObjectId } from 'mongodb';
import { rejection, useDatabase } from '../support/database.js';
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

const array = 'https://www.mongodb.com/docs/manual/reference/operator/query-array/';
matches(database, '$all', array, [
  ['wants every value', [{ a: [1, 2, 3] }, { a: [1] }, { a: [2, 1] }], { a: { $all: [1, 2] } }, [0, 2]],
  ['a scalar counts as an array of itself', [{ a: 1 }, { a: [1] }, { a: 2 }], { a: { $all: [1] } }, [0, 1]],
  ['of nothing finds nothing', [{ a: 1 }, { a: [] }, {}], { a: { $all: [] } }, []],
  [
    'finds a whole nested array',
    [{ a: [[1, 2]] }, { a: [1, 2] }, { a: [1, [2]] }],
    { a: { $all: [[1, 2]] } },
    [0, 1],
  ],
  [
    'takes $elemMatch',
    [
      {
        a: [
          { x: 1, y: 1 },
          { x: 2, y: 2 },
        ],
      },
      { a: [{ x: 1, y: 2 }] },
    ],
    { a: { $all: [{ $elemMatch: { x: 1, y: 1 } }, { $elemMatch: { x: 2 } }] } },
    [0],
  ],
  [
    'gathers its values across embedded documents',
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }] }],
    { 'a.b': { $all: [1, 2] } },
    [0],
  ],
]);

matches(database, '$elemMatch', array, [
  [
    'wants one element to meet all conditions',
    [{ a: [{ x: 1, y: 2 }] }, { a: [{ x: 1 }, { y: 2 }] }],
    { a: { $elemMatch: { x: 1, y: 2 } } },
    [0],
  ],
  [
    'tests scalars with operators',
    [{ a: [1, 9] }, { a: [5] }],
    { a: { $elemMatch: { $gt: 3, $lt: 7 } } },
    [1],
  ],
  ['finds nothing in what is no array', [{ a: { x: 1 } }, { a: 5 }], { a: { $elemMatch: { x: 1 } } }, []],
  [
    'nests',
    [{ a: [{ b: [{ c: 1, d: 1 }] }] }, { a: [{ b: [{ c: 1 }, { d: 1 }] }] }],
    { a: { $elemMatch: { b: { $elemMatch: { c: 1, d: 1 } } } } },
    [0],
  ],
  [
    'takes $or',
    [{ a: [{ x: 1 }] }, { a: [{ y: 1 }] }, { a: [{ z: 1 }] }],
    { a: { $elemMatch: { $or: [{ x: 1 }, { y: 1 }] } } },
    [0, 1],
  ],
  [
    'tests nested arrays as elements',
    [{ a: [[1, 9]] }, { a: [1, 9] }],
    { a: { $elemMatch: { $elemMatch: { $gt: 5 } } } },
    [0],
  ],
  [
    'under $not finds arrays without such an element',
    [{ a: [{ x: 1 }] }, { a: [{ x: 2 }] }, {}],
    { a: { $not: { $elemMatch: { x: 1 } } } },
    [1, 2],
  ],
  [
    'finds null elements',
    [{ a: [null, 1] }, { a: [1] }, { a: null }],
    { a: { $elemMatch: { $eq: null } } },
    [0],
  ],
]);

matches(database, '$size', array, [
  ['finds by length', [{ a: [] }, { a: [1] }, { a: [[1, 2]] }], { a: { $size: 1 } }, [1, 2]],
  ['finds no scalar and no missing field', [{ a: 1 }, {}, { a: 'x' }], { a: { $size: 1 } }, []],
  ['of zero finds the empty array alone', [{ a: [] }, {}, { a: null }], { a: { $size: 0 } }, [0]],
]);

describe('what is malformed is refused with code 2, BadValue', () => {
  it.each<[string, Document]>([
    ['an unknown operator', { a: { $near: [0, 0] } }],
    ['an unknown top level operator', { $wherever: 1 }],
    ['$where, which the embedded database does not have', { $where: 'true' }],
    ['$text, which the embedded database does not have', { $text: { $search: 'x' } }],
    ['$jsonSchema, which the embedded database does not have', { $jsonSchema: {} }],
    ['$in of no array', { a: { $in: 5 } }],
    ['$in with an operator inside', { a: { $in: [{ $gt: 1 }] } }],
    ['an empty $or', { $or: [] }],
    ['$and of no array', { $and: { a: 1 } }],
    ['$or of scalars', { $or: [1] }],
    ['$mod by zero', { a: { $mod: [0, 1] } }],
    ['$mod of one number', { a: { $mod: [4] } }],
    ['$size of a text', { a: { $size: 'x' } }],
    ['a negative $size', { a: { $size: -1 } }],
    ['a $size that is not whole', { a: { $size: 1.5 } }],
    ['$not of a value', { a: { $not: 5 } }],
    ['$elemMatch of a value', { a: { $elemMatch: 5 } }],
    ['$all of a value', { a: { $all: 5 } }],
    ['$type with an unknown name', { a: { $type: 'integer' } }],
    ['$regex of a number', { a: { $regex: 5 } }],
    ['$options without $regex', { a: { $options: 'i' } }],
    ['an operator beside a field of an embedded document', { a: { $gt: 1, b: 2 } }],
  ])('%s', async (_says, filter) => {
    const collection = database().collection();
    await collection.insertOne({ a: 1 });
    const error = await rejection(collection.find(filter).toArray());
    expect(error).toMatchObject({ code: 2, codeName: 'BadValue' });
    expect(String(error.message)).not.toBe('');
  });

  it('a regular expression that is none: code 51091', async () => {
    const error = await rejection(
      database()
        .collection()
        .find({ a: { $regex: '(' } })
        .toArray(),
    );
    expect(error).toMatchObject({ code: 51091 });
  });

  it('says in words that the embedded database does not have $where', async () => {
    const error = await rejection(database().collection().find({ $where: 'true' }).toArray());
    expect(error.message).toContain('the embedded database does not have');
  });

  it('a Decimal128 is compared by its value or refused, never answered wrongly', async () => {
    const collection = database().collection();
    await collection
      .insertMany([
        { _id: 1, a: Decimal128.fromString('1.50') },
        { _id: 2, a: Decimal128.fromString('10') },
      ])
      .then(
        async () =>
          expect(await collection.find({ a: { $gt: 9 } }).toArray()).toEqual([
            expect.objectContaining({ _id: 2 }),
          ]),
        (error) => expect(error.message).toContain('the embedded database does not have'),
      );
  });
});
