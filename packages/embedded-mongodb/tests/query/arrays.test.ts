import { useDatabase } from '../support/database.js';
import { matches } from '../support/tables.js';

const database = useDatabase();
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
