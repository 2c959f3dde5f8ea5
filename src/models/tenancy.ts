import type { Aggregate, Query, Schema } from 'mongoose';

/** Where a document of a collection says whose it is; `_id prefix`: its id is `<workspace>:<rest>`. */
export type Owner = 'workspace' | '_id' | '_id prefix';

/** A query on what workspaces have named none of them, or more than one. It was not sent. */
export class WorkspaceMissing extends Error {
  override name = 'WorkspaceMissing';
  constructor(collection: string, operation: string) {
    super(`${collection}.${operation}: no workspace is named`);
  }
}

/** The option of a query that is meant for the documents of all workspaces. */
export interface AcrossWorkspaces {
  acrossWorkspaces: string;
}

/**
 * Opens one query to the documents of all workspaces: `query.setOptions(acrossWorkspaces('…'))`. A test lists all that
 * are opened, so that another one is seen in review. @param why why no workspace can be named
 */
export function acrossWorkspaces(why: string): AcrossWorkspaces {
  return { acrossWorkspaces: why };
}

/** Of a collection whose ids begin with the workspace: the filter for all that one workspace has there. */
export function idsOf(workspace: string): { $gte: string; $lt: string } {
  return { $gte: `${workspace}:`, $lt: `${workspace};` };
}

/** The queries that change or delete what is there. */
export const changingQueries = [
  'deleteMany',
  'deleteOne',
  'findOneAndDelete',
  'findOneAndReplace',
  'findOneAndUpdate',
  'replaceOne',
  'updateMany',
  'updateOne',
] as const;

const queries = [
  'countDocuments',
  'distinct',
  'estimatedDocumentCount',
  'find',
  'findOne',
  ...changingQueries,
] as const;

/** What reads or writes other documents than those that were matched first. */
const refusedStages = ['$lookup', '$graphLookup', '$unionWith', '$out', '$merge'];

/**
 * A plugin for the schemas of what workspaces have: whatever is asked or written names one workspace, or throws
 * WorkspaceMissing before anything is sent. What is found, changed or deleted is then of that workspace, because the
 * filter says so. It looks at the filter alone, and costs next to nothing.
 * @throws WorkspaceMissing from each query, write or aggregation that names no workspace
 */
export function tenancy(schema: Schema, { owner }: { owner: Owner }): void {
  const inOne = (filter: unknown, update?: unknown) => {
    const workspace = workspaceOf(filter, owner);
    return workspace !== undefined && (owner !== 'workspace' || staysWith(update, workspace));
  };

  schema.pre([...queries], { query: true, document: false }, function (this: Query<unknown, unknown>) {
    if (isOpened(this.getOptions())) return;
    if (inOne(this.getFilter(), this.getUpdate())) return;
    throw new WorkspaceMissing(this.model.collection.name, String(Reflect.get(this, 'op')));
  });

  schema.pre('aggregate', function (this: Aggregate<unknown>) {
    if (isOpened(this.options)) return;
    const [first, ...rest] = this.pipeline();
    const elsewhere = rest.some((stage) => refusedStages.some((name) => Object.hasOwn(stage, name)));
    if (first && '$match' in first && inOne(first.$match) && !elsewhere) return;
    throw new WorkspaceMissing(this.model().collection.name, 'aggregate');
  });

  schema.pre('bulkWrite', function (operations, options) {
    if (isOpened(options)) return;
    for (const operation of operations) {
      if (!isOfOne(operation)) throw new WorkspaceMissing(this.collection.name, 'bulkWrite');
    }
  });

  function isOfOne(operation: object): boolean {
    if ('insertOne' in operation) return isOwned(partOf(operation.insertOne, 'document'));
    const [one] = Object.values(operation);
    return inOne(partOf(one, 'filter'), partOf(one, 'update') ?? partOf(one, 'replacement'));
  }

  schema.pre('insertMany', function (documents: unknown) {
    const all: unknown[] = Array.isArray(documents) ? documents : [documents];
    if (!all.every(isOwned)) throw new WorkspaceMissing(this.collection.name, 'insertMany');
  });

  // A document that was stored before is saved by its id alone: it is changed by a conditional write instead.
  schema.pre('save', function () {
    if (!this.isNew || !isOwned(this)) throw new WorkspaceMissing(this.collection.name, 'save');
  });
  schema.pre(['updateOne', 'deleteOne'], { document: true, query: false }, function () {
    throw new WorkspaceMissing(this.collection.name, 'document');
  });

  function isOwned(document: unknown): boolean {
    return workspaceOf(document, owner) !== undefined;
  }
}

/** The one workspace whose documents a filter can match; undefined where it names none, or may match several's. */
export function workspaceOf(filter: unknown, owner: Owner): string | undefined {
  const value = partOf(filter, owner === 'workspace' ? 'workspace' : '_id');
  if (owner !== '_id prefix') return oneText(value);
  const first = firstId(value);
  const workspace = first === undefined ? undefined : prefixOf(first);
  return workspace !== undefined && isWithin(value, workspace) ? workspace : undefined;
}

function oneText(value: unknown): string | undefined {
  const text = typeof value === 'object' && value !== null && '$eq' in value ? value.$eq : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function firstId(value: unknown): string | undefined {
  const some = partOf(value, '$in');
  return oneText(Array.isArray(some) ? some[0] : (partOf(value, '$gte') ?? value));
}

function isWithin(value: unknown, workspace: string): boolean {
  const one = oneText(value);
  if (one !== undefined) return prefixOf(one) === workspace;
  const some = partOf(value, '$in');
  if (Array.isArray(some)) return some.every((id) => typeof id === 'string' && prefixOf(id) === workspace);
  const { $gte, $lt } = idsOf(workspace);
  return partOf(value, '$gte') === $gte && partOf(value, '$lt') === $lt;
}

function prefixOf(id: string): string | undefined {
  const end = id.indexOf(':');
  return end > 0 ? id.slice(0, end) : undefined;
}

/** Whether a write leaves a document with the workspace that its filter names. */
function staysWith(update: unknown, workspace: string): boolean {
  if (typeof update !== 'object' || update === null) return true;
  if (Array.isArray(update)) return update.every((stage) => staysWith(stage, workspace));
  return [update, ...Object.values(update)].every((part) => {
    const to = partOf(part, 'workspace');
    return to === undefined || to === workspace;
  });
}

function isOpened(options: unknown): boolean {
  const why = partOf(options, 'acrossWorkspaces');
  return typeof why === 'string' && why !== '';
}

function partOf(whole: unknown, name: string): unknown {
  return typeof whole === 'object' && whole !== null ? Reflect.get(whole, name) : undefined;
}

/** Which document is meant, and whose it is. */
export interface DocumentRef {
  _id: string;
  workspace: string;
}
