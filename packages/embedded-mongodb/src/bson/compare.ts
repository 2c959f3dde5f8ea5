import { Long } from 'bson';
import { Bracket, bracketOf, type Doc, isBinary, isDecimal, isDoc, isObjectId, toNumber } from './types.js';

const order = (a: number | string | bigint, b: number | string | bigint): number =>
  a < b ? -1 : a > b ? 1 : 0;

/**
 * MongoDB's total order over BSON values.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */
export function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  const bracket = bracketOf(a);
  const other = bracketOf(b);
  if (bracket !== other) return order(bracket, other);
  switch (bracket) {
    case Bracket.number:
      return compareNumbers(a, b);
    case Bracket.document:
      return isDoc(a) && isDoc(b) ? compareDocs(a, b) : 0;
    case Bracket.array:
      return Array.isArray(a) && Array.isArray(b) ? compareArrays(a, b) : 0;
    case Bracket.binary:
      return compareBinary(a, b);
    case Bracket.objectId:
      return isObjectId(a) && isObjectId(b) ? order(a.toHexString(), b.toHexString()) : 0;
    case Bracket.boolean:
    case Bracket.date:
      return order(Number(a), Number(b));
    case Bracket.timestamp:
      return a instanceof Long && b instanceof Long ? a.compare(b) : 0;
    case Bracket.string:
      return compareText(String(a), String(b));
    case Bracket.regex:
    case Bracket.code:
      return order(String(a), String(b));
    default:
      return 0;
  }
}

export const equal = (a: unknown, b: unknown): boolean => compare(a, b) === 0;

const exact = (value: unknown): bigint =>
  value instanceof Long ? value.toBigInt() : BigInt(toNumber(value));

/** By code points, as UTF-8 sorts: JavaScript's own order puts the surrogates of large ones before U+E000. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  let at = 0;
  while (at < shared && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === shared) return order(a.length, b.length);
  return order(rankOfUnit(a.charCodeAt(at)), rankOfUnit(b.charCodeAt(at)));
}

const rankOfUnit = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

function compareNumbers(a: unknown, b: unknown): number {
  const x = toNumber(a);
  const y = toNumber(b);
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) ? (Number.isNaN(y) ? 0 : -1) : 1;
  if (x !== y) return order(x, y);
  // Two that are one as doubles may still differ beyond 2^53.
  if (!(a instanceof Long || b instanceof Long) || isDecimal(a) || isDecimal(b) || !Number.isInteger(x))
    return 0;
  return order(exact(a), exact(b));
}

function compareDocs(a: Doc, b: Doc): number {
  const keys = Object.keys(a);
  const others = Object.keys(b);
  const shared = Math.min(keys.length, others.length);
  for (let i = 0; i < shared; i++) {
    const key = keys[i] ?? '';
    const other = others[i] ?? '';
    const found =
      order(bracketOf(a[key]), bracketOf(b[other])) || compareText(key, other) || compare(a[key], b[other]);
    if (found !== 0) return found;
  }
  return order(keys.length, others.length);
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const found = compare(a[i], b[i]);
    if (found !== 0) return found;
  }
  return order(a.length, b.length);
}

/** By length, then subtype, then content. */
function compareBinary(a: unknown, b: unknown): number {
  if (!isBinary(a) || !isBinary(b)) return 0;
  return (
    order(a.length(), b.length()) ||
    order(a.sub_type, b.sub_type) ||
    Buffer.compare(a.buffer.subarray(0, a.length()), b.buffer.subarray(0, b.length()))
  );
}

/**
 * Whether a stored value would change if it were replaced: stricter than `equal`, which holds 1 and Decimal 1 alike.
 */
export const isSameValue = (a: unknown, b: unknown): boolean => equal(a, b) && isDecimal(a) === isDecimal(b);
