import type { ObjectId } from 'bson';
import { type Doc, isDoc, isNumeric, toNumber, typeName } from '../bson/types.js';
import { checkNamespace } from '../collections/catalog.js';
import type { Collection } from '../collections/collection.js';
import { lacks, MongoError, notImplemented, numbered, typeMismatch } from '../errors.js';
import type { Evaluator } from '../expressions/expressions.js';
import type { Slices } from '../query/slices.js';
import type { Store } from '../store/store.js';
import type { Writer } from '../store/writer.js';
import type { Session, SessionTable } from '../transactions/sessions.js';
import type { CursorTable } from './cursors.js';

/** The connection that a command came on. */
export interface Connection {
  id: number;
  /** The address at which the client reached the server. */
  address: string;
  /** What the client calls itself in its greeting. */
  appName: string | undefined;
  /** The same for all connections of one server, and another after it was started anew. */
  serverId: ObjectId;
}

export interface Services {
  store: Store;
  sessions: SessionTable;
  cursors: CursorTable;
}

/** One run of a command. */
export interface Request extends Writer, Services {
  command: Doc;
  name: string;
  database: string;
  connection: Connection;
  slices: Slices;
  /** The session that a retryable write is remembered in; undefined for anything else. */
  retriedIn: Session | undefined;
  /** Evaluates expressions with the command's `let`. */
  evaluator: Evaluator;
  now: Date;
}

export interface Command {
  /** The fields that it understands, besides those that every command has. */
  fields: readonly string[] | 'any';
  inTransaction?: boolean;
  /** Whether a retry of it, with the same transaction number, is answered as the first try was. */
  retryable?: boolean;
  run(request: Request): Doc | Promise<Doc>;
}

/** Fields that every command may have. https://www.mongodb.com/docs/manual/reference/command/ */
const commonFields: ReadonlySet<string> = new Set([
  ...[
    '$db',
    'lsid',
    'txnNumber',
    'autocommit',
    'startTransaction',
    'readConcern',
    'writeConcern',
    '$clusterTime',
  ],
  ...[
    '$readPreference',
    'comment',
    'maxTimeMS',
    'apiVersion',
    'apiStrict',
    'apiDeprecationErrors',
    '$audit',
    '$client',
  ],
]);

/** Throws for a field that the command does not have, instead of leaving it unheeded. */
export function checkFields(
  doc: Doc,
  where: string,
  known: readonly string[] | 'any',
  common: ReadonlySet<string> = commonFields,
): void {
  if (known === 'any') return;
  for (const field of Object.keys(doc)) {
    if (known.includes(field) || common.has(field)) continue;
    if (field === 'collation') {
      const { collation } = doc;
      if (!isDoc(collation) || collation.locale !== 'simple') throw notImplemented('collations');
      continue;
    }
    throw new MongoError(
      40415,
      'Location40415',
      `BSON field '${where}.${field}' is an unknown field: ${lacks(`the option ${field} of ${where}`)}`,
    );
  }
}

/** The collection's name in the command's first field; throws InvalidNamespace. */
export const collectionName = (request: Request): string =>
  checkNamespace(request.database, request.command[request.name]);

export const collectionOf = (request: Request): Collection | undefined =>
  request.store.find(request.transaction, request.database, collectionName(request));

export function existingCollection(request: Request): Collection {
  const collection = collectionOf(request);
  if (!collection)
    throw new MongoError(
      26,
      'NamespaceNotFound',
      `ns not found ${request.database}.${collectionName(request)}`,
    );
  return collection;
}

/** An optional field that must be a document. */
export function docField(doc: Doc, field: string): Doc {
  const value = doc[field];
  if (value === undefined || value === null) return {};
  if (!isDoc(value))
    throw typeMismatch(
      `BSON field '${field}' is the wrong type '${typeName(value)}', expected type 'object'`,
    );
  return value;
}

const MAX_STATEMENTS = 100_000;

/** A field that must be a list of one to 100,000 documents, as those of a write command. */
export function docListField(doc: Doc, field: string): Doc[] {
  const value = doc[field];
  if (!Array.isArray(value) || !value.every(isDoc))
    throw typeMismatch(
      `BSON field '${field}' is the wrong type '${typeName(value)}', expected a list of objects`,
    );
  if (value.length === 0 || value.length > MAX_STATEMENTS)
    throw new MongoError(
      16,
      'InvalidLength',
      `Write batch sizes must be between 1 and ${MAX_STATEMENTS}. Got ${value.length} operations.`,
    );
  return value;
}

/** An optional field that must be a number that is not negative. */
export function countField(doc: Doc, field: string): number {
  const value = doc[field] ?? 0;
  const count = toNumber(value);
  if (!isNumeric(value) || count < 0)
    throw numbered(51024, `BSON field '${field}' value must be >= 0, actual value '${String(value)}'`);
  return Math.trunc(count);
}
