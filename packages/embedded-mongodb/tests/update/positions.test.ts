import { useDatabase } from '../support/database.js';
import { updates } from '../support/tables.js';

const database = useDatabase();
const manual = (operator: string) =>
  `https://www.mongodb.com/docs/manual/reference/operator/update/${operator}/`;
const scores = [
  { id: 1, s: 5 },
  { id: 2, s: 8 },
  { id: 3, s: 2 },
];

updates(database, 'the positional $', manual('positional'), [
  [
    'is the element that the filter met',
    { a: [1, 5, 9] },
    { $set: { 'a.$': 0 } },
    { a: [1, 0, 9] },
    { a: 5 },
  ],
  ['is the first of several', { a: [1, 5, 9] }, { $inc: { 'a.$': 1 } }, { a: [1, 6, 9] }, { a: { $gt: 3 } }],
  [
    'reaches a field of a document',
    { a: scores },
    { $set: { 'a.$.s': 0 } },
    { a: [scores[0], { id: 2, s: 0 }, scores[2]] },
    { 'a.id': 2 },
  ],
  [
    'takes $elemMatch',
    { a: scores },
    { $set: { 'a.$.s': 0 } },
    { a: [scores[0], scores[1], { id: 3, s: 0 }] },
    { a: { $elemMatch: { s: { $lt: 5 } } } },
  ],
  [
    'is not set by what a filter forbids',
    { a: scores },
    { $set: { 'a.$.s': 0 } },
    { a: [scores[0], scores[1], { id: 3, s: 0 }] },
    { 'a.id': { $ne: 9 }, 'a.x': { $exists: false }, a: { $elemMatch: { s: { $lt: 5 } } } },
  ],
  [
    'serves several operators',
    {
      a: [
        { id: 1, n: 1 },
        { id: 2, n: 1 },
      ],
    },
    { $set: { 'a.$.x': 1 }, $inc: { 'a.$.n': 1 } },
    {
      a: [
        { id: 1, n: 1 },
        { id: 2, n: 2, x: 1 },
      ],
    },
    { 'a.id': 2 },
  ],
  [
    'unsets a field',
    { a: scores },
    { $unset: { 'a.$.s': '' } },
    { a: [{ id: 1 }, scores[1], scores[2]] },
    { 'a.id': 1 },
  ],
  [
    'pushes into an array of the element',
    { a: [{ id: 1, l: [] }] },
    { $push: { 'a.$.l': 1 } },
    { a: [{ id: 1, l: [1] }] },
    { 'a.id': 1 },
  ],
]);

updates(database, '$[]', manual('positional-all'), [
  ['is every element', { a: [1, 2] }, { $inc: { 'a.$[]': 10 } }, { a: [11, 12] }],
  [
    'reaches a field of every document',
    { a: [{ n: 1 }, { n: 2 }] },
    { $mul: { 'a.$[].n': 2 } },
    { a: [{ n: 2 }, { n: 4 }] },
  ],
  [
    'nests',
    { a: [{ b: [1, 2] }, { b: [3] }] },
    { $inc: { 'a.$[].b.$[]': 1 } },
    { a: [{ b: [2, 3] }, { b: [4] }] },
  ],
  ['of an empty array changes nothing', { a: [] }, { $set: { 'a.$[].x': 1 } }, { a: [] }],
]);

updates(database, '$[identifier]', manual('positional-filtered'), [
  [
    'is every element that its filter meets',
    { a: [95, 92, 90] },
    { $set: { 'a.$[e]': 100 } },
    { a: [100, 100, 90] },
    {},
    { arrayFilters: [{ e: { $gt: 91 } }] },
  ],
  [
    'filters by fields',
    { a: scores },
    { $set: { 'a.$[e].s': 0 } },
    { a: [{ id: 1, s: 0 }, scores[1], { id: 3, s: 0 }] },
    {},
    { arrayFilters: [{ 'e.s': { $lt: 6 } }] },
  ],
  [
    'joins conditions of one filter by and',
    { a: scores },
    { $set: { 'a.$[e].s': 0 } },
    { a: [{ id: 1, s: 0 }, scores[1], scores[2]] },
    {},
    { arrayFilters: [{ 'e.s': { $lt: 6 }, 'e.id': 1 }] },
  ],
  [
    'takes two filters for two levels',
    {
      a: [
        { id: 1, b: [1, 9] },
        { id: 2, b: [9] },
      ],
    },
    { $set: { 'a.$[x].b.$[y]': 0 } },
    {
      a: [
        { id: 1, b: [1, 0] },
        { id: 2, b: [9] },
      ],
    },
    {},
    { arrayFilters: [{ 'x.id': 1 }, { y: { $gt: 5 } }] },
  ],
  [
    'is decided by what was there before, whatever another path of the update takes away',
    { a: [{ id: 1, s: 5 }, { id: 2 }] },
    { $unset: { 'a.$[e].s': 1 }, $set: { 'a.$[e].t': 7 } },
    { a: [{ id: 1, t: 7 }, { id: 2 }] },
    {},
    { arrayFilters: [{ 'e.s': 5 }] },
  ],
  [
    'that meets nothing changes nothing',
    { a: [1] },
    { $set: { 'a.$[e]': 0 } },
    { a: [1] },
    {},
    { arrayFilters: [{ e: 7 }] },
  ],
]);
