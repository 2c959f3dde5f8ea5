import { Binary, BSONRegExp, Code, calculateObjectSize, DBRef, deserialize, serialize } from 'bson';
import { MongoError, notImplemented } from '../errors.js';
import type { Doc } from './types.js';
import { hasWholeDouble, simplified } from './whole-doubles.js';

/** https://www.mongodb.com/docs/manual/reference/limits/ */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
export const MAX_MESSAGE_BYTES = 48_000_000;
const MAX_NESTING = 100;

const options = {
  promoteLongs: false,
  promoteBuffers: false,
  bsonRegExp: true,
  validation: { utf8: false },
} as const;

/** Decodes BSON into the values of `Doc`. Throws on bytes that are not BSON. */
export const decode = (bytes: Uint8Array): Doc =>
  hasWholeDouble(bytes)
    ? simplified(deserialize(bytes, { ...options, promoteValues: false }))
    : deserialize(bytes, options);

/** Encodes what goes over the wire, a document of at most 16 MB and little else; fields that are undefined are left out. */
export const encodeReply = (doc: Doc): Uint8Array => serialize(doc, { ignoreUndefined: true });

/** Encodes a document to be stored; throws BSONObjectTooLarge over 16 MB and Overflow over 100 levels of nesting. */
export function encodeDocument(doc: Doc): Uint8Array {
  const extent: Extent = { bytes: 0 };
  if (nestingOf(doc, 1, MAX_NESTING, extent) > MAX_NESTING)
    throw new MongoError(15, 'Overflow', `BSONObj exceeds maximum nested object depth: ${MAX_NESTING}`);
  // bson writes into one buffer of 17 MB and does not notice its end: what might not fit is measured exactly.
  if (extent.bytes > MAX_DOCUMENT_BYTES) sizeOf(doc);
  return serialize(doc, { ignoreUndefined: false });
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

/** Bytes that encoding takes, at most. */
interface Extent {
  bytes: number;
}

/** Enough for any value but text, binary data and containers: a Decimal128 or a pattern's type and flags. */
const BYTES_PER_VALUE = 40;

/**
 * How deep documents and arrays are nested, counted from `depth`; stops counting one past the limit.
 * Adds up, on the way, how large they can be when encoded.
 */
export function nestingOf(
  value: unknown,
  depth: number,
  limit = MAX_NESTING,
  extent: Extent = { bytes: 0 },
): number {
  extent.bytes += BYTES_PER_VALUE;
  if (typeof value === 'string') extent.bytes += value.length * 3;
  if (typeof value !== 'object' || value === null) return depth - 1;
  if (Array.isArray(value)) {
    if (depth > limit) return depth;
    let deepest = depth;
    for (const element of value) deepest = Math.max(deepest, nestingOf(element, depth + 1, limit, extent));
    return deepest;
  }
  if (!isPlain(value)) {
    if (value instanceof Binary) extent.bytes += value.length();
    else if (value instanceof BSONRegExp) extent.bytes += value.pattern.length * 3;
    else if (value instanceof DBRef) throw notImplemented('DBRef ($ref and $id)');
    else if (value instanceof Code) throw notImplemented('JavaScript code as a value');
    return depth - 1;
  }
  if (depth > limit) return depth;
  let deepest = depth;
  for (const field in value) {
    extent.bytes += field.length * 3;
    deepest = Math.max(deepest, nestingOf(value[field], depth + 1, limit, extent));
  }
  return deepest;
}

const isPlain = (value: object): value is Doc => Object.getPrototypeOf(value) === Object.prototype;
