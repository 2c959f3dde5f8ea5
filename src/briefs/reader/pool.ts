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

export interface PoolOptions {
  /** How many tasks are done at once. */
  places?: number;
  /** Places beyond that, for people who have nothing under way. */
  spare?: number;
  /** How long one task may take, in milliseconds; its wait in line and for the child's start are not counted. */
  limitMs?: number;
  /** How much a child's heap may grow to, in megabytes. */
  memoryMb?: number;
  /** How many tasks may wait; one more is refused. */
  longestLine?: number;
  /** After so long without a task all children but one are ended. */
  idleMs?: number;
}

interface Job {
  task: Task;
  owner: Owner;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** The children start with the first tasks. One that is lost is replaced at once, so that nobody waits for its start. */
export function createPool({
  places = 2,
  spare = 1,
  limitMs = 4000,
  memoryMb = 256,
  longestLine = 50,
  idleMs = 60_000,
}: PoolOptions = {}): Pool {
  const waiting: Job[] = [];
  const underWay = new Set<Job>();
  const resting: ReaderProcess[] = [];
  const all = new Set<ReaderProcess>();
  let closed: Error | undefined;
  let idle: NodeJS.Timeout | undefined;

  function start(): ReaderProcess {
    const started = startReaderProcess(memoryMb);
    all.add(started);
    return started;
  }

  function next(): void {
    while (!closed && underWay.size < places + spare) {
      const owners = [...underWay].map(({ owner }) => owner);
      const job = nextInLine(waiting, owners, underWay.size >= places);
      if (!job) return;
      waiting.splice(waiting.indexOf(job), 1);
      underWay.add(job);
      void work(job, rested() ?? start());
    }
  }

  /** One may have ended while nothing was asked of it. */
  function rested(): ReaderProcess | undefined {
    for (let reader = resting.pop(); reader; reader = resting.pop()) {
      if (!reader.hasExited()) return reader;
      all.delete(reader);
    }
    return undefined;
  }

  async function work(job: Job, reader: ReaderProcess): Promise<void> {
    clearTimeout(idle);
    try {
      job.resolve(await reader.run(job.task, limitMs));
    } catch (error) {
      job.reject(error);
    }
    underWay.delete(job);
    if (reader.hasExited()) all.delete(reader);
    if (!closed) resting.push(reader.hasExited() ? start() : reader);
    next();
    if (underWay.size === 0) idle = setTimeout(endAllButOne, idleMs).unref();
  }

  function endAllButOne(): void {
    for (const reader of resting.splice(1)) {
      all.delete(reader);
      reader.end(new Error('the reader was not needed'));
    }
  }

  return {
    run: (task, owner) =>
      new Promise((resolve, reject) => {
        if (closed) throw closed;
        if (waiting.length >= longestLine)
          throw new ArticleError('article_unreadable', 'too many articles wait to be read');
        waiting.push({ task, owner, resolve, reject });
        next();
      }),
    close() {
      closed = new Error('the readers of articles are closed');
      clearTimeout(idle);
      for (const job of waiting.splice(0)) job.reject(closed);
      for (const reader of all) reader.end(closed);
      all.clear();
    },
  };
}
