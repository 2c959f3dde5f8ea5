import { Timestamp } from 'bson';
import { belowOrSame, decimalPlaces } from './numbers.js';
import {
  Bracket,
  bracketOf,
  isBinary,
  isDoc,
  isNumeric,
  isObjectId,
  isRegex,
  type Numeric,
} from './types.js';

/**
 * Keys: strings whose plain order is the BSON order of the values they stand for, and which are equal when the values are.
 * Every key ends itself, so keys can be strung together for compound indexes and documents.
 */

/** Parts a key from the `_id` key behind it in an index entry; it cannot occur inside a key. */
export const SEPARATOR = '\u0000\u0003';

const END = '\u0000';
const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const hex = (word: number): string => word.toString(16).padStart(8, '0');

/** The first character of every key of a bracket. */
export const bracketKey = (bracket: number): string => String.fromCharCode(bracket + 32);

/** The least string that is greater than every string which starts with the prefix. */
export function successor(prefix: string): string {
  const last = prefix.length - 1;
  return prefix.slice(0, last) + String.fromCharCode(prefix.charCodeAt(last) + 1);
}

/** IEEE 754 bits, with the sign turned so that they sort as the numbers do; NaN comes before all. */
function doubleKey(value: number): string {
  if (Number.isNaN(value)) return '';
  double[0] = value === 0 ? 0 : value;
  const low = words[0] ?? 0;
  const high = words[1] ?? 0;
  return high >>> 31 ? hex(~high >>> 0) + hex(~low >>> 0) : hex((high | 0x80000000) >>> 0) + hex(low);
}

/** The key of the nearest double that is not above the number, and the number's own digits where it is no double. */
function numberKey(value: Numeric): string {
  if (typeof value === 'number') return doubleKey(value);
  const double = belowOrSame(value);
  return double.exact ? doubleKey(double.value) : `${doubleKey(double.value)}L${decimalPlaces(value)}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and SOH are what is escaped
const ESCAPED = /[\u0000\u0001\ufffe\uffff]|[\ud800-\udbff][\udc00-\udfff]/;
const ALL_ESCAPED = new RegExp(ESCAPED.source, 'g');

/** Escapes NUL, which ends a string's key, and code points beyond U+FFFF, which must come after all others. */
const stringKey = (text: string): string =>
  (ESCAPED.test(text) ? text.replace(ALL_ESCAPED, escaped) : text) + END;

function escaped(character: string): string {
  switch (character) {
    case '\u0000':
      return '\u0001\u0001';
    case '\u0001':
      return '\u0001\u0002';
    case '\ufffe':
      return '\ufffe\u0001';
    case '\uffff':
      return '\ufffe\u0002';
    default:
      return `\uffff${character}`;
  }
}

/** The key of a value; missing and null share one. */
export function keyOf(value: unknown): string {
  if (typeof value === 'string') return bracketKey(Bracket.string) + stringKey(value);
  const bracket = bracketOf(value);
  return bracketKey(bracket) + contentKey(value, bracket);
}

function contentKey(value: unknown, bracket: number): string {
  switch (bracket) {
    case Bracket.number:
      return isNumeric(value) ? numberKey(value) + END : END;
    case Bracket.document:
      return isDoc(value)
        ? Object.keys(value)
            .map((field) => bracketKey(bracketOf(value[field])) + stringKey(field) + keyOf(value[field]))
            .join('') + END
        : END;
    case Bracket.array:
      return Array.isArray(value) ? value.map(keyOf).join('') + END : END;
    case Bracket.binary:
      return isBinary(value) ? hex(value.length()) + hex(value.sub_type) + value.toString('hex') : '';
    case Bracket.objectId:
      return isObjectId(value) ? value.toHexString() : '';
    case Bracket.boolean:
      return value ? '1' : '0';
    case Bracket.date:
      return doubleKey(Number(value));
    case Bracket.timestamp:
      return value instanceof Timestamp ? value.toBigInt().toString(16).padStart(16, '0') : '';
    case Bracket.regex:
      return isRegex(value) ? stringKey(value.pattern) + stringKey(value.options) : END;
    case Bracket.string:
    case Bracket.code:
      return stringKey(String(value));
    default:
      return '';
  }
}
