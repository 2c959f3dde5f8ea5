import { reachElements } from '../bson/paths.js';
import { Bracket, bracketOf, type Doc, isObjectId } from '../bson/types.js';
import { MongoError } from '../errors.js';
import type { Collection } from './collection.js';
import type { OrderedIndex } from './ordered-index.js';

/** https://www.mongodb.com/docs/manual/core/index-unique/ */
export function duplicateKey(collection: Collection, index: OrderedIndex | undefined, doc: Doc): MongoError {
  const keyValue: Doc = {};
  for (const field of index?.fields ?? []) keyValue[field] = reachElements(doc, field)[0] ?? null;
  const shown = Object.entries(keyValue).map(([field, value]) => `${field}: ${show(value)}`);
  return new MongoError(
    11000,
    'DuplicateKey',
    `E11000 duplicate key error collection: ${collection.namespace} index: ${index?.spec.name} dup key: { ${shown.join(', ')} }`,
    { keyPattern: index?.spec.key, keyValue },
  );
}

function show(value: unknown): string {
  if (isObjectId(value)) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  return bracketOf(value) === Bracket.string ? `"${String(value)}"` : (JSON.stringify(value) ?? 'null');
}
