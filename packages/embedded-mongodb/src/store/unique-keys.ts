import type { Collection } from '../collections/collection.js';
import { duplicateKey } from '../collections/duplicate-key.js';
import type { Entry } from '../collections/entry.js';
import type { OrderedIndex } from '../collections/ordered-index.js';
import { LockConflict } from '../transactions/conflicts.js';
import { Blocked, documentLock, type LockTable, uniqueKeyLock } from '../transactions/locks.js';
import type { PendingWrite, Transaction } from '../transactions/transaction.js';
import type { Writer } from './writer.js';

/** A document as a transaction sees it, or as it is. */
export const readAs = (
  transaction: Transaction | undefined,
  collection: Collection,
  id: string,
): Entry | undefined => (transaction ? transaction.read(collection, id) : collection.entries.get(id));

/** Throws where another transaction holds the lock: Blocked if the writer may wait for it, WriteConflict otherwise. */
export function assertUnlocked(locks: LockTable, writer: Writer, lock: string): void {
  const owner = locks.ownerOf(lock, writer.transaction === undefined);
  if (!owner || owner === writer.transaction) return;
  throw writer.transaction && !writer.mayWait ? new LockConflict(lock) : new Blocked(lock);
}

/** Keeps keys unique among what is committed, what open transactions will do, and what their snapshots show. */
export class UniqueKeys {
  constructor(private readonly locks: LockTable) {}

  /** Throws DuplicateKey, or WriteConflict or Blocked where only the end of a transaction will tell. */
  assertFree(writer: Writer, collection: Collection, next: Entry): void {
    const { transaction } = writer;
    const before = readAs(transaction, collection, next.id);
    for (const index of collection.indexes.values()) {
      if (before && index.hasSameFields(before.doc, next.doc)) continue;
      // Of an index that is not unique only the check is wanted: it refuses parallel arrays.
      const keys = index.keysOf(next.doc);
      if (!index.unique || index.spec.name === '_id_') continue;
      const had = before ? index.keysOf(before.doc) : [];
      for (const key of keys) {
        if (had.includes(key)) continue;
        const lock = uniqueKeyLock(collection, index, key);
        assertUnlocked(this.locks, writer, lock);
        this.assertNobodyElseHas(writer, collection, index, key, next);
        if (transaction) this.locks.tryAcquire(lock, transaction, true);
      }
    }
  }

  private assertNobodyElseHas(
    writer: Writer,
    collection: Collection,
    index: OrderedIndex,
    key: string,
    next: Entry,
  ): void {
    const { transaction } = writer;
    for (const id of index.idsAt(key)) {
      if (id === next.id) continue;
      this.assertNotBeingFreed(writer, collection, index, key, id);
      const seen = readAs(transaction, collection, id);
      if (seen && index.keysOf(seen.doc).includes(key)) throw duplicateKey(collection, index, next.doc);
      // Committed since the transaction began: it cannot see the other document, but must not join it.
      if (transaction && !transaction.writes.get(collection)?.has(id))
        throw new LockConflict(uniqueKeyLock(collection, index, key));
    }
    for (const [id, write] of transaction?.writes.get(collection) ?? [])
      if (id !== next.id && write && index.keysOf(write.entry.doc).includes(key))
        throw duplicateKey(collection, index, next.doc);
    // Freed since the transaction began: in its snapshot two documents would have the key.
    if (transaction?.hadKey(collection, index, key))
      throw new LockConflict(uniqueKeyLock(collection, index, key));
  }

  /** A key that another transaction is about to free is neither taken nor free before its end. */
  private assertNotBeingFreed(
    writer: Writer,
    collection: Collection,
    index: OrderedIndex,
    key: string,
    id: string,
  ): void {
    const pending = this.pendingOfOthers(writer, collection, id);
    if (pending === undefined || (pending && index.keysOf(pending.entry.doc).includes(key))) return;
    assertUnlocked(this.locks, writer, documentLock(collection, id));
  }

  /** Throws where another transaction is about to delete the document with this `_id`. */
  assertIdNotBeingFreed(writer: Writer, collection: Collection, id: string): void {
    if (this.pendingOfOthers(writer, collection, id) === null)
      assertUnlocked(this.locks, writer, documentLock(collection, id));
  }

  /** What another transaction will put in a document's place; null is a deletion. */
  private pendingOfOthers(
    writer: Writer,
    collection: Collection,
    id: string,
  ): PendingWrite | null | undefined {
    const owner = this.locks.ownerOf(documentLock(collection, id), true);
    return owner === writer.transaction ? undefined : owner?.writes.get(collection)?.get(id);
  }
}
