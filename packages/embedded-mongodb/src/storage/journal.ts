import { MongoError } from '../errors.js';
import { type Change, encodeChanges } from './changes.js';
import { diskError, isPassing } from './disk-errors.js';
import type { LogWriter } from './log-writer.js';

/** A change, and how to take it back in memory should it not become durable. */
export interface JournalEntry extends Change {
  undo(): void;
}

class Batch {
  readonly entries: JournalEntry[] = [];
  readonly durable: Promise<void>;
  settle!: { done: () => void; failed: (error: Error) => void };

  constructor() {
    this.durable = new Promise((done, failed) => {
      this.settle = { done, failed };
    });
    // Whoever waits for the batch hears of its failure; nobody may be waiting.
    this.durable.catch(() => undefined);
  }
}

/**
 * Makes changes durable in the order in which they were made, many at a time: while one batch is synced the next one gathers.
 * What is appended without a pause between lands in one frame, so it is found whole or not at all after a crash.
 */
export class Journal {
  /** How many batches could not be made durable and were taken back. */
  failures = 0;
  private gathering = new Batch();
  private inFlight: Batch | undefined;
  private scheduled = false;
  private betweenBatches: (() => void)[] = [];
  private brokenBy: MongoError | undefined;
  private closing = false;

  constructor(
    private log: LogWriter,
    private readonly folder: string,
    private readonly onGrown: () => void,
  ) {}

  get logBytes(): number {
    return this.log.size;
  }

  /** Throws where writing has failed for good; to be asked before anything is changed in memory. */
  assertWritable(): void {
    if (this.closing) throw new MongoError(91, 'ShutdownInProgress', 'The database is being stopped');
    this.assertWorking();
  }

  private assertWorking(): void {
    if (this.brokenBy)
      throw new MongoError(this.brokenBy.code, this.brokenBy.codeName, this.brokenBy.message);
  }

  /** Refuses all writes from now on. */
  refuseWrites(reason: MongoError): void {
    this.brokenBy ??= reason;
  }

  /** Takes a change in; the promise is kept once it is on disk, and broken after it was taken back. */
  append(entry: JournalEntry): Promise<void> {
    this.gathering.entries.push(entry);
    if (!this.scheduled && !this.inFlight) {
      this.scheduled = true;
      setImmediate(() => this.flush());
    }
    return this.gathering.durable;
  }

  /** Runs a function when no batch is on its way to the disk: everything gathered so far goes to the log in use after it. */
  between(run: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const guarded = (): void => {
        try {
          run();
          resolve();
        } catch (error) {
          reject(error);
        }
      };
      if (this.inFlight) this.betweenBatches.push(guarded);
      else guarded();
    });
  }

  /** Goes on in another log; only from within `between`. */
  use(log: LogWriter): void {
    this.log.close();
    this.log = log;
  }

  /** Refuses further writes, waits for everything appended, then closes the log. */
  async close(): Promise<void> {
    this.closing = true;
    for (let batch = this.lastBatch(); batch; batch = this.lastBatch())
      await batch.durable.catch(() => undefined);
    this.log.close();
  }

  private lastBatch(): Batch | undefined {
    return this.gathering.entries.length > 0 ? this.gathering : this.inFlight;
  }

  private flush(): void {
    this.scheduled = false;
    const batch = this.gathering;
    if (this.inFlight || batch.entries.length === 0) return;
    this.gathering = new Batch();
    this.inFlight = batch;
    let bytes: number;
    try {
      this.assertWorking();
      bytes = this.log.write(encodeChanges(batch.entries));
    } catch (error) {
      this.fail(batch, error);
      return;
    }
    this.log.sync((error) => (error ? this.fail(batch, error) : this.succeed(batch, bytes)));
  }

  private succeed(batch: Batch, bytes: number): void {
    this.log.advance(bytes);
    batch.settle.done();
    this.next();
    this.onGrown();
  }

  /** Takes back the batch and all that was built on it since, newest first. */
  private fail(batch: Batch, error: unknown): void {
    this.failures++;
    const later = this.gathering;
    this.gathering = new Batch();
    for (const entry of [...batch.entries, ...later.entries].reverse()) entry.undo();
    const reason = error instanceof MongoError ? error : diskError(error, this.folder);
    try {
      this.log.takeBack();
      if (!isPassing(error)) this.refuseWrites(reason);
    } catch (again) {
      this.refuseWrites(diskError(again, this.folder));
    }
    batch.settle.failed(reason);
    later.settle.failed(reason);
    this.next();
  }

  private next(): void {
    this.inFlight = undefined;
    for (const run of this.betweenBatches.splice(0)) run();
    this.flush();
  }
}
