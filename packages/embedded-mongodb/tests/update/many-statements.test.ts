import { beforeEach, expect, it } from '@jest/globals';
import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import { type AnyDocument, useDatabase } from '../support/database.js';

const database = useDatabase();
const count = 3000;
let rows: Collection<AnyDocument>;

beforeEach(async () => {
  rows = database().collection();
  await rows.insertMany(Array.from({ length: count }, (_, _id) => ({ _id, n: 0 })));
});

const each = (operation: (_id: number) => AnyBulkWriteOperation<AnyDocument>) =>
  rows.bulkWrite(Array.from({ length: count }, (_, _id) => operation(_id)));

it.each([
  ['inserts', () => each((_id) => ({ insertOne: { document: { _id: -1 - _id } } }))],
  ['updates', () => each((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { n: 1 } } } }))],
  [
    'upserts',
    () =>
      each((_id) => ({ updateOne: { filter: { _id: -1 - _id }, update: { $inc: { n: 1 } }, upsert: true } })),
  ],
  ['deletes', () => each((_id) => ({ deleteOne: { filter: { _id } } }))],
])('a command of many %s lets other commands through between them', async (_says, write) => {
  const ended: string[] = [];
  const written = write().then(() => ended.push('write'));
  const pinged = database()
    .client.db('admin')
    .command({ ping: 1 })
    .then(() => ended.push('ping'));
  await Promise.all([written, pinged]);
  expect(ended).toEqual(['ping', 'write']);
});

it('a command of many statements answers what all of them did', async () => {
  const result = await rows.bulkWrite(
    Array.from({ length: count }, (_, number) => ({
      updateOne: {
        filter: { _id: number * 2 },
        update: number % 3 ? { $inc: { n: 1 } } : { $set: { n: 0 } },
        upsert: true,
      },
    })),
  );
  const changed = Array.from({ length: count / 2 }, (_, number) => number).filter((number) => number % 3);
  expect(result).toMatchObject({ matchedCount: count / 2, modifiedCount: changed.length });
  expect(Object.values(result.upsertedIds)).toEqual(
    Array.from({ length: count / 2 }, (_, number) => count + number * 2),
  );
});
