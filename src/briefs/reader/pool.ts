import { ArticleError } from '../../articles/article.js';
import { nextInLine, type Owner } from './line.js';
import { type ReaderProcess, startReaderProcess } from './reader-process.js';
import type { Task } from './tasks.js';

/** Children that read what strangers wrote, each one task at a time. */
export interface Pool {
  /** @throws ArticleError as `ReaderProcess`, or `article_unreadable` where too many wait; any other when it is closed */
  run(task: Task, owner: Owner): Promise<unknown>;
  close(): void;
}

const defaults = {
  /** How many tasks are done at once. */
  places: 2,
  /** Places beyond that, for people who have nothing under way. */
  spare: 1,
  /** How long one task may take, in milliseconds; its wait in line and for the child's start are not counted. */
  limitMs: 4000,
  /** How much a child's heap may grow to, in megabytes. */
  memoryMb: 256,
  /** How many tasks may wait; one more is refused. */
  longestLine: 50,
  /** After so long without a task all children but one are ended. */
  idleMs: 60_000,
};

export type PoolOptions = Partial<typeof defaults>;

interface Job {
  task: Task;
  owner: Owner;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** The children start with the first tasks. One that is lost is replaced at once, so that nobody waits for its start. */
export function createPool(options: PoolOptions = {}): Pool {
  return new ReaderPool({ ...defaults, ...options });
}

class ReaderPool implements Pool {
  readonly #waiting: Job[] = [];
  readonly #underWay = new Set<Job>();
  readonly #resting: ReaderProcess[] = [];
  readonly #all = new Set<ReaderProcess>();
  #closed: Error | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: typeof defaults) {}

  run(task: Task, owner: Owner): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw this.#closed;
      if (this.#waiting.length >= this.options.longestLine)
        throw new ArticleError('article_unreadable', 'too many articles wait to be read');
      this.#waiting.push({ task, owner, resolve, reject });
      this.#next();
    });
  }

  close(): void {
    const closed = new Error('the readers of articles are closed');
    this.#closed = closed;
    clearTimeout(this.#idle);
    for (const job of this.#waiting.splice(0)) job.reject(closed);
    for (const reader of this.#all) reader.end(closed);
    this.#all.clear();
  }

  #start(): ReaderProcess {
    const started = startReaderProcess(this.options.memoryMb);
    this.#all.add(started);
    return started;
  }

  #next(): void {
    const { places, spare } = this.options;
    while (!this.#closed && this.#underWay.size < places + spare) {
      const owners = [...this.#underWay].map(({ owner }) => owner);
      const job = nextInLine(this.#waiting, owners, this.#underWay.size >= places);
      if (!job) return;
      this.#waiting.splice(this.#waiting.indexOf(job), 1);
      this.#underWay.add(job);
      void this.#work(job, this.#rested() ?? this.#start());
    }
  }

  /** One may have ended while nothing was asked of it. */
  #rested(): ReaderProcess | undefined {
    for (let reader = this.#resting.pop(); reader; reader = this.#resting.pop()) {
      if (!reader.hasExited()) return reader;
      this.#all.delete(reader);
    }
    return undefined;
  }

  async #work(job: Job, reader: ReaderProcess): Promise<void> {
    const { idleMs, limitMs } = this.options;
    clearTimeout(this.#idle);
    try {
      job.resolve(await reader.run(job.task, limitMs));
    } catch (error) {
      job.reject(error);
    }
    this.#underWay.delete(job);
    if (reader.hasExited()) this.#all.delete(reader);
    if (!this.#closed) this.#resting.push(reader.hasExited() ? this.#start() : reader);
    this.#next();
    if (this.#underWay.size === 0) this.#idle = setTimeout(() => this.#endAllButOne(), idleMs).unref();
  }

  #endAllButOne(): void {
    for (const reader of this.#resting.splice(1)) {
      this.#all.delete(reader);
      reader.end(new Error('the reader was not needed'));
    }
  }
}
