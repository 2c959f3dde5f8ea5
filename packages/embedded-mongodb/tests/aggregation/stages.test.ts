import { expect, it } from '@jest/globals';
import { useDatabase } from '../support/database.js';
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
    'a computed field takes the place of a scalar',
    [{ x: 1, a: 7 }],
    [{ $project: { 'a.b': '$x' } }],
    [{ _id: 0, a: { b: 1 } }],
  ],
  [
    'a computed field goes into each document of an array',
    [{ x: 1, a: [7, { c: 2 }] }],
    [{ $project: { 'a.b': '$x' } }],
    [{ _id: 0, a: [{ b: 1 }] }],
  ],
  [
    '$$REMOVE leaves a field out',
    [{ a: 1 }, { a: 5 }],
    [byId, { $project: { a: { $cond: [{ $gt: ['$a', 3] }, '$a', '$$REMOVE'] } } }],
    [{ _id: 0 }, { _id: 1, a: 5 }],
  ],
]);

it('$project puts what it computes behind what it keeps', async () => {
  const collection = database().collection();
  await collection.insertOne({ a: 1, b: 2, c: 3 });
  const [row] = await collection.aggregate([{ $project: { d: '$b', a: '$c', c: 1 } }]).toArray();
  expect(Object.keys(row ?? {})).toEqual(['_id', 'c', 'd', 'a']);
});

it('$project and $group put _id first', async () => {
  const collection = database().collection();
  await collection.insertOne({ a: 1 });
  const [projected] = await collection.aggregate([{ $project: { a: 1, b: { $literal: 1 } } }]).toArray();
  expect(Object.keys(projected ?? {})).toEqual(['_id', 'a', 'b']);
  const [grouped] = await collection.aggregate([{ $group: { n: { $sum: 1 }, _id: '$a' } }]).toArray();
  expect(Object.keys(grouped ?? {})).toEqual(['_id', 'n']);
});

pipelines(database, '$set, $addFields', manual('set'), [
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
  [
    'a document takes the place of what is none on the way',
    [{ a: 7, b: [1, { c: 2 }] }],
    [{ $set: { 'a.x': 1, 'b.x': 2, 'd.x': '$missing' } }],
    [{ _id: 0, a: { x: 1 }, b: [{ x: 2 }, { c: 2, x: 2 }], d: {} }],
  ],
]);

pipelines(database, '$replaceRoot, $replaceWith', manual('replaceRoot'), [
  [
    '$replaceRoot takes an embedded document',
    [{ a: { x: 1 } }],
    [{ $replaceRoot: { newRoot: '$a' } }],
    [{ x: 1 }],
  ],
  [
    '$replaceWith takes a computed one',
    [{ a: { x: 1 } }],
    [{ $replaceWith: { y: '$a.x', z: '$missing' } }],
    [{ y: 1 }],
  ],
]);

it('a pipeline changes no stored document', async () => {
  const collection = database().collection();
  await collection.insertOne({ _id: 1, a: { x: 1 }, l: [{ y: 1 }] });
  await collection
    .aggregate([
      { $set: { 'a.x': 9, 'l.y': 9 } },
      { $project: { 'a.z': '$_id', 'l.z': '$_id' } },
      { $project: { l: 0 } },
    ])
    .toArray();
  expect(await collection.findOne()).toEqual({ _id: 1, a: { x: 1 }, l: [{ y: 1 }] });
});
