import type { Collection } from '../collections/collection.js';
import type { Entry } from '../collections/entry.js';
import type { OrderedIndex } from '../collections/ordered-index.js';

/** A document that a transaction will put in place when it commits. */
export interface PendingWrite {
  entry: Entry;
  bytes: Uint8Array;
}

/**
 * A multi-document transaction: its own writes, and the documents that others have changed since it began, as they were.
 * Together they are its snapshot. https://www.mongodb.com/docs/manual/core/transactions/
 */
export class Transaction {
  /** By collection and `_id` key; null is a deletion. */
  readonly writes = new Map<Collection, Map<string, PendingWrite | null>>();
  private readonly before = new Map<Collection, Map<string, Entry | undefined>>();
  /** Collections that its writes bring into being when it commits, by namespace. */
  readonly created = new Map<string, Collection>();
  /** Collections that others have dropped since it began, by namespace: its snapshot still has them. */
  readonly dropped = new Map<string, Collection>();
  private readonly keysBefore = new Map<OrderedIndex, { documents: number; keys: Set<string> }>();
  readonly startedAt = performance.now();
  state: 'open' | 'committed' | 'aborted' = 'open';

  get hasWritten(): boolean {
    return this.writes.size > 0;
  }

  /** Remembers a document as it was when somebody else changes it for the first time since the transaction began. */
  keepBefore(collection: Collection, id: string, old: Entry | undefined): void {
    const kept = this.before.get(collection) ?? new Map<string, Entry | undefined>();
    this.before.set(collection, kept);
    if (!kept.has(id)) kept.set(id, old);
  }

  changedByOthers(collection: Collection, id: string): boolean {
    return this.before.get(collection)?.has(id) ?? false;
  }

  /** Whether a document had this key when the transaction began, and somebody else has changed or removed it since. */
  hadKey(collection: Collection, index: OrderedIndex, key: string): boolean {
    const before = this.before.get(collection);
    if (!before) return false;
    const known = this.keysBefore.get(index) ?? { documents: 0, keys: new Set<string>() };
    this.keysBefore.set(index, known);
    // What was remembered first stays first: only what came since the last look is new.
    if (known.documents < before.size)
      for (const entry of [...before.values()].slice(known.documents))
        for (const had of entry ? index.keysOf(entry.doc) : []) known.keys.add(had);
    known.documents = before.size;
    return known.keys.has(key);
  }

  setWrite(collection: Collection, id: string, write: PendingWrite | null): void {
    const writes = this.writes.get(collection) ?? new Map<string, PendingWrite | null>();
    this.writes.set(collection, writes.set(id, write));
  }

  /** The document as the transaction sees it. */
  read(collection: Collection, id: string): Entry | undefined {
    const writes = this.writes.get(collection);
    if (writes?.has(id)) return writes.get(id)?.entry;
    const before = this.before.get(collection);
    return before?.has(id) ? before.get(id) : collection.entries.get(id);
  }

  /** The `_id` keys of a collection for which the transaction sees something else than what is committed. */
  differing(collection: Collection): Set<string> {
    return new Set([
      ...(this.writes.get(collection)?.keys() ?? []),
      ...(this.before.get(collection)?.keys() ?? []),
    ]);
  }
}
