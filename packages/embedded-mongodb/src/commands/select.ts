import { equal } from '../bson/compare.js';
import { keyOf } from '../bson/keys.js';
import { type Doc, isDoc, isRegex } from '../bson/types.js';
import type { Collection } from '../collections/collection.js';
import type { Entry } from '../collections/entry.js';
import type { OrderedIndex } from '../collections/ordered-index.js';
import { walkInOrder } from '../collections/ordered-walk.js';
import { planQuery } from '../collections/planner.js';
import { badValue } from '../errors.js';
import { compileFilter, type Predicate } from '../query/compile.js';
import { DOCUMENTS_PER_LOOK } from '../query/slices.js';
import { parseSortOfQuery, sortInSlices, sortNow } from '../query/sort.js';
import type { Transaction } from '../transactions/transaction.js';
import type { Request } from './command.js';

/** As many documents are sorted at once. */
const SORTED_AT_ONCE = 500;

export interface Query {
  filter: Doc;
  matches: Predicate;
  sort?: unknown;
  skip?: number;
  /** 0 is no limit. */
  limit?: number;
  hint?: unknown;
}

export const queryFor = (
  request: Request,
  filter: Doc,
  rest: Omit<Query, 'filter' | 'matches'> = {},
): Query => ({
  filter,
  matches: compileFilter(filter, request.evaluator),
  ...rest,
});

/**
 * The documents that match, sorted and cut. They are all of one moment, even where finding them takes pauses.
 * The answer comes at once if it can be found in one slice of time: then nothing has changed in between.
 */
export function select(request: Request, collection: Collection, query: Query): Entry[] | Promise<Entry[]> {
  const hinted = hintedIndex(collection, query.hint);
  const sort = parseSortOfQuery(query.sort) ? query.sort : hinted?.spec.key;
  const order = parseSortOfQuery(sort);
  const skip = query.skip ?? 0;
  const end = query.limit ? skip + query.limit : Number.POSITIVE_INFINITY;
  const walked =
    order && Number.isFinite(end) ? selectInOrder(request, collection, { ...query, sort }, end) : undefined;
  if (walked) return walked.slice(skip);
  const found = scan(request, collection, query, order ? Number.POSITIVE_INFINITY : end);
  if (!order)
    return found instanceof Promise
      ? found.then((all) => all.slice(skip))
      : skip > 0
        ? found.slice(skip)
        : found;
  if (!(found instanceof Promise) && found.length <= SORTED_AT_ONCE)
    return sortNow(found, order, (entry) => entry.doc).slice(skip, end);
  return Promise.resolve(found)
    .then((all) => sortInSlices(all, order, (entry) => entry.docAmong(all.length), end, request.slices))
    .then((sorted) => sorted.slice(skip, end));
}

/**
 * The first documents of a sort that an index has in its order: no more are looked at than it takes. Undefined where
 * there is no such index, or where finding all and sorting them is the shorter way.
 */
function selectInOrder(
  request: Request,
  collection: Collection,
  query: Query,
  end: number,
): Entry[] | undefined {
  if (request.transaction || !isDoc(query.sort)) return undefined;
  const walk = walkInOrder(collection, query.filter, query.sort);
  if (!walk) return undefined;
  const otherwise = planQuery(collection, query.filter)?.keys ?? collection.entries.size;
  const accepts = testOf(query, collection);
  const found: Entry[] = [];
  let looked = 0;
  for (const entry of walk) {
    if (++looked > otherwise) return undefined;
    if (looked % DOCUMENTS_PER_LOOK === 0 && request.slices.due()) return undefined;
    if (entry && accepts(entry) && found.push(entry) >= end) break;
  }
  return found;
}

function scan(
  request: Request,
  collection: Collection,
  query: Query,
  max: number,
): Entry[] | Promise<Entry[]> {
  const candidates = candidatesOf(request.transaction, collection, query.filter);
  const found: Entry[] = [];
  let looked = 0;
  const accepts = testOf(query, collection);
  for (const entry of candidates) {
    if (accepts(entry) && found.push(entry) >= max) return found;
    if (++looked % DOCUMENTS_PER_LOOK === 0 && request.slices.due())
      // The rest is taken down as it is now; entries are immutable, so it stays as it is now.
      return scanRest(request, [...candidates], accepts, max, found);
  }
  return found;
}

/** An empty filter accepts everything, without looking at the document. */
const testOf = ({ filter, matches }: Query, { entries }: Collection): ((entry: Entry) => boolean) =>
  Object.keys(filter).length === 0 ? () => true : (entry) => matches(entry.docAmong(entries.size));

async function scanRest(
  request: Request,
  rest: Entry[],
  accepts: (entry: Entry) => boolean,
  max: number,
  found: Entry[],
): Promise<Entry[]> {
  for (const [position, entry] of rest.entries()) {
    if (position % DOCUMENTS_PER_LOOK === 0 && request.slices.due()) await request.slices.pause();
    if (accepts(entry) && found.push(entry) >= max) return found;
  }
  return found;
}

/** Every document that may match, as the reader sees it. */
function candidatesOf(
  transaction: Transaction | undefined,
  collection: Collection,
  filter: Doc,
): IterableIterator<Entry> {
  const id = filter._id;
  if (id !== undefined && id !== null && !Array.isArray(id) && !isRegex(id) && !isOperators(id)) {
    const key = keyOf(id);
    const entry = transaction ? transaction.read(collection, key) : collection.entries.get(key);
    return (entry ? [entry] : []).values();
  }
  if (transaction) return seenBy(transaction, collection, filter);
  const plan = planQuery(collection, filter);
  return plan ? throughIndex(collection, plan) : collection.entries.values();
}

const isOperators = (value: unknown): boolean =>
  isDoc(value) && (Object.keys(value)[0]?.startsWith('$') ?? false);

function* throughIndex(
  collection: Collection,
  { index, ranges }: NonNullable<ReturnType<typeof planQuery>>,
): Generator<Entry> {
  const seen = index.multikey || ranges.length > 1 ? new Set<string>() : undefined;
  for (const [low, high] of ranges)
    for (const id of index.idsBetween(low, high)) {
      if (seen?.has(id)) continue;
      seen?.add(id);
      const entry = collection.entries.get(id);
      if (entry) yield entry;
    }
}

/** The committed documents that a transaction sees too, then those that it sees otherwise. */
function* seenBy(transaction: Transaction, collection: Collection, filter: Doc): Generator<Entry> {
  const differing = transaction.differing(collection);
  const plan = planQuery(collection, filter);
  for (const entry of plan ? throughIndex(collection, plan) : collection.entries.values())
    if (!differing.has(entry.id)) yield entry;
  for (const id of differing) {
    const entry = transaction.read(collection, id);
    if (entry) yield entry;
  }
}

/**
 * The index that a hint names. Which one is used is for the planner to say; what is not sorted otherwise comes in the
 * order of this one. Throws BadValue where there is none.
 */
function hintedIndex(collection: Collection, hint: unknown): OrderedIndex | undefined {
  if (hint === undefined || (isDoc(hint) && (Object.keys(hint).length === 0 || '$natural' in hint)))
    return undefined;
  for (const index of collection.indexes.values())
    if (index.spec.name === hint || equal(index.spec.key, hint)) return index;
  throw badValue(
    'error processing query: planner returned error: hint provided does not correspond to an existing index',
  );
}
