import { compare, equal } from '../bson/compare.js';
import { copy } from '../bson/paths.js';
import { isDoc, isNumeric, isRegex, toNumber, typeName } from '../bson/types.js';
import { badValue, failedToParse, lacks, typeMismatch } from '../errors.js';
import type { Evaluator } from '../expressions/expressions.js';
import { compileCondition, compileFilter, topLevelOperators } from '../query/compile.js';
import { isOperators } from '../query/operators.js';
import { parseSort, sortNow } from '../query/sort.js';

/** Gives the array that takes the place of the one before. https://www.mongodb.com/docs/manual/reference/operator/update-array/ */
export type ArrayChange = (array: unknown[]) => unknown[];

export const pushModifiers = ['$each', '$slice', '$sort', '$position'];

const makers: Record<string, (argument: unknown, evaluator: Evaluator) => ArrayChange> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll(argument) {
    if (!Array.isArray(argument))
      throw badValue(`$pullAll requires an array argument but was given a ${typeName(argument)}`);
    return (array) => array.filter((element) => !argument.some((unwanted) => equal(unwanted, element)));
  },
  $pop(argument) {
    const end = toNumber(argument);
    if (end !== 1 && end !== -1) throw failedToParse(`$pop expects 1 or -1, found: ${String(argument)}`);
    return (array) => (end === 1 ? array.slice(0, -1) : array.slice(1));
  },
};

export const arrayOperators = Object.keys(makers);

/** Whether the operator makes an array where there is none. */
export const createsArray = (operator: string): boolean => operator === '$push' || operator === '$addToSet';

export function compileArrayChange(
  operator: string,
  argument: unknown,
  evaluator: Evaluator,
): ArrayChange | undefined {
  return Object.hasOwn(makers, operator) ? makers[operator]?.(argument, evaluator) : undefined;
}

const integer = (value: unknown, name: string): number => {
  if (!isNumeric(value) || !Number.isInteger(toNumber(value)))
    throw badValue(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`);
  return toNumber(value);
};

function push(argument: unknown): ArrayChange {
  if (!isDoc(argument) || !('$each' in argument)) return (array) => [...array, copy(argument)];
  const { $each, $position, $sort, $slice, ...others } = argument;
  if (!Array.isArray($each))
    throw badValue(`The argument to $each in $push must be an array but it was of type: ${typeName($each)}`);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw badValue(`Unrecognized clause in $push: ${unknown}: ${lacks(unknown)}`);
  const position = $position === undefined ? undefined : integer($position, '$position');
  const slice = $slice === undefined ? undefined : integer($slice, '$slice');
  const sort = $sort === undefined ? undefined : sorter($sort);
  return (array) => {
    const at =
      position === undefined ? array.length : position < 0 ? Math.max(0, array.length + position) : position;
    let result = [...array.slice(0, at), ...$each.map(copy), ...array.slice(at)];
    if (sort) result = sort(result);
    if (slice === undefined) return result;
    return slice < 0 ? result.slice(slice) : result.slice(0, slice);
  };
}

function sorter(spec: unknown): (array: unknown[]) => unknown[] {
  if (isDoc(spec)) {
    const order = parseSort(spec);
    if (!order) throw badValue('The sort pattern is empty when it should be a set of fields.');
    return (array) => sortNow(array, order, (element) => element);
  }
  const sign = toNumber(spec);
  if (sign !== 1 && sign !== -1) throw badValue('The $sort element value must be either 1 or -1');
  return (array) => [...array].sort((a, b) => compare(a, b) * sign);
}

function addToSet(argument: unknown): ArrayChange {
  const each = isDoc(argument) && '$each' in argument;
  const values: unknown = each ? argument.$each : [argument];
  if (!Array.isArray(values))
    throw typeMismatch(
      `The argument to $each in $addToSet must be an array but it was of type ${typeName(values)}`,
    );
  if (each && Object.keys(argument).length > 1)
    throw badValue('Found unexpected fields after $each in $addToSet');
  return (array) => {
    const result = [...array];
    for (const value of values)
      if (!result.some((element) => equal(element, value))) result.push(copy(value));
    return result;
  };
}

/**
 * `$pull`: a document without operators is a filter for the documents among the elements, operators and patterns test
 * each element, any other value is compared with the element itself.
 */
function pull(argument: unknown, evaluator: Evaluator): ArrayChange {
  if (isRegex(argument) || isConditionOnElement(argument)) {
    const matches = compileCondition(argument, evaluator);
    return (array) => array.filter((element) => !matches([element]));
  }
  if (!isDoc(argument)) return (array) => array.filter((element) => !equal(element, argument));
  const matches = compileFilter(argument, evaluator);
  return (array) => array.filter((element) => !(isDoc(element) && matches(element)));
}

const isConditionOnElement = (argument: unknown): boolean =>
  isOperators(argument) && !topLevelOperators.includes(Object.keys(argument)[0] ?? '');
