import { describe, expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { rejection, useDatabase } from '../support/database.js';

const database = useDatabase();

describe('what is malformed or not there is refused with the code that MongoDB uses', () => {
  it.each<[string, Document, number]>([
    ['an unknown stage', { $matches: {} }, 40324],
    ['two stages in one', { $match: {}, $limit: 1 }, 40323],
    ['an empty stage', {}, 40323],
    ['$limit of zero', { $limit: 0 }, 15958],
    ['$group without _id', { $group: { n: { $sum: 1 } } }, 15955],
    ['an unknown accumulator', { $group: { _id: null, n: { $total: '$n' } } }, 15952],
    ['a group field that is no accumulator', { $group: { _id: null, n: 5 } }, 40234],
    ['an unknown variable', { $project: { a: '$$NOWHERE' } }, 17276],
    ['an empty $project', { $project: {} }, 51272],
    ['a path of $unwind without $', { $unwind: 'a' }, 28818],
    ['$sort by 2', { $sort: { a: 2 } }, 15975],
    ['an empty $sort', { $sort: {} }, 15976],
    ['an unknown operator in $match', { $match: { a: { $near: 1 } } }, 2],
    ['$bucket without order', { $bucket: { groupBy: '$n', boundaries: [5, 0] } }, 40194],
  ])('%s', async (_says, stage, code) => {
    const collection = database().collection();
    await collection.insertOne({ a: 1, n: 1 });
    const error = await rejection(collection.aggregate([stage]).toArray());
    expect(error).toMatchObject({ code });
  });

  it.each<[string, Document]>([
    ['in $project', { $project: { a: { $plus: [1, 2] } } }],
    ['in $set', { $set: { a: { $plus: [1, 2] } } }],
    ['in $group', { $group: { _id: null, n: { $sum: { $plus: [1, 2] } } } }],
    ['deep inside', { $project: { a: { $cond: [true, { $add: [1, { $plus: [1] }] }, 0] } } }],
    ['in $expr', { $match: { $expr: { $plus: [1, 2] } } }],
    ['in a branch that is not taken', { $project: { a: { $cond: [true, 1, { $plus: [1] }] } } }],
  ])('an unknown expression %s', async (_says, stage) => {
    const collection = database().collection();
    await collection.insertOne({ a: 1, n: 1 });
    const error = await rejection(collection.aggregate([stage]).toArray());
    expect([168, 31325]).toContain(error.code);
  });

  it.each<[string, Document]>([
    [
      '$graphLookup',
      { $graphLookup: { from: 'x', startWith: '$a', connectFromField: 'a', connectToField: 'b', as: 'c' } },
    ],
    ['$setWindowFields', { $setWindowFields: { output: {} } }],
    ['$search', { $search: {} }],
    ['$geoNear', { $geoNear: {} }],
    ['$out', { $out: 'x' }],
    ['$merge', { $merge: 'x' }],
    ['$changeStream', { $changeStream: {} }],
  ])('%s: the embedded database does not have it, and says so', async (_says, stage) => {
    const collection = database().collection();
    await collection.insertOne({ a: 1 });
    const error = await rejection(collection.aggregate([stage]).toArray());
    expect(error.message).toContain('the embedded database does not have');
    expect(error).toMatchObject({ code: expect.any(Number) });
  });
});
