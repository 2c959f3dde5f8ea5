import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Collection } from 'mongodb';
import { type AnyDocument, useDatabase } from '../support/database.js';

const database = useDatabase();
const count = 2000;
let rows: Collection<AnyDocument>;

beforeAll(async () => {
  rows = database().collection();
  await rows.insertMany(
    Array.from({ length: count }, (_, _id) => ({ _id, n: 0, text: `row ${_id} of many` })),
  );
});

/** Takes long to test, however fast the machine is: sixty expressions that fail late, and one that matches. */
const slow = {
  $or: [
    ...Array.from({ length: 60 }, (_, number) => ({ text: new RegExp(`row .* of many${number}`) })),
    { text: /many$/ },
  ],
};

/** Scans that no index helps with, each giving how many documents it saw with this n. */
const scans: [string, (n: number) => Promise<number>][] = [
  ['a find', async (n) => (await rows.find({ n, ...slow }, { batchSize: count }).toArray()).length],
  ['a count', (n) => rows.countDocuments({ n, ...slow })],
  [
    'a sort',
    async (n) =>
      (
        await rows
          .find({ n, ...slow })
          .sort({ text: -1 })
          .toArray()
      ).length,
  ],
  [
    'a $group',
    async (n) => {
      const groups = rows.aggregate([{ $match: { n, ...slow } }, { $group: { _id: null, n: { $sum: 1 } } }]);
      return (await groups.next())?.n ?? 0;
    },
  ],
];

describe.each(scans)('%s over many documents', (_says, scan) => {
  it('lets other commands through while it runs', async () => {
    const ended: string[] = [];
    const scanned = scan(0).then(() => ended.push('scan'));
    const pinged = database()
      .client.db('admin')
      .command({ ping: 1 })
      .then(() => ended.push('ping'));
    await Promise.all([scanned, pinged]);
    expect(ended).toEqual(['ping', 'scan']);
  });

  it('sees all documents as they were at one moment', async () => {
    for (const [from, to] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const seen = scan(from);
      // In a transaction, as a change of many documents by itself may be seen half done.
      await database().client.withSession((session) =>
        session.withTransaction(() => rows.updateMany({}, { $set: { n: to } }, { session })),
      );
      expect([0, count]).toContain(await seen);
      expect(await rows.countDocuments({ n: to })).toBe(count);
    }
  });
});
