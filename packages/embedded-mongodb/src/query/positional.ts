import { reach } from '../bson/paths.js';
import { type Doc, isDoc, isTruthy } from '../bson/types.js';
import type { Evaluator } from '../expressions/expressions.js';
import { compileCondition, compileFilter } from './compile.js';
import { isOperators } from './operators.js';

/**
 * The position of the element, in the array at `path`, that made the filter match: what `$` stands for. -1 where none did.
 * https://www.mongodb.com/docs/manual/reference/operator/update/positional/
 */
export function matchedPosition(doc: Doc, filter: Doc, path: string, evaluator: Evaluator): number {
  const array = reach(doc, path)[0];
  if (!Array.isArray(array)) return -1;
  const conditions = conditionsOf(filter);
  for (const [field, condition] of conditions) {
    const matches = elementTest(field, condition, path, evaluator);
    const position = matches ? array.findIndex(matches) : -1;
    if (position >= 0) return position;
  }
  // A condition on another array of the document sets the position too.
  for (const [field, condition] of conditions) {
    const other = reach(doc, field)[0];
    if (!Array.isArray(other)) continue;
    const matches = compileCondition(condition, evaluator);
    const position = other.findIndex((element) => matches([element]));
    if (position >= 0) return position;
  }
  return -1;
}

function conditionsOf(filter: Doc): [field: string, condition: unknown][] {
  return Object.entries(filter).flatMap(([name, value]): [string, unknown][] => {
    if ((name === '$and' || name === '$or') && Array.isArray(value))
      return value.flatMap((clause) => (isDoc(clause) ? conditionsOf(clause) : []));
    const condition = name.startsWith('$') ? undefined : affirmed(value);
    return condition === undefined ? [] : [[name, condition]];
  });
}

const negations = new Set(['$ne', '$nin', '$not']);

/** What a condition asks for, without what it forbids: no element made that match. Undefined where nothing is left. */
function affirmed(condition: unknown): unknown {
  if (!isOperators(condition)) return condition;
  const asked = Object.entries(condition).filter(
    ([operator, operand]) => !negations.has(operator) && !(operator === '$exists' && !isTruthy(operand)),
  );
  return asked.length > 0 ? Object.fromEntries(asked) : undefined;
}

/** What a condition on `field` asks of one element of the array at `path`; undefined where it is about something else. */
function elementTest(
  field: string,
  condition: unknown,
  path: string,
  evaluator: Evaluator,
): ((element: unknown) => boolean) | undefined {
  if (field === path) {
    const inner = isOperators(condition) ? condition.$elemMatch : undefined;
    if (isDoc(inner) && !isOperators(inner)) {
      const matches = compileFilter(inner, evaluator);
      return (element) => isDoc(element) && matches(element);
    }
    const matches = compileCondition(isDoc(inner) ? inner : condition, evaluator);
    return (element) => matches([element]);
  }
  if (!field.startsWith(`${path}.`)) return undefined;
  const matches = compileCondition(condition, evaluator);
  return (element) => matches(reach(element, field.slice(path.length + 1)));
}
