import { own, setOwn } from '../bson/paths.js';
import { type Doc, isDoc } from '../bson/types.js';
import { lacks, MongoError, numbered } from '../errors.js';
import { type Compile, type Compiled, combined, constant, type Expression } from './compiled.js';
import { operators } from './operators.js';

/**
 * Aggregation expressions: field paths, variables, literals, documents, arrays and a few operators.
 * https://www.mongodb.com/docs/manual/meta/aggregation-quick-reference/#expressions
 */

/** Compiles expressions that share variables and one `$$NOW`; throws for an operator that does not exist here. */
export type Evaluator = (expression: unknown) => Expression;

/** Every expression operator that exists here. */
export const expressionOperators = [...operators.keys()];
export const systemVariables = ['$$ROOT', '$$CURRENT', '$$REMOVE', '$$NOW'];

/** An evaluator with the variables of a command's `let`; its `$$NOW` is the time of the first use. */
export function evaluatorWith(variables: Doc = {}): Evaluator {
  let now: Date | undefined;
  const values = (name: string): Compiled => {
    if (name === 'ROOT' || name === 'CURRENT') return { evaluate: (doc) => doc, constant: false };
    if (name === 'REMOVE') return constant(undefined);
    if (name === 'NOW') {
      now ??= new Date();
      return constant(now);
    }
    if (!Object.hasOwn(variables, name)) throw undefinedVariable(name);
    return constant(variables[name]);
  };
  const compile: Compile = (expression) => {
    if (typeof expression === 'string' && expression.startsWith('$')) return path(expression, values);
    if (Array.isArray(expression)) return arrayOf(expression.map(compile));
    if (isDoc(expression)) return documentOrOperator(expression, compile);
    return constant(expression);
  };
  return (expression) => compile(expression).evaluate;
}

const undefinedVariable = (name: string): MongoError =>
  numbered(
    17276,
    `Use of undefined variable: ${name}${/^[A-Z]/.test(name) ? `: ${lacks(`$$${name}`)}` : ''}`,
  );

/** `$field.inner` or `$$variable.inner`. */
function path(text: string, variables: (name: string) => Compiled): Compiled {
  const names = text.startsWith('$$') ? text.slice(2).split('.') : ['CURRENT', ...text.slice(1).split('.')];
  if (text === '$' || text === '$$') throw numbered(16872, `'${text}' by itself is not a valid FieldPath`);
  names.slice(1).forEach(checkFieldName);
  const [variable = '', ...fields] = names;
  const start = variables(variable);
  if (fields.length === 0) return start;
  return combined([start], (doc) => along(start.evaluate(doc), fields, 0));
}

/** Follows a path; through an array it gathers what the documents in it have there. Positions are no fields. */
function along(value: unknown, fields: readonly string[], at: number): unknown {
  const field = fields[at];
  if (field === undefined) return value;
  if (Array.isArray(value)) {
    const found: unknown[] = [];
    for (const element of value) {
      const inner = isDoc(element) ? along(element, fields, at) : undefined;
      if (inner !== undefined) found.push(inner);
    }
    return found;
  }
  return isDoc(value) ? along(own(value, field), fields, at + 1) : undefined;
}

/** Throws for a name that no field of an expression or a projection may have. */
export function checkFieldName(name: string): void {
  if (name === '') throw numbered(15998, 'FieldPath field names may not be empty strings.');
  if (name.startsWith('$')) throw numbered(16410, `FieldPath field names may not start with '$': '${name}'`);
  if (name.includes('\0')) throw numbered(16411, 'FieldPath field names may not contain NUL');
  if (name.includes('.')) throw numbered(16412, `FieldPath field names may not contain '.': '${name}'`);
}

const arrayOf = (elements: readonly Compiled[]): Compiled =>
  combined(elements, (doc) => elements.map(({ evaluate }) => evaluate(doc) ?? null));

function documentOrOperator(expression: Doc, compile: Compile): Compiled {
  const [name = '', ...others] = Object.keys(expression);
  if (!name.startsWith('$')) return documentOf(expression, compile);
  if (others.length > 0)
    throw numbered(15983, 'an object representing an expression must have exactly one field');
  const operator = operators.get(name);
  if (!operator)
    throw new MongoError(
      168,
      'InvalidPipelineOperator',
      `Unrecognized expression '${name}': ${lacks(`the expression ${name}`)}`,
    );
  return operator(expression[name], compile);
}

function documentOf(expression: Doc, compile: Compile): Compiled {
  const fields = Object.entries(expression).map(([name, value]): [string, Compiled] => {
    checkFieldName(name);
    return [name, compile(value)];
  });
  return combined(
    fields.map(([, compiled]) => compiled),
    (doc) => {
      const result: Doc = {};
      for (const [name, { evaluate }] of fields) {
        const value = evaluate(doc);
        if (value !== undefined) setOwn(result, name, value);
      }
      return result;
    },
  );
}
