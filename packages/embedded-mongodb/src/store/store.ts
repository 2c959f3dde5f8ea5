import { encodeDocument, encodeReply, MAX_DOCUMENT_BYTES } from '../bson/codec.js';
import { keyOf } from '../bson/keys.js';
import type { Doc } from '../bson/types.js';
import { Catalog } from '../collections/catalog.js';
import { Collection, collectionDropped } from '../collections/collection.js';
import { duplicateKey } from '../collections/duplicate-key.js';
import { Entry } from '../collections/entry.js';
import { type IndexSpec, OrderedIndex } from '../collections/ordered-index.js';
import { Room } from '../collections/room.js';
import { writeConflict } from '../errors.js';
import { type Change, collectionKey, documentKey, sessionKey } from '../storage/changes.js';
import type { Journal } from '../storage/journal.js';
import type { Stored } from '../storage/load.js';
import { assertOpen, LockConflict } from '../transactions/conflicts.js';
import { Blocked, documentLock, LockTable } from '../transactions/locks.js';
import type { Progress } from '../transactions/progress.js';
import { partChange, type Session } from '../transactions/sessions.js';
import type { PendingWrite, Transaction } from '../transactions/transaction.js';
import { captureAll, loadCollection } from './contents.js';
import { assertUnlocked, readAs, UniqueKeys } from './unique-keys.js';
import type { Writer } from './writer.js';

/** The documents in memory, every change to which goes to the journal. All of it happens without a pause, so it is atomic. */
export class Store {
  readonly catalog = new Catalog();
  readonly locks = new LockTable();
  private readonly open = new Set<Transaction>();
  private memory = 0;
  journal!: Journal;
  readonly room: Room;
  private readonly uniqueKeys = new UniqueKeys(this.locks);

  constructor(memoryLimitBytes: number) {
    this.room = new Room(memoryLimitBytes, () => this.memory);
  }

  /** Takes in what the files held. */
  load(stored: Stored): void {
    for (const collection of stored.collections.values()) this.catalog.add(loadCollection(collection));
    this.measureMemory();
    this.room.watch();
  }

  /** Everything stored, as it is now. */
  capture(): Iterable<Change> {
    return captureAll(this.catalog);
  }

  /**
   * A collection as the writer sees it: one that a transaction made is seen by nobody else before the commit, and one that
   * was dropped after it began is still there for it.
   */
  find(transaction: Transaction | undefined, database: string, name: string): Collection | undefined {
    const namespace = `${database}.${name}`;
    return (
      transaction?.dropped.get(namespace) ??
      this.catalog.find(database, name) ??
      transaction?.created.get(namespace)
    );
  }

  ensureCollection(writer: Writer, database: string, name: string): Collection {
    const found = this.find(writer.transaction, database, name);
    if (found) return found;
    if (!writer.transaction) return this.createCollection(writer, database, name);
    const made = new Collection(database, name);
    writer.transaction.created.set(made.namespace, made);
    return made;
  }

  createCollection(writer: Writer, database: string, name: string): Collection {
    this.journal.assertWritable();
    const collection = new Collection(database, name);
    this.addCollection(writer, collection);
    return collection;
  }

  private addCollection(writer: Writer, collection: Collection): void {
    this.catalog.add(collection);
    this.append(writer, this.descriptionOf(collection), () => this.catalog.remove(collection));
  }

  dropCollection(writer: Writer, collection: Collection): void {
    this.assertUnwritten(collection);
    this.journal.assertWritable();
    const { namespace } = collection;
    for (const { dropped } of this.open) if (!dropped.has(namespace)) dropped.set(namespace, collection);
    this.catalog.remove(collection);
    this.measureMemory();
    this.append(writer, { key: collectionKey(namespace), value: null }, () => {
      this.catalog.add(collection);
      this.measureMemory();
    });
  }

  /** Builds an index over what is stored; throws DuplicateKey. */
  createIndex(writer: Writer, collection: Collection, spec: IndexSpec): void {
    this.assertUnwritten(collection);
    this.journal.assertWritable();
    const index = new OrderedIndex(spec);
    index.build(collection.entries.values());
    const duplicate = index.unique ? index.findDuplicate() : undefined;
    if (duplicate !== undefined)
      throw duplicateKey(collection, index, collection.entries.get(duplicate)?.doc ?? {});
    collection.indexes.set(spec.name, index);
    this.measureMemory();
    this.append(writer, this.descriptionOf(collection), () => {
      collection.indexes.delete(spec.name);
      this.measureMemory();
    });
  }

  dropIndex(writer: Writer, collection: Collection, index: OrderedIndex): void {
    this.assertUnwritten(collection);
    this.journal.assertWritable();
    collection.indexes.delete(index.spec.name);
    this.measureMemory();
    this.append(writer, this.descriptionOf(collection), () => {
      // Documents may have changed since, so what comes back must be built again.
      index.build(collection.entries.values());
      collection.indexes.set(index.spec.name, index);
      this.measureMemory();
    });
  }

  private descriptionOf(collection: Collection): Change {
    return { key: collectionKey(collection.namespace), value: encodeDocument(collection.description) };
  }

  /** Changes to a collection as a whole wait for the transactions that write to it. */
  private assertUnwritten(collection: Collection): void {
    const held = this.locks.heldIn(collection);
    if (held !== undefined) throw new Blocked(held);
  }

  read(transaction: Transaction | undefined, collection: Collection, id: string): Entry | undefined {
    return readAs(transaction, collection, id);
  }

  insert(writer: Writer, collection: Collection, doc: Doc): void {
    const id = keyOf(doc._id);
    const { transaction } = writer;
    this.uniqueKeys.assertIdNotBeingFreed(writer, collection, id);
    const isFreed = !collection.entries.has(id) && transaction?.changedByOthers(collection, id);
    if (!isFreed && this.read(transaction, collection, id))
      throw duplicateKey(collection, collection.indexes.get('_id_'), doc);
    this.write(writer, collection, id, doc);
  }

  /** Puts a document in the place of the one with this `_id` key, or, with null, removes that. */
  write(writer: Writer, collection: Collection, id: string, doc: Doc | null): void {
    assertOpen(writer.transaction);
    if (collection.dropped) throw writer.transaction ? writeConflict() : collectionDropped(collection);
    this.journal.assertWritable();
    const bytes = doc && encodeDocument(doc);
    const next = doc && bytes ? { entry: new Entry(id, doc, bytes.length), bytes } : null;
    const size = this.read(writer.transaction, collection, id)?.size ?? 0;
    if (next && next.entry.size > size) this.room.assertRoom();
    assertUnlocked(this.locks, writer, documentLock(collection, id));
    if (writer.transaction?.changedByOthers(collection, id))
      throw new LockConflict(documentLock(collection, id));
    if (next) this.uniqueKeys.assertFree(writer, collection, next.entry);
    if (writer.transaction) {
      this.locks.tryAcquire(documentLock(collection, id), writer.transaction, true);
      writer.transaction.setWrite(collection, id, next);
    } else this.apply(writer, collection, id, next);
  }

  private apply(writer: Writer, collection: Collection, id: string, next: PendingWrite | null): void {
    const old = this.put(collection, id, next?.entry, writer.transaction);
    const change = { key: documentKey(collection.namespace, id), value: next?.bytes ?? null };
    this.append(writer, change, () => this.put(collection, id, old));
  }

  private put(
    collection: Collection,
    id: string,
    next: Entry | undefined,
    by?: Transaction,
  ): Entry | undefined {
    for (const transaction of this.open)
      if (transaction !== by) transaction.keepBefore(collection, id, collection.entries.get(id));
    const before = collection.memory;
    const old = collection.replace(id, next);
    this.memory += collection.memory - before;
    return old;
  }

  private append(writer: Writer, change: Change, undo: () => void): void {
    writer.durable.add(this.journal.append({ ...change, undo }));
  }

  /**
   * Remembers a session's last write together with the change it made, so that a retry after a crash finds it.
   * An answer as large as a document can be is not kept.
   */
  recordSession(writer: Writer, session: string, record: Doc): void {
    const value = encodeReply(record);
    if (value.length < MAX_DOCUMENT_BYTES)
      this.append(writer, { key: sessionKey(session), value }, () => undefined);
  }

  /** Remembers how far a session's write has come, together with the changes that it made on the way. */
  recordPart(writer: Writer, session: Session, part: Progress): void {
    session.progress = part;
    this.append(writer, partChange(session, part), () => {
      session.progress = part.before;
    });
  }

  private measureMemory(): void {
    this.memory = 0;
    for (const collection of this.catalog.all()) this.memory += collection.memory;
  }

  begin(transaction: Transaction): void {
    this.open.add(transaction);
  }

  /** Puts a transaction's writes in place, all in one frame of the journal. */
  commit(writer: Writer, transaction: Transaction): void {
    assertOpen(transaction);
    this.journal.assertWritable();
    for (const { database, name } of transaction.created.values())
      if (this.catalog.find(database, name)) throw writeConflict();
    this.open.delete(transaction);
    transaction.state = 'committed';
    for (const collection of transaction.created.values()) this.addCollection(writer, collection);
    for (const [collection, writes] of transaction.writes)
      for (const [id, next] of writes)
        if (next || collection.entries.has(id)) this.apply(writer, collection, id, next);
    this.locks.releaseAll(transaction);
  }

  abort(transaction: Transaction): void {
    if (transaction.state !== 'open') return;
    transaction.state = 'aborted';
    this.open.delete(transaction);
    this.locks.releaseAll(transaction);
  }
}
