import { describe, expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { useDatabase } from '../support/database.js';

const database = useDatabase();
const manual = (stage: string) =>
  `https://www.mongodb.com/docs/manual/reference/operator/aggregation/${stage}/`;
const byId = { $sort: { _id: 1 } };

describe(`$lookup and $unionWith (${manual('lookup')})`, () => {
  const related = async (documents: Document[]) => {
    const collection = database().collection();
    await collection.insertMany(documents);
    return collection;
  };

  it('joins by equality: one to many, an array to many, null to missing', async () => {
    const users = await related([{ _id: 'u1', team: 'A' }, { _id: 'u2', team: 'A' }, { _id: 'u3' }]);
    const teams = await related([
      { _id: 1, name: 'A' },
      { _id: 2, name: 'Z' },
      { _id: 3 },
      { _id: 4, name: ['A', 'B'] },
    ]);
    const rows = await teams
      .aggregate([
        { $lookup: { from: users.collectionName, localField: 'name', foreignField: 'team', as: 'users' } },
        { $project: { ids: '$users._id' } },
        byId,
      ])
      .toArray();
    expect(rows).toEqual([
      { _id: 1, ids: ['u1', 'u2'] },
      { _id: 2, ids: [] },
      { _id: 3, ids: ['u3'] },
      { _id: 4, ids: ['u1', 'u2'] },
    ]);
  });

  it('joins by a pipeline with variables', async () => {
    const orders = await related([
      { _id: 1, user: 'u', n: 5 },
      { _id: 2, user: 'u', n: 9 },
      { _id: 3, user: 'v', n: 9 },
    ]);
    const users = await related([{ _id: 'u', min: 6 }]);
    const rows = await users
      .aggregate([
        {
          $lookup: {
            from: orders.collectionName,
            let: { user: '$_id', min: '$min' },
            pipeline: [
              { $match: { $expr: { $and: [{ $eq: ['$user', '$$user'] }, { $gt: ['$n', '$$min'] }] } } },
              { $project: { n: 1 } },
            ],
            as: 'orders',
          },
        },
      ])
      .toArray();
    expect(rows).toEqual([{ _id: 'u', min: 6, orders: [{ _id: 2, n: 9 }] }]);
  });

  it('joins by equality and a pipeline', async () => {
    const orders = await related([
      { _id: 1, user: 'u', n: 5 },
      { _id: 2, user: 'u', n: 9 },
      { _id: 3, user: 'v', n: 9 },
    ]);
    const users = await related([{ _id: 'u' }]);
    const rows = await users
      .aggregate([
        {
          $lookup: {
            from: orders.collectionName,
            localField: '_id',
            foreignField: 'user',
            pipeline: [{ $sort: { n: -1 } }, { $limit: 1 }],
            as: 'last',
          },
        },
        { $unwind: '$last' },
      ])
      .toArray();
    expect(rows).toEqual([{ _id: 'u', last: { _id: 2, user: 'u', n: 9 } }]);
  });

  it('$unionWith appends another collection', async () => {
    const other = await related([
      { _id: 'x', a: 1 },
      { _id: 'y', a: 2 },
    ]);
    const collection = await related([{ _id: 'z', a: 3 }]);
    const rows = await collection
      .aggregate([{ $unionWith: { coll: other.collectionName, pipeline: [{ $match: { a: 2 } }] } }, byId])
      .toArray();
    expect(rows).toEqual([
      { _id: 'y', a: 2 },
      { _id: 'z', a: 3 },
    ]);
  });

  it('a pipeline changes no stored document', async () => {
    const collection = await related([{ _id: 1, a: { x: 1 }, l: [{ y: 1 }] }]);
    await collection
      .aggregate([
        { $set: { 'a.x': 9, 'l.y': 9 } },
        { $unset: 'a.x' },
        { $project: { l: 0 } },
        { $unwind: { path: '$l', preserveNullAndEmptyArrays: true } },
      ])
      .toArray();
    expect(await collection.findOne()).toEqual({ _id: 1, a: { x: 1 }, l: [{ y: 1 }] });
  });
});
