import { describe, expect, it } from '@jest/globals';
import type { Document, IndexDirection, IndexSpecification } from 'mongodb';
import { fewValues, value } from '../support/arbitraries.js';
import { useDatabase } from '../support/database.js';
import { fc } from '../support/fast-check.js';

const database = useDatabase();
const names = fc.constantFrom('a', 'b', 'c');
const paths = fc.constantFrom('a', 'b', 'c', 'a.x', 'b.x', 'b.y', 'a.0');

const held = fc.oneof(
  { arbitrary: fewValues, weight: 6 },
  { arbitrary: fc.array(fewValues, { maxLength: 3 }), weight: 2 },
  { arbitrary: fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 3 }), weight: 2 },
  {
    arbitrary: fc.record({ x: fewValues, y: fewValues }, { requiredKeys: [], noNullPrototype: true }),
    weight: 2,
  },
  {
    arbitrary: fc.array(fc.record({ x: fewValues }, { requiredKeys: [], noNullPrototype: true }), {
      maxLength: 2,
    }),
    weight: 1,
  },
  { arbitrary: value, weight: 1 },
);
const documents = fc.array(
  fc.record({ a: held, b: held, c: held }, { requiredKeys: [], noNullPrototype: true }),
  { minLength: 5, maxLength: 40 },
);

const comparisons = fc.oneof(
  fewValues.map((want): unknown => want),
  fc
    .tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), fewValues)
    .map(([operator, want]) => ({ [operator]: want })),
  fc.tuple(fewValues, fewValues).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.tuple(fewValues, fewValues).map(([low, high]) => ({ $gt: low, $lte: high })),
  // Often numbers, so that two elements of an array meet two bounds that no single one meets.
  fc
    .tuple(fc.integer({ min: -1, max: 3 }), fc.integer({ min: -1, max: 3 }))
    .map(([low, high]) => ({ $gte: low, $lt: high })),
  fc
    .tuple(fc.constantFrom('$in', '$nin'), fc.array(fewValues, { maxLength: 4 }))
    .map(([operator, list]) => ({ [operator]: list })),
  fc.boolean().map((exists) => ({ $exists: exists })),
  fewValues.map((want) => ({ $not: { $eq: want } })),
  fewValues.map((want) => ({ $elemMatch: { $gte: want } })),
  fc.array(fewValues, { minLength: 1, maxLength: 2 }).map((list) => ({ $all: list })),
  fc.constantFrom(/^a/, { $type: 'number' }, { $size: 1 }, [], [1], { x: 1 }),
);
const conditions = fc.dictionary(paths, comparisons, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const filters: fc.Arbitrary<Document> = fc.oneof(
  { arbitrary: conditions, weight: 4 },
  {
    arbitrary: fc.array(conditions, { minLength: 1, maxLength: 3 }).map((list) => ({ $and: list })),
    weight: 1,
  },
  {
    arbitrary: fc.array(conditions, { minLength: 1, maxLength: 3 }).map((list) => ({ $or: list })),
    weight: 1,
  },
  {
    arbitrary: fc.tuple(conditions, conditions).map(([one, other]) => ({ ...one, $nor: [other] })),
    weight: 1,
  },
);

const direction = fc.constantFrom<IndexDirection>(1, -1);
const indexes = fc.array(
  fc.record({
    key: fc.dictionary(paths, direction, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    options: fc.constantFrom<Document>(
      {},
      {},
      { sparse: true },
      { partialFilterExpression: { a: { $exists: true } } },
      { partialFilterExpression: { b: 1 } },
      { partialFilterExpression: { a: { $gt: 0 } } },
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Two arrays side by side cannot be in one compound index, in MongoDB as here: such documents are left out. */
async function insertWhatFits(
  collection: ReturnType<ReturnType<typeof database>['collection']>,
  list: Document[],
) {
  await collection.insertMany(list, { ordered: false }).catch((error) => {
    if (error.code !== 171) throw error;
  });
}

describe('a query answered from indexes finds what a full scan finds', () => {
  it('for any documents, indexes and filters, also after updates and deletions', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        indexes,
        fc.array(filters, { minLength: 3, maxLength: 6 }),
        names,
        held,
        async (list, specs, queries, name, next) => {
          const indexed = database().collection();
          const plain = database().collection();
          for (const { key, options } of specs)
            await indexed.createIndex(key as IndexSpecification, options).catch((error) => {
              if (![85, 86].includes(error.code)) throw error;
            });
          await insertWhatFits(
            indexed,
            list.map((document, _id) => ({ _id, ...document })),
          );
          const kept = await indexed.find().toArray();
          if (kept.length) await plain.insertMany(kept);
          const agree = async () => {
            for (const filter of queries) {
              const [found, expected] = await Promise.all([
                indexed.find(filter).sort({ _id: 1 }).toArray(),
                plain.find(filter).sort({ _id: 1 }).toArray(),
              ]);
              expect(found).toEqual(expected);
              const sort = { [name]: -1, _id: 1 } as const;
              expect(await indexed.find(filter).sort(sort).limit(3).toArray()).toEqual(
                await plain.find(filter).sort(sort).limit(3).toArray(),
              );
              expect(await indexed.countDocuments(filter)).toBe(expected.length);
            }
          };
          await agree();
          const [first] = queries;
          const changed = await Promise.allSettled(
            [indexed, plain].map((collection) =>
              collection.updateMany({ _id: { $lt: 5 } }, { $set: { [name]: next } }),
            ),
          );
          if (changed.some(({ status }) => status === 'rejected')) return;
          const removed = await Promise.all(
            [indexed, plain].map((collection) => collection.deleteMany(first ?? {})),
          );
          expect(removed[0]?.deletedCount).toBe(removed[1]?.deletedCount);
          await agree();
        },
      ),
      { numRuns: 30 },
    );
  });

  it('in the order of a sort that an index has, from the first that match on', async () => {
    const sorted = fc.record({ a: held, b: held }, { requiredKeys: [], noNullPrototype: true });
    const filter = fc.record(
      { a: comparisons, b: comparisons },
      { requiredKeys: ['a'], noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(sorted, { minLength: 20, maxLength: 60 }),
        fc.array(filter, { minLength: 4, maxLength: 8 }),
        fc.constantFrom<Document>({}, { partialFilterExpression: { b: { $exists: true } } }),
        async (list, queries, options) => {
          const [indexed, plain] = [database().collection(), database().collection()];
          await indexed.createIndex({ a: 1, b: 1, _id: 1 }, options);
          await indexed.createIndex({ b: 1, _id: 1 });
          await insertWhatFits(
            indexed,
            list.map((document, _id) => ({ _id, ...document })),
          );
          const kept = await indexed.find().toArray();
          if (kept.length) await plain.insertMany(kept);
          for (const query of queries)
            for (const sort of [
              { a: 1, b: 1, _id: 1 },
              { b: 1, _id: 1 },
            ] as const) {
              const [found, expected] = await Promise.all(
                [indexed, plain].map((collection) =>
                  collection
                    .find({ ...query, _id: { $gte: 0 } })
                    .sort(sort)
                    .skip(1)
                    .limit(4)
                    .toArray(),
                ),
              );
              expect(found).toEqual(expected);
            }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('for arrays of numbers and every pair of bounds', async () => {
    const arrays = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }), {
      minLength: 5,
      maxLength: 15,
    });
    await fc.assert(
      fc.asyncProperty(
        arrays,
        fc.constantFrom<IndexSpecification>({ a: 1 }, { a: -1 }, { a: 1, b: 1 }),
        async (list, key) => {
          const [indexed, plain] = [database().collection(), database().collection()];
          await indexed.createIndex(key);
          for (const collection of [indexed, plain])
            await collection.insertMany(list.map((a, _id) => ({ _id, a })));
          for (let low = 0; low < 6; low++)
            for (let high = 0; high < 6; high++) {
              const filter = { a: { $gte: low, $lte: high } };
              const [found, expected] = await Promise.all(
                [indexed, plain].map((collection) => collection.find(filter).sort({ _id: 1 }).toArray()),
              );
              expect(found).toEqual(expected);
            }
        },
      ),
      { numRuns: 5 },
    );
  });
});
