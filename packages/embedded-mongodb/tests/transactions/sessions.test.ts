import { describe, expect, it } from '@jest/globals';
import { rejection, useDatabase } from '../support/database.js';
import { RawConnection } from '../support/wire.js';

const database = useDatabase();

describe('sessions and concerns, as drivers use them', () => {
  it('replies tell a cluster time that never goes back, which causal reads wait for', async () => {
    const collection = database().collection();
    const connection = await RawConnection.open(database().uri);
    const insert = (_id: number) =>
      connection.command({ insert: collection.collectionName, documents: [{ _id }], $db: 'test' });
    const replies = [await insert(1), await insert(2), await insert(3)];
    const times = replies.map(({ operationTime }) => operationTime);
    expect([...times].sort((left, right) => left.compare(right))).toEqual(times);
    for (const { $clusterTime, operationTime } of replies)
      expect($clusterTime.clusterTime.greaterThanOrEqual(operationTime)).toBe(true);
    connection.destroy();
    await database().client.withSession({ causalConsistency: true }, async (session) => {
      await collection.insertOne({ _id: 4 }, { session });
      expect(await collection.findOne({ _id: 4 }, { session })).toEqual({ _id: 4 });
    });
  });

  it('takes the read and write concerns that one node can keep', async () => {
    const collection = database().collection();
    for (const w of [1, 'majority'] as const)
      await collection.insertOne({ _id: String(w) }, { writeConcern: { w, journal: true } });
    for (const level of ['local', 'majority', 'available'] as const)
      expect(await collection.find({}, { readConcern: { level } }).toArray()).toHaveLength(2);
    await database().client.withSession((session) =>
      session.withTransaction(
        async () => {
          await collection.insertOne({ _id: 'snapshot' }, { session });
        },
        { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
      ),
    );
    expect(await collection.countDocuments()).toBe(3);
  });

  it('a write that asks for two nodes is done, and answered that there are none: code 100', async () => {
    const collection = database().collection();
    const error = await rejection(collection.insertOne({ _id: 1 }, { writeConcern: { w: 2 } }));
    expect(error).toMatchObject({ code: 100 });
    expect(await collection.countDocuments()).toBe(1);
  });

  it('a write without acknowledgement is carried out all the same', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1 }, { writeConcern: { w: 0 } });
    while ((await collection.countDocuments()) === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(await collection.find().toArray()).toEqual([{ _id: 1 }]);
  });

  it('takes a time limit for a command', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1 });
    expect(await collection.find({}, { maxTimeMS: 10_000 }).toArray()).toHaveLength(1);
    expect(await collection.findOneAndUpdate({}, { $set: { n: 1 } }, { maxTimeMS: 10_000 })).toEqual({
      _id: 1,
    });
  });
});

describe('let and hint', () => {
  it('a filter, an update and a pipeline see the variables of let', async () => {
    const collection = database().collection();
    await collection.insertMany([{ _id: 1 }, { _id: 2 }]);
    const filter = { $expr: { $eq: ['$_id', '$$id'] } };
    const options = { let: { id: 2, n: 7 } };
    expect(await collection.find(filter, options).toArray()).toEqual([{ _id: 2 }]);
    await collection.updateOne(filter, [{ $set: { n: '$$n' } }], options);
    expect(await collection.findOne({ _id: 2 })).toEqual({ _id: 2, n: 7 });
    const rows = await collection
      .aggregate([{ $match: filter }, { $project: { m: { $add: ['$$n', 1] } } }], options)
      .toArray();
    expect(rows).toEqual([{ _id: 2, m: 8 }]);
    await collection.deleteMany(filter, options);
    expect(await collection.find().toArray()).toEqual([{ _id: 1 }]);
  });

  it('a hint names an index by name or by fields, and changes no result', async () => {
    const collection = database().collection();
    await collection.createIndex({ a: 1 });
    await collection.insertMany([{ _id: 1, a: 2 }, { _id: 2, a: 1 }, { _id: 3 }]);
    for (const hint of ['a_1', { a: 1 }, '_id_', { $natural: 1 }])
      expect((await collection.find({}, { hint }).sort({ _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual([
        1, 2, 3,
      ]);
    expect(await rejection(collection.updateOne({}, { $set: { b: 1 } }, { hint: 'b_1' }))).toMatchObject({
      code: 2,
    });
  });

  it('an upsert never replaces a document that has its _id', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1, kept: true });
    const error = await rejection(
      collection.updateOne({ a: 5 }, { $setOnInsert: { _id: 1 } }, { upsert: true }),
    );
    expect(error).toMatchObject({ code: 11000 });
    expect(await collection.find().toArray()).toEqual([{ _id: 1, kept: true }]);
  });
});
