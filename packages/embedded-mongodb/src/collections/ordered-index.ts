import { keyOf, SEPARATOR, successor } from '../bson/keys.js';
import { ParallelArrays, type Row, rowsOf } from '../bson/rows.js';
import type { Doc } from '../bson/types.js';
import { MongoError } from '../errors.js';
import { compileFilter, type Predicate } from '../query/compile.js';
import type { Entry } from './entry.js';
import { SortedKeys } from './sorted-keys.js';

/** How an index was asked for, as `listIndexes` shows it. */
export interface IndexSpec extends Doc {
  name: string;
  key: Doc;
  unique?: boolean;
  sparse?: boolean;
  expireAfterSeconds?: number;
  partialFilterExpression?: Doc;
}

/**
 * An ordered index over one or more fields; arrays are indexed element by element.
 * https://www.mongodb.com/docs/manual/indexes/
 */
export class OrderedIndex {
  readonly fields: string[];
  readonly paths: string[][];
  /** The top-level fields on which the keys depend. */
  private readonly roots: string[];
  readonly unique: boolean;
  /** Whether any document ever had an array here: then one document may stand at several keys. */
  multikey = false;
  /** Characters held, for the memory limit. */
  characters = 0;
  private readonly keys = new SortedKeys();
  private gathered: string[] = [];
  private readonly covers: Predicate | undefined;

  constructor(readonly spec: IndexSpec) {
    this.fields = Object.keys(spec.key);
    this.paths = this.fields.map((field) => field.split('.'));
    const filtered = Object.keys(spec.partialFilterExpression ?? {});
    this.roots = [...this.fields, ...filtered].map((path) => path.split('.')[0] ?? path);
    this.unique = spec.unique === true || spec.name === '_id_';
    this.covers = spec.partialFilterExpression && compileFilter(spec.partialFilterExpression);
  }

  get size(): number {
    return this.keys.size;
  }

  /** The distinct keys under which the document stands; none where the index is partial or sparse and leaves it out. */
  keysOf(doc: Doc): string[] {
    if (this.covers && !this.covers(doc)) return [];
    const rows = this.rowsOf(doc);
    if (rows.length > 1) this.multikey = true;
    if (this.spec.sparse && rows.every((row) => row.every((value) => value === undefined))) return [];
    const keys = rows.map((row) => row.map(keyOf).join(''));
    return keys.length > 1 ? [...new Set(keys)] : keys;
  }

  private rowsOf(doc: Doc): Row[] {
    try {
      return rowsOf(doc, this.paths);
    } catch (error) {
      if (!(error instanceof ParallelArrays)) throw error;
      throw new MongoError(171, 'CannotIndexParallelArrays', `cannot index ${error.message}`);
    }
  }

  /** Whether no field that the index is about has changed; an update shares what it leaves alone with the old document. */
  hasSameFields(old: Doc, next: Doc): boolean {
    return this.roots.every((field) => old[field] === next[field]);
  }

  /** Moves a document from its old keys to its new ones. */
  replace(id: string, old: Doc | undefined, next: Doc | undefined): void {
    if (old && next && this.hasSameFields(old, next)) return;
    const before = old ? this.keysOf(old) : [];
    const after = next ? this.keysOf(next) : [];
    for (const key of before)
      if (!after.includes(key) && this.keys.delete(key + SEPARATOR + id))
        this.characters -= key.length + id.length;
    for (const key of after)
      if (!before.includes(key) && this.keys.add(key + SEPARATOR + id))
        this.characters += key.length + id.length;
  }

  /** Takes in a document's keys for an index that is being built; they can be found after `settle`. */
  gather(id: string, doc: Doc): void {
    for (const key of this.keysOf(doc)) {
      this.gathered.push(key + SEPARATOR + id);
      this.characters += key.length + id.length;
    }
  }

  /** Puts everything gathered in order, in place of what was there. */
  settle(): void {
    this.keys.fill(this.gathered.sort());
    this.gathered = [];
  }

  /** Builds the index over all entries at once. */
  build(entries: Iterable<Entry>): void {
    this.characters = 0;
    for (const entry of entries) this.gather(entry.id, entry.peek());
    this.settle();
  }

  /** The `_id` key of one of two documents that share a key; undefined where all keys are distinct. */
  findDuplicate(): string | undefined {
    let previous = '';
    for (const item of this.keys.all()) {
      const key = item.slice(0, item.lastIndexOf(SEPARATOR));
      if (key === previous) return idOf(item);
      previous = key;
    }
    return undefined;
  }

  /** The `_id` keys of the documents that stand at exactly this key. */
  *idsAt(key: string): Generator<string> {
    const start = key + SEPARATOR;
    for (const item of this.keys.range(start, successor(start))) yield idOf(item);
  }

  /** The `_id` keys from `low` up to, not including, `high`, in order; one may come more than once. */
  *idsBetween(low: string, high: string): Generator<string> {
    for (const item of this.keys.range(low, high)) yield idOf(item);
  }

  count(low: string, high: string): number {
    return this.keys.count(low, high);
  }
}

const idOf = (item: string): string => item.slice(item.lastIndexOf(SEPARATOR) + SEPARATOR.length);
