import { useDatabase } from '../support/database.js';
import { refusedUpdates, updates } from '../support/tables.js';

const database = useDatabase();
const manual = (operator: string) =>
  `https://www.mongodb.com/docs/manual/reference/operator/update/${operator}/`;
const scores = [
  { id: 1, s: 5 },
  { id: 2, s: 8 },
  { id: 3, s: 2 },
];

updates(database, '$push', manual('push'), [
  ['appends', { a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }],
  ['makes a missing array', {}, { $push: { 'a.b': 1 } }, { a: { b: [1] } }],
  ['appends an array as one element', { a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
  ['$each appends each', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  ['$each of nothing makes an empty array', {}, { $push: { a: { $each: [] } } }, { a: [] }],
  ['$position inserts', { a: [1, 2] }, { $push: { a: { $each: [9], $position: 1 } } }, { a: [1, 9, 2] }],
  [
    '$position zero prepends',
    { a: [1, 2] },
    { $push: { a: { $each: [8, 9], $position: 0 } } },
    { a: [8, 9, 1, 2] },
  ],
  [
    'a negative $position counts from the end',
    { a: [1, 2, 3] },
    { $push: { a: { $each: [9], $position: -1 } } },
    { a: [1, 2, 9, 3] },
  ],
  [
    'a $position beyond the end appends',
    { a: [1] },
    { $push: { a: { $each: [9], $position: 7 } } },
    { a: [1, 9] },
  ],
  ['$slice keeps the first', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 2 } } }, { a: [1, 2] }],
  [
    'a negative $slice keeps the last',
    { a: [1, 2] },
    { $push: { a: { $each: [3], $slice: -2 } } },
    { a: [2, 3] },
  ],
  ['$slice zero empties', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 0 } } }, { a: [] }],
  ['$sort sorts values', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1 } } }, { a: [1, 2, 3] }],
  [
    '$sort sorts documents by fields',
    { a: scores },
    { $push: { a: { $each: [], $sort: { s: -1 } } } },
    { a: [scores[1], scores[0], scores[2]] },
  ],
  [
    '$sort by two fields',
    {
      a: [
        { x: 1, y: 1 },
        { x: 1, y: 2 },
        { x: 0, y: 0 },
      ],
    },
    { $push: { a: { $each: [], $sort: { x: 1, y: -1 } } } },
    {
      a: [
        { x: 0, y: 0 },
        { x: 1, y: 2 },
        { x: 1, y: 1 },
      ],
    },
  ],
  [
    'inserts, then sorts, then slices',
    { a: [5, 1] },
    { $push: { a: { $each: [3, 9], $sort: -1, $slice: 2 } } },
    { a: [9, 5] },
  ],
  [
    'pushes into an array in a document of an array',
    { a: [{ b: [1] }] },
    { $push: { 'a.0.b': 2 } },
    { a: [{ b: [1, 2] }] },
  ],
]);

updates(database, '$addToSet', manual('addToSet'), [
  ['appends what is new', { a: [1] }, { $addToSet: { a: 2 } }, { a: [1, 2] }],
  ['leaves what is there', { a: [1, 2] }, { $addToSet: { a: 2 } }, { a: [1, 2] }],
  ['makes a missing array', {}, { $addToSet: { a: 1 } }, { a: [1] }],
  ['$each adds each once', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  ['adds an array as one element', { a: [1] }, { $addToSet: { a: [1] } }, { a: [1, [1]] }],
  [
    'takes documents with fields in another order as new',
    { a: [{ x: 1, y: 1 }] },
    { $addToSet: { a: { y: 1, x: 1 } } },
    {
      a: [
        { x: 1, y: 1 },
        { y: 1, x: 1 },
      ],
    },
  ],
  ['knows an equal document', { a: [{ x: 1 }] }, { $addToSet: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
]);

updates(database, '$pull', manual('pull'), [
  ['removes every equal element', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['removes by a condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['removes by a list', { a: ['x', 'y', 'z'] }, { $pull: { a: { $in: ['x', 'z'] } } }, { a: ['y'] }],
  [
    'removes documents that have these fields, whatever else they have',
    { a: scores },
    { $pull: { a: { id: 2 } } },
    { a: [scores[0], scores[2]] },
  ],
  [
    'removes documents by conditions on fields',
    { a: scores },
    { $pull: { a: { s: { $lt: 6 }, id: { $ne: 3 } } } },
    { a: [scores[1], scores[2]] },
  ],
  [
    'removes documents by $or',
    { a: scores },
    { $pull: { a: { $or: [{ id: 1 }, { s: 2 }] } } },
    { a: [scores[1]] },
  ],
  ['removes by a regular expression', { a: ['abc', 'x'] }, { $pull: { a: /^a/ } }, { a: ['x'] }],
  [
    'removes nested arrays by $elemMatch',
    { a: [{ l: [{ q: 1 }] }, { l: [{ q: 2 }] }] },
    { $pull: { a: { l: { $elemMatch: { q: 1 } } } } },
    { a: [{ l: [{ q: 2 }] }] },
  ],
  ['of a missing array changes nothing', { b: 1 }, { $pull: { a: 1 } }, { b: 1 }],
  ['of a value compares the element itself', { a: [[1], 2, 1] }, { $pull: { a: 1 } }, { a: [[1], 2] }],
  [
    'of an array compares the element itself',
    { a: [[1], [1, 2], 1] },
    { $pull: { a: [1] } },
    { a: [[1, 2], 1] },
  ],
  ['of operators looks into an array', { a: [[1], 2, 1] }, { $pull: { a: { $in: [1] } } }, { a: [2] }],
  [
    'of a document takes others of its fields as well, and no arrays',
    { a: [{ x: 1, y: 2 }, { x: [1] }, { x: 2 }, [{ x: 1 }], 1] },
    { $pull: { a: { x: 1 } } },
    { a: [{ x: 2 }, [{ x: 1 }], 1] },
  ],
  ['of an empty document takes every document', { a: [{ x: 1 }, {}, 1] }, { $pull: { a: {} } }, { a: [1] }],
  ['removes null', { a: [null, 1] }, { $pull: { a: null } }, { a: [1] }],
]);

updates(database, '$pullAll', manual('pullAll'), [
  [
    'removes every element that equals one of the list',
    { a: [0, 2, 5, 5, 1, 0] },
    { $pullAll: { a: [0, 5] } },
    { a: [2, 1] },
  ],
  [
    'wants whole documents',
    { a: [{ x: 1, y: 1 }, { x: 1 }] },
    { $pullAll: { a: [{ x: 1 }] } },
    { a: [{ x: 1, y: 1 }] },
  ],
]);

updates(database, '$pop', manual('pop'), [
  ['1 removes the last', { a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
  ['-1 removes the first', { a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
  ['of an empty array changes nothing', { a: [] }, { $pop: { a: 1 } }, { a: [] }],
]);

refusedUpdates(database, 'refuses, with the code that MongoDB uses', [
  ['$push to a scalar', { a: 5 }, { $push: { a: 1 } }, 2],
  ['$push to null', { a: null }, { $push: { a: 1 } }, 2],
  ['$push with an unknown modifier', { a: [] }, { $push: { a: { $each: [1], $limit: 1 } } }, 2],
  ['$push with $each of no array', { a: [] }, { $push: { a: { $each: 1 } } }, 2],
  ['$addToSet to a scalar', { a: 5 }, { $addToSet: { a: 1 } }, 2],
  ['$addToSet with $each of no array', { a: [] }, { $addToSet: { a: { $each: 1 } } }, 14],
  ['$pull from a scalar', { a: 5 }, { $pull: { a: 1 } }, 2],
  ['$pullAll of no array', { a: [1] }, { $pullAll: { a: 1 } }, 2],
  ['$pop by two', { a: [1] }, { $pop: { a: 2 } }, 9],
  ['$pop from a scalar', { a: 5 }, { $pop: { a: 1 } }, 14],
  ['$ without a match in the filter', { a: [1] }, { $set: { 'a.$': 2 } }, 2],
  ['$[] of a missing array', { b: 1 }, { $set: { 'a.$[]': 2 } }, 2],
  ['$[] of a scalar', { a: 5 }, { $set: { 'a.$[]': 2 } }, 2],
  ['$[e] without a filter', { a: [1] }, { $set: { 'a.$[e]': 2 } }, 2],
  ['a filter that nothing uses', { a: [1] }, { $set: { b: 2 } }, 9, {}, { arrayFilters: [{ e: 1 }] }],
  [
    'two filters of one name',
    { a: [1] },
    { $set: { 'a.$[e]': 2 } },
    9,
    {},
    { arrayFilters: [{ e: 1 }, { e: 2 }] },
  ],
  ['$position without a whole number', { a: [1] }, { $push: { a: { $each: [1], $position: 'x' } } }, 2],
  ['$slice without a whole number', { a: [1] }, { $push: { a: { $each: [1], $slice: 'x' } } }, 2],
  ['$sort by 2', { a: [1] }, { $push: { a: { $each: [1], $sort: 2 } } }, 2],
]);
