import { MongoError } from '../errors.js';
import { BYTES_PER_ENCODED_BYTE } from './collection.js';
import { HeapWatch } from './heap-watch.js';

/** Refuses what would grow where the documents' own limit or that of the process's heap is reached; nothing else does. */
export class Room {
  private readonly heap: HeapWatch;

  constructor(
    private readonly limitBytes: number,
    /** What documents and indexes take, about. */
    private readonly documentBytes: () => number,
  ) {
    this.heap = new HeapWatch(documentBytes);
  }

  /** Begins to watch the heap; to be called when what was stored is in memory. */
  watch(): void {
    this.heap.start();
  }

  close(): void {
    this.heap.stop();
  }

  assertRoom(): void {
    const bytes = this.documentBytes();
    if (bytes > this.limitBytes)
      throw isFull(
        `its documents take about ${megabytes(bytes)} MB of the ${megabytes(this.limitBytes)} MB it may use`,
        'raise its memory limit',
      );
    this.assertHeap(0);
  }

  /** Throws where so many encoded bytes more, decoded, might end the process for lack of memory. */
  assertHeap(bytes: number): void {
    const { inUse, limit } = this.heap;
    const wanted = inUse + bytes * BYTES_PER_ENCODED_BYTE;
    if (wanted > limit)
      throw isFull(
        `its process would need about ${megabytes(wanted)} MB of the ${megabytes(limit)} MB that Node.js may safely use`,
        'start Node.js with a larger --max-old-space-size',
      );
  }
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

const isFull = (why: string, remedy: string): MongoError =>
  new MongoError(
    146,
    'ExceededMemoryLimit',
    `The embedded database is full: ${why}. Delete what is not needed, ${remedy}, ` +
      'or move to a real MongoDB: export the data, set MONGODB_URI and import it there.',
  );
