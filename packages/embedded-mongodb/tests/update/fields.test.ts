import { expect, it } from '@jest/globals';
import { type Document, Timestamp } from 'mongodb';
import { useDatabase } from '../support/database.js';
import { refusedUpdates, updates } from '../support/tables.js';

const database = useDatabase();
const manual = (operator: string) =>
  `https://www.mongodb.com/docs/manual/reference/operator/update/${operator}/`;
const early = new Date('2026-01-01T00:00:00Z');
const late = new Date('2026-02-01T00:00:00Z');

updates(database, '$set', manual('set'), [
  ['sets a field', { a: 1 }, { $set: { a: 2 } }, { a: 2 }],
  ['adds a field', { a: 1 }, { $set: { b: 2 } }, { a: 1, b: 2 }],
  [
    'sets a field of an embedded document',
    { a: { x: 1, y: 2 } },
    { $set: { 'a.x': 5 } },
    { a: { x: 5, y: 2 } },
  ],
  ['makes the documents on its path', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['replaces an embedded document as a whole', { a: { x: 1 } }, { $set: { a: { y: 2 } } }, { a: { y: 2 } }],
  ['sets an element of an array', { a: [1, 2, 3] }, { $set: { 'a.1': 9 } }, { a: [1, 9, 3] }],
  [
    'fills an array with null up to the position',
    { a: [1] },
    { $set: { 'a.3': 9 } },
    { a: [1, null, null, 9] },
  ],
  [
    'sets a field of a document in an array',
    { a: [{ x: 1 }, { x: 2 }] },
    { $set: { 'a.1.x': 9 } },
    { a: [{ x: 1 }, { x: 9 }] },
  ],
  ['makes a document, not an array, of a number in the path', {}, { $set: { 'a.0': 1 } }, { a: { 0: 1 } }],
  ['of nothing changes nothing', { a: 1 }, { $set: {} }, { a: 1 }],
  ['takes the same _id', { a: 1 }, { $set: { _id: 1, a: 2 } }, { a: 2 }],
  ['stores null', { a: 1 }, { $set: { a: null } }, { a: null }],
  [
    'stores dates, arrays and documents',
    {},
    { $set: { d: early, l: [1, { x: [] }], e: {} } },
    { d: early, l: [1, { x: [] }], e: {} },
  ],
  [
    'sets a field named __proto__ as any other',
    {},
    { $set: JSON.parse('{"a.__proto__.x": 1}') },
    JSON.parse('{"a": {"__proto__": {"x": 1}}}'),
  ],
]);

it('$set adds fields in the order of their names', async () => {
  const collection = database().collection();
  await collection.insertOne({ _id: 1 });
  await collection.updateOne({}, { $set: { c: 1, a: 1, b: 1 } });
  expect(Object.keys((await collection.findOne()) ?? {})).toEqual(['_id', 'a', 'b', 'c']);
});

updates(database, '$unset', manual('unset'), [
  ['removes a field', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  [
    'removes a field of an embedded document',
    { a: { x: 1, y: 2 } },
    { $unset: { 'a.x': 1 } },
    { a: { y: 2 } },
  ],
  [
    'leaves null in the place of an array element',
    { a: [1, 2, 3] },
    { $unset: { 'a.1': '' } },
    { a: [1, null, 3] },
  ],
  ['of a missing field changes nothing', { a: 1 }, { $unset: { b: '', 'c.d': '', 'a.x': '' } }, { a: 1 }],
]);

updates(database, '$inc', manual('inc'), [
  ['adds', { a: 1 }, { $inc: { a: 2 } }, { a: 3 }],
  ['subtracts a negative amount', { a: 1 }, { $inc: { a: -2 } }, { a: -1 }],
  ['sets a missing field', {}, { $inc: { 'a.b': 5 } }, { a: { b: 5 } }],
  ['adds decimals', { a: 1 }, { $inc: { a: 0.5 } }, { a: 1.5 }],
  ['adds to an array element', { a: [1, 2] }, { $inc: { 'a.1': 3 } }, { a: [1, 5] }],
  ['adds beyond 32 bits', { a: 2_147_483_647 }, { $inc: { a: 1 } }, { a: 2_147_483_648 }],
]);

updates(database, '$mul', manual('mul'), [
  ['multiplies', { a: 3 }, { $mul: { a: 2 } }, { a: 6 }],
  ['sets a missing field to zero', {}, { $mul: { a: 2 } }, { a: 0 }],
  ['multiplies by a decimal', { a: 3 }, { $mul: { a: 0.5 } }, { a: 1.5 }],
]);

updates(database, '$min', manual('min'), [
  ['sets what is less', { a: 5 }, { $min: { a: 3 } }, { a: 3 }],
  ['leaves what is not', { a: 5 }, { $min: { a: 7 } }, { a: 5 }],
  ['sets a missing field', {}, { $min: { a: 7 } }, { a: 7 }],
  ['compares dates', { a: late }, { $min: { a: early } }, { a: early }],
  ['compares across types by BSON order', { a: 'x' }, { $min: { a: 5 } }, { a: 5 }],
  ['takes null as less than any number', { a: 5 }, { $min: { a: null } }, { a: null }],
]);

updates(database, '$max', manual('max'), [
  ['sets what is greater', { a: 5 }, { $max: { a: 7 } }, { a: 7 }],
  ['leaves what is not', { a: 5 }, { $max: { a: 3 } }, { a: 5 }],
  ['sets a missing field', {}, { $max: { a: 7 } }, { a: 7 }],
  ['compares dates', { a: early }, { $max: { a: late } }, { a: late }],
  ['compares across types by BSON order', { a: 5 }, { $max: { a: 'x' } }, { a: 'x' }],
]);

updates(database, '$rename', manual('rename'), [
  ['renames', { a: 1 }, { $rename: { a: 'b' } }, { b: 1 }],
  ['moves into an embedded document', { a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
  ['replaces what has the new name', { a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
  ['of a missing field changes nothing', { b: 2 }, { $rename: { a: 'b' } }, { b: 2 }],
]);

updates(database, '$setOnInsert', manual('setOnInsert'), [
  ['changes no document that exists', { a: 1 }, { $setOnInsert: { a: 2, b: 3 } }, { a: 1 }],
]);

updates(database, 'several operators', manual(''), [
  [
    'work on one document at once',
    { a: 1, b: 2, c: 3 },
    { $set: { a: 9 }, $inc: { b: 1 }, $unset: { c: '' } },
    { a: 9, b: 3 },
  ],
  [
    'read the document as it was found',
    { a: 1 },
    { $inc: { a: 1 }, $set: { b: 1 } },
    { a: 2, b: 1 },
    { a: 1 },
  ],
]);

it.each<[string, Document, Document, string[]]>([
  [
    'of their names, whatever the operator',
    {},
    { $set: { item: 1 }, $setOnInsert: { def: 2 } },
    ['_id', 'def', 'item'],
  ],
  ['of their names, one operator', {}, { $set: { c: 1, b: 1, a: 1 } }, ['_id', 'a', 'b', 'c']],
  ['of their names part by part', {}, { $set: { 'a.x': 1 }, $inc: { 'a-b': 1 } }, ['_id', 'a', 'a-b']],
  [
    'of their names, beside what is there',
    { m: 1 },
    { $inc: { z: 1, m: 1 }, $push: { b: 1 } },
    ['_id', 'm', 'b', 'z'],
  ],
  ['of their new names', { z: 1 }, { $rename: { z: 'a' }, $set: { b: 1 } }, ['_id', 'a', 'b']],
])('new fields come in the order %s', async (_says, before, update, fields) => {
  const collection = database().collection();
  const isNew = Object.keys(before).length === 0;
  if (!isNew) await collection.insertOne({ _id: 1, ...before });
  await collection.updateOne({ _id: 1 }, update, { upsert: isNew });
  expect(Object.keys((await collection.findOne()) ?? {})).toEqual(fields);
});

it('$currentDate sets a date or a timestamp of now', async () => {
  const collection = database().collection();
  const before = Date.now();
  await collection.insertOne({ _id: 1 });
  const update: Document = { $currentDate: { a: true, 'b.c': { $type: 'date' }, d: { $type: 'timestamp' } } };
  await collection.updateOne({}, update);
  const found = await collection.findOne();
  expect(found?.a.getTime()).toBeGreaterThanOrEqual(before);
  expect(found?.a.getTime()).toBeLessThanOrEqual(Date.now());
  expect(found?.b.c).toBeInstanceOf(Date);
  expect(found?.d).toBeInstanceOf(Timestamp);
});

refusedUpdates(database, 'refuses, with the code that MongoDB uses', [
  ['$inc of text', { a: 'x' }, { $inc: { a: 1 } }, 14],
  ['$inc of null', { a: null }, { $inc: { a: 1 } }, 14],
  ['$inc by text', { a: 1 }, { $inc: { a: '1' } }, 14],
  ['$mul of text', { a: 'x' }, { $mul: { a: 2 } }, 14],
  ['a path through a scalar', { a: 5 }, { $set: { 'a.b': 1 } }, 28],
  ['a path through null', { a: null }, { $set: { 'a.b': 1 } }, 28],
  ['a field of an array', { a: [1] }, { $set: { 'a.b': 1 } }, 28],
  ['another _id', { a: 1 }, { $set: { _id: 2 } }, 66],
  ['removing _id', { a: 1 }, { $unset: { _id: '' } }, 66],
  ['two operators on one field', { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
  ['a field and one inside it', { a: {} }, { $set: { a: {}, 'a.b': 1 } }, 40],
  ['$rename onto a field that is set', { a: 1 }, { $rename: { a: 'b' }, $set: { b: 1 } }, 40],
  ['$rename of a field to itself', { a: 1 }, { $rename: { a: 'a' } }, 2],
  ['an unknown operator', { a: 1 }, { $increment: { a: 1 } }, 9],
  ['operators beside plain fields', { a: 1 }, { $set: { a: 2 }, b: 1 }, 9],
  ['plain fields beside operators', { a: 1 }, { b: 1, $set: { a: 2 } }, 52],
  ['an operator of no document', { a: 1 }, { $set: 5 }, 9],
  ['an empty field name', { a: 1 }, { $set: { '': 1 } }, 56],
  ['an empty name in a path', { a: 1 }, { $set: { 'a..b': 1 } }, 56],
  ['$currentDate of an unknown type', { a: 1 }, { $currentDate: { a: { $type: 'day' } } }, 2],
  ['a replacement with another _id', { a: 1 }, { _id: 2, a: 1 }, 66],
  ['a replacement of many documents', { a: 1 }, { a: 2 }, 9, {}, { multi: true }],
]);
