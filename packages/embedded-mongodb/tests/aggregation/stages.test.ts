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
