import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Binary, type Document, Double, Long, ObjectId } from 'mongodb';
import { exportDatabase, importDatabase } from '../../src/index.js';
import { value } from '../support/arbitraries.js';
import {
  type AnyDocument,
  rejection,
  TestDatabase,
  temporaryDirectory,
  useDatabase,
} from '../support/database.js';
import { fc } from '../support/fast-check.js';

const source = useDatabase();
const things: AnyDocument[] = [
  {
    _id: 1,
    text: 'é😀\n"quoted"',
    number: 1.5,
    whole: 5,
    big: Long.fromString('9007199254740993'),
    bigger: 9007199254740994,
    yes: true,
  },
  {
    _id: 'two',
    nothing: null,
    at: new Date(5),
    id: new ObjectId(),
    bytes: new Binary(Buffer.from([0, 255])),
  },
  {
    _id: { a: 1 },
    list: [1, [2, { x: 3 }], []],
    nested: { b: 1, a: { $literal: 'no operator' } },
    pattern: /^a/i,
  },
];

let folder = '';
let file = '';
let target: TestDatabase;
beforeEach(async () => {
  folder = await temporaryDirectory();
  file = join(folder, 'all.jsonl');
  target = await TestDatabase.start();
  await target.connect();
  const { client } = source();
  for (const name of ['one', 'two', 'any']) await client.db(name).dropDatabase();
  const collection = client.db('one').collection<AnyDocument>('things');
  await collection.insertMany(things);
  await collection.createIndex({ number: 1 }, { unique: true, sparse: true });
  await collection.createIndex({ at: 1, text: -1 }, { partialFilterExpression: { at: { $exists: true } } });
  await client
    .db('two')
    .collection('many')
    .insertMany(Array.from({ length: 1200 }, (_, n) => ({ n })));
  await client.db('two').createCollection('empty');
});
afterEach(async () => {
  await target.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Everything that a server holds, for comparison. */
async function contents({ client }: TestDatabase): Promise<Document> {
  const found: Document = {};
  for (const name of ['one', 'two'])
    for (const { name: collection } of await client.db(name).listCollections().toArray()) {
      const held = client.db(name).collection(collection);
      found[`${name}.${collection}`] = {
        documents: await held.find({}, { promoteLongs: false }).sort({ _id: 1 }).toArray(),
        indexes: (await held.indexes()).map(({ key, unique, sparse, partialFilterExpression }) => ({
          key,
          unique,
          sparse,
          partialFilterExpression,
        })),
      };
    }
  return found;
}

describe('an export that is imported elsewhere', () => {
  it('gives the same documents and indexes, and tells how many', async () => {
    expect(await exportDatabase(source().uri, file)).toEqual({ collections: 3, documents: 1203 });
    expect(await importDatabase(file, target.uri)).toEqual({ collections: 3, documents: 1203 });
    expect(await contents(target)).toEqual(await contents(source()));
  });

  it('may be limited to one database, and put into one of another name', async () => {
    expect(await exportDatabase(source().uri, file, { database: 'one' })).toEqual({
      collections: 1,
      documents: 3,
    });
    await importDatabase(file, target.uri, { database: 'renamed' });
    expect(await target.client.db('renamed').collection('things').countDocuments()).toBe(3);
    expect(await target.client.db('one').collection('things').countDocuments()).toBe(0);
  });

  it('keeps the types of numbers', async () => {
    const held = [1, new Double(1), Long.fromInt(1), -0, 2 ** 31, Long.fromNumber(2 ** 31), 2 ** 60];
    await source().client.db('numbers').collection('values').insertOne({ held });
    await rm(file, { force: true });
    await exportDatabase(source().uri, file, { database: 'numbers' });
    await importDatabase(file, target.uri);
    const [before, after] = await Promise.all(
      [source(), target].map(({ client }) =>
        client.db('numbers').collection('values').findOne({}, { promoteValues: false }),
      ),
    );
    expect(after).toEqual(before);
    expect(after?.held[1]).toEqual(new Double(1));
    await source().client.db('numbers').dropDatabase();
  });

  it('keeps any value as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (values) => {
        const databases = [source().client.db('any'), target.client.db('any')] as const;
        for (const database of databases) await database.dropDatabase();
        const [from, to] = databases.map((database) => database.collection<AnyDocument>('values'));
        await from?.insertMany(values.map((held, _id) => ({ _id, held })));
        await rm(file, { force: true });
        await exportDatabase(source().uri, file, { database: 'any' });
        await importDatabase(file, target.uri);
        expect(await to?.find().sort({ _id: 1 }).toArray()).toEqual(
          await from?.find().sort({ _id: 1 }).toArray(),
        );
      }),
      { numRuns: 8 },
    );
  });
});

describe('an export that was interrupted', () => {
  it('goes on wherever it was, and ends the same', async () => {
    await exportDatabase(source().uri, file);
    const whole = await readFile(file);
    for (const part of [0, 0.001, 0.05, 0.4, 0.9, 0.9999]) {
      await rm(file);
      await writeFile(`${file}.unfinished`, whole.subarray(0, Math.floor(whole.length * part)));
      expect(await exportDatabase(source().uri, file)).toEqual({ collections: 3, documents: 1203 });
      expect((await readFile(file)).equals(whole)).toBe(true);
    }
  });
});

describe('an import', () => {
  it('that was interrupted, or ran before, is done by running it again', async () => {
    await exportDatabase(source().uri, file);
    await importDatabase(file, target.uri);
    const many = target.client.db('two').collection('many');
    await many.deleteMany({ n: { $gte: 600 } });
    await many.updateOne({ n: 5 }, { $set: { n: -5 } });
    await target.client.db('one').collection('things').dropIndexes();
    expect(await importDatabase(file, target.uri)).toEqual({ collections: 3, documents: 1203 });
    expect(await contents(target)).toEqual(await contents(source()));
  });

  it('of a torn file is refused before anything is written', async () => {
    await exportDatabase(source().uri, file);
    const { length } = await readFile(file);
    for (const size of [0, 10, Math.floor(length / 2), length - 5]) {
      await truncate(file, size);
      expect((await rejection(importDatabase(file, target.uri))).message).toContain('no whole export');
      expect(await contents(target)).toEqual({});
      await exportDatabase(source().uri, `${file}.again`);
      await writeFile(file, await readFile(`${file}.again`));
    }
  });

  it('of a changed file is refused before anything is written', async () => {
    await exportDatabase(source().uri, file);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('quoted', 'QUOTED'));
    expect((await rejection(importDatabase(file, target.uri))).message).toContain('damaged');
    expect(await contents(target)).toEqual({});
  });

  it('into a collection that holds other documents is refused, and removes none', async () => {
    await exportDatabase(source().uri, file);
    await target.client.db('one').collection<AnyDocument>('things').insertOne({ _id: 'mine' });
    expect((await rejection(importDatabase(file, target.uri))).message).toContain('one.things');
    expect(
      await target.client.db('one').collection<AnyDocument>('things').countDocuments({ _id: 'mine' }),
    ).toBe(1);
  });
});
