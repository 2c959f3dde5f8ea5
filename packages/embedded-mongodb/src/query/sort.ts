import { compare } from '../bson/compare.js';
import { ParallelArrays, type Row, rowsOf } from '../bson/rows.js';
import { isNumeric, toNumber } from '../bson/types.js';
import { badValue, notImplemented, numbered } from '../errors.js';
import type { Slices } from './slices.js';

/** Documents sorted in one go between two pauses. */
const RUN = 500;

export interface SortOrder {
  /** What is compared of a document: one value for each key of the sort. */
  keysOf(doc: unknown): unknown[];
  compare(a: unknown[], b: unknown[]): number;
}

/**
 * The sort of a query: what it leaves equal is in the order of `_id`, so that pages never overlap.
 * Undefined where it is empty.
 */
export const parseSortOfQuery = (spec: unknown): SortOrder | undefined =>
  parseSort(spec) && parseSort({ ...Object(spec), ...('_id' in Object(spec) ? {} : { _id: 1 }) });

/** Parses a sort; undefined where it is empty. https://www.mongodb.com/docs/manual/reference/method/cursor.sort/ */
export function parseSort(spec: unknown): SortOrder | undefined {
  const keys = Object.entries(spec ?? {}).map(([path, direction]): [string, number] => {
    if (path === '$natural') throw notImplemented('a sort by $natural order');
    if (typeof direction === 'object' && direction !== null && '$meta' in direction)
      throw notImplemented('a sort by $meta');
    const sign = toNumber(direction);
    if (!isNumeric(direction) || (sign !== 1 && sign !== -1))
      throw numbered(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return [path, sign];
  });
  if (keys.length === 0) return undefined;
  const paths = keys.map(([path]) => path.split('.'));
  const signs = keys.map(([, sign]) => sign);
  const compareRows = (a: Row, b: Row): number => {
    for (let i = 0; i < signs.length; i++) {
      const order = compare(a[i], b[i]);
      if (order !== 0) return order * (signs[i] ?? 1);
    }
    return 0;
  };
  return { keysOf: (doc) => foremost(sortedRows(doc, paths), compareRows), compare: compareRows };
}

function sortedRows(doc: unknown, paths: readonly (readonly string[])[]): Row[] {
  try {
    return rowsOf(doc, paths);
  } catch (error) {
    throw error instanceof ParallelArrays
      ? badValue(`cannot sort with keys that are ${error.message}`)
      : error;
  }
}

/** A document with arrays sorts by the row of it that comes first. */
function foremost(rows: readonly Row[], order: (a: Row, b: Row) => number): Row {
  let best = rows[0] ?? [];
  for (let i = 1; i < rows.length; i++) if (order(rows[i] ?? [], best) < 0) best = rows[i] ?? [];
  return best;
}

interface Keyed<T> {
  item: T;
  keys: unknown[];
}

/** Sorts a few items at once; stable. */
export function sortNow<T>(items: readonly T[], order: SortOrder, docOf: (item: T) => unknown): T[] {
  return items
    .map((item): Keyed<T> => ({ item, keys: order.keysOf(docOf(item)) }))
    .sort((a, b) => order.compare(a.keys, b.keys))
    .map((keyed) => keyed.item);
}

/** Sorts any number of items with pauses, keeping the first `limit` only; stable. */
export async function sortInSlices<T>(
  items: readonly T[],
  order: SortOrder,
  docOf: (item: T) => unknown,
  limit: number,
  slices: Slices,
): Promise<T[]> {
  let runs: Keyed<T>[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    const keyed = items
      .slice(at, at + RUN)
      .map((item): Keyed<T> => ({ item, keys: order.keysOf(docOf(item)) }));
    runs.push(keyed.sort((a, b) => order.compare(a.keys, b.keys)).slice(0, limit));
    if (slices.due()) await slices.pause();
  }
  while (runs.length > 1) {
    const merged: Keyed<T>[][] = [];
    for (let i = 0; i < runs.length; i += 2)
      merged.push(await merge(runs[i] ?? [], runs[i + 1] ?? [], order, limit, slices));
    runs = merged;
  }
  return (runs[0] ?? []).map((keyed) => keyed.item);
}

async function merge<T>(
  left: Keyed<T>[],
  right: Keyed<T>[],
  order: SortOrder,
  limit: number,
  slices: Slices,
): Promise<Keyed<T>[]> {
  const merged: Keyed<T>[] = [];
  let l = 0;
  let r = 0;
  while (merged.length < limit) {
    const a = left[l];
    const b = right[r];
    if (!a && !b) break;
    if (a && (!b || order.compare(a.keys, b.keys) <= 0)) {
      merged.push(a);
      l++;
    } else if (b) {
      merged.push(b);
      r++;
    }
    if (merged.length % 1000 === 0 && slices.due()) await slices.pause();
  }
  return merged;
}
