import { setOwn } from '../bson/paths.js';
import { type Doc, isDoc } from '../bson/types.js';
import { badValue, lacks, MongoError, numbered } from '../errors.js';
import { isOperators } from '../query/operators.js';
import { compileProjection } from '../query/projection.js';
import type { Evaluator, Expression } from './expressions.js';

/** Stages that turn one document into one other; they make up the pipelines of updates as well. */
export type Shape = (doc: Doc) => Doc;

const shapes: Record<string, (argument: unknown, evaluator: Evaluator) => Shape> = {
  $set: addFields,
  $addFields: addFields,
  $unset: unset,
  $project: project,
  $replaceRoot: (argument, evaluator) =>
    replaceRoot(isDoc(argument) ? argument.newRoot : undefined, evaluator),
  $replaceWith: replaceRoot,
};

export const shapeStages = Object.keys(shapes);

/** Compiles a stage; undefined if it is not one of these. */
export function compileShape(stage: string, argument: unknown, evaluator: Evaluator): Shape | undefined {
  return Object.hasOwn(shapes, stage) ? shapes[stage]?.(argument, evaluator) : undefined;
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/addFields/ */
function addFields(argument: unknown, evaluator: Evaluator): Shape {
  if (!isDoc(argument)) throw numbered(40272, '$addFields specification stage must be an object');
  const fields = flatten(argument, '', evaluator);
  return (doc) => {
    let result = doc;
    // Every expression sees the document as it came in.
    for (const [path, evaluate] of fields) result = withField(result, path, evaluate(doc));
    return result;
  };
}

function flatten(spec: Doc, prefix: string, evaluator: Evaluator): [path: string[], Expression][] {
  return Object.entries(spec).flatMap(([name, value]): [string[], Expression][] => {
    const path = prefix + name;
    if (path.split('.').includes(''))
      throw numbered(15998, `FieldPath field names may not be empty strings: '${path}'`);
    if (isDoc(value) && !isOperators(value) && Object.keys(value).length > 0)
      return flatten(value, `${path}.`, evaluator);
    return [[path.split('.'), evaluator(value)]];
  });
}

/** The document with a field set along a path, in every element of arrays on the way; a missing value removes it. */
function withField(doc: Doc, [field, ...rest]: string[], value: unknown): Doc {
  if (field === undefined) return doc;
  const result: Doc = { ...doc };
  const next = rest.length === 0 ? value : inside(doc[field], rest, value);
  if (next === undefined) delete result[field];
  else setOwn(result, field, next);
  return result;
}

function inside(current: unknown, path: string[], value: unknown): unknown {
  if (Array.isArray(current)) return current.map((element) => inside(element, path, value));
  if (!isDoc(current) && value === undefined) return current;
  return withField(isDoc(current) ? current : {}, path, value);
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/unset/ */
function unset(argument: unknown, evaluator: Evaluator): Shape {
  const paths: unknown[] = Array.isArray(argument) ? argument : [argument];
  if (paths.length === 0 || !paths.every((path) => typeof path === 'string' && path !== ''))
    throw numbered(31002, '$unset specification must be a string or an array of strings');
  return project(Object.fromEntries(paths.map((path) => [path, 0])), evaluator);
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/project/ */
function project(argument: unknown, evaluator: Evaluator): Shape {
  const projection = compileProjection(argument, { evaluator, filter: {}, inPipeline: true });
  if (!projection) throw numbered(51272, '$project specification must have at least one field');
  return projection;
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/replaceRoot/ */
function replaceRoot(argument: unknown, evaluator: Evaluator): Shape {
  if (argument === undefined) throw numbered(40231, 'no newRoot specified for the $replaceRoot stage');
  const evaluate = evaluator(argument);
  return (doc) => {
    const root = evaluate(doc);
    if (!isDoc(root))
      throw numbered(
        40228,
        "'newRoot' expression must evaluate to an object, but the resulting value was of another type",
      );
    return Object.fromEntries(Object.entries(root).filter(([, value]) => value !== undefined));
  };
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/unwind/ */
export function compileUnwind(argument: unknown): (doc: Doc) => Doc[] {
  const spec: Doc = isDoc(argument) ? argument : { path: argument };
  const { path, includeArrayIndex, preserveNullAndEmptyArrays, ...others } = spec;
  if (typeof path !== 'string' || !path.startsWith('$') || path.length < 2)
    throw numbered(28818, `path option to $unwind stage should be prefixed with a '$': ${String(path)}`);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw numbered(28811, `unrecognized option to $unwind stage: ${unknown}`);
  const parts = path.slice(1).split('.');
  const indexed = (doc: Doc, index: number | null): Doc =>
    typeof includeArrayIndex === 'string' ? withField(doc, includeArrayIndex.split('.'), index) : doc;
  return (doc) => {
    const value = parts.reduce((inner: unknown, part) => (isDoc(inner) ? inner[part] : undefined), doc);
    const kept = preserveNullAndEmptyArrays === true;
    if (value === undefined || value === null) return kept ? [indexed(doc, null)] : [];
    if (!Array.isArray(value)) return [indexed(doc, null)];
    if (value.length === 0) return kept ? [indexed(withField(doc, parts, undefined), null)] : [];
    return value.map((element, index) => indexed(withField(doc, parts, element), index));
  };
}

const allowedElsewhere = [
  '$match',
  '$sort',
  '$limit',
  '$skip',
  '$count',
  '$unwind',
  '$group',
  '$bucket',
  '$facet',
  '$lookup',
];

/** The stages of an update's pipeline. https://www.mongodb.com/docs/manual/tutorial/update-documents-with-aggregation-pipeline/ */
export function compileUpdatePipeline(stages: unknown[], evaluator: Evaluator): Shape {
  const shapesInOrder = stages.map((stage) => {
    const [name = ''] = isDoc(stage) ? Object.keys(stage) : [];
    if (!isDoc(stage) || Object.keys(stage).length !== 1)
      throw badValue('A pipeline stage must contain exactly one field.');
    const shape = compileShape(name, stage[name], evaluator);
    if (!shape && !allowedElsewhere.includes(name))
      throw numbered(40324, `Unrecognized pipeline stage name: '${name}': ${lacks(`the stage ${name}`)}`);
    if (!shape)
      throw new MongoError(72, 'InvalidOptions', `${name} is not allowed to be used within an update`);
    return shape;
  });
  return (doc) => shapesInOrder.reduce((result, shape) => shape(result), doc);
}

export { withField };
