import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchImage, ImageUnavailable, ImageUnusable } from '../../../fal/media.js';
import { childEntry } from '../../../lib/child-entry.js';
import { defined } from '../../../lib/defined.js';
import type { Log } from '../../../lib/log.js';
import { createTempFolder } from '../../../lib/temp-folder.js';
import { untilAborted } from '../../../lib/timeout.js';
import type { Transcript } from '../../transcript.js';
import { type PictureReader, ReaderUnavailable } from '../reader.js';
import { doubtOf, isText } from './doubt.js';
import { type ReadingProcess, startReadingProcess } from './reading-process.js';
import { installedIn, MODEL, OWN_FOLDER } from './runtime.js';
import type { SeenPicture } from './tasks.js';

const ENTRY = 'checking/reader/local/child';

const defaults = {
  /** How long reading one picture may take, in milliseconds; its wait in line and for the child's start are not counted. */
  limitMs: 15_000,
  startWithinMs: 15_000,
  /** After so long without a picture the child is ended. */
  idleMs: 60_000,
  /** Where one could not be started, the next is tried after so long. */
  restMs: 5 * 60_000,
  /** How many pictures may wait; one more is not read. */
  mostWaiting: 20,
  /** The child: child.ts. */
  entry: childEntry(ENTRY),
};

export interface LocalReaderOptions extends Partial<typeof defaults> {
  /** In whose `node_modules`, or that of a folder above it, the packages are; this app's own unless said. */
  folder?: string | undefined;
  /** Pictures may come from these hosts alone. */
  hosts: readonly string[];
  log: Log;
}

/** Reads pictures on this machine: none leaves it. One at a time, in a child process that ends when it is idle. */
export interface LocalReader extends PictureReader {
  /** The bytes of a picture, for whom it is not at an address. @throws ReaderUnavailable */
  readBytes(picture: Uint8Array, signal: AbortSignal): Promise<LocalTranscript>;
  close(): Promise<void>;
}

export interface LocalTranscript extends Transcript {
  /** What the child had resident when it had read, in bytes. */
  memoryBytes: number;
}

/** @returns undefined where its packages are not installed: see `INSTALL` */
export function createLocalReader({
  folder = OWN_FOLDER,
  hosts,
  log,
  ...options
}: LocalReaderOptions): LocalReader | undefined {
  if (!installedIn(folder)) return undefined;
  const child = new Child(folder, { ...defaults, ...options }, log);

  async function readFileAt(path: string, signal: AbortSignal): Promise<LocalTranscript> {
    const { lines, memoryBytes } = await untilAborted(child.read(path, signal), signal, tooLate);
    return {
      texts: lines.filter(isText).map(({ text, box, least }) => ({ text, box, sure: least })),
      ...defined({ doubt: doubtOf(lines) }),
      by: { kind: 'local', model: MODEL },
      memoryBytes,
    };
  }

  async function readBytes(picture: Uint8Array, signal: AbortSignal): Promise<LocalTranscript> {
    const { path, remove } = await createTempFolder();
    try {
      const file = join(path, 'picture');
      await writeFile(file, picture);
      return await readFileAt(file, signal);
    } finally {
      await remove();
    }
  }

  return {
    async read({ url }, signal) {
      const inline = /^data:image\/png;base64,/.exec(url)?.[0];
      if (inline) return await readBytes(Buffer.from(url.slice(inline.length), 'base64'), signal);
      const image = await untilAborted(fetched(url, hosts), signal, tooLate);
      try {
        return await readFileAt(image.path, signal);
      } finally {
        await image.remove();
      }
    },
    readBytes,
    close: () => child.close(),
  };
}

const tooLate = () => new ReaderUnavailable('unavailable', 'local: it was not read in time');

/** @throws ReaderUnavailable */
async function fetched(url: string, hosts: readonly string[]) {
  try {
    return await fetchImage(url, hosts);
  } catch (error) {
    if (!(error instanceof ImageUnavailable || error instanceof ImageUnusable)) throw error;
    throw new ReaderUnavailable('unavailable', `local: no picture: ${error.message}`);
  }
}

class Child {
  #child: ReadingProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;
  #restsUntil = 0;
  #closed = false;

  constructor(
    private readonly folder: string,
    private readonly options: typeof defaults,
    private readonly log: Log,
  ) {}

  /** In the order in which they came; one whose `signal` was aborted meanwhile is passed over. */
  async read(path: string, signal: AbortSignal): Promise<SeenPicture> {
    if (this.#waiting >= this.options.mostWaiting)
      throw new ReaderUnavailable('unavailable', 'local: too many pictures wait to be read');
    this.#waiting++;
    clearTimeout(this.#idle);
    const turn = this.#last.then(async () => {
      try {
        if (signal.aborted) throw tooLate();
        return await this.#read(path);
      } finally {
        this.#waiting--;
        if (this.#waiting === 0 && !this.#closed)
          this.#idle = setTimeout(() => this.#rest(), this.options.idleMs).unref();
      }
    });
    this.#last = turn.catch(() => undefined);
    return await turn;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#idle);
    await this.#child?.end('reading is closed');
  }

  async #read(path: string): Promise<SeenPicture> {
    const child = this.#living();
    try {
      return await child.run({ path }, this.options.limitMs);
    } catch (error) {
      if (child.hasExited() && !this.#closed) this.#lost(child, error);
      throw error;
    }
  }

  #lost(child: ReadingProcess, error: unknown): void {
    const why = error instanceof Error ? error.message : 'unknown';
    if (!child.hasStarted()) this.#restsUntil = Date.now() + this.options.restMs;
    this.log.warn({ why, started: child.hasStarted() }, 'the process that reads pictures was lost');
  }

  /** One may have ended while nothing was asked of it. */
  #living(): ReadingProcess {
    if (this.#closed) throw new ReaderUnavailable('unavailable', 'local: reading is closed');
    if (this.#child && !this.#child.hasExited()) return this.#child;
    if (Date.now() < this.#restsUntil)
      throw new ReaderUnavailable('unavailable', 'local: it could not be started a while ago');
    const { entry, startWithinMs } = this.options;
    this.#child = startReadingProcess({ entry, startWithinMs, arguments: [ENTRY, this.folder] });
    return this.#child;
  }

  #rest(): void {
    void this.#child?.end('nothing was to be read');
    this.#child = undefined;
  }
}
