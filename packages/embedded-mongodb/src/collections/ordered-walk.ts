import { keyOf, successor } from '../bson/keys.js';
import { type Row, rowsOf } from '../bson/rows.js';
import type { Doc } from '../bson/types.js';
import type { Collection } from './collection.js';
import type { Entry } from './entry.js';
import type { OrderedIndex } from './ordered-index.js';
import { type Conditions, conditionsOf, covers, fewestEqualities, rangeOf } from './planner.js';

/** The keys that one field of an index may have in a match: from `low` up to, not including, `high`. */
interface Span {
  low: string;
  high: string;
}

/**
 * Documents in the order of a sort, from an index that has it: undefined where none has. Every document that the filter
 * can match comes, and perhaps others. Where a field's key lies outside of what the filter allows, the walk goes on at
 * the next place that can match: so `{a: {$gt: 1}, b: {$lt: 5}}` sorted by `{a: 1, b: 1}` looks at one key of each `a`
 * that has nothing to give, as MongoDB's bounds of an index scan do. `undefined` is yielded for such a look.
 */
export function walkInOrder(
  collection: Collection,
  filter: Doc,
  sort: Doc,
): Generator<Entry | undefined> | undefined {
  const order = Object.entries(sort);
  if (order.some(([, direction]) => direction !== 1)) return undefined;
  const fields = order.map(([field]) => field);
  const conditions = conditionsOf(filter);
  for (const index of collection.indexes.values()) {
    const spans = spansOf(index, conditions, fields);
    if (spans && covers(index, conditions)) return walk(collection, index, spans);
  }
  return undefined;
}

/** What the index's first fields may be, as far as the sort needs them; undefined where it has another order. */
function spansOf(index: OrderedIndex, conditions: Conditions, sorted: readonly string[]): Span[] | undefined {
  // A document that stands at several keys would come more than once.
  if (index.multikey) return undefined;
  const spans: Span[] = [];
  let met = 0;
  for (const field of index.fields) {
    const here = conditions.get(field) ?? [];
    const point = pointOf(here);
    if (field !== sorted[met] && (point === undefined || met === sorted.length)) break;
    // Without bounds there may be documents that the index leaves out.
    const range = point === undefined ? rangeOf(here, false) : undefined;
    if (point === undefined && range === undefined) return undefined;
    if (field === sorted[met]) met++;
    spans.push(
      point === undefined
        ? { low: range?.[0] ?? '', high: range?.[1] ?? '' }
        : { low: point, high: successor(point) },
    );
  }
  return met === sorted.length && breaksTiesById(index, conditions, sorted, spans.length) ? spans : undefined;
}

/** Whether what is equal in the sort stands in the order of `_id`, as a sort without an index leaves it. */
function breaksTiesById(
  index: OrderedIndex,
  conditions: Conditions,
  sorted: readonly string[],
  used: number,
): boolean {
  if (sorted.includes('_id')) return true;
  const next = index.fields.slice(used).find((field) => pointOf(conditions.get(field) ?? []) === undefined);
  return next === undefined || next === '_id';
}

function pointOf(conditions: unknown[]): string | undefined {
  const values = fewestEqualities(conditions);
  const [value] = values ?? [];
  return values?.length === 1 && value !== null && value !== undefined ? keyOf(value) : undefined;
}

function* walk(
  { entries }: Collection,
  index: OrderedIndex,
  spans: readonly Span[],
): Generator<Entry | undefined> {
  let from: string | undefined = spans[0]?.low ?? '';
  const end = spans[0]?.high ?? '';
  while (from !== undefined) {
    const low: string = from;
    from = undefined;
    for (const id of index.idsBetween(low, end)) {
      const entry = entries.get(id);
      if (!entry) continue;
      const next = placeAfter(rowsOf(entry.docAmong(entries.size), index.paths)[0] ?? [], spans);
      if (next === 'here') {
        yield entry;
        continue;
      }
      yield undefined;
      from = next;
      break;
    }
  }
}

/** `here` where the document's keys are all within the spans; else where the walk goes on, if anywhere. */
function placeAfter(row: Row, spans: readonly Span[]): string | undefined {
  let prefix = '';
  for (const [position, { low, high }] of spans.entries()) {
    const key = keyOf(row[position]);
    if (key < low) return prefix + low;
    if (key >= high) return prefix === '' ? undefined : successor(prefix);
    prefix += key;
  }
  return 'here';
}
