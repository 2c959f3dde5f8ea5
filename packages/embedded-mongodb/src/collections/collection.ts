import { randomUUID } from 'node:crypto';
import type { Doc } from '../bson/types.js';
import { MongoError } from '../errors.js';
import { Entry } from './entry.js';
import { type IndexSpec, OrderedIndex } from './ordered-index.js';

// What a document and an index key take in memory beyond their bytes, as measured on Node 20.
const BYTES_PER_ENTRY = 300;
export const BYTES_PER_ENCODED_BYTE = 2.5;
const BYTES_PER_KEY = 48;

export const collectionDropped = ({ namespace, uuid }: Collection): MongoError =>
  new MongoError(175, 'QueryPlanKilled', `collection dropped. UUID ${uuid}, namespace ${namespace}`);

/** One collection: its documents by the key of their `_id`, in order of insertion, and its indexes. */
export class Collection {
  readonly entries = new Map<string, Entry>();
  readonly indexes = new Map<string, OrderedIndex>();
  /** Encoded bytes of all documents. */
  bytes = 0;
  /** Set when the collection is dropped: whoever still holds it must not write to it. */
  dropped = false;

  constructor(
    readonly database: string,
    readonly name: string,
    readonly uuid: string = randomUUID(),
  ) {
    this.indexes.set('_id_', new OrderedIndex({ v: 2, key: { _id: 1 }, name: '_id_' }));
  }

  get namespace(): string {
    return `${this.database}.${this.name}`;
  }

  /** What is kept of the collection besides its documents. */
  get description(): Doc {
    return {
      db: this.database,
      coll: this.name,
      uuid: this.uuid,
      indexes: [...this.indexes.values()].map((index) => index.spec),
    };
  }

  /** An estimate in bytes, for the memory limit. */
  get memory(): number {
    let memory = this.bytes * BYTES_PER_ENCODED_BYTE + this.entries.size * BYTES_PER_ENTRY;
    for (const index of this.indexes.values()) memory += index.characters + index.size * BYTES_PER_KEY;
    return memory;
  }

  /** Puts an entry in place of the one with its `_id`, or removes that, and brings the indexes up to date. */
  replace(id: string, next: Entry | undefined): Entry | undefined {
    const old = this.entries.get(id);
    for (const index of this.indexes.values()) index.replace(id, old?.doc, next?.doc);
    if (next) this.entries.set(id, next);
    else this.entries.delete(id);
    this.bytes += (next?.size ?? 0) - (old?.size ?? 0);
    return old;
  }

  /** Takes in stored documents and builds the indexes over them; each is decoded once, and only for that. */
  load(documents: Map<string, Uint8Array>, specs: IndexSpec[]): void {
    this.indexes.clear();
    for (const spec of specs) this.indexes.set(spec.name, new OrderedIndex(spec));
    const indexes = [...this.indexes.values()];
    for (const [id, bytes] of documents) {
      const entry = new Entry(id, bytes, bytes.length);
      const doc = entry.peek();
      for (const index of indexes) index.gather(id, doc);
      this.entries.set(id, entry);
      this.bytes += entry.size;
    }
    for (const index of indexes) index.settle();
  }
}
