import type { Model } from 'mongoose';
import type { Models } from '../../models/index.js';
import { idsOf } from '../../models/tenancy.js';
import { type CollectionName, dataPolicies } from './data-policy.js';

/** A document, whichever collection it is of. */
export type AnyDocument = Readonly<Record<string, unknown>>;

const PAGE = 200;

/** A collection as it is for whoever treats all of them alike. */
export function collectionOf(models: Models, name: CollectionName): Model<AnyDocument> {
  const { db, modelName } = models[name];
  return db.model<AnyDocument>(modelName);
}

/** What a workspace has in a collection. @param until nothing that is newer, where documents say when they were made */
export function filterOf(name: CollectionName, workspace: string, until?: Date): Record<string, unknown> {
  const { owner, since } = dataPolicies[name];
  const theirs =
    owner === 'workspace' ? { workspace } : { _id: owner === '_id' ? workspace : idsOf(workspace) };
  return until && since ? { ...theirs, [since]: { $lte: until } } : theirs;
}

/** How much a workspace has in each collection that it has something in. */
export async function countDocuments(
  models: Models,
  workspace: string,
  names: readonly CollectionName[],
): Promise<Partial<Record<CollectionName, number>>> {
  const counts: Partial<Record<CollectionName, number>> = {};
  for (const name of names) {
    const count = await collectionOf(models, name).countDocuments(filterOf(name, workspace));
    if (count > 0) counts[name] = count;
  }
  return counts;
}

/** Every document of a workspace in a collection, a few hundred at a time, in the order of their ids. */
export async function* eachDocument(
  models: Models,
  name: CollectionName,
  workspace: string,
): AsyncGenerator<AnyDocument> {
  const theirs = filterOf(name, workspace);
  const { owner } = dataPolicies[name];
  for (let after: unknown; ; ) {
    const from = after === undefined ? theirs : { ...theirs, ...beyond(owner, workspace, after) };
    const page = await collectionOf(models, name)
      .find(from)
      .sort({ _id: 1 })
      .limit(PAGE)
      .lean<AnyDocument[]>();
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE || owner === '_id') return;
    after = last._id;
  }
}

/** Where the id says whose a document is, it also says it of what comes after it. */
function beyond(owner: string, workspace: string, after: unknown) {
  return owner === '_id prefix'
    ? { _id: idsOf(workspace), $and: [{ _id: { $gt: after } }] }
    : { _id: { $gt: after } };
}
