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
  /** After so long without a task all children but two are ended: one for the next task, and one should that be lost to it. */
  idleMs: 60_000,
  /** So long after a task began, when most are done, the child that stands ready beside those at work is started. */
  standbyAfterMs: 1_000,
};

/** So many rest when there is nothing to do. */
const KEPT = 2;

export type PoolOptions = Partial<typeof defaults>;

interface Job {
  task: Task;
  owner: Owner;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/**
 * The children start with the first tasks. From then on there is one more than tasks, so that a child that is lost costs
 * nobody the time that the next one takes to start.
 */
export function createPool(options: PoolOptions = {}, start = startReaderProcess): Pool {
  return new ReaderPool({ ...defaults, ...options }, start);
}

class ReaderPool implements Pool {
  readonly #waiting: Job[] = [];
  readonly #underWay = new Set<Job>();
  readonly #resting: ReaderProcess[] = [];
  readonly #all = new Set<ReaderProcess>();
  #closed: Error | undefined;
  #idle: NodeJS.Timeout | undefined;
  #standby: NodeJS.Timeout | undefined;

  constructor(
    private readonly options: typeof defaults,
    private readonly startReader: typeof startReaderProcess,
  ) {}

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
    clearTimeout(this.#standby);
    for (const job of this.#waiting.splice(0)) job.reject(closed);
    for (const reader of this.#all) reader.end(closed);
    this.#all.clear();
  }

  #start(): ReaderProcess {
    const started = this.startReader(this.options.memoryMb);
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

  /** The one that can begin at once, if there is one. One may have ended while nothing was asked of it. */
  #rested(): ReaderProcess | undefined {
    const resting = this.#resting.splice(0);
    for (const reader of resting) if (reader.hasExited()) this.#all.delete(reader);
    const alive = resting.filter((reader) => !reader.hasExited());
    const chosen = alive.find((reader) => reader.isReady()) ?? alive[0];
    for (const reader of alive) if (reader !== chosen) this.#resting.push(reader);
    return chosen;
  }

  /** In a while, and for as long as there are tasks: a moment without any is the better one to start a child. */
  #standBy(): void {
    this.#standby ??= setTimeout(() => {
      this.#standby = undefined;
      const wanted = this.#underWay.size > 0 ? 1 : KEPT;
      if (this.#resting.length < wanted) this.#resting.push(this.#start());
    }, this.options.standbyAfterMs).unref();
  }

  async #work(job: Job, reader: ReaderProcess): Promise<void> {
    const { idleMs, limitMs } = this.options;
    clearTimeout(this.#idle);
    this.#standBy();
    try {
      job.resolve(await reader.run(job.task, limitMs));
    } catch (error) {
      job.reject(error);
    }
    this.#underWay.delete(job);
    if (reader.hasExited()) this.#replace(reader);
    else if (!this.#closed) this.#resting.push(reader);
    this.#next();
    if (this.#underWay.size === 0) this.#idle = setTimeout(() => this.#endMost(), idleMs).unref();
  }

  /** At once where none stands ready; else when the next page, which that one reads, has had its time. */
  #replace(lost: ReaderProcess): void {
    this.#all.delete(lost);
    if (this.#closed) return;
    if (this.#resting.length === 0) this.#resting.push(this.#start());
    else this.#standBy();
  }

  #endMost(): void {
    for (const reader of this.#resting.splice(KEPT)) {
      this.#all.delete(reader);
      reader.end(new Error('the reader was not needed'));
    }
  }
}
