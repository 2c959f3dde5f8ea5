import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import { compare } from '../bson/compare.js';
import { isDoc, isNumeric, isTruthy, toNumber, typeName } from '../bson/types.js';
import { badValue, MongoError, numbered } from '../errors.js';
import { addToDate, boundariesBetween, dateParts, toDate, toLocal, truncateDate } from './dates.js';

/** Expression operators in which mingo differs from MongoDB: comparisons in BSON's order, rounding, dates. */

/** Like `compare`, but a missing value comes before null, as it does in expressions. */
function order(a: unknown, b: unknown): number {
  const nothing = (value: unknown): boolean => value === undefined || value === null;
  return nothing(a) && nothing(b) ? Number(a !== undefined) - Number(b !== undefined) : compare(a, b);
}

type Operator = (doc: unknown, argument: unknown, options: Options) => unknown;

const argumentsOf = (doc: unknown, argument: unknown, options: Options): unknown[] => {
  const values = evalExpr(doc, argument, options);
  return Array.isArray(values) ? values : [values];
};

const comparing =
  (accepts: (order: number) => unknown): Operator =>
  (doc, argument, options) => {
    const values = argumentsOf(doc, argument, options);
    if (values.length !== 2)
      throw badValue(`Expression takes exactly 2 arguments. ${values.length} were passed in.`);
    return accepts(order(values[0], values[1]));
  };

/** `$max` and friends take one array or a list of values. */
const listed =
  (reduce: (values: unknown[]) => unknown): Operator =>
  (doc, argument, options) => {
    const values = argumentsOf(doc, argument, options);
    return reduce(values.length === 1 && Array.isArray(values[0]) ? values[0] : values);
  };

const present = (values: unknown[]): unknown[] =>
  values.filter((value) => value !== undefined && value !== null);
const numbers = (values: unknown[]): number[] => values.filter(isNumeric).map(toNumber);
const least = (values: unknown[]): unknown =>
  present(values).reduce((best, value) => (best === null || compare(value, best) < 0 ? value : best), null);
const greatest = (values: unknown[]): unknown =>
  present(values).reduce((best, value) => (best === null || compare(value, best) > 0 ? value : best), null);
const sum = (values: unknown[]): number => numbers(values).reduce((total, value) => total + value, 0);
const average = (values: unknown[]): number | null => {
  const all = numbers(values);
  return all.length > 0 ? sum(all) / all.length : null;
};

/** Half-way numbers go to the even neighbour. https://www.mongodb.com/docs/manual/reference/operator/aggregation/round/ */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Applies a rounding at a decimal place; done in decimal notation, so that 2.675 stays what is written. */
const atPlace =
  (round: (value: number) => number): Operator =>
  (doc, argument, options) => {
    const [value, place = 0] = argumentsOf(doc, argument, options);
    if (value === undefined || value === null) return null;
    if (!isNumeric(value)) throw numbered(51081, `only supports numeric types, not ${typeName(value)}`);
    const shifted = Number(`${toNumber(value)}e${toNumber(place)}`);
    return Number.isNaN(shifted) ? toNumber(value) : Number(`${round(shifted)}e${-toNumber(place)}`);
  };

const text = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return value.toISOString();
  return String(value);
};

/** A date expression's argument: a date, or a document with `date` and `timezone`. */
function dateArgument(
  doc: unknown,
  argument: unknown,
  options: Options,
): { date: Date | undefined; zone: string | undefined } {
  const [first] = Array.isArray(argument) ? argument : [argument];
  const value = evalExpr(doc, first, options);
  if (!isDoc(value)) return { date: toDate(value), zone: undefined };
  return { date: toDate(value.date), zone: zoneOf(value.timezone) };
}

const zoneOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const datePart =
  (part: (local: Date) => number): Operator =>
  (doc, argument, options) => {
    const { date, zone } = dateArgument(doc, argument, options);
    return date ? part(toLocal(date, zone)) : null;
  };

const adding =
  (sign: number): Operator =>
  (doc, argument, options) => {
    const spec = evalExpr(doc, argument, options);
    const date = isDoc(spec) ? toDate(spec.startDate) : undefined;
    if (!isDoc(spec) || !date || spec.amount === null || spec.amount === undefined) return null;
    return addToDate(date, String(spec.unit), sign * toNumber(spec.amount), zoneOf(spec.timezone));
  };

const dateTrunc: Operator = (doc, argument, options) => {
  const spec = evalExpr(doc, argument, options);
  const date = isDoc(spec) ? toDate(spec.date) : undefined;
  if (!isDoc(spec) || !date) return null;
  const { unit, binSize = 1, timezone, startOfWeek = 'sunday' } = spec;
  return truncateDate(date, String(unit), toNumber(binSize), zoneOf(timezone), String(startOfWeek));
};

/** Operators by name; the rest is mingo's. */
export const ownOperators: Record<string, Operator> = {
  $eq: comparing((found) => found === 0),
  $ne: comparing((found) => found !== 0),
  $gt: comparing((found) => found > 0),
  $gte: comparing((found) => found >= 0),
  $lt: comparing((found) => found < 0),
  $lte: comparing((found) => found <= 0),
  $cmp: comparing((found) => found),
  $min: listed(least),
  $max: listed(greatest),
  $sum: listed(sum),
  $avg: listed(average),
  $in: (doc, argument, options) => {
    const [value, array] = argumentsOf(doc, argument, options);
    if (!Array.isArray(array))
      throw new MongoError(40081, 'Location40081', '$in requires an array as a second argument');
    return array.some((element) => order(element, value) === 0);
  },
  $round: atPlace(roundHalfEven),
  $trunc: atPlace(Math.trunc),
  $toLower: (doc, argument, options) => text(argumentsOf(doc, argument, options)[0]).toLowerCase(),
  $toUpper: (doc, argument, options) => text(argumentsOf(doc, argument, options)[0]).toUpperCase(),
  $toString: (doc, argument, options) => {
    const [value] = argumentsOf(doc, argument, options);
    return value === undefined || value === null ? null : text(value);
  },
  $type: (doc, argument, options) =>
    typeName(evalExpr(doc, Array.isArray(argument) ? argument[0] : argument, options)),
  $dateAdd: adding(1),
  $dateSubtract: adding(-1),
  $dateTrunc: dateTrunc,
  $dateDiff: (doc, argument, options) => {
    const spec = evalExpr(doc, argument, options);
    const from = isDoc(spec) ? toDate(spec.startDate) : undefined;
    const to = isDoc(spec) ? toDate(spec.endDate) : undefined;
    if (!isDoc(spec) || !from || !to) return null;
    const { unit, timezone, startOfWeek = 'sunday' } = spec;
    return boundariesBetween(from, to, String(unit), zoneOf(timezone), String(startOfWeek));
  },
  $switch: (doc, argument, options) => {
    const { branches, default: otherwise } = isDoc(argument) ? argument : {};
    for (const branch of Array.isArray(branches) ? branches : [])
      if (isDoc(branch) && isTruthy(evalExpr(doc, branch.case, options)))
        return evalExpr(doc, branch.then, options);
    if (otherwise === undefined)
      throw numbered(
        40066,
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return evalExpr(doc, otherwise, options);
  },
  $indexOfCP: (doc, argument, options) => {
    const [whole, part, start = 0, end] = argumentsOf(doc, argument, options);
    if (whole === undefined || whole === null) return null;
    const points = [...text(whole)].slice(0, end === undefined ? undefined : toNumber(end));
    const wanted = [...text(part)];
    for (let at = toNumber(start); at + wanted.length <= points.length; at++)
      if (wanted.every((point, offset) => points[at + offset] === point)) return at;
    return -1;
  },
  $rand: () => Math.random(),
  ...Object.fromEntries(Object.entries(dateParts).map(([name, part]) => [name, datePart(part)])),
};
