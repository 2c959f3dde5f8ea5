import { BSONSymbol, Double, Int32 } from 'bson';
import { setOwn } from './paths.js';
import { type Doc, isDoc, isInt32 } from './types.js';

/**
 * The decoder makes one JavaScript number of an int32 and of a double. They are the same again when they are encoded,
 * but for doubles such as 5.0, which would become int32. Documents that have one are rare, and decoded with more care.
 */

const DOUBLE = 1;
const [DOCUMENT, ARRAY, BINARY, REGEX, DB_POINTER, CODE_WITH_SCOPE] = [3, 4, 5, 11, 12, 15];
/** Bytes that the values of the other types take; below zero for those that tell it themselves. https://bsonspec.org/spec.html */
const fixed = new Int8Array(256).fill(-1);
for (const type of [6, 10, 127, 255]) fixed[type] = 0;
for (const type of [DOUBLE, 9, 17, 18]) fixed[type] = 8;
for (const [type, size] of [
  [7, 12],
  [8, 1],
  [16, 4],
  [19, 16],
] as const)
  fixed[type] = size;

/** Whether a document has a double that is whole and small. Bytes that are not BSON are for the decoder to refuse. */
export function hasWholeDouble(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 4;
  while (at < bytes.length) {
    const type = bytes[at++];
    if (type === 0) continue;
    at = afterText(bytes, at);
    if (type === DOUBLE && at + 8 <= bytes.length && isInt32(view.getFloat64(at, true))) return true;
    const size = sizeOf(type, view, bytes, at);
    if (size < 0) return false;
    at += size;
  }
  return false;
}

function sizeOf(type: number | undefined, view: DataView, bytes: Uint8Array, at: number): number {
  const size = fixed[type ?? 0] ?? -1;
  if (size >= 0) return size;
  if (type === DOCUMENT || type === ARRAY) return 4;
  if (type === REGEX) return afterText(bytes, afterText(bytes, at)) - at;
  if (at + 4 > bytes.length) return -1;
  const length = view.getInt32(at, true);
  if (length < 0) return -1;
  if (type === BINARY) return length + 5;
  if (type === DB_POINTER) return length + 16;
  return type === CODE_WITH_SCOPE ? Math.max(4, length) : length + 4;
}

function afterText(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at++;
  return at + 1;
}

/** Makes numbers of what was decoded as BSON's classes, where the number is encoded as the class was. */
export function simplified(doc: Doc): Doc {
  for (const field of Object.keys(doc)) setOwn(doc, field, simple(doc[field]));
  return doc;
}

function simple(value: unknown): unknown {
  if (value instanceof Int32) return value.value;
  if (value instanceof Double) return isInt32(value.value) ? value : value.value;
  if (value instanceof BSONSymbol) return value.value;
  if (Array.isArray(value)) return value.map(simple);
  return isDoc(value) ? simplified(value) : value;
}
