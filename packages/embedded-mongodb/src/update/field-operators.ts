import { Timestamp } from 'bson';
import { compare } from '../bson/compare.js';
import { calculate } from '../bson/numbers.js';
import { copy } from '../bson/paths.js';
import { isCalculable, isDoc, isNumeric, typeName } from '../bson/types.js';
import { badValue, notImplemented, typeMismatch } from '../errors.js';

/** Gives a field's new value from its old one; undefined in and out is a missing field. */
export type FieldChange = (current: unknown) => unknown;

/** https://www.mongodb.com/docs/manual/reference/operator/update-field/ */
const makers: Record<string, (argument: unknown, path: string, now: Date) => FieldChange> = {
  $set: (argument) => () => copy(argument),
  $setOnInsert: (argument) => () => copy(argument),
  $unset: () => () => undefined,
  $inc: (argument, path) => arithmetic('$inc', argument, path),
  $mul: (argument, path) => arithmetic('$mul', argument, path),
  $min: (argument) => (current) =>
    current === undefined || compare(argument, current) < 0 ? copy(argument) : current,
  $max: (argument) => (current) =>
    current === undefined || compare(argument, current) > 0 ? copy(argument) : current,
  $currentDate(argument, _path, now) {
    if (argument === true || (isDoc(argument) && argument.$type === 'date')) return () => now;
    if (isDoc(argument) && argument.$type === 'timestamp')
      return () => new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 });
    throw badValue(
      `${typeName(argument)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    );
  },
};

export const fieldOperators = Object.keys(makers);

export function compileFieldChange(
  operator: string,
  argument: unknown,
  path: string,
  now: Date,
): FieldChange | undefined {
  return Object.hasOwn(makers, operator) ? makers[operator]?.(argument, path, now) : undefined;
}

/** A missing field is set by `$inc` to what is added, by `$mul` to zero of the same type. */
function arithmetic(operator: '$inc' | '$mul', argument: unknown, path: string): FieldChange {
  const isIncrement = operator === '$inc';
  if (!isNumeric(argument))
    throw typeMismatch(
      `Cannot ${isIncrement ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${JSON.stringify(argument)}}`,
    );
  return (current) => {
    if (current === undefined && isIncrement) return argument;
    const before = current === undefined ? 0 : current;
    if (!isNumeric(before))
      throw typeMismatch(
        `Cannot apply ${operator} to a value of non-numeric type. The field '${path}' is of non-numeric type ${typeName(before)}`,
      );
    if (!isCalculable(before) || !isCalculable(argument)) throw notImplemented('arithmetic on Decimal128');
    const result = calculate(before, argument, isIncrement ? '+' : '*');
    if (result === undefined)
      throw badValue(
        `Failed to apply ${operator} operations to current value (${String(before)}) of '${path}'`,
      );
    return result;
  };
}
