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
