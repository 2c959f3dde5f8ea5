import { calculateObjectSize, deserialize, serialize, setInternalBufferSize } from 'bson';
import { MongoError, notImplemented } from '../errors.js';
import type { Doc } from './types.js';

/** https://www.mongodb.com/docs/manual/reference/limits/ */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
export const MAX_MESSAGE_BYTES = 48_000_000;
export const MAX_NESTING = 100;

// bson writes into one buffer and does not notice its end: it must hold the largest thing that is ever encoded.
setInternalBufferSize(MAX_DOCUMENT_BYTES + MAX_MESSAGE_BYTES + 1024 * 1024);

/** Decodes BSON into JavaScript values; int64 beyond 2^53 stays a Long. Throws on bytes that are not BSON. */
export const decode = (bytes: Uint8Array): Doc =>
  deserialize(bytes, {
    promoteLongs: true,
    promoteValues: true,
    promoteBuffers: false,
    bsonRegExp: false,
    validation: { utf8: false },
  });

/** Encodes what goes over the wire; fields that are undefined are left out. */
export const encodeReply = (doc: Doc): Uint8Array => serialize(doc, { ignoreUndefined: true });

/** Encodes a document to be stored; throws BSONObjectTooLarge over 16 MB and Overflow over 100 levels of nesting. */
export function encodeDocument(doc: Doc): Uint8Array {
  if (nestingOf(doc, 1) > MAX_NESTING)
    throw new MongoError(15, 'Overflow', `BSONObj exceeds maximum nested object depth: ${MAX_NESTING}`);
  const bytes = serialize(doc, { ignoreUndefined: false });
  if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLarge(bytes.length);
  return bytes;
}

const tooLarge = (size: number): MongoError =>
  new MongoError(
    10334,
    'BSONObjectTooLarge',
    `BSONObj size: ${size} is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES} (16MB)`,
  );

/** The encoded size of a document that was computed, not stored; throws BSONObjectTooLarge over 16 MB. */
export function sizeOf(doc: Doc): number {
  const size = calculateObjectSize(doc);
  if (size > MAX_DOCUMENT_BYTES) throw tooLarge(size);
  return size;
}

/** How deep documents and arrays are nested, counted from `depth`; stops counting one past the limit. */
export function nestingOf(value: unknown, depth: number, limit = MAX_NESTING): number {
  if (typeof value !== 'object' || value === null) return depth - 1;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) {
    if ('_bsontype' in value && value._bsontype === 'DBRef') throw notImplemented('DBRef ($ref and $id)');
    return depth - 1;
  }
  if (depth > limit) return depth;
  let deepest = depth;
  for (const child of Array.isArray(value) ? value : Object.values(value))
    if (typeof child === 'object' && child !== null)
      deepest = Math.max(deepest, nestingOf(child, depth + 1, limit));
  return deepest;
}
