import { Binary, ObjectId } from 'mongodb';
import { fc } from './fast-check.js';

const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.constantFrom(Infinity, -Infinity, Number.NaN, 0.5, 2 ** 31, -(2 ** 40)),
);
const text = fc.oneof(
  fc.constantFrom('', 'a', 'A', 'ab', 'b', 'é', '\u0000', 'a\u0000', '\u0001', '\uffee', '😀', '10', '9'),
  fc.string({ maxLength: 5 }),
);
const objectId = fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes));
const binary = fc.uint8Array({ maxLength: 3 }).map((bytes) => new Binary(bytes));
const date = fc.oneof(fc.constantFrom(new Date(0), new Date(-1)), fc.date({ noInvalidDate: true }));

/** A value of a type that a document may hold in the embedded database, without arrays and documents. */
const scalar = fc.oneof(
  { arbitrary: number, weight: 4 },
  { arbitrary: text, weight: 4 },
  { arbitrary: fc.oneof(fc.boolean(), fc.constant(null), objectId, binary, date), weight: 4 },
);

/** Few values, so that equal ones meet. */
export const fewValues = fc.constantFrom<unknown>(
  null,
  0,
  1,
  2,
  3,
  -1,
  1.5,
  '',
  'a',
  'b',
  'ab',
  true,
  false,
  new Date(0),
  new Date(1),
  new ObjectId('0'.repeat(24)),
);

/** Any value: a scalar, an array, a document, two levels deep. Names are such as keep their order in an object. */
export const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 2, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('x', 'y', 'z', 'é'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
