import type { Long } from 'bson';
import { type PipelineContext, pipelineOf, runPipeline, type Selection } from '../aggregation/pipeline.js';
import { sizeOf } from '../bson/codec.js';
import { compare } from '../bson/compare.js';
import { keyOf } from '../bson/keys.js';
import { reach } from '../bson/paths.js';
import { type Doc, isDoc, isTruthy, toNumber } from '../bson/types.js';
import type { Entry } from '../collections/entry.js';
import { planQuery } from '../collections/planner.js';
import { failedToParse, lacks, MongoError, typeMismatch } from '../errors.js';
import type { Evaluator } from '../expressions/expressions.js';
import { compileFilter } from '../query/compile.js';
import { compileProjection } from '../query/projection.js';
import { type Command, collectionName, collectionOf, countField, docField, type Request } from './command.js';
import { queryFor, select } from './select.js';

function* shown(entries: readonly Entry[], project: ((doc: Doc) => Doc) | undefined): Generator<Doc> {
  for (const entry of entries) {
    const doc = entry.docAmong(entries.length);
    yield project ? project(doc) : doc;
  }
}

/** https://www.mongodb.com/docs/manual/reference/command/find/ */
const find: Command = {
  fields: [
    'find',
    'filter',
    'sort',
    'projection',
    'hint',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'let',
    'allowDiskUse',
    'noCursorTimeout',
  ],
  inTransaction: true,
  async run(request) {
    const { command, cursors, evaluator } = request;
    const collection = collectionOf(request);
    const filter = docField(command, 'filter');
    const limit = toNumber(command.limit ?? 0);
    const query = queryFor(request, filter, {
      sort: docField(command, 'sort'),
      skip: countField(command, 'skip'),
      limit: Math.abs(limit),
      hint: command.hint,
    });
    const project = compileProjection(command.projection, { evaluator, filter });
    const found = collection ? await select(request, collection, query) : [];
    const singleBatch = isTruthy(command.singleBatch) || limit < 0;
    return cursors.open(
      `${request.database}.${collectionName(request)}`,
      shown(found, project),
      command.batchSize,
      // A transaction's snapshot has the collection also after others have dropped it.
      { singleBatch, collection: request.transaction ? undefined : collection },
    );
  },
};

const getMore: Command = {
  fields: ['getMore', 'collection', 'batchSize'],
  inTransaction: true,
  run: ({ command, cursors, database }) =>
    cursors.next(String(command.getMore), `${database}.${String(command.collection)}`, command.batchSize),
};

/** https://www.mongodb.com/docs/manual/reference/command/killCursors/ */
const killCursors: Command = {
  fields: ['killCursors', 'cursors'],
  inTransaction: true,
  run({ command, cursors }) {
    const ids: Long[] = Array.isArray(command.cursors) ? command.cursors : [];
    const killed = ids.filter((id) => cursors.kill(String(id)));
    const notFound = ids.filter((id) => !killed.includes(id));
    return { cursorsKilled: killed, cursorsNotFound: notFound, cursorsAlive: [], cursorsUnknown: [] };
  },
};

/** https://www.mongodb.com/docs/manual/reference/command/count/ */
const count: Command = {
  fields: ['count', 'query', 'limit', 'skip', 'hint'],
  async run(request) {
    const { command } = request;
    const collection = collectionOf(request);
    const filter = docField(command, 'query');
    const skip = countField(command, 'skip');
    const limit = Math.abs(toNumber(command.limit ?? 0));
    if (!collection) return { n: 0 };
    if (Object.keys(filter).length === 0 && !skip && !limit) return { n: collection.entries.size };
    const found = await select(
      request,
      collection,
      queryFor(request, filter, { skip, limit, hint: command.hint }),
    );
    return { n: found.length };
  },
};

/** https://www.mongodb.com/docs/manual/reference/command/distinct/ */
const distinct: Command = {
  fields: ['distinct', 'key', 'query', 'hint'],
  inTransaction: true,
  async run(request) {
    const { command, slices } = request;
    const { key } = command;
    if (typeof key !== 'string')
      throw typeMismatch("BSON field 'distinct.key' is the wrong type, expected type 'string'");
    const collection = collectionOf(request);
    const query = queryFor(request, docField(command, 'query'), { hint: command.hint });
    const found = collection ? await select(request, collection, query) : [];
    const values = new Map<string, unknown>();
    await slices.map(found, (entry) => {
      for (const value of reach(entry.docAmong(found.length), key).flat())
        if (value !== undefined) values.set(keyOf(value), value);
    });
    const sorted = [...values.values()].sort(compare);
    sizeOf({ values: sorted });
    return { values: sorted };
  },
};

type Find = (selection: Selection, evaluator: Evaluator) => Promise<Entry[]>;

/** https://www.mongodb.com/docs/manual/reference/command/aggregate/ */
const aggregate: Command = {
  fields: ['aggregate', 'pipeline', 'cursor', 'allowDiskUse', 'hint', 'let', 'bypassDocumentValidation'],
  inTransaction: true,
  async run(request) {
    const { command, cursors, database, slices } = request;
    if (!isDoc(command.cursor))
      throw failedToParse("The 'cursor' option is required, except for aggregate with the explain argument");
    const pipeline = pipelineOf(command.pipeline);
    const stageWithoutCollection = pipeline[0]?.[0];
    if (typeof command.aggregate !== 'string')
      throw new MongoError(
        40324,
        'Location40324',
        `Unrecognized pipeline stage name: '${String(stageWithoutCollection)}': ${lacks('stages that run without a collection')}`,
      );
    const name = collectionName(request);
    const find: Find = async ({ filter, sort, skip, limit }, evaluator) => {
      const collection = request.store.find(request.transaction, database, name);
      if (!collection) return [];
      const matches = compileFilter(filter, evaluator);
      const { hint } = command;
      const rest = { ...(skip ? { skip } : {}), ...(limit ? { limit } : {}) };
      return select(request, collection, { filter, matches, sort, hint, ...rest });
    };
    const context: PipelineContext = {
      variables: variablesOf(request),
      slices,
      async read(...query) {
        const found = await find(...query);
        return slices.map(found, (entry) => entry.docAmong(found.length));
      },
      count: async (...query) => (await find(...query)).length,
    };
    const docs = await runPipeline(pipeline, context);
    const collection = request.transaction || isGathered(pipeline) ? undefined : collectionOf(request);
    return cursors.open(`${database}.${name}`, docs, command.cursor.batchSize, { collection });
  },
};

const gathering = new Set(['$sort', '$group', '$count']);

/** Whether a pipeline has read all of its collection before its first result: a drop does not end its cursor. */
const isGathered = (pipeline: readonly (readonly [stage: string, argument: unknown])[]): boolean =>
  pipeline.some(([stage]) => gathering.has(stage));

/** The values of the command's `let`. */
export function variablesOf(request: Request): Doc {
  const variables: Doc = {};
  for (const [name, value] of Object.entries(docField(request.command, 'let')))
    variables[name] = request.evaluator(value)({});
  return variables;
}

/** Tells only whether a query uses an index, and which. https://www.mongodb.com/docs/manual/reference/command/explain/ */
const explain: Command = {
  fields: ['explain', 'verbosity'],
  run(request) {
    const inner = docField(request.command, 'explain');
    const [name = '', target] = Object.entries(inner)[0] ?? [];
    const first = Array.isArray(inner.pipeline) ? inner.pipeline[0] : undefined;
    const filters: Record<string, unknown> = {
      find: inner.filter,
      count: inner.query,
      distinct: inner.query,
      aggregate: isDoc(first) ? first.$match : undefined,
    };
    if (!Object.hasOwn(filters, name))
      throw failedToParse(`Explain failed due to unknown command: ${name}: ${lacks(`explain of ${name}`)}`);
    const collection = request.store.catalog.find(request.database, String(target));
    const filter = filters[name];
    const plan = collection && planQuery(collection, isDoc(filter) ? filter : {});
    const inputStage = plan && {
      stage: 'IXSCAN',
      indexName: plan.index.spec.name,
      keyPattern: plan.index.spec.key,
      keysExamined: plan.keys,
    };
    return {
      queryPlanner: {
        namespace: `${request.database}.${String(target)}`,
        winningPlan: inputStage ? { stage: 'FETCH', inputStage } : { stage: 'COLLSCAN' },
      },
    };
  },
};

export const readCommands: Record<string, Command> = {
  find,
  getMore,
  killCursors,
  count,
  distinct,
  aggregate,
  explain,
};
