import { randomBytes } from 'node:crypto';
import { Long } from 'bson';
import { sizeOf } from '../bson/codec.js';
import { type Doc, toNumber } from '../bson/types.js';
import { type Collection, collectionDropped } from '../collections/collection.js';
import { MongoError, numbered } from '../errors.js';

const FIRST_BATCH = 101;
/** Batches are kept small, so that encoding one holds nobody up; a server may always send fewer than asked for. */
const BATCH_BYTES = 512 * 1024;

/** Results that are still to be sent. They are immutable, so a cursor goes on showing what its query found. */
interface Cursor {
  namespace: string;
  remaining: Iterator<Doc>;
  /** The collection with which the cursor ends, where somebody drops that. */
  collection: Collection | undefined;
  /** One document that did not fit into the last batch. */
  held: Doc | undefined;
  usedAt: number;
}

export class CursorTable {
  private readonly cursors = new Map<string, Cursor>();

  /** A cursor that nobody asks for this long is closed. https://www.mongodb.com/docs/manual/core/cursors/ */
  constructor(private readonly idleMs: number) {}

  /** The reply of a command that returns documents; where there are more than a batch, a cursor stays open. */
  open(
    namespace: string,
    docs: Iterable<Doc>,
    batchSize: unknown,
    { singleBatch = false, collection }: { singleBatch?: boolean; collection?: Collection | undefined } = {},
  ): Doc {
    const cursor: Cursor = {
      namespace,
      collection,
      remaining: docs[Symbol.iterator](),
      held: undefined,
      usedAt: Date.now(),
    };
    const { batch, more } = take(cursor, batchSizeOf(batchSize) ?? FIRST_BATCH);
    const id = more && !singleBatch ? newId() : '0';
    if (id !== '0') this.cursors.set(id, cursor);
    return { cursor: { firstBatch: batch, id: Long.fromString(id), ns: namespace } };
  }

  /** https://www.mongodb.com/docs/manual/reference/command/getMore/ */
  next(id: string, namespace: string, batchSize: unknown): Doc {
    const cursor = this.cursors.get(id);
    if (!cursor) throw new MongoError(43, 'CursorNotFound', `cursor id ${id} not found`);
    if (cursor.namespace !== namespace)
      throw new MongoError(
        13,
        'Unauthorized',
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    if (cursor.collection?.dropped) {
      this.cursors.delete(id);
      throw collectionDropped(cursor.collection);
    }
    cursor.usedAt = Date.now();
    const { batch, more } = take(cursor, batchSizeOf(batchSize) || Number.POSITIVE_INFINITY);
    if (!more) this.cursors.delete(id);
    return { cursor: { nextBatch: batch, id: Long.fromString(more ? id : '0'), ns: namespace } };
  }

  kill(id: string): boolean {
    return this.cursors.delete(id);
  }

  closeIdle(): void {
    const limit = Date.now() - this.idleMs;
    for (const [id, cursor] of this.cursors) if (cursor.usedAt < limit) this.cursors.delete(id);
  }
}

function batchSizeOf(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const size = toNumber(value);
  if (!(size >= 0))
    throw numbered(51024, `BSON field 'batchSize' value must be >= 0, actual value '${String(value)}'`);
  return size;
}

function take(cursor: Cursor, count: number): { batch: Doc[]; more: boolean } {
  const batch: Doc[] = [];
  let bytes = 0;
  for (;;) {
    const next = cursor.held ?? nextOf(cursor.remaining);
    cursor.held = undefined;
    if (!next) return { batch, more: false };
    if (batch.length >= count || bytes >= BATCH_BYTES) {
      cursor.held = next;
      return { batch, more: true };
    }
    bytes += sizeOf(next);
    if (bytes > BATCH_BYTES && batch.length > 0) {
      cursor.held = next;
      return { batch, more: true };
    }
    batch.push(next);
  }
}

function nextOf(iterator: Iterator<Doc>): Doc | undefined {
  const { done, value } = iterator.next();
  return done ? undefined : value;
}

/** Ids cannot be guessed, so that no client reads another's cursor by accident. */
const newId = (): string => String((randomBytes(8).readBigUInt64LE() >> 2n) + 1n);
