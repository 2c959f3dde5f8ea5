import { existsSync, statSync } from 'node:fs';
import { type FileHandle, open, rename, truncate } from 'node:fs/promises';
import { MongoClient } from 'mongodb';
import type { Doc } from '../bson/types.js';
import { Digest, EXACTLY, toLine } from './digest.js';
import { collectionLine, completeLine, endLine, formatLine, readLines } from './file-format.js';

export interface TransferOptions {
  /** Only this database; without it all but MongoDB's own. */
  database?: string;
  /** Called when a collection is done. */
  onCollection?(namespace: string, documents: number): void;
}

export interface TransferResult {
  collections: number;
  documents: number;
}

const OWN_DATABASES = ['admin', 'config', 'local'];
const WRITE_CHARACTERS = 1024 * 1024;

/**
 * Writes all documents and indexes of a database into a file, which appears under its name when it is whole.
 * Stopped half-way, it goes on with the first collection that was not finished. Each collection is of one moment, but not
 * all of the same: nothing should write meanwhile. Works on the embedded database and on a real MongoDB.
 */
export async function exportDatabase(
  uri: string,
  file: string,
  options: TransferOptions = {},
): Promise<TransferResult> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 });
  const unfinished = `${file}.unfinished`;
  const result: TransferResult = { collections: 0, documents: 0 };
  try {
    await client.connect();
    const done = await finishedCollections(unfinished);
    const out = await open(unfinished, 'a', 0o600);
    try {
      if (done.size === 0) await out.appendFile(`${formatLine()}\n`);
      for (const { database, name } of await collectionsOf(client, options.database)) {
        const namespace = `${database}.${name}`;
        const count = done.get(namespace) ?? (await exportCollection(client, database, name, out));
        result.collections++;
        result.documents += count;
        options.onCollection?.(namespace, count);
      }
      await out.appendFile(`${completeLine(result.collections)}\n`);
      await out.sync();
    } finally {
      await out.close();
    }
    await rename(unfinished, file);
    return result;
  } finally {
    await client.close();
  }
}

async function collectionsOf(
  client: MongoClient,
  only?: string,
): Promise<{ database: string; name: string }[]> {
  const found: { database: string; name: string }[] = [];
  const databases = only
    ? [only]
    : (await client.db('admin').admin().listDatabases({ nameOnly: true })).databases.map(({ name }) => name);
  for (const database of databases.filter((name) => !OWN_DATABASES.includes(name)).sort()) {
    const collections = await client
      .db(database)
      .listCollections({ type: 'collection' }, { nameOnly: true })
      .toArray();
    for (const { name } of collections) if (!name.startsWith('system.')) found.push({ database, name });
  }
  return found.sort((a, b) => (`${a.database}.${a.name}` < `${b.database}.${b.name}` ? -1 : 1));
}

async function exportCollection(
  client: MongoClient,
  database: string,
  name: string,
  out: FileHandle,
): Promise<number> {
  const collection = client.db(database).collection<Doc>(name);
  const indexes = (await collection.listIndexes().toArray()).filter((index) => index.name !== '_id_');
  const digest = new Digest();
  let text = `${collectionLine(database, name, indexes)}\n`;
  for await (const doc of collection.find({}, EXACTLY)) {
    const line = toLine(doc);
    digest.add(line);
    text += `${line}\n`;
    if (text.length < WRITE_CHARACTERS) continue;
    await out.appendFile(text);
    text = '';
  }
  await out.appendFile(`${text}${endLine(digest.count, digest.hash)}\n`);
  await out.datasync();
  return digest.count;
}

/** What an earlier try has finished; whatever follows it in the file is cut off. */
async function finishedCollections(file: string): Promise<Map<string, number>> {
  const done = new Map<string, number>();
  if (!existsSync(file) || statSync(file).size === 0) return done;
  let keep = 0;
  let namespace = '';
  try {
    for await (const { line, at, bytes } of readLines(file)) {
      if (line.kind === 'collection') namespace = `${line.database}.${line.name}`;
      if (line.kind !== 'end' || at + bytes > statSync(file).size) continue;
      done.set(namespace, line.count);
      keep = at + bytes;
    }
  } catch {
    // The last line may be torn: what was finished before it is kept.
  }
  await truncate(file, keep);
  return done;
}
