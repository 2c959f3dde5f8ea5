import type { Collection } from '../collections/collection.js';
import type { Entry } from '../collections/entry.js';

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
