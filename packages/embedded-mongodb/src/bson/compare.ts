import { Long } from 'bson';
import { compareNumbers } from './numbers.js';
import {
  Bracket,
  bracketOf,
  type Doc,
  isBinary,
  isDecimal,
  isDoc,
  isNumeric,
  isObjectId,
  isRegex,
  toNumber,
  typeName,
} from './types.js';

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
      return isNumeric(a) && isNumeric(b) ? compareNumbers(a, b) : 0;
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
      return isRegex(a) && isRegex(b)
        ? compareText(a.pattern, b.pattern) || compareText(a.options, b.options)
        : 0;
    case Bracket.code:
      return order(String(a), String(b));
    default:
      return 0;
  }
}

export const equal = (a: unknown, b: unknown): boolean => compare(a, b) === 0;

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

/** Whether one may stand for the other in what is stored: stricter than `equal`, which holds 1, 1.0 and Decimal 1 alike. */
export function identical(a: unknown, b: unknown): boolean {
  if (a === b) return !Object.is(a, 0) === !Object.is(b, 0);
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((value, i) => identical(value, b[i]));
  if (isDoc(a)) return isDoc(b) && identicalDocs(a, b);
  if (typeName(a) !== typeName(b)) return false;
  // 1.0 and 1.00 are two values of one size.
  if (isDecimal(a)) return String(a) === String(b);
  if (isNumeric(a) && !(a instanceof Long)) return Object.is(toNumber(a), toNumber(b));
  return equal(a, b);
}

function identicalDocs(a: Doc, b: Doc): boolean {
  const fields = Object.keys(a);
  const others = Object.keys(b);
  return (
    fields.length === others.length &&
    fields.every((field, i) => field === others[i] && identical(a[field], b[field]))
  );
}
