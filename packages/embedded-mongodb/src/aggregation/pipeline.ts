import { equal } from '../bson/compare.js';
import { type Doc, isDoc, isNumeric, toNumber } from '../bson/types.js';
import { lacks, MongoError, numbered } from '../errors.js';
import { type Evaluator, evaluatorWith } from '../expressions/expressions.js';
import { compileFilter } from '../query/compile.js';
import type { Slices } from '../query/slices.js';
import { parseSort, sortInSlices } from '../query/sort.js';
import { compileGroup } from './group.js';
import { compileShape, shapeStages } from './shape.js';

/** What the head of a pipeline asks of a collection. */
export interface Selection {
  filter: Doc;
  sort?: unknown;
  skip?: number;
  limit?: number;
}

/** What a pipeline runs in. */
export interface PipelineContext {
  /** Reads the collection; one that does not exist is empty. */
  read(selection: Selection, evaluator: Evaluator): Promise<Doc[]>;
  /** Only counts what `read` would give, which spares decoding the documents. */
  count(selection: Selection, evaluator: Evaluator): Promise<number>;
  variables: Doc;
  slices: Slices;
}

type Stage = (docs: Doc[]) => Doc[] | Promise<Doc[]>;
type StageMaker = (argument: unknown, context: PipelineContext, evaluator: Evaluator) => Stage;

const wholeNumber = (argument: unknown, code: number, message: string): number => {
  const value = toNumber(argument);
  if (!isNumeric(argument) || !Number.isInteger(value) || value < 0) throw numbered(code, message);
  return value;
};

const stages: Record<string, StageMaker> = {
  $match(argument, { slices }, evaluator) {
    if (!isDoc(argument)) throw numbered(15959, 'the match filter must be an expression in an object');
    const matches = compileFilter(argument, evaluator);
    return async (docs) => {
      const matched = await slices.map(docs, matches);
      return docs.filter((_, position) => matched[position]);
    };
  },
  $sort(argument, { slices }) {
    const order = parseSort(argument);
    if (!order) throw numbered(15976, '$sort stage must have at least one sort key');
    return (docs) => sortInSlices(docs, order, (doc) => doc, Number.POSITIVE_INFINITY, slices);
  },
  $limit(argument) {
    const limit = wholeNumber(argument, 2107201, 'invalid argument to $limit stage: Expected a whole number');
    if (limit === 0) throw numbered(15958, 'the limit must be positive');
    return (docs) => docs.slice(0, limit);
  },
  $skip(argument) {
    const skip = wholeNumber(
      argument,
      5107200,
      'invalid argument to $skip stage: Expected a non-negative number',
    );
    return (docs) => docs.slice(skip);
  },
  $count(argument) {
    if (typeof argument !== 'string' || argument === '')
      throw numbered(40156, 'the count field must be a non-empty string');
    if (argument.startsWith('$')) throw numbered(40158, 'the count field cannot be a $-prefixed path');
    if (argument.includes('\0')) throw numbered(40159, 'the count field cannot contain a null byte');
    if (argument.includes('.')) throw numbered(40160, "the count field cannot contain '.'");
    return (docs) => (docs.length > 0 ? [{ [argument]: docs.length }] : []);
  },
  $group: (argument, { slices }, evaluator) => compileGroup(argument, evaluator, slices),
};

/** Every stage that exists here. https://www.mongodb.com/docs/manual/reference/operator/aggregation-pipeline/ */
export const pipelineStages = [...Object.keys(stages), ...shapeStages];

function makeStage(name: string, argument: unknown, context: PipelineContext, evaluator: Evaluator): Stage {
  const shape = compileShape(name, argument, evaluator);
  if (shape) return (docs) => context.slices.map(docs, shape);
  const make = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (!make)
    throw numbered(40324, `Unrecognized pipeline stage name: '${name}': ${lacks(`the stage ${name}`)}`);
  return make(argument, context, evaluator);
}

/** Checks that a pipeline is a list of documents with one field each. */
export function pipelineOf(pipeline: unknown): [name: string, argument: unknown][] {
  if (!Array.isArray(pipeline)) throw typeError();
  return pipeline.map((stage) => {
    if (!isDoc(stage)) throw typeError();
    const [entry, ...more] = Object.entries(stage);
    if (!entry || more.length > 0)
      throw numbered(40323, 'A pipeline stage specification object must contain exactly one field.');
    return entry;
  });
}

const typeError = (): MongoError =>
  new MongoError(14, 'TypeMismatch', "Each element of the 'pipeline' array must be an object");

/** Runs a pipeline over a collection, whose indexes its head may use. */
export async function runPipeline(
  pipeline: [name: string, argument: unknown][],
  context: PipelineContext,
): Promise<Doc[]> {
  const evaluator = evaluatorWith(context.variables);
  const made = pipeline.map(([name, argument]) => makeStage(name, argument, context, evaluator));
  const { selection, stages: taken } = headOf(pipeline);
  if (isCount(pipeline.slice(taken))) {
    const n = await context.count(selection, evaluator);
    return n > 0 ? [{ _id: 1, n }] : [];
  }
  let docs = await context.read(selection, evaluator);
  for (const stage of made.slice(taken)) docs = await stage(docs);
  return docs;
}

/** What the driver's countDocuments ends with. */
const isCount = (stages: [name: string, argument: unknown][]): boolean =>
  stages.length === 1 && equal(stages[0], ['$group', { _id: 1, n: { $sum: 1 } }]);

/** The leading $match, $sort, $skip and $limit, which are one query. */
function headOf(pipeline: [name: string, argument: unknown][]): { selection: Selection; stages: number } {
  const filters: Doc[] = [];
  const selection: Selection = { filter: {} };
  const follows: Record<string, string[]> = {
    $match: ['$match', '$sort', '$skip', '$limit'],
    $sort: ['$skip', '$limit'],
    $skip: ['$limit'],
  };
  let allowed = follows.$match ?? [];
  let taken = 0;
  for (const [name, argument] of pipeline) {
    if (!allowed.includes(name)) break;
    taken++;
    allowed = follows[name] ?? [];
    if (name === '$match' && isDoc(argument)) filters.push(argument);
    if (name === '$sort') selection.sort = argument;
    if (name === '$skip') selection.skip = toNumber(argument);
    if (name === '$limit') selection.limit = toNumber(argument);
  }
  selection.filter = filters.length === 1 ? (filters[0] ?? {}) : filters.length > 1 ? { $and: filters } : {};
  return { selection, stages: taken };
}
