import { own, setOwn } from '../bson/paths.js';
import { type Doc, isDoc } from '../bson/types.js';
import { badValue, lacks, MongoError, numbered } from '../errors.js';
import type { Expression } from '../expressions/compiled.js';
import { checkFieldName, type Evaluator } from '../expressions/expressions.js';
import { isOperators } from '../query/operators.js';
import { compileProjection } from '../query/projection.js';

/** Stages that turn one document into one other; they make up the pipelines of updates as well. */
export type Shape = (doc: Doc) => Doc;

const shapes: Record<string, (argument: unknown, evaluator: Evaluator) => Shape> = {
  $set: addFields,
  $addFields: addFields,
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
  checkCollisions(fields.map(([path]) => path.join('.')));
  return (doc) => {
    let result = doc;
    // Every expression sees the document as it came in.
    for (const [path, evaluate] of fields) result = withField(result, path, evaluate(doc));
    return result;
  };
}

/** Throws where one path is another's, or leads into it. */
function checkCollisions(paths: readonly string[]): void {
  const seen = new Set(paths);
  if (seen.size < paths.length) throw numbered(31250, 'Path collision: a path is there twice');
  for (const path of paths)
    for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1))
      if (seen.has(path.slice(0, dot))) throw numbered(31249, `Path collision at ${path}`);
}

function flatten(spec: Doc, prefix: string, evaluator: Evaluator): [path: string[], Expression][] {
  return Object.entries(spec).flatMap(([name, value]): [string[], Expression][] => {
    const path = prefix + name;
    path.split('.').forEach(checkFieldName);
    if (isDoc(value) && !isOperators(value) && Object.keys(value).length > 0)
      return flatten(value, `${path}.`, evaluator);
    return [[path.split('.'), evaluator(value)]];
  });
}

/** The document with a field set along a path, in every element of arrays on the way; a missing value removes it. */
function withField(doc: Doc, [field, ...rest]: string[], value: unknown): Doc {
  if (field === undefined) return doc;
  const result: Doc = { ...doc };
  const next = rest.length === 0 ? value : inside(own(doc, field), rest, value);
  if (next === undefined) delete result[field];
  else setOwn(result, field, next);
  return result;
}

/** What is no document gives way to one. */
const inside = (current: unknown, path: string[], value: unknown): unknown =>
  Array.isArray(current)
    ? current.map((element) => inside(element, path, value))
    : withField(isDoc(current) ? current : {}, path, value);

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

const readingStages = ['$match', '$sort', '$skip', '$limit', '$count', '$group'];

/** The stages of an update's pipeline. https://www.mongodb.com/docs/manual/tutorial/update-documents-with-aggregation-pipeline/ */
export function compileUpdatePipeline(stages: unknown[], evaluator: Evaluator): Shape {
  const shapesInOrder = stages.map((stage) => {
    const [name = ''] = isDoc(stage) ? Object.keys(stage) : [];
    if (!isDoc(stage) || Object.keys(stage).length !== 1)
      throw badValue('A pipeline stage must contain exactly one field.');
    const shape = compileShape(name, stage[name], evaluator);
    if (!shape && !readingStages.includes(name))
      throw numbered(40324, `Unrecognized pipeline stage name: '${name}': ${lacks(`the stage ${name}`)}`);
    if (!shape)
      throw new MongoError(72, 'InvalidOptions', `${name} is not allowed to be used within an update`);
    return shape;
  });
  return (doc) => shapesInOrder.reduce((result, shape) => shape(result), doc);
}
