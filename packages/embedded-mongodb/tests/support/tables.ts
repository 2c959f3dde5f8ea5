import { describe, expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { rejection, type TestDatabase } from './database.js';

/** What is said, the documents (their `_id` is their position), the filter, the `_id`s that match it. */
export type MatchRow = [says: string, documents: Document[], filter: Document, matches: number[]];

/** The query language as a table: each row is a test of its own. `manual` is MongoDB's page about it. */
export function matches(database: () => TestDatabase, title: string, manual: string, rows: MatchRow[]): void {
  describe(`${title} (${manual})`, () => {
    it.each(rows)('%s', async (_says, documents, filter, expected) => {
      const collection = database().collection();
      await collection.insertMany(documents.map((document, _id) => ({ _id, ...document })));
      const found = await collection.find(filter).sort({ _id: 1 }).toArray();
      expect(found.map((document) => document._id)).toEqual(expected);
      expect(await collection.countDocuments(filter)).toBe(expected.length);
    });
  });
}

/** What is said, the document before, the update, the document after (without `_id`), the filter, the options. */
export type UpdateRow = [
  says: string,
  before: Document,
  update: Document | Document[],
  after: Document,
  filter?: Document,
  options?: Document,
];

/** The update language as a table: updateOne on a collection of one document. */
export function updates(
  database: () => TestDatabase,
  title: string,
  manual: string,
  rows: UpdateRow[],
): void {
  describe(`${title} (${manual})`, () => {
    it.each(rows)('%s', async (_says, before, update, after, filter = {}, options = {}) => {
      const collection = database().collection();
      await collection.insertOne({ _id: 1, ...before });
      await collection.updateOne(filter, update, options);
      expect(await collection.findOne({ _id: 1 })).toEqual({ _id: 1, ...after });
    });
  });
}

/** What is said, the document before, the update, the server's error code, the filter, the options. */
export type RefusalRow = [
  says: string,
  before: Document,
  update: Document | Document[],
  code: number,
  filter?: Document,
  options?: Document,
];

/** Updates that MongoDB refuses: the code is MongoDB's and the document stays as it was. */
export function refusedUpdates(database: () => TestDatabase, title: string, rows: RefusalRow[]): void {
  describe(title, () => {
    it.each(rows)('%s', async (_says, before, update, code, filter = {}, options = {}) => {
      const collection = database().collection();
      await collection.insertOne({ _id: 1, ...before });
      const error = await rejection(
        collection.db
          .command({
            update: collection.collectionName,
            updates: [{ q: filter, u: update, ...options }],
          })
          .then((reply) => {
            const first: Document | undefined = reply.writeErrors?.[0];
            if (first) throw Object.assign(new Error(String(first.errmsg)), { code: first.code });
          }),
      );
      expect(error.code).toBe(code);
      expect(await collection.findOne({ _id: 1 })).toEqual({ _id: 1, ...before });
    });
  });
}

/** What is said, the documents (`_id` is their position unless given), the pipeline, the result in order. */
export type PipelineRow = [says: string, documents: Document[], pipeline: Document[], result: Document[]];

/** The aggregation language as a table. */
export function pipelines(
  database: () => TestDatabase,
  title: string,
  manual: string,
  rows: PipelineRow[],
): void {
  describe(`${title} (${manual})`, () => {
    it.each(rows)('%s', async (_says, documents, pipeline, result) => {
      const collection = database().collection();
      if (documents.length)
        await collection.insertMany(documents.map((document, position) => ({ _id: position, ...document })));
      expect(await collection.aggregate(pipeline).toArray()).toEqual(result);
    });
  });
}
