import { BSONRegExp } from 'bson';
import { compare } from '../bson/compare.js';
import { keyOf } from '../bson/keys.js';
import {
  Bracket,
  bracketOf,
  type Doc,
  hasType,
  isDoc,
  isNumeric,
  isRegex,
  isTruthy,
  parseType,
  toNumber,
} from '../bson/types.js';
import { badValue, lacks, numbered } from '../errors.js';
import { compilePattern } from './regex.js';

/** Tests one of the values that a path reached; `undefined` is a missing field. */
export type Test = (value: unknown) => boolean;

/** A test that a value must pass, or, negated, that no value may pass. */
export interface Operator {
  test: Test;
  negated?: boolean;
}

/** The compilers that operators with conditions of their own call back. */
export interface Compilers {
  condition(condition: unknown): (reached: unknown[]) => boolean;
  filter(filter: Doc): (doc: unknown) => boolean;
}

type OperatorMaker = (argument: unknown, siblings: Doc, compilers: Compilers) => Operator;

export const isOperators = (value: unknown): value is Doc =>
  isDoc(value) && (Object.keys(value)[0]?.startsWith('$') ?? false);

/** Scalar tests apply to a value and, where it is an array, to each of its elements. */
const spread =
  (test: Test): Test =>
  (value) =>
    test(value) || (Array.isArray(value) && value.some(test));

/** Implicit equality, `{field: value}`: a pattern matches text, null matches missing. */
export function equality(wanted: unknown): Test {
  if (isRegex(wanted)) {
    const matches = compilePattern(wanted.pattern, wanted.options);
    return spread((value) => (typeof value === 'string' ? matches(value) : sameRegex(value, wanted)));
  }
  return exactly(wanted);
}

const sameRegex = (value: unknown, wanted: BSONRegExp): boolean =>
  isRegex(value) && compare(value, wanted) === 0;

function exactly(wanted: unknown): Test {
  if (wanted === null || wanted === undefined)
    return spread((value) => value === null || value === undefined);
  if (typeof wanted === 'string') return spread((value) => value === wanted);
  if (isRegex(wanted)) return spread((value) => sameRegex(value, wanted));
  const bracket = bracketOf(wanted);
  return spread(
    (value) => value !== undefined && bracketOf(value) === bracket && compare(value, wanted) === 0,
  );
}

/** A comparison within the bound's bracket of types; with MinKey and MaxKey, across all. */
function comparison(bound: unknown, accepts: (order: number) => boolean): Test {
  if (isRegex(bound)) throw badValue("Can't have RegEx as arg to predicate over field");
  const bracket = bracketOf(bound);
  if (bracket === Bracket.minKey || bracket === Bracket.maxKey)
    return spread((value) => value !== undefined && accepts(compare(value, bound)));
  const isNotANumber = (value: unknown): boolean =>
    bracket === Bracket.number && Number.isNaN(toNumber(value));
  const test: Test = (value) =>
    value !== undefined &&
    bracketOf(value) === bracket &&
    isNotANumber(value) === isNotANumber(bound) &&
    accepts(compare(value, bound));
  return bracket === Bracket.array ? test : spread(test);
}

function members(argument: unknown, operator: string): Test {
  if (!Array.isArray(argument)) throw badValue(`${operator} needs an array`);
  if (argument.some(isOperators)) throw badValue(`cannot nest $ under ${operator}`);
  const simple =
    argument.length > 8 && argument.every((v) => typeof v === 'string' || bracketOf(v) === Bracket.objectId);
  if (simple) {
    const keys = new Set(argument.map(keyOf));
    return spread((value) => value !== undefined && value !== null && keys.has(keyOf(value)));
  }
  const tests = argument.map(equality);
  return (value) => tests.some((test) => test(value));
}

function types(argument: unknown): Test {
  const wanted = (Array.isArray(argument) ? argument : [argument]).map(parseType);
  return (value) =>
    wanted.some(
      (type) =>
        hasType(value, type) || (Array.isArray(value) && value.some((element) => hasType(element, type))),
    );
}

function modulo(argument: unknown): Test {
  if (!Array.isArray(argument) || argument.length !== 2)
    throw badValue(
      `malformed mod, ${Array.isArray(argument) && argument.length > 2 ? 'too many' : 'not enough'} elements`,
    );
  const [divisor, remainder] = argument.map((part) => Math.trunc(toNumber(part)));
  if (divisor === undefined || remainder === undefined || Number.isNaN(divisor + remainder))
    throw badValue('malformed mod, divisor and remainder must be numbers');
  if (divisor === 0) throw badValue('divisor cannot be 0');
  return spread((value) => isNumeric(value) && Math.trunc(toNumber(value)) % divisor === remainder);
}

function elemMatch(argument: unknown, compilers: Compilers): Test {
  if (!isDoc(argument)) throw badValue('$elemMatch needs an Object');
  const first = Object.keys(argument)[0] ?? '';
  if (first.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first)) {
    const matches = compilers.condition(argument);
    return (value) => Array.isArray(value) && value.some((element) => matches([element]));
  }
  const matches = compilers.filter(argument);
  return (value) => Array.isArray(value) && value.some((element) => isDoc(element) && matches(element));
}

/** `$size` takes a whole number that is not negative. */
function size(argument: unknown): Test {
  const wanted = toNumber(argument);
  if (!isNumeric(argument) || !Number.isInteger(wanted)) throw badValue('$size must be a whole number');
  if (wanted < 0) throw badValue('$size may not be negative');
  return (value) => Array.isArray(value) && value.length === wanted;
}

function regex(argument: unknown, { $options }: Doc): Test {
  if (typeof argument !== 'string' && !isRegex(argument)) throw badValue('$regex has to be a string');
  if ($options !== undefined && typeof $options !== 'string') throw badValue('$options has to be a string');
  const [pattern, flags] = isRegex(argument) ? [argument.pattern, argument.options] : [argument, ''];
  if (flags !== '' && $options !== undefined)
    throw numbered(51075, 'options set in both $regex and $options');
  const matches = compilePattern(pattern, $options ?? flags);
  const same = new BSONRegExp(pattern, $options ?? flags);
  return spread((value) => (typeof value === 'string' ? matches(value) : sameRegex(value, same)));
}

/** https://www.mongodb.com/docs/manual/reference/operator/query/ */
const makers: Record<string, OperatorMaker> = {
  $eq: (argument) => ({ test: exactly(argument) }),
  $ne: (argument) => ({ test: exactly(argument), negated: true }),
  $gt: (argument) => ({ test: comparison(argument, (order) => order > 0) }),
  $gte: (argument) => ({
    test: argument === null ? exactly(null) : comparison(argument, (order) => order >= 0),
  }),
  $lt: (argument) => ({ test: comparison(argument, (order) => order < 0) }),
  $lte: (argument) => ({
    test: argument === null ? exactly(null) : comparison(argument, (order) => order <= 0),
  }),
  $in: (argument) => ({ test: members(argument, '$in') }),
  $nin: (argument) => ({ test: members(argument, '$nin'), negated: true }),
  $exists: (argument) => ({ test: (value) => value !== undefined, negated: !isTruthy(argument) }),
  $type: (argument) => ({ test: types(argument) }),
  $size: (argument) => ({ test: size(argument) }),
  $mod: (argument) => ({ test: modulo(argument) }),
  $regex: (argument, siblings) => ({ test: regex(argument, siblings) }),
  $elemMatch: (argument, _siblings, compilers) => ({ test: elemMatch(argument, compilers) }),
};

/** `$all` and `$not` look at all that a path reached at once; `$options` is read with its `$regex`. */
export const fieldOperators = [...Object.keys(makers), '$all', '$not', '$options'];

export function makeOperator(name: string, argument: unknown, siblings: Doc, compilers: Compilers): Operator {
  const make = Object.hasOwn(makers, name) ? makers[name] : undefined;
  if (!make) throw badValue(`unknown operator: ${name}: ${lacks(`the query operator ${name}`)}`);
  return make(argument, siblings, compilers);
}

/** `$all`: each wanted value must be found, perhaps in different branches of the path. */
export function allOf(argument: unknown, compilers: Compilers): (reached: unknown[]) => boolean {
  if (!Array.isArray(argument)) throw badValue('$all needs an array');
  const tests = argument.map((wanted) =>
    isOperators(wanted) && '$elemMatch' in wanted
      ? elemMatch(wanted.$elemMatch, compilers)
      : isOperators(wanted)
        ? fail(wanted)
        : equality(wanted),
  );
  return (reached) => tests.length > 0 && tests.every((test) => reached.some(test));
}

const fail = (wanted: Doc): never => {
  throw badValue(`no $ expressions in $all: ${Object.keys(wanted)[0]}`);
};
