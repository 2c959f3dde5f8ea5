import { describe, expect, it } from '@jest/globals';
import type { ClientSession, Collection, Filter } from 'mongodb';
import { type AnyDocument, rejection, useDatabase } from '../support/database.js';
import { fc } from '../support/fast-check.js';

const database = useDatabase();

type Rows = Map<number, number>;
const ids = fc.integer({ min: 0, max: 5 });
const step = fc.record({
  who: fc.constantFrom('inside', 'outside'),
  kind: fc.constantFrom('put', 'remove', 'move'),
  id: ids,
  a: fc.integer({ min: 0, max: 3 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function write(collection: Collection<AnyDocument>, { kind, id, a }: Step, session?: ClientSession) {
  const options = session ? { session } : {};
  if (kind === 'put') await collection.updateOne({ _id: id }, { $set: { a } }, { ...options, upsert: true });
  if (kind === 'remove') await collection.deleteOne({ _id: id }, options);
  if (kind === 'move') await collection.updateMany({ _id: id, a: { $ne: a } }, { $set: { a } }, options);
}

/** What a write does to the rows; whether it writes at all. */
function apply(rows: Rows, { kind, id, a }: Step): boolean {
  const before = rows.get(id);
  if (kind === 'remove') rows.delete(id);
  else if (kind === 'put' || (before !== undefined && before !== a)) rows.set(id, a);
  return rows.get(id) !== before;
}

const listed = (rows: Rows, keep: (a: number) => boolean) =>
  [...rows]
    .filter(([, a]) => keep(a))
    .map(([_id, a]) => ({ _id, a }))
    .sort((left, right) => left._id - right._id);

async function agrees(collection: Collection<AnyDocument>, rows: Rows, session?: ClientSession) {
  const options = session ? { session } : {};
  const read = (filter: Filter<AnyDocument>) => collection.find(filter, options).sort({ _id: 1 }).toArray();
  expect(await read({})).toEqual(listed(rows, () => true));
  expect(await read({ a: 1 })).toEqual(listed(rows, (a) => a === 1));
  expect(await read({ a: { $gte: 2 } })).toEqual(listed(rows, (a) => a >= 2));
}

describe('a transaction and the world outside', () => {
  it('each see what a model of snapshots says, through an index and without, for any history', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        async (history, indexed, commits) => {
          const collection = database().collection();
          await collection.insertMany([0, 1, 2].map((_id) => ({ _id, a: _id })));
          if (indexed) await collection.createIndex({ a: 1 });
          const outside: Rows = new Map([
            [0, 0],
            [1, 1],
            [2, 2],
          ]);
          const inside: Rows = new Map(outside);
          const [mine, theirs] = [new Set<number>(), new Set<number>()];
          const session = database().client.startSession();
          session.startTransaction();
          try {
            await agrees(collection, inside, session);
            for (const move of history) {
              if (move.who === 'outside') {
                if (mine.has(move.id)) continue; // It would wait for the end of the transaction.
                await write(collection, move);
                if (apply(outside, move)) theirs.add(move.id);
              } else {
                const would = apply(new Map(inside), move);
                if (would && theirs.has(move.id)) {
                  const error = await rejection(write(collection, move, session));
                  expect(error).toMatchObject({ code: 112 });
                  await agrees(collection, outside);
                  return;
                }
                await write(collection, move, session);
                if (apply(inside, move)) mine.add(move.id);
              }
              await agrees(collection, inside, session);
              await agrees(collection, outside);
            }
            if (!commits) return;
            await session.commitTransaction();
            for (const id of mine) {
              const a = inside.get(id);
              if (a === undefined) outside.delete(id);
              else outside.set(id, a);
            }
          } finally {
            if (session.inTransaction()) await session.abortTransaction();
            await session.endSession();
          }
          await agrees(collection, outside);
        },
      ),
      { numRuns: 40 },
    );
  });
});
