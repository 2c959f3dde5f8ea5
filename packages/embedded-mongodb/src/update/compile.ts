import { compileUpdatePipeline } from '../aggregation/shape.js';
import { compare, equal } from '../bson/compare.js';
import { isArrayIndex, setOwn } from '../bson/paths.js';
import { type Doc, isDoc, typeName } from '../bson/types.js';
import { badValue, failedToParse, lacks, MongoError, typeMismatch } from '../errors.js';
import type { Evaluator } from '../expressions/expressions.js';
import { arrayOperators, compileArrayChange, createsArray } from './array-operators.js';
import { childOf, Draft, put, remove } from './draft.js';
import { compileFieldChange, fieldOperators } from './field-operators.js';
import { checkArrayFilters, compileArrayFilters, type Matched, resolvePositions } from './positions.js';

export const updateOperators = [...fieldOperators, ...arrayOperators, '$rename'];

export interface UpdateOptions {
  /** The filter whose match the positional `$` stands for. */
  filter: Doc;
  arrayFilters?: unknown;
  evaluator: Evaluator;
  now: Date;
}

/** Gives the document that takes the place of the one before; `inserting` tells an upsert's insertion. */
export type Update = (doc: Doc, inserting: boolean) => Doc;

export const isReplacement = (update: unknown): boolean =>
  isDoc(update) && !(Object.keys(update)[0]?.startsWith('$') ?? false);

/**
 * Compiles an update: operators, a pipeline, or a replacement.
 * https://www.mongodb.com/docs/manual/reference/operator/update/
 */
export function compileUpdate(update: unknown, options: UpdateOptions): Update {
  const change = Array.isArray(update)
    ? pipeline(update, options)
    : !isDoc(update)
      ? undefined
      : isReplacement(update)
        ? replacement(update)
        : operators(update, options);
  if (!change) throw failedToParse('Update argument must be either an object or an array');
  return (doc, inserting) => {
    const next = change(doc, inserting);
    if (doc._id !== undefined && !equal(doc._id, next._id))
      throw new MongoError(
        66,
        'ImmutableField',
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    return next;
  };
}

function pipeline(stages: unknown[], { evaluator, arrayFilters }: UpdateOptions): Update {
  if (arrayFilters !== undefined)
    throw failedToParse('arrayFilters may not be specified for pipeline-syle updates');
  const shape = compileUpdatePipeline(stages, evaluator);
  return (doc) => {
    const next = shape(doc);
    return doc._id !== undefined && next._id === undefined ? { _id: doc._id, ...next } : next;
  };
}

function replacement(update: Doc): Update {
  const dollar = Object.keys(update).find((field) => field.startsWith('$'));
  if (dollar !== undefined)
    throw new MongoError(
      52,
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${dollar}' is not allowed`,
    );
  return (doc) => {
    const next: Doc = {};
    if (doc._id !== undefined && update._id === undefined) next._id = doc._id;
    for (const [field, value] of Object.entries(update)) setOwn(next, field, value);
    return next;
  };
}

/** One operator on one path. */
type Step = (draft: Draft, matched: Matched, inserting: boolean) => void;

function operators(update: Doc, options: UpdateOptions): Update {
  const arrayFilters = compileArrayFilters(options.arrayFilters, options.evaluator);
  const paths: string[] = [];
  const placed: { parts: string[]; step: Step }[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (!isDoc(fields)) throw notFields(operator, fields);
    for (const [path, argument] of Object.entries(fields)) {
      claim(path, paths);
      const isRename = operator === '$rename';
      if (isRename) {
        if (renameTarget(argument) === path)
          throw badValue(`The source and target field for $rename must differ: ${path}`);
        claim(renameTarget(argument), paths);
      }
      const parts = (isRename ? renameTarget(argument) : path).split('.');
      placed.push({ parts, step: compileStep(operator, path, argument, options) });
    }
  }
  const steps = placed.sort((a, b) => comparePaths(a.parts, b.parts)).map(({ step }) => step);
  checkArrayFilters(paths, arrayFilters);
  return (doc, inserting) => {
    const draft = new Draft(doc);
    const matched: Matched = { doc, filter: options.filter, evaluator: options.evaluator, arrayFilters };
    for (const step of steps) step(draft, matched, inserting);
    return draft.root;
  };
}

function notFields(operator: string, fields: unknown): MongoError {
  if (!operator.startsWith('$'))
    return failedToParse(`The update document mixes operators and fields: ${operator}`);
  if (!updateOperators.includes(operator)) return unknownOperator(operator);
  return failedToParse(
    `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${JSON.stringify(fields)}}`,
  );
}

const unknownOperator = (operator: string): MongoError =>
  failedToParse(
    operator.startsWith('$')
      ? `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array: ${lacks(`the update operator ${operator}`)}`
      : `The update document mixes operators and fields: ${operator}`,
  );

/**
 * The order in which MongoDB applies an update, and so that of new fields, whatever the operators: names in the order of
 * their characters, positions in numeric order. https://www.mongodb.com/docs/manual/reference/operator/update/#behavior
 */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (const [depth, part] of a.entries()) {
    const other = b[depth];
    if (other === undefined) return 1;
    if (part === other) continue;
    return isArrayIndex(part) && isArrayIndex(other) ? Number(part) - Number(other) : compare(part, other);
  }
  return a.length - b.length;
}

/** Throws where two operators want the same path, or one a part of the other's. */
function claim(path: string, claimed: string[]): void {
  if (path === '' || path.split('.').includes(''))
    throw new MongoError(
      56,
      'EmptyFieldName',
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  for (const other of claimed)
    if (other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`))
      throw new MongoError(
        40,
        'ConflictingUpdateOperators',
        `Updating the path '${path}' would create a conflict at '${other.length < path.length ? other : path}'`,
      );
  claimed.push(path);
}

function compileStep(operator: string, path: string, argument: unknown, options: UpdateOptions): Step {
  const parts = path.split('.');
  if (operator === '$rename') return rename(parts, renameTarget(argument).split('.'));
  const change = compileFieldChange(operator, argument, path, options.now);
  if (change)
    return (draft, matched, inserting) => {
      if (operator === '$setOnInsert' && !inserting) return;
      for (const concrete of resolvePositions(parts, matched)) {
        const container = draft.parentOf(concrete, operator !== '$unset');
        const field = concrete[concrete.length - 1] ?? '';
        if (!container) continue;
        const current = childOf(container, field);
        const next = change(current);
        if (next === undefined) remove(container, field);
        else if (!Object.is(next, current)) put(container, field, next);
      }
    };
  const arrayChange = compileArrayChange(operator, argument, options.evaluator);
  if (!arrayChange) throw unknownOperator(operator);
  return (draft, matched) => {
    for (const concrete of resolvePositions(parts, matched)) {
      const container = draft.parentOf(concrete, createsArray(operator));
      const field = concrete[concrete.length - 1] ?? '';
      if (!container) continue;
      const current =
        childOf(container, field) ?? (createsArray(operator) && !(field in container) ? [] : undefined);
      if (current === undefined && !(field in container)) continue;
      if (!Array.isArray(current)) throw notAnArray(operator, path, current ?? childOf(container, field));
      put(container, field, arrayChange(current));
    }
  };
}

const notAnArray = (operator: string, path: string, value: unknown): MongoError =>
  operator === '$pop'
    ? typeMismatch(`Path '${path}' contains an element of non-array type '${typeName(value)}'`)
    : badValue(
        createsArray(operator)
          ? `The field '${path}' must be an array but is of type ${typeName(value)}`
          : `Cannot apply ${operator} to a non-array value`,
      );

function renameTarget(argument: unknown): string {
  if (typeof argument !== 'string')
    throw badValue(`The 'to' field for $rename must be a string: ${String(argument)}`);
  return argument;
}

/** https://www.mongodb.com/docs/manual/reference/operator/update/rename/ */
function rename(from: string[], to: string[]): Step {
  if ([...from, ...to].some((part) => part.startsWith('$')))
    throw badValue(`The source and target field for $rename may not be dynamic: ${from.join('.')}`);
  return (draft) => {
    const source = draft.parentOf(from, false);
    const field = from[from.length - 1] ?? '';
    const value = source && childOf(source, field);
    if (!source || Array.isArray(source) || value === undefined) return;
    remove(source, field);
    const target = draft.parentOf(to, true);
    if (target) put(target, to[to.length - 1] ?? '', value);
  };
}
