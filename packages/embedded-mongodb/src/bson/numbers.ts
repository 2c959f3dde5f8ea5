import { type Decimal128, Double, Long } from 'bson';
import { type Calculable, isDecimal, isInt32, type Numeric, toNumber, typeName } from './types.js';

/** MongoDB's four types of numbers: int32, int64, double and Decimal128. https://www.mongodb.com/docs/manual/reference/bson-types/ */

/** A decimal number as it is: `digits` times ten to the power of `exponent`. */
interface Exact {
  digits: bigint;
  exponent: number;
}

/** The order of two numbers by their exact values; NaN comes first. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  const x = toNumber(a);
  const y = toNumber(b);
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(y)) - Number(Number.isNaN(x));
  if (x !== y) return x < y ? -1 : 1;
  // Two that are one as doubles may still differ.
  return isDouble(a) && isDouble(b) ? 0 : compareExactly(a, b);
}

const isDouble = (value: Numeric): value is number | Double =>
  typeof value === 'number' || value instanceof Double;

function compareExactly(a: Numeric, b: Numeric): number {
  const [x, y] = [exact(a), exact(b)];
  if (!x || !y) return Number(y === undefined ? 0 : 1) - Number(x === undefined ? 0 : 1);
  const exponent = Math.min(x.exponent, y.exponent);
  const difference = scaled(x, exponent) - scaled(y, exponent);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const scaled = ({ digits, exponent }: Exact, to: number): bigint => digits * 10n ** BigInt(exponent - to);

/** Undefined for infinity. */
function exact(value: Numeric): Exact | undefined {
  if (value instanceof Long) return { digits: value.toBigInt(), exponent: 0 };
  return isDecimal(value) ? exactDecimal(value) : exactDouble(toNumber(value));
}

function exactDecimal(value: Decimal128): Exact | undefined {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)\.?(\d*)(?:E([+-]\d+))?$/.exec(String(value)) ?? [];
  if (whole === '') return undefined;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, exponent: Number(power) - fraction.length };
}

/** A double is a whole number times a power of two, and half of something is five times a tenth of it. */
function exactDouble(value: number): Exact | undefined {
  if (!Number.isFinite(value)) return undefined;
  let whole = value;
  let halvings = 0;
  for (; !Number.isInteger(whole); halvings++) whole *= 2;
  return { digits: BigInt(whole) * 5n ** BigInt(halvings), exponent: -halvings };
}

const bits = new BigInt64Array(1);
const double = new Float64Array(bits.buffer);

/** The greatest double that is not above the number. */
export function belowOrSame(value: Numeric): { value: number; exact: boolean } {
  const nearest = toNumber(value);
  if (isDouble(value) || Number.isNaN(nearest)) return { value: nearest, exact: true };
  const order = compareExactly(value, nearest);
  if (order >= 0) return { value: nearest, exact: order === 0 };
  if (nearest === 0) return { value: -Number.MIN_VALUE, exact: false };
  double[0] = nearest;
  bits[0] = (bits[0] ?? 0n) + (nearest > 0 ? -1n : 1n);
  return { value: double[0] ?? nearest, exact: false };
}

/** More than the digits of any Decimal128 or int64. */
const DIGITS = 34;
/** Makes the exponent of every Decimal128 positive. */
const EXPONENT_BASE = 10_000;

/** The digits of a finite number; of numbers of one sign they sort as the numbers do. */
export function decimalPlaces(value: Numeric): string {
  const { digits, exponent } = exact(value) ?? { digits: 0n, exponent: 0 };
  const text = String(digits < 0n ? -digits : digits);
  const magnitude = String(EXPONENT_BASE + exponent + text.length).padStart(5, '0');
  const places = magnitude + text.replace(/0+$/, '').padEnd(DIGITS, '0');
  return digits < 0n ? places.replace(/\d/g, (digit) => String(9 - Number(digit))) : places;
}

/** The number as a double, whatever its value. */
const asDouble = (value: number): number | Double => (isInt32(value) ? new Double(value) : value);

const LONG_LIMIT = 2n ** 63n;

/** A whole number as int32, if it may be one and fits, or as int64; undefined where it is too large for that. */
function asWhole(value: bigint, mayBeInt: boolean): number | Long | undefined {
  if (mayBeInt && isInt32(Number(value))) return Number(value);
  return value >= -LONG_LIMIT && value < LONG_LIMIT ? Long.fromBigInt(value) : undefined;
}

const toWhole = (value: number | Long): bigint => (value instanceof Long ? value.toBigInt() : BigInt(value));

/**
 * Adds or multiplies as `$inc` and `$mul` do: a double where either is one, else int32 or, where that is too small, int64.
 * Undefined where an int64 is too small. Not for Decimal128.
 */
export function calculate(a: Calculable, b: Calculable, operator: '+' | '*'): Calculable | undefined {
  const isPlus = operator === '+';
  if (typeName(a) === 'double' || typeName(b) === 'double') {
    const [x, y] = [toNumber(a), toNumber(b)];
    return asDouble(isPlus ? x + y : x * y);
  }
  const [x, y] = [toWhole(a instanceof Double ? a.value : a), toWhole(b instanceof Double ? b.value : b)];
  return asWhole(isPlus ? x + y : x * y, typeof a === 'number' && typeof b === 'number');
}

/** Any int32 can be added to it without loss. */
const SAFE_HALF = 2 ** 52;

/** The sum and what rounding took from it: Knuth's 2Sum. */
function twoSum(a: number, b: number): [sum: number, rest: number] {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

/**
 * A sum as `$sum` and `$add` make it: doubles with compensation, whole numbers as int32 or int64 while they fit.
 * https://github.com/mongodb/mongo/blob/master/src/mongo/util/summation.h
 */
export class Sum {
  private doubles = 0;
  private rest = 0;
  /** Tells infinities and NaN, which compensation would lose. */
  private plain = 0;
  private whole = 0n;
  private small = 0;
  private hasDouble = false;
  private hasLong = false;

  add(value: Calculable): void {
    if (value instanceof Long) {
      this.hasLong = true;
      this.whole += value.toBigInt();
    } else if (typeof value === 'number' && isInt32(value)) {
      this.small += value;
      if (Math.abs(this.small) > SAFE_HALF) this.gather();
    } else this.addDouble(toNumber(value));
  }

  private gather(): void {
    this.whole += BigInt(this.small);
    this.small = 0;
  }

  private addDouble(value: number): void {
    this.hasDouble = true;
    this.plain += value;
    const [compensated, lost] = twoSum(value, this.rest);
    [this.doubles, this.rest] = twoSum(this.doubles, compensated);
    this.rest += lost;
  }

  /** The whole number that a date is moved by; half a millisecond goes away from zero. */
  get rounded(): number {
    const value = toNumber(this.result);
    return Math.sign(value) * Math.round(Math.abs(value));
  }

  get result(): Calculable {
    if (!this.hasDouble && !this.hasLong && isInt32(this.small) && this.whole === 0n) return this.small;
    this.gather();
    if (!this.hasDouble) {
      const sum = asWhole(this.whole, !this.hasLong);
      return sum ?? Number(this.whole);
    }
    const high = Number(this.whole);
    if (this.whole !== 0n) {
      this.addDouble(Number(this.whole - BigInt(high)));
      this.addDouble(high);
      this.whole = 0n;
    }
    return asDouble(Number.isNaN(this.doubles) ? this.plain : this.doubles);
  }
}
