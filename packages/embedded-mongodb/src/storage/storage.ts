import type { Change } from './changes.js';
import { compact } from './compaction.js';
import { Journal } from './journal.js';
import { type Loaded, loadFolder, type Stored } from './load.js';

/** After a compaction that failed, as on a full disk, the next one is tried no sooner than this. */
const RETRY_AFTER_MS = 60_000;

export interface StorageOptions {
  folder: string;
  /** The log is compacted when it has grown to this size and to the snapshot's. */
  compactAfterBytes: number;
  /** Gives everything that is stored, as it is at the moment of the call. */
  capture(): Iterable<Change>;
}

/** The durable side of the database: a journal, compacted in the background. */
export class Storage {
  readonly journal: Journal;
  /** What the files held; for the one who opens the database. */
  readonly stored: Stored;
  private generation: number;
  private snapshotBytes: number;
  private compacting: Promise<void> | undefined;
  private notBefore = 0;
  private closed = false;

  constructor(
    private readonly options: StorageOptions,
    loaded: Loaded = loadFolder(options.folder),
  ) {
    this.stored = loaded.stored;
    this.generation = loaded.generation;
    this.snapshotBytes = loaded.snapshotBytes;
    this.journal = new Journal(loaded.log, options.folder, () => this.compactIfGrown());
  }

  /** Starts a compaction if the log has grown enough; called after every batch. */
  compactIfGrown(): void {
    const due = this.journal.logBytes > Math.max(this.options.compactAfterBytes, this.snapshotBytes);
    if (!due || this.compacting || this.closed || Date.now() < this.notBefore) return;
    this.generation++;
    this.compacting = compact(this.options.folder, this.generation, this.journal, () =>
      this.options.capture(),
    )
      .then((size) => {
        this.snapshotBytes = size ?? this.snapshotBytes;
        if (size === undefined) this.notBefore = Date.now() + RETRY_AFTER_MS;
      })
      .catch(() => {
        // The logs are whole: nothing is lost, and it is tried again later.
        this.notBefore = Date.now() + RETRY_AFTER_MS;
      })
      .finally(() => {
        this.compacting = undefined;
      });
  }

  /** Refuses further writes, waits for what is under way and closes the files. */
  async close(): Promise<void> {
    this.closed = true;
    await this.compacting;
    await this.journal.close();
  }
}
