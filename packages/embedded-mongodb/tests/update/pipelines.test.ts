import { describe, expect, it } from '@jest/globals';
import { useDatabase } from '../support/database.js';
import { refusedUpdates, updates } from '../support/tables.js';

const database = useDatabase();
const pipelineManual =
  'https://www.mongodb.com/docs/manual/tutorial/update-documents-with-aggregation-pipeline/';

updates(database, 'an update by a pipeline', pipelineManual, [
  [
    'computes from other fields',
    { a: 1, b: 2 },
    [{ $set: { c: { $add: ['$a', '$b'] } } }],
    { a: 1, b: 2, c: 3 },
  ],
  [
    'sees what an earlier stage set',
    { a: 1 },
    [{ $set: { b: { $add: ['$a', 1] } } }, { $set: { c: { $add: ['$b', 1] } } }],
    { a: 1, b: 2, c: 3 },
  ],
  ['reads the old values within one stage', { a: 1, b: 2 }, [{ $set: { a: '$b', b: '$a' } }], { a: 2, b: 1 }],
  [
    '$set keeps the other fields of an embedded document',
    { a: { x: 1 } },
    [{ $set: { a: { y: 2 } } }],
    { a: { x: 1, y: 2 } },
  ],
  ['$replaceWith replaces all but _id', { a: { x: 1 }, b: 2 }, [{ $replaceWith: '$a' }], { x: 1 }],
  ['takes text that begins with $ by $literal', {}, [{ $set: { a: { $literal: '$5' } } }], { a: '$5' }],
  [
    'decides by $cond',
    { a: 5 },
    [{ $set: { b: { $cond: [{ $gt: ['$a', 3] }, 'big', 'small'] } } }],
    { a: 5, b: 'big' },
  ],
  ['takes a default by $ifNull', {}, [{ $set: { n: { $add: [{ $ifNull: ['$n', 0] }, 1] } } }], { n: 1 }],
  ['$$REMOVE removes a field', { a: 1, b: 2 }, [{ $set: { a: '$$REMOVE' } }], { b: 2 }],
  [
    'sets a field in every document of an array',
    { a: [{ x: 1 }, {}] },
    [{ $set: { 'a.y': 7 } }],
    { a: [{ x: 1, y: 7 }, { y: 7 }] },
  ],
]);

describe('$$NOW (https://www.mongodb.com/docs/manual/reference/aggregation-variables/)', () => {
  it('is the time of the server, one for the whole command', async () => {
    const collection = database().collection();
    await collection.insertMany([{ _id: 1 }, { _id: 2 }]);
    const before = Date.now();
    await collection.updateMany({}, [{ $set: { a: '$$NOW', b: { $add: ['$$NOW', 60_000] } } }]);
    const [first, second] = await collection.find().toArray();
    expect(first?.a).toBeInstanceOf(Date);
    expect(first?.a.getTime()).toBeGreaterThanOrEqual(before);
    expect(first?.a.getTime()).toBeLessThanOrEqual(Date.now());
    expect(first?.b.getTime() - first?.a.getTime()).toBe(60_000);
    expect(second?.a).toEqual(first?.a);
  });

  it('works in the filter of an update and in findOneAndUpdate', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1, until: new Date(0) });
    const due = { $expr: { $lt: ['$until', '$$NOW'] } };
    const lease = [{ $set: { until: { $add: ['$$NOW', 60_000] } } }];
    const taken = await collection.findOneAndUpdate(due, lease, { returnDocument: 'after' });
    expect(taken?.until.getTime()).toBeGreaterThan(Date.now());
    expect(await collection.findOneAndUpdate(due, lease)).toBeNull();
  });

  it('works in $match and $project of an aggregation', async () => {
    const collection = database().collection();
    await collection.insertMany([
      { _id: 1, at: new Date(0) },
      { _id: 2, at: new Date('2999-01-01') },
    ]);
    const rows = await collection
      .aggregate([{ $match: { $expr: { $lt: ['$at', '$$NOW'] } } }, { $project: { now: '$$NOW' } }])
      .toArray();
    expect(rows).toEqual([{ _id: 1, now: expect.any(Date) }]);
  });
});

refusedUpdates(database, 'a pipeline is refused', [
  ['with a stage that no update may have', { a: 1 }, [{ $match: { a: 1 } }], 72],
  ['when it changes _id', { a: 1 }, [{ $set: { _id: 2 } }], 66],
  ['with an unknown stage', { a: 1 }, [{ $sett: { a: 1 } }], 40324],
  ['with a stage that is not here', { a: 1 }, [{ $unset: ['a'] }], 40324],
  ['with an expression that is not here', { a: [1] }, [{ $set: { a: { $concatArrays: ['$a', [2]] } } }], 168],
  ['with one path inside another', { a: 1 }, [{ $set: { b: 1, 'b.c': 2 } }], 31249],
]);
