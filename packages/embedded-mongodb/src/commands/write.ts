import { ObjectId } from 'bson';
import { identical } from '../bson/compare.js';
import { keyOf } from '../bson/keys.js';
import { Bracket, bracketOf, type Doc, isDoc, isTruthy, toNumber } from '../bson/types.js';
import type { Collection } from '../collections/collection.js';
import type { Entry } from '../collections/entry.js';
import { badValue, failedToParse, lacks, MongoError } from '../errors.js';
import { Blocked } from '../transactions/locks.js';
import { compileUpdate, isReplacement, type Update } from '../update/compile.js';
import { seedOf } from '../update/upsert.js';
import { collectionName, type Request } from './command.js';
import { type Query, select } from './select.js';

/** A transaction ends after 10 s, so no lock is waited for longer; the rest is for a queue before it. */
const LOCK_WAIT_MS = 30_000;
const MAX_ID_KEY = 1024;

/** Runs a statement; outside of transactions it waits for documents that a transaction holds, and runs again. */
export async function whenFree<T>(request: Request, statement: () => T | Promise<T>): Promise<T> {
  for (;;) {
    try {
      const result = statement();
      return result instanceof Promise ? await result : result;
    } catch (error) {
      if (!(error instanceof Blocked) || request.transaction) throw error;
      await waitFor(request, error);
    }
  }
}

async function waitFor(request: Request, { key }: Blocked): Promise<void> {
  request.slices.beforePause();
  if (!(await request.store.locks.wait(key, undefined, LOCK_WAIT_MS)))
    throw new MongoError(24, 'LockTimeout', 'Unable to acquire a lock that a transaction holds');
}

/** Finds a document and writes it in one go: where finding took pauses, it is checked again, and found again if it changed. */
export async function withMatch<T>(
  request: Request,
  find: () => { collection: Collection | undefined; query: Query },
  write: (hit: Entry | undefined, collection: Collection | undefined) => T,
): Promise<T> {
  for (;;) {
    const { collection, query } = find();
    const found = collection ? select(request, collection, { ...query, limit: 1 }) : [];
    if (!(found instanceof Promise)) return write(found[0], collection);
    const hit = (await found)[0];
    if (!hit || !collection) return write(undefined, collection);
    const current = request.store.read(request.transaction, collection, hit.id);
    if (current && (current === hit || query.matches(current.doc))) return write(current, collection);
  }
}

/** Writes every document that matches. As in MongoDB, others may see some of them changed and others not yet. */
export async function forEachMatch(
  request: Request,
  collection: Collection,
  query: Query,
  write: (hit: Entry) => void,
): Promise<number> {
  const found = select(request, collection, query);
  const hits = found instanceof Promise ? await found : found;
  let written = 0;
  for (const [position, hit] of hits.entries()) {
    if (position % 16 === 15 && request.slices.due()) await request.slices.pause();
    for (;;) {
      const current = request.store.read(request.transaction, collection, hit.id);
      if (!current || (current !== hit && !query.matches(current.doc))) break;
      try {
        write(current);
        written++;
        break;
      } catch (error) {
        if (!(error instanceof Blocked) || request.transaction) throw error;
        await waitFor(request, error);
      }
    }
  }
  return written;
}

/** Replaces a document where the update changes it; returns what it is then, and the same one where it is as it was. */
export function applyUpdate(request: Request, collection: Collection, hit: Entry, update: Update): Doc {
  const next = update(hit.doc, false);
  if (identical(hit.doc, next)) return hit.doc;
  request.store.write(request, collection, hit.id, next);
  return next;
}

/** Inserts the document that an upsert makes of its filter and update. */
export function insertUpsert(request: Request, filter: Doc, update: unknown, apply: Update): Doc {
  const seed = seedOf(filter);
  const made = apply(isReplacement(update) ? {} : seed, true);
  const doc = withId(made._id === undefined && seed._id !== undefined ? { _id: seed._id, ...made } : made);
  insertDocument(request, doc);
  return doc;
}

export function insertDocument(request: Request, doc: Doc): void {
  checkId(doc._id);
  const collection = request.store.ensureCollection(request, request.database, collectionName(request));
  request.store.insert(request, collection, doc);
}

/** The document with its `_id` in front, a new one if it has none. */
export function withId(doc: Doc): Doc {
  if (Object.keys(doc)[0] === '_id') return doc;
  const { _id = new ObjectId(), ...rest } = doc;
  return { _id, ...rest };
}

/** https://www.mongodb.com/docs/manual/core/document/#the-_id-field */
function checkId(id: unknown): void {
  const dollar = isDoc(id) ? Object.keys(id).find((field) => field.startsWith('$')) : undefined;
  if (dollar !== undefined)
    throw new MongoError(
      52,
      'DollarPrefixedFieldName',
      `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`,
    );
  if (Array.isArray(id))
    throw new MongoError(53, 'InvalidIdField', "The '_id' value cannot be of type array");
  if (bracketOf(id) === Bracket.regex)
    throw new MongoError(53, 'InvalidIdField', "The '_id' value cannot be of type regex");
  if (keyOf(id).length > MAX_ID_KEY)
    throw badValue(lacks(`room for an _id of more than ${MAX_ID_KEY} characters`));
}

/** Compiles the update of a statement, whose fields are named differently in `update` and `findAndModify`. */
export function updateOf(request: Request, filter: Doc, update: unknown, arrayFilters: unknown): Update {
  if (update === undefined) throw failedToParse('an update is required');
  const { evaluator, now } = request;
  return compileUpdate(update, { filter, arrayFilters, evaluator, now });
}

export function isMulti(request: Request, statement: Doc): boolean {
  if (!isTruthy(statement.multi)) return false;
  assertNotRetryable(request, 'multi=true');
  return true;
}

export function isUnlimited(request: Request, statement: Doc): boolean {
  if (toNumber(statement.limit ?? 0) !== 0) return false;
  assertNotRetryable(request, 'limit=0');
  return true;
}

/** A write of many documents cannot be stored together with its answer. */
function assertNotRetryable(request: Request, option: string): void {
  if (request.retriedIn)
    throw new MongoError(72, 'InvalidOptions', `Cannot use (or request) retryable writes with ${option}`);
}
