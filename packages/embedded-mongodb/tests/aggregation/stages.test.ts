import { describe, expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
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

pipelines(database, '$match, $sort, $skip, $limit, $count', manual('match'), [
  [
    'work in the order of the pipeline',
    sales,
    [
      { $match: { n: { $gt: 2 } } },
      { $sort: { n: -1 } },
      { $skip: 1 },
      { $limit: 1 },
      { $project: { n: 1 } },
    ],
    [{ _id: 0, n: 5 }],
  ],
  [
    '$limit before $sort limits first',
    sales,
    [byId, { $limit: 2 }, { $sort: { n: 1 } }, { $project: { n: 1 } }],
    [
      { _id: 1, n: 1 },
      { _id: 0, n: 5 },
    ],
  ],
  [
    '$match after $group filters groups',
    sales,
    [{ $group: { _id: '$team', n: { $sum: '$n' } } }, { $match: { n: { $gt: 7.5 } } }, byId],
    [
      { _id: 'A', n: 8 },
      { _id: 'B', n: 8 },
    ],
  ],
  ['$count counts', sales, [{ $match: { team: 'A' } }, { $count: 'count' }], [{ count: 2 }]],
  ['$count of nothing gives no document', sales, [{ $match: { team: 'Z' } }, { $count: 'count' }], []],
  ['an empty pipeline gives everything', [{ a: 1 }], [], [{ _id: 0, a: 1 }]],
]);

pipelines(database, '$project', manual('project'), [
  [
    'keeps, and computes',
    [{ a: 1, b: 2, c: 3 }],
    [{ $project: { a: 1, sum: { $add: ['$a', '$b'] } } }],
    [{ _id: 0, a: 1, sum: 3 }],
  ],
  ['drops', [{ a: 1, b: 2 }], [{ $project: { b: 0 } }], [{ _id: 0, a: 1 }]],
  ['drops _id', [{ a: 1, b: 2 }], [{ $project: { _id: 0, a: 1 } }], [{ a: 1 }]],
  ['renames by a path', [{ a: { x: 1 } }], [{ $project: { b: '$a.x' } }], [{ _id: 0, b: 1 }]],
  ['leaves out what a path does not find', [{ a: 1 }], [{ $project: { b: '$z' } }], [{ _id: 0 }]],
  [
    'gathers a path through an array',
    [{ a: [{ x: 1 }, { x: 2 }, {}] }],
    [{ $project: { b: '$a.x' } }],
    [{ _id: 0, b: [1, 2] }],
  ],
  [
    'makes embedded documents',
    [{ a: 1 }],
    [{ $project: { b: { c: '$a', d: { $literal: 5 } } } }],
    [{ _id: 0, b: { c: 1, d: 5 } }],
  ],
  [
    'makes arrays, with null for what is missing',
    [{ a: 1 }],
    [{ $project: { b: ['$a', '$z'] } }],
    [{ _id: 0, b: [1, null] }],
  ],
  [
    'keeps a field in the documents of an array',
    [{ a: [{ x: 1, y: 1 }] }],
    [{ $project: { 'a.x': 1 } }],
    [{ _id: 0, a: [{ x: 1 }] }],
  ],
  [
    '$$REMOVE leaves a field out',
    [{ a: 1 }, { a: 5 }],
    [byId, { $project: { a: { $cond: [{ $gt: ['$a', 3] }, '$a', '$$REMOVE'] } } }],
    [{ _id: 0 }, { _id: 1, a: 5 }],
  ],
]);

it('$project and $group put _id first', async () => {
  const collection = database().collection();
  await collection.insertOne({ a: 1 });
  const [projected] = await collection.aggregate([{ $project: { a: 1, b: { $literal: 1 } } }]).toArray();
  expect(Object.keys(projected ?? {})).toEqual(['_id', 'a', 'b']);
  const [grouped] = await collection.aggregate([{ $group: { n: { $sum: 1 }, _id: '$a' } }]).toArray();
  expect(Object.keys(grouped ?? {})).toEqual(['_id', 'n']);
});

pipelines(database, '$set, $addFields, $unset', manual('set'), [
  [
    '$set adds and overwrites',
    [{ a: 1, b: 2 }],
    [{ $set: { b: 5, c: '$a' } }],
    [{ _id: 0, a: 1, b: 5, c: 1 }],
  ],
  [
    '$addFields is the same',
    [{ a: 1 }],
    [{ $addFields: { b: { $add: ['$a', 1] } } }],
    [{ _id: 0, a: 1, b: 2 }],
  ],
  ['$set by a path', [{ a: { x: 1 } }], [{ $set: { 'a.y': 2 } }], [{ _id: 0, a: { x: 1, y: 2 } }]],
  [
    '$set of a document keeps its other fields',
    [{ a: { x: 1 } }],
    [{ $set: { a: { y: 2 } } }],
    [{ _id: 0, a: { x: 1, y: 2 } }],
  ],
  ['$unset removes one', [{ a: 1, b: 2 }], [{ $unset: 'a' }], [{ _id: 0, b: 2 }]],
  [
    '$unset removes several, by paths',
    [{ a: { x: 1, y: 2 }, b: 2 }],
    [{ $unset: ['a.x', 'b'] }],
    [{ _id: 0, a: { y: 2 } }],
  ],
]);

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
    'tells 1 from "1" and true',
    [{ a: 1 }, { a: '1' }, { a: true }],
    [{ $group: { _id: '$a' } }, byId],
    [{ _id: 1 }, { _id: '1' }, { _id: true }],
  ],
  [
    '$avg, $min, $max',
    sales,
    [{ $group: { _id: '$team', avg: { $avg: '$n' }, min: { $min: '$n' }, max: { $max: '$n' } } }, byId],
    [
      { _id: 'A', avg: 4, min: 3, max: 5 },
      { _id: 'B', avg: 4, min: 1, max: 7 },
    ],
  ],
  [
    '$sum takes what is no number as nothing',
    [{ a: 1 }, { a: 'x' }, {}, { a: null }],
    [{ $group: { _id: null, n: { $sum: '$a' } } }],
    [{ _id: null, n: 1 }],
  ],
  [
    '$avg of no number is null',
    [{ a: 'x' }, {}],
    [{ $group: { _id: null, n: { $avg: '$a' } } }],
    [{ _id: null, n: null }],
  ],
  [
    '$min and $max pass over null and missing',
    [{ a: null }, { a: 3 }, {}, { a: 1 }],
    [{ $group: { _id: null, min: { $min: '$a' }, max: { $max: '$a' } } }],
    [{ _id: null, min: 1, max: 3 }],
  ],
  [
    '$min and $max compare dates',
    [{ a: new Date(5) }, { a: new Date(2) }],
    [{ $group: { _id: null, min: { $min: '$a' }, max: { $max: '$a' } } }],
    [{ _id: null, min: new Date(2), max: new Date(5) }],
  ],
  [
    '$min and $max compare text',
    [{ a: 'b' }, { a: 'a' }],
    [{ $group: { _id: null, min: { $min: '$a' }, max: { $max: '$a' } } }],
    [{ _id: null, min: 'a', max: 'b' }],
  ],
  [
    '$first and $last go by the order',
    sales,
    [{ $sort: { n: 1 } }, { $group: { _id: '$team', first: { $first: '$n' }, last: { $last: '$n' } } }, byId],
    [
      { _id: 'A', first: 3, last: 5 },
      { _id: 'B', first: 1, last: 7 },
    ],
  ],
  [
    '$push gathers in order, passing over missing',
    [{ a: 2 }, {}, { a: 1 }],
    [byId, { $group: { _id: null, all: { $push: '$a' } } }],
    [{ _id: null, all: [2, 1] }],
  ],
  [
    '$push of documents',
    sales,
    [byId, { $group: { _id: '$team', all: { $push: { n: '$n' } } } }, byId],
    [
      { _id: 'A', all: [{ n: 5 }, { n: 3 }] },
      { _id: 'B', all: [{ n: 1 }, { n: 7 }] },
    ],
  ],
  [
    '$addToSet gathers each once',
    [{ a: 1 }, { a: 1 }, { a: 2 }],
    [
      { $group: { _id: null, all: { $addToSet: '$a' } } },
      { $project: { all: { $sortArray: { input: '$all', sortBy: 1 } } } },
    ],
    [{ _id: null, all: [1, 2] }],
  ],
  [
    '$count counts',
    sales,
    [{ $group: { _id: '$team', n: { $count: {} } } }, byId],
    [
      { _id: 'A', n: 2 },
      { _id: 'B', n: 2 },
    ],
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
    [{ $group: { _id: null, n: { $sum: { $multiply: ['$n', 2] } } } }],
    [{ _id: null, n: 32 }],
  ],
  [
    'of nothing is nothing',
    sales,
    [{ $match: { team: 'Z' } }, { $group: { _id: null, n: { $sum: 1 } } }],
    [],
  ],
]);

pipelines(database, '$unwind', manual('unwind'), [
  [
    'makes a document of each element',
    [{ a: [1, 2] }],
    [{ $unwind: '$a' }],
    [
      { _id: 0, a: 1 },
      { _id: 0, a: 2 },
    ],
  ],
  [
    'drops empty, null and missing',
    [{ a: [] }, { a: null }, {}, { a: [1] }],
    [{ $unwind: '$a' }],
    [{ _id: 3, a: 1 }],
  ],
  [
    'keeps them on request',
    [{ a: [] }, {}, { a: [1] }],
    [{ $unwind: { path: '$a', preserveNullAndEmptyArrays: true } }, byId],
    [{ _id: 0 }, { _id: 1 }, { _id: 2, a: 1 }],
  ],
  ['takes a scalar as one element', [{ a: 5 }], [{ $unwind: '$a' }], [{ _id: 0, a: 5 }]],
  [
    'tells the position',
    [{ a: ['x', 'y'] }],
    [{ $unwind: { path: '$a', includeArrayIndex: 'i' } }],
    [
      { _id: 0, a: 'x', i: 0 },
      { _id: 0, a: 'y', i: 1 },
    ],
  ],
  [
    'works in an embedded document',
    [{ a: { b: [1, 2] } }],
    [{ $unwind: '$a.b' }],
    [
      { _id: 0, a: { b: 1 } },
      { _id: 0, a: { b: 2 } },
    ],
  ],
]);

pipelines(database, '$replaceRoot, $sortByCount, $bucket, $facet', manual('facet'), [
  [
    '$replaceRoot takes an embedded document',
    [{ a: { x: 1 } }],
    [{ $replaceRoot: { newRoot: '$a' } }],
    [{ x: 1 }],
  ],
  [
    '$replaceWith merges',
    [{ a: { x: 1 } }],
    [{ $replaceWith: { $mergeObjects: [{ y: 0 }, '$a'] } }],
    [{ y: 0, x: 1 }],
  ],
  [
    '$sortByCount',
    [{ a: 'x' }, { a: 'y' }, { a: 'x' }],
    [{ $sortByCount: '$a' }],
    [
      { _id: 'x', count: 2 },
      { _id: 'y', count: 1 },
    ],
  ],
  [
    '$bucket',
    [{ n: 0 }, { n: 5 }, { n: 9 }, { n: 10 }, { n: 99 }],
    [{ $bucket: { groupBy: '$n', boundaries: [0, 5, 10], default: 'more' } }],
    [
      { _id: 0, count: 1 },
      { _id: 5, count: 2 },
      { _id: 'more', count: 2 },
    ],
  ],
  [
    '$bucket with sums',
    [
      { n: 1, v: 2 },
      { n: 2, v: 3 },
    ],
    [{ $bucket: { groupBy: '$n', boundaries: [0, 5], output: { v: { $sum: '$v' } } } }],
    [{ _id: 0, v: 5 }],
  ],
  [
    '$facet runs pipelines side by side',
    sales,
    [
      {
        $facet: {
          count: [{ $count: 'n' }],
          top: [{ $sort: { n: -1 } }, { $limit: 1 }, { $project: { _id: 0, n: 1 } }],
          none: [{ $match: { n: 99 } }],
        },
      },
    ],
    [{ count: [{ n: 4 }], top: [{ n: 7 }], none: [] }],
  ],
  [
    '$facet after $match',
    sales,
    [{ $match: { team: 'A' } }, { $facet: { all: [{ $count: 'n' }] } }],
    [{ all: [{ n: 2 }] }],
  ],
]);

describe(`$lookup and $unionWith (${manual('lookup')})`, () => {
  const related = async (documents: Document[]) => {
    const collection = database().collection();
    await collection.insertMany(documents);
    return collection;
  };

  it('joins by equality: one to many, an array to many, null to missing', async () => {
    const users = await related([{ _id: 'u1', team: 'A' }, { _id: 'u2', team: 'A' }, { _id: 'u3' }]);
    const teams = await related([
      { _id: 1, name: 'A' },
      { _id: 2, name: 'Z' },
      { _id: 3 },
      { _id: 4, name: ['A', 'B'] },
    ]);
    const rows = await teams
      .aggregate([
        { $lookup: { from: users.collectionName, localField: 'name', foreignField: 'team', as: 'users' } },
        { $project: { ids: '$users._id' } },
        byId,
      ])
      .toArray();
    expect(rows).toEqual([
      { _id: 1, ids: ['u1', 'u2'] },
      { _id: 2, ids: [] },
      { _id: 3, ids: ['u3'] },
      { _id: 4, ids: ['u1', 'u2'] },
    ]);
  });

  it('joins by a pipeline with variables', async () => {
    const orders = await related([
      { _id: 1, user: 'u', n: 5 },
      { _id: 2, user: 'u', n: 9 },
      { _id: 3, user: 'v', n: 9 },
    ]);
    const users = await related([{ _id: 'u', min: 6 }]);
    const rows = await users
      .aggregate([
        {
          $lookup: {
            from: orders.collectionName,
            let: { user: '$_id', min: '$min' },
            pipeline: [
              { $match: { $expr: { $and: [{ $eq: ['$user', '$$user'] }, { $gt: ['$n', '$$min'] }] } } },
              { $project: { n: 1 } },
            ],
            as: 'orders',
          },
        },
      ])
      .toArray();
    expect(rows).toEqual([{ _id: 'u', min: 6, orders: [{ _id: 2, n: 9 }] }]);
  });

  it('joins by equality and a pipeline', async () => {
    const orders = await related([
      { _id: 1, user: 'u', n: 5 },
      { _id: 2, user: 'u', n: 9 },
      { _id: 3, user: 'v', n: 9 },
    ]);
    const users = await related([{ _id: 'u' }]);
    const rows = await users
      .aggregate([
        {
          $lookup: {
            from: orders.collectionName,
            localField: '_id',
            foreignField: 'user',
            pipeline: [{ $sort: { n: -1 } }, { $limit: 1 }],
            as: 'last',
          },
        },
        { $unwind: '$last' },
      ])
      .toArray();
    expect(rows).toEqual([{ _id: 'u', last: { _id: 2, user: 'u', n: 9 } }]);
  });

  it('$unionWith appends another collection', async () => {
    const other = await related([
      { _id: 'x', a: 1 },
      { _id: 'y', a: 2 },
    ]);
    const collection = await related([{ _id: 'z', a: 3 }]);
    const rows = await collection
      .aggregate([{ $unionWith: { coll: other.collectionName, pipeline: [{ $match: { a: 2 } }] } }, byId])
      .toArray();
    expect(rows).toEqual([
      { _id: 'y', a: 2 },
      { _id: 'z', a: 3 },
    ]);
  });

  it('a pipeline changes no stored document', async () => {
    const collection = await related([{ _id: 1, a: { x: 1 }, l: [{ y: 1 }] }]);
    await collection
      .aggregate([
        { $set: { 'a.x': 9, 'l.y': 9 } },
        { $unset: 'a.x' },
        { $project: { l: 0 } },
        { $unwind: { path: '$l', preserveNullAndEmptyArrays: true } },
      ])
      .toArray();
    expect(await collection.findOne()).toEqual({ _id: 1, a: { x: 1 }, l: [{ y: 1 }] });
  });
});

describe('what is malformed or not there is refused with the code that MongoDB uses', () => {
  it.each<[string, Document, number]>([
    ['an unknown stage', { $matches: {} }, 40324],
    ['two stages in one', { $match: {}, $limit: 1 }, 40323],
    ['an empty stage', {}, 40323],
    ['$limit of zero', { $limit: 0 }, 15958],
    ['$group without _id', { $group: { n: { $sum: 1 } } }, 15955],
    ['an unknown accumulator', { $group: { _id: null, n: { $total: '$n' } } }, 15952],
    ['a group field that is no accumulator', { $group: { _id: null, n: 5 } }, 40234],
    ['an unknown variable', { $project: { a: '$$NOWHERE' } }, 17276],
    ['an empty $project', { $project: {} }, 51272],
    ['a path of $unwind without $', { $unwind: 'a' }, 28818],
    ['$sort by 2', { $sort: { a: 2 } }, 15975],
    ['an empty $sort', { $sort: {} }, 15976],
    ['an unknown operator in $match', { $match: { a: { $near: 1 } } }, 2],
    ['$bucket without order', { $bucket: { groupBy: '$n', boundaries: [5, 0] } }, 40194],
  ])('%s', async (_says, stage, code) => {
    const collection = database().collection();
    await collection.insertOne({ a: 1, n: 1 });
    const error = await rejection(collection.aggregate([stage]).toArray());
    expect(error).toMatchObject({ code });
  });

  it.each<[string, Document]>([
    ['in $project', { $project: { a: { $plus: [1, 2] } } }],
    ['in $set', { $set: { a: { $plus: [1, 2] } } }],
    ['in $group', { $group: { _id: null, n: { $sum: { $plus: [1, 2] } } } }],
    ['deep inside', { $project: { a: { $cond: [true, { $add: [1, { $plus: [1] }] }, 0] } } }],
    ['in $expr', { $match: { $expr: { $plus: [1, 2] } } }],
    ['in a branch that is not taken', { $project: { a: { $cond: [true, 1, { $plus: [1] }] } } }],
  ])('an unknown expression %s', async (_says, stage) => {
    const collection = database().collection();
    await collection.insertOne({ a: 1, n: 1 });
    const error = await rejection(collection.aggregate([stage]).toArray());
    expect([168, 31325]).toContain(error.code);
  });

  it.each<[string, Document]>([
    [
      '$graphLookup',
      { $graphLookup: { from: 'x', startWith: '$a', connectFromField: 'a', connectToField: 'b', as: 'c' } },
    ],
    ['$setWindowFields', { $setWindowFields: { output: {} } }],
    ['$search', { $search: {} }],
    ['$geoNear', { $geoNear: {} }],
    ['$out', { $out: 'x' }],
    ['$merge', { $merge: 'x' }],
    ['$changeStream', { $changeStream: {} }],
  ])('%s: the embedded database does not have it, and says so', async (_says, stage) => {
    const collection = database().collection();
    await collection.insertOne({ a: 1 });
    const error = await rejection(collection.aggregate([stage]).toArray());
    expect(error.message).toContain('the embedded database does not have');
    expect(error).toMatchObject({ code: expect.any(Number) });
  });
});
