import { compare } from '../bson/compare.js';
import { Sum } from '../bson/numbers.js';
import { setOwn } from '../bson/paths.js';
import { type Doc, isCalculable, isDecimal, isDoc, isTruthy, typeName } from '../bson/types.js';
import { MongoError, notImplemented, numbered, typeMismatch } from '../errors.js';
import { type Compile, type Compiled, combined, constant } from './compiled.js';

/** Compiles an operator's argument; throws for one that it cannot have. */
type Operator = (argument: unknown, compile: Compile) => Compiled;

/** The expression operators. https://www.mongodb.com/docs/manual/reference/operator/aggregation/ */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['$eq', comparing('$eq', (order) => order === 0)],
  ['$ne', comparing('$ne', (order) => order !== 0)],
  ['$gt', comparing('$gt', (order) => order > 0)],
  ['$gte', comparing('$gte', (order) => order >= 0)],
  ['$lt', comparing('$lt', (order) => order < 0)],
  ['$lte', comparing('$lte', (order) => order <= 0)],
  ['$add', add],
  ['$cond', cond],
  ['$ifNull', ifNull],
  ['$literal', (argument) => constant(argument)],
  ['$setField', setField],
  ['$rand', rand],
]);

const isNothing = (value: unknown): value is undefined | null => value === undefined || value === null;

const listOf = (argument: unknown, compile: Compile): Compiled[] =>
  (Array.isArray(argument) ? argument : [argument]).map(compile);

function exactly(count: number, operator: string, operands: readonly unknown[]): void {
  if (operands.length !== count)
    throw numbered(
      16020,
      `Expression ${operator} takes exactly ${count} arguments. ${operands.length} were passed in.`,
    );
}

/** Like `compare`, but a missing value comes before null, as it does in expressions. */
function order(a: unknown, b: unknown): number {
  if (isNothing(a) && isNothing(b)) return Number(a !== undefined) - Number(b !== undefined);
  return compare(a, b);
}

function comparing(name: string, accepts: (order: number) => boolean): Operator {
  return (argument, compile) => {
    const operands = listOf(argument, compile);
    exactly(2, name, operands);
    const [left, right] = operands;
    return combined(operands, (doc) => accepts(order(left?.evaluate(doc), right?.evaluate(doc))));
  };
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/add/ */
function add(argument: unknown, compile: Compile): Compiled {
  const operands = listOf(argument, compile);
  return combined(operands, (doc) => {
    const sum = new Sum();
    let date: Date | undefined;
    for (const operand of operands) {
      const value = operand.evaluate(doc);
      if (isNothing(value)) return null;
      if (isDecimal(value)) throw notImplemented('arithmetic on Decimal128');
      if (isCalculable(value)) sum.add(value);
      else if (!(value instanceof Date))
        throw typeMismatch(`$add only supports numeric or date types, not ${typeName(value)}`);
      else if (date) throw numbered(16612, 'only one date allowed in an $add expression');
      else date = value;
    }
    return date ? moved(date, sum) : sum.result;
  });
}

function moved(date: Date, by: Sum): Date {
  const result = new Date(date.getTime() + by.rounded);
  if (Number.isNaN(result.getTime())) throw new MongoError(15, 'Overflow', 'date overflow in $add');
  return result;
}

const branches = ['if', 'then', 'else'];
/** The code for the first of them that is missing; those of the others follow. */
const MISSING_IF = 17080;

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/cond/ */
function cond(argument: unknown, compile: Compile): Compiled {
  if (isDoc(argument)) {
    const wrong = Object.keys(argument).find((name) => !branches.includes(name));
    if (wrong !== undefined) throw numbered(17083, `Unrecognized parameter to $cond: ${wrong}`);
    const absent = branches.findIndex((branch) => !Object.hasOwn(argument, branch));
    if (absent >= 0) throw numbered(MISSING_IF + absent, `Missing '${branches[absent]}' parameter to $cond`);
    return cond(
      branches.map((branch) => argument[branch]),
      compile,
    );
  }
  const operands = listOf(argument, compile);
  exactly(3, '$cond', operands);
  const [condition, yes, no] = operands;
  return combined(operands, (doc) =>
    isTruthy(condition?.evaluate(doc)) ? yes?.evaluate(doc) : no?.evaluate(doc),
  );
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/ifNull/ */
function ifNull(argument: unknown, compile: Compile): Compiled {
  const operands = listOf(argument, compile);
  if (operands.length < 2)
    throw numbered(1257300, `$ifNull needs at least two arguments, had: ${operands.length}`);
  return combined(operands, (doc) => {
    let value: unknown;
    for (const { evaluate } of operands) {
      value = evaluate(doc);
      if (!isNothing(value)) return value;
    }
    return value;
  });
}

const setFieldArguments = ['field', 'input', 'value'];

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/setField/ */
function setField(argument: unknown, compile: Compile): Compiled {
  if (!isDoc(argument)) throw numbered(4161100, '$setField only supports an object as its argument');
  const wrong = Object.keys(argument).find((name) => !setFieldArguments.includes(name));
  if (wrong !== undefined) throw numbered(4161101, `$setField found an unknown argument: ${wrong}`);
  const absent = setFieldArguments.find((name) => !Object.hasOwn(argument, name));
  if (absent !== undefined) throw numbered(4161102, `$setField requires '${absent}' to be specified`);
  if (typeof argument.field === 'string' && argument.field.startsWith('$'))
    throw numbered(
      4161108,
      `'${argument.field}' is a field path, where $setField needs a name: use $literal`,
    );
  const [field, input, value] = setFieldArguments.map((name) => compile(argument[name]));
  if (!field?.constant) throw numbered(4161106, "$setField requires 'field' to evaluate to a constant");
  const name = field.evaluate(undefined);
  if (typeof name !== 'string')
    throw numbered(
      4161107,
      `$setField requires 'field' to evaluate to type String, but got ${typeName(name)}`,
    );
  return combined([field, ...(input ? [input] : []), ...(value ? [value] : [])], (doc) =>
    withOwn(input?.evaluate(doc), name, value?.evaluate(doc)),
  );
}

function withOwn(input: unknown, name: string, value: unknown): Doc | null {
  if (isNothing(input)) return null;
  if (!isDoc(input))
    throw numbered(
      4161105,
      `$setField requires 'input' to evaluate to type Object, but got ${typeName(input)}`,
    );
  const result = { ...input };
  if (value === undefined) delete result[name];
  else setOwn(result, name, value);
  return result;
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/rand/ */
function rand(argument: unknown): Compiled {
  if (!isDoc(argument) || Object.keys(argument).length > 0)
    throw numbered(3040501, '$rand does not currently accept arguments');
  return { evaluate: Math.random, constant: false };
}
