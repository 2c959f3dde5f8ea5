import type { Collection } from '../collections/collection.js';
import type { OrderedIndex } from '../collections/ordered-index.js';
import { planQuery } from '../collections/planner.js';
import { compileFilter } from '../query/compile.js';
import { Slices } from '../query/slices.js';
import { Blocked } from '../transactions/locks.js';
import type { Store } from './store.js';
import type { Writer } from './writer.js';

/** Deletes the documents whose time is over, as TTL indexes tell. https://www.mongodb.com/docs/manual/core/index-ttl/ */
export async function deleteExpired(store: Store): Promise<void> {
  const slices = new Slices();
  const writer: Writer = { transaction: undefined, mayWait: false, durable: new Set() };
  for (const collection of [...store.catalog.all()])
    for (const index of [...collection.indexes.values()])
      if (index.spec.expireAfterSeconds !== undefined)
        await deleteBy(store, writer, collection, index, slices);
  await Promise.all(writer.durable);
}

async function deleteBy(
  store: Store,
  writer: Writer,
  collection: Collection,
  index: OrderedIndex,
  slices: Slices,
): Promise<void> {
  const [field = ''] = index.fields;
  const limit = new Date(Date.now() - (index.spec.expireAfterSeconds ?? 0) * 1000);
  const filter = { $and: [{ [field]: { $lt: limit } }, index.spec.partialFilterExpression ?? {}] };
  const expired = compileFilter(filter);
  const plan = planQuery(collection, filter);
  const candidates = plan
    ? plan.ranges.flatMap(([low, high]) => [...plan.index.idsBetween(low, high)])
    : [...collection.entries.keys()];
  for (const [position, id] of candidates.entries()) {
    if (position % 32 === 0 && slices.due()) await slices.pause();
    const entry = collection.entries.get(id);
    if (!entry || collection.dropped || !expired(entry.doc)) continue;
    try {
      store.write(writer, collection, id, null);
    } catch (error) {
      // A transaction holds it: the next sweep will find it.
      if (!(error instanceof Blocked)) throw error;
    }
  }
}
