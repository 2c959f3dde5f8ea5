import { EJSON } from 'bson';
import { type AnyBulkWriteOperation, type Collection, MongoClient } from 'mongodb';
import type { Doc } from '../bson/types.js';
import { Digest, EXACTLY, toLine } from './digest.js';
import type { TransferOptions, TransferResult } from './export.js';
import { readLines } from './file-format.js';

const BATCH_DOCUMENTS = 1000;
const BATCH_CHARACTERS = 8 * 1024 * 1024;

interface Part {
  database: string;
  name: string;
  indexes: Doc[];
  count: number;
  hash: string;
}

/**
 * Puts everything that an export holds into a database, embedded or real, and checks the number and the hash of what is
 * there afterwards. It may be stopped and run again at any time: documents are put in place by their `_id`.
 * Throws where the file is not whole, and where a collection holds other documents as well.
 */
export async function importDatabase(
  file: string,
  uri: string,
  options: TransferOptions = {},
): Promise<TransferResult> {
  const parts = await readParts(file);
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 });
  const result: TransferResult = { collections: 0, documents: 0 };
  const target = (part: Part): Collection<Doc> =>
    client.db(options.database ?? part.database).collection<Doc>(part.name);
  try {
    await client.connect();
    if (options.database !== undefined && new Set(parts.map(({ database }) => database)).size > 1)
      throw new Error(`${file} holds several databases: they cannot all become ${options.database}`);
    const missing = new Set<Part>();
    for (const part of parts) if (!(await digestOf(target(part))).equals(part)) missing.add(part);
    await putDocuments(file, parts, missing, target);
    for (const part of parts) {
      if (missing.has(part)) await check(target(part), part);
      await createIndexes(target(part), part.indexes);
      result.collections++;
      result.documents += part.count;
      options.onCollection?.(target(part).namespace, part.count);
    }
    return result;
  } finally {
    await client.close();
  }
}

/** Reads the whole file once before anything is written: it must be complete, and hold what its hashes say. */
async function readParts(file: string): Promise<Part[]> {
  const parts: Part[] = [];
  let current: Omit<Part, 'count' | 'hash'> | undefined;
  let digest = new Digest();
  let complete: number | undefined;
  for await (const { line } of readLines(file)) {
    if (line.kind === 'collection') {
      current = line;
      digest = new Digest();
    } else if (line.kind === 'document') digest.add(line.text);
    else if (line.kind === 'end' && current) {
      if (!digest.equals(line))
        throw new Error(
          `${file} is damaged: the documents of ${current.database}.${current.name} are not those that were exported`,
        );
      parts.push({ ...current, count: line.count, hash: line.hash });
    } else if (line.kind === 'complete') complete = line.collections;
  }
  if (complete !== parts.length)
    throw new Error(`${file} is no whole export: its end is missing. Export again`);
  return parts;
}

async function putDocuments(
  file: string,
  parts: Part[],
  missing: Set<Part>,
  target: (part: Part) => Collection<Doc>,
): Promise<void> {
  let position = -1;
  let batch: AnyBulkWriteOperation<Doc>[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    const part = parts[position];
    if (batch.length > 0 && part)
      await target(part).bulkWrite(batch, { ordered: false, writeConcern: { w: 'majority' } });
    batch = [];
    characters = 0;
  };
  for await (const { line } of readLines(file)) {
    if (line.kind === 'collection') position++;
    const part = parts[position];
    if (line.kind === 'document' && part && missing.has(part)) {
      const replacement = EJSON.parse(line.text, { relaxed: false });
      batch.push({ replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true } });
      characters += line.text.length;
    }
    if (line.kind === 'end' || batch.length >= BATCH_DOCUMENTS || characters >= BATCH_CHARACTERS)
      await flush();
  }
}

async function digestOf(collection: Collection<Doc>): Promise<Digest> {
  const digest = new Digest();
  for await (const doc of collection.find({}, EXACTLY)) digest.add(toLine(doc));
  return digest;
}

async function check(collection: Collection<Doc>, part: Part): Promise<void> {
  const digest = await digestOf(collection);
  if (digest.equals(part)) return;
  throw new Error(
    digest.count === part.count
      ? `${collection.namespace} does not hold what was exported: its documents differ. Is something writing to it?`
      : `${collection.namespace} holds ${digest.count} documents, and ${part.count} were exported. Import into an empty database that nothing writes to`,
  );
}

/** Last of all: a TTL index would delete what is still to be checked. */
async function createIndexes(collection: Collection<Doc>, indexes: Doc[]): Promise<void> {
  if (indexes.length === 0) {
    await collection.db.createCollection(collection.collectionName).catch((error: unknown) => {
      // It exists already, which is all that was wanted.
      if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== 48) throw error;
    });
    return;
  }
  await collection.db.command({
    createIndexes: collection.collectionName,
    indexes: indexes.map(({ ns: _namespace, ...index }) => index),
  });
}
