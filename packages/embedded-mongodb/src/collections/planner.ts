import { equal } from '../bson/compare.js';
import { bracketKey, keyOf, successor } from '../bson/keys.js';
import { Bracket, bracketOf, type Doc, isDoc, isRegex } from '../bson/types.js';
import { compileCondition } from '../query/compile.js';
import type { Collection } from './collection.js';
import type { OrderedIndex } from './ordered-index.js';

/** Ranges of an index that hold every document which the filter can match, and perhaps others. */
export interface Plan {
  index: OrderedIndex;
  ranges: [low: string, high: string][];
  /** How many keys the ranges hold. */
  keys: number;
}

/** What every match must meet, by path. */
export type Conditions = Map<string, unknown[]>;

const MAX_RANGES = 500;
/** Below this many documents a scan is as good as any index. */
const SMALL_COLLECTION = 32;

/**
 * The index that leaves the fewest documents to look at; undefined where a scan of all is as good.
 * https://www.mongodb.com/docs/manual/core/query-plans/
 */
export function planQuery(collection: Collection, filter: Doc): Plan | undefined {
  const conditions = conditionsOf(filter);
  if (conditions.size === 0) return undefined;
  let best: Plan | undefined;
  for (const index of collection.indexes.values()) {
    if (!covers(index, conditions)) continue;
    const ranges = rangesOf(index, conditions);
    if (!ranges) continue;
    let keys = 0;
    for (const [low, high] of ranges) keys += index.count(low, high);
    if (!best || keys < best.keys || (keys === best.keys && index.unique && !best.index.unique))
      best = { index, ranges, keys };
  }
  // Most of the collection through an index is slower than all of it without.
  if (best && collection.entries.size > SMALL_COLLECTION && best.keys > collection.entries.size / 2)
    return undefined;
  return best;
}

export function conditionsOf(filter: Doc): Conditions {
  const conditions: Conditions = new Map();
  gather(filter, conditions);
  return conditions;
}

function gather(filter: Doc, conditions: Conditions): void {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isDoc(part)) gather(part, conditions);
    } else if (!path.startsWith('$')) conditions.set(path, [...(conditions.get(path) ?? []), condition]);
  }
}

/** Whether a partial index has every document that the filter can match. */
export function covers(index: OrderedIndex, conditions: Conditions): boolean {
  for (const [path, required] of Object.entries(index.spec.partialFilterExpression ?? {})) {
    if (path.startsWith('$')) return false;
    const matches = compileCondition(required);
    const implied = (conditions.get(path) ?? []).some((condition) => {
      if (equal(condition, required)) return true;
      const values = equalities(condition);
      return values
        ? values.every((value) => value !== null && value !== undefined && matches([value]))
        : impliesExistence(condition, required);
    });
    if (!implied) return false;
  }
  return true;
}

/** A range over values that are not null is met only by documents that have the field. */
const impliesExistence = (condition: unknown, required: unknown): boolean =>
  isDoc(required) &&
  Object.keys(required).length === 1 &&
  required.$exists === true &&
  isDoc(condition) &&
  ['$gt', '$gte', '$lt', '$lte'].some((operator) => isRangeBound(condition[operator]));

function rangesOf(index: OrderedIndex, conditions: Conditions): [string, string][] | undefined {
  let prefixes = [''];
  let used = false;
  const roots = new Set<string | undefined>();
  for (const path of index.fields) {
    const here = conditions.get(path);
    const [root] = path.split('.');
    // One element of an array may meet what is asked of this path and another what is asked of the one before.
    if (!here || (index.multikey && roots.has(root))) break;
    roots.add(root);
    const values = fewestEqualities(here);
    const leftOut = index.spec.sparse && values?.some((value) => value === null || value === undefined);
    if (values && !leftOut && values.length * prefixes.length <= MAX_RANGES) {
      const keys = [...new Set(values.map(keyOf))];
      prefixes = prefixes.flatMap((prefix) => keys.map((key) => prefix + key));
      used = true;
      continue;
    }
    const range = rangeOf(here, index.multikey);
    if (range) return prefixes.map((prefix) => [prefix + range[0], prefix + range[1]]);
    break;
  }
  return used ? prefixes.map((prefix) => [prefix, successor(prefix)]) : undefined;
}

export function fewestEqualities(conditions: unknown[]): unknown[] | undefined {
  let fewest: unknown[] | undefined;
  for (const condition of conditions) {
    const values = equalities(condition);
    if (values && (!fewest || values.length < fewest.length)) fewest = values;
  }
  return fewest;
}

/** The values one of which the field must equal; undefined where the condition is no plain equality. */
function equalities(condition: unknown): unknown[] | undefined {
  if (isDoc(condition) && Object.keys(condition)[0]?.startsWith('$')) {
    if ('$eq' in condition) return isPoint(condition.$eq) ? [condition.$eq] : undefined;
    return Array.isArray(condition.$in) && condition.$in.every(isPoint) ? condition.$in : undefined;
  }
  return isPoint(condition) ? [condition] : undefined;
}

/** An array equals the whole or an element, and a pattern matches text: neither is one place in an index. */
const isPoint = (value: unknown): boolean => !Array.isArray(value) && !isRegex(value);

const rangeBrackets = new Set<number>([
  Bracket.number,
  Bracket.string,
  Bracket.objectId,
  Bracket.boolean,
  Bracket.date,
]);
const isRangeBound = (value: unknown): boolean => rangeBrackets.has(bracketOf(value));

/** The bounds that the conditions set; comparisons hold within one bracket of types. */
export function rangeOf(conditions: unknown[], multikey: boolean): [low: string, high: string] | undefined {
  for (const condition of conditions) {
    if (!isDoc(condition)) continue;
    const least = condition.$gte ?? condition.$gt;
    const most = condition.$lte ?? condition.$lt;
    const bound = isRangeBound(least) ? least : isRangeBound(most) ? most : undefined;
    if (bound === undefined) continue;
    const bracket = bracketOf(bound);
    const start = bracketKey(bracket);
    const low = bracketOf(least) === bracket ? keyOf(least) : start;
    // One element of an array may meet the lower bound and another the upper: then only one of them can be used.
    const upperToo = bracketOf(most) === bracket && !(multikey && low !== start);
    return [low, upperToo ? successor(keyOf(most)) : successor(start)];
  }
  return undefined;
}
