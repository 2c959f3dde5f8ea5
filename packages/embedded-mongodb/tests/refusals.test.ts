import { describe, expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { rejection, useDatabase } from './support/database.js';

const database = useDatabase();
const run = (command: Document) => rejection(database().client.db('test').command(command));

describe('what the embedded database does not have', () => {
  it.each([
    'mapReduce',
    'geoNear',
    'eval',
    'shutdown',
    'fsync',
    'applyOps',
    'setParameter',
    'createUser',
    'noSuchThing',
  ])('the command %s: code 59, CommandNotFound', async (name) => {
    expect(await run({ [name]: 'c' })).toMatchObject({ code: 59, codeName: 'CommandNotFound' });
  });

  it.each<[string, Document]>([
    ['a capped collection', { create: 'x1', capped: true, size: 1000 }],
    ['a time series', { create: 'x2', timeseries: { timeField: 't' } }],
    ['a view', { create: 'x3', viewOn: 'c', pipeline: [] }],
    ['a clustered collection', { create: 'x4', clusteredIndex: { key: { _id: 1 }, unique: true } }],
    ['a tailable cursor', { find: 'c', tailable: true }],
    ['a change stream', { aggregate: 'c', pipeline: [{ $changeStream: {} }], cursor: {} }],
    ['$text', { find: 'c', filter: { $text: { $search: 'x' } } }],
    ['$where', { find: 'c', filter: { $where: 'true' } }],
    ['$jsonSchema', { find: 'c', filter: { $jsonSchema: {} } }],
    ['a text index', { createIndexes: 'c', indexes: [{ key: { a: 'text' }, name: 'i' }] }],
    ['a geo index', { createIndexes: 'c', indexes: [{ key: { a: '2dsphere' }, name: 'i' }] }],
    ['$out', { aggregate: 'c', pipeline: [{ $out: 'd' }], cursor: {} }],
    ['$near', { find: 'c', filter: { a: { $near: [0, 0] } } }],
  ])('%s is refused with a code, in words that say so', async (_says, command) => {
    await database().client.db('test').collection('c').insertOne({ a: 1 });
    const error = await run(command);
    expect(error).toMatchObject({ code: expect.any(Number), codeName: expect.any(String) });
    expect(error.message).toContain('the embedded database does not have');
  });

  it.each<[string, Document]>([
    ['find', { find: 'c', filtre: { a: 1 } }],
    ['insert', { insert: 'c', documents: [{ a: 1 }], orderd: false }],
    ['update', { update: 'c', updates: [{ q: {}, u: { $set: { a: 1 } } }], multi: true }],
    ['an update statement', { update: 'c', updates: [{ q: {}, u: { $set: { a: 1 } }, multy: true }] }],
    ['delete', { delete: 'c', deletes: [{ q: {}, limit: 0 }], filter: {} }],
    ['a delete statement', { delete: 'c', deletes: [{ q: {}, limit: 0, colation: {} }] }],
    ['aggregate', { aggregate: 'c', pipeline: [], cursor: {}, option: 1 }],
    ['findAndModify', { findAndModify: 'c', update: { $set: { a: 1 } }, filter: {} }],
    ['count', { count: 'c', filter: {} }],
    ['distinct', { distinct: 'c', key: 'a', filter: {} }],
    ['createIndexes', { createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'i' }], unique: true }],
  ])(
    'an option of %s that MongoDB does not know is refused as MongoDB does: code 40415',
    async (_says, command) => {
      const collection = database().client.db('test').collection('options');
      await collection.deleteMany({});
      await collection.insertOne({ kept: true });
      const named = Object.fromEntries(
        Object.entries(command).map(([key, value]) => [key, value === 'c' ? 'options' : value]),
      );
      expect(await run(named)).toMatchObject({ code: 40415 });
      expect(await collection.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ kept: true }]);
    },
  );

  it.each<[string, Document, number]>([
    ['aggregate without a cursor', { aggregate: 'c', pipeline: [] }, 9],
    ['an insert of nothing', { insert: 'c', documents: [] }, 16],
    ['a hint at no index', { find: 'c', filter: {}, hint: 'nothing_1' }, 2],
    ['a negative skip', { find: 'c', filter: {}, skip: -1 }, 51024],
    ['a negative batch size', { find: 'c', filter: {}, batchSize: -1 }, 51024],
    ['a sort by 2', { find: 'c', filter: {}, sort: { a: 2 } }, 15975],
    ['a filter that is no document', { find: 'c', filter: 5 }, 14],
    ['an array as _id', { insert: 'c', documents: [{ _id: [1] }] }, 53],
    ['a regular expression as _id', { insert: 'c', documents: [{ _id: /x/ }] }, 53],
    ['a collection that is there', { create: 'c' }, 48],
    ['dropping an index of no collection', { dropIndexes: 'nowhere', index: '*' }, 26],
  ])('%s is refused with the code of MongoDB', async (_says, command, code) => {
    const { db } = database().collection();
    await db.collection('c').insertOne({ a: 1 });
    const error = await rejection(
      db.command(command).then((reply) => {
        const first: Document | undefined = reply.writeErrors?.[0];
        if (first) throw Object.assign(new Error(String(first.errmsg)), { code: first.code });
      }),
    );
    expect(error).toMatchObject({ code });
  });
});
