import { describe, expect, it } from '@jest/globals';
import { Decimal128, type Document } from 'mongodb';
import { rejection, useDatabase } from '../support/database.js';

const database = useDatabase();

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
