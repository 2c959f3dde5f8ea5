import { type Binary, type BSONRegExp, Decimal128, Double, Long, type ObjectId, Timestamp } from 'bson';
import { badValue } from '../errors.js';

/**
 * A document as it came off the wire: JavaScript values and the driver's BSON classes. A number is an int32 where it is
 * whole and fits, and a double otherwise; a whole double that would fit is a `Double`, every int64 a `Long`.
 */
export type Doc = Record<string, unknown>;

/**
 * The brackets into which MongoDB's comparison order sorts types; values of different brackets never compare equal.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */
export const Bracket = {
  minKey: 0,
  emptyArray: 3,
  nothing: 5,
  number: 10,
  string: 15,
  document: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  code: 60,
  maxKey: 127,
} as const;

const bracketOfClass: Record<string, number> = {
  Int32: Bracket.number,
  Double: Bracket.number,
  Decimal128: Bracket.number,
  BSONSymbol: Bracket.string,
  Binary: Bracket.binary,
  ObjectId: Bracket.objectId,
  Timestamp: Bracket.timestamp,
  BSONRegExp: Bracket.regex,
  Code: Bracket.code,
  MinKey: Bracket.minKey,
  MaxKey: Bracket.maxKey,
};

/** Stands for an empty array in an index and in a sort: MongoDB takes it for `undefined`, which comes before null. */
export const EMPTY_ARRAY = Symbol('an empty array');

/** The bracket of a value; a missing value (undefined) stands with null. */
export function bracketOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return Bracket.string;
    case 'number':
    case 'bigint':
      return Bracket.number;
    case 'boolean':
      return Bracket.boolean;
    case 'object':
      return value === null ? Bracket.nothing : bracketOfObject(value);
    case 'symbol':
      return Bracket.emptyArray;
    default:
      return Bracket.nothing;
  }
}

function bracketOfObject(value: object): number {
  // The prototype decides, so that a user's field called `_bsontype` cannot pass for a BSON class.
  if (Object.getPrototypeOf(value) === Object.prototype) return Bracket.document;
  if (Array.isArray(value)) return Bracket.array;
  if (value instanceof Date) return Bracket.date;
  if (value instanceof Long) return value instanceof Timestamp ? Bracket.timestamp : Bracket.number;
  const name: unknown = '_bsontype' in value ? value._bsontype : undefined;
  return (typeof name === 'string' ? bracketOfClass[name] : undefined) ?? Bracket.document;
}

export const isDoc = (value: unknown): value is Doc => bracketOf(value) === Bracket.document;
export type Numeric = Calculable | Decimal128;
export const isNumeric = (value: unknown): value is Numeric => bracketOf(value) === Bracket.number;
export const isRegex = (value: unknown): value is BSONRegExp => bracketOf(value) === Bracket.regex;
export const isBinary = (value: unknown): value is Binary => bracketOf(value) === Bracket.binary;
export const isObjectId = (value: unknown): value is ObjectId => bracketOf(value) === Bracket.objectId;
export const isDecimal = (value: unknown): value is Decimal128 => value instanceof Decimal128;

/** A number that is calculated with here: any but a Decimal128. */
export type Calculable = number | Double | Long;
export const isCalculable = (value: unknown): value is Calculable => isNumeric(value) && !isDecimal(value);

/** The JavaScript number nearest to a numeric BSON value; NaN for anything else. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value instanceof Double) return value.value;
  return isNumeric(value) ? Number(String(value)) : Number.NaN;
}

/** Whether a JavaScript number goes over the wire as an int32. */
export const isInt32 = (value: number): boolean => (value | 0) === value && !Object.is(value, -0);

/** MongoDB's notion of truth: false, null, missing and zero are false. */
export const isTruthy = (value: unknown): boolean =>
  value !== false && value !== null && value !== undefined && !(isNumeric(value) && toNumber(value) === 0);

/** https://www.mongodb.com/docs/manual/reference/bson-types/ */
const numberOfType: Record<string, number> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  javascript: 13,
  symbol: 14,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
  number: -2,
};

const typeOfBracket: Record<number, string> = {
  [Bracket.minKey]: 'minKey',
  [Bracket.string]: 'string',
  [Bracket.document]: 'object',
  [Bracket.array]: 'array',
  [Bracket.binary]: 'binData',
  [Bracket.objectId]: 'objectId',
  [Bracket.boolean]: 'bool',
  [Bracket.date]: 'date',
  [Bracket.timestamp]: 'timestamp',
  [Bracket.regex]: 'regex',
  [Bracket.code]: 'javascript',
  [Bracket.maxKey]: 'maxKey',
};

/** The type's name in MongoDB's words. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'number') return isInt32(value) ? 'int' : 'double';
  if (value instanceof Double) return 'double';
  if (isDecimal(value)) return 'decimal';
  if (isNumeric(value)) return 'long';
  return typeOfBracket[bracketOf(value)] ?? 'object';
}

/** Parses one argument of `$type` into its number; throws BadValue for a type that does not exist. */
export function parseType(spec: unknown): number {
  const wanted = typeof spec === 'string' ? numberOfType[spec] : toNumber(spec);
  if (wanted === undefined) throw badValue(`Unknown type name alias: ${String(spec)}`);
  if (!Object.values(numberOfType).includes(wanted)) throw badValue(`Invalid numerical type code: ${wanted}`);
  return wanted;
}

export function hasType(value: unknown, wanted: number): boolean {
  if (value === undefined) return false;
  return wanted === -2 ? isNumeric(value) : numberOfType[typeName(value)] === wanted;
}
