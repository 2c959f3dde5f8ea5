import { rowsOf } from '../bson/rows.js';
import { Bracket, bracketOf, type Doc, EMPTY_ARRAY, isObjectId } from '../bson/types.js';
import { MongoError } from '../errors.js';
import type { Collection } from './collection.js';
import type { OrderedIndex } from './ordered-index.js';

/** https://www.mongodb.com/docs/manual/core/index-unique/ */
export function duplicateKey(collection: Collection, index: OrderedIndex | undefined, doc: Doc): MongoError {
  const keyValue: Doc = {};
  const [row = []] = rowsOf(doc, index?.paths ?? []);
  const shown = (index?.fields ?? []).map((field, position) => {
    const value = row[position] ?? null;
    keyValue[field] = value === EMPTY_ARRAY ? undefined : value;
    return `${field}: ${show(value)}`;
  });
  return new MongoError(
    11000,
    'DuplicateKey',
    `E11000 duplicate key error collection: ${collection.namespace} index: ${index?.spec.name} dup key: { ${shown.join(', ')} }`,
    { keyPattern: index?.spec.key, keyValue },
  );
}

function show(value: unknown): string {
  if (value === EMPTY_ARRAY) return 'undefined';
  if (isObjectId(value)) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  return bracketOf(value) === Bracket.string ? `"${String(value)}"` : (JSON.stringify(value) ?? 'null');
}
