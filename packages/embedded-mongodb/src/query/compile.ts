import { own, reach } from '../bson/paths.js';
import { type Doc, isDoc, isRegex, isTruthy } from '../bson/types.js';
import { badValue, lacks } from '../errors.js';
import { type Evaluator, evaluatorWith } from '../expressions/expressions.js';
import { allOf, type Compilers, equality, isOperators, makeOperator } from './operators.js';

export type Predicate = (doc: unknown) => boolean;

/** Tests all the values that a path reached. */
export type Condition = (reached: unknown[]) => boolean;

export const topLevelOperators = ['$and', '$or', '$nor', '$expr', '$comment'];

/**
 * Compiles a filter of the query language; throws BadValue for an operator that does not exist here.
 * https://www.mongodb.com/docs/manual/tutorial/query-documents/
 */
export function compileFilter(filter: Doc, evaluator: Evaluator = evaluatorWith()): Predicate {
  const parts = Object.entries(filter)
    .filter(([name]) => name !== '$comment')
    .map(([name, argument]) =>
      name.startsWith('$')
        ? compileTopLevel(name, argument, evaluator)
        : compileField(name, argument, evaluator),
    );
  const [only] = parts;
  return only && parts.length === 1 ? only : (doc) => parts.every((matches) => matches(doc));
}

function compileField(path: string, argument: unknown, evaluator: Evaluator): Predicate {
  const matches = compileCondition(argument, evaluator);
  if (path.includes('.')) return (doc) => matches(reach(doc, path));
  return (doc) => matches([isDoc(doc) ? own(doc, path) : undefined]);
}

function compileTopLevel(name: string, argument: unknown, evaluator: Evaluator): Predicate {
  if (name === '$expr') {
    const evaluate = evaluator(argument);
    return (doc) => isTruthy(evaluate(doc));
  }
  if (name !== '$and' && name !== '$or' && name !== '$nor')
    throw badValue(`unknown top level operator: ${name}: ${lacks(`the query operator ${name}`)}`);
  if (!Array.isArray(argument) || argument.length === 0) throw badValue(`${name} must be a nonempty array`);
  const clauses = argument.map((clause) => {
    if (!isDoc(clause)) throw badValue(`${name} argument's entries must be objects`);
    return compileFilter(clause, evaluator);
  });
  if (name === '$and') return (doc) => clauses.every((matches) => matches(doc));
  if (name === '$or') return (doc) => clauses.some((matches) => matches(doc));
  return (doc) => !clauses.some((matches) => matches(doc));
}

/** Compiles what a filter asks of one field: a value, a pattern, or operators. */
export function compileCondition(condition: unknown, evaluator: Evaluator = evaluatorWith()): Condition {
  if (!isOperators(condition)) {
    const test = equality(condition);
    return (reached) => reached.some(test);
  }
  const compilers: Compilers = {
    condition: (inner) => compileCondition(inner, evaluator),
    filter: (inner) => compileFilter(inner, evaluator),
  };
  if ('$options' in condition && !('$regex' in condition)) throw badValue('$options needs a $regex');
  const parts = Object.entries(condition)
    .filter(([name]) => name !== '$options')
    .map(([name, argument]): Condition => {
      if (name === '$all') return allOf(argument, compilers);
      if (name === '$not') return not(argument, evaluator);
      const { test, negated } = makeOperator(name, argument, condition, compilers);
      return negated ? (reached) => !reached.some(test) : (reached) => reached.some(test);
    });
  const [only] = parts;
  return only && parts.length === 1 ? only : (reached) => parts.every((holds) => holds(reached));
}

/** `$not` turns a whole condition round, along all that its path reaches. https://www.mongodb.com/docs/manual/reference/operator/query/not/ */
function not(argument: unknown, evaluator: Evaluator): Condition {
  if (!isRegex(argument) && (!isOperators(argument) || Object.keys(argument).length === 0))
    throw badValue('$not needs a regex or a document');
  const holds = compileCondition(argument, evaluator);
  return (reached) => !holds(reached);
}
