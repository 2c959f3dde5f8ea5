import { type ChildProcess, fork } from 'node:child_process';
import { ArticleError } from '../../articles/article.js';
import { childEntry } from '../../lib/child-entry.js';
import type { Message, Task } from './tasks.js';

/** What was read took more time or memory than there is, or broke what reads it: it will do so again. */
export class Overrun extends ArticleError {
  constructor(
    detail: string,
    /** An article to go on with, for a task of the kind `article`. */
    readonly early?: string,
  ) {
    super('article_unreadable', detail);
  }
}

export interface ReaderProcess {
  /**
   * Does one task; the next may follow when it has settled.
   * @param limitMs not counting the time that the child takes to start
   * @throws ArticleError of the task, or `article_slow` where the child does not start; Overrun, after which it may be gone
   */
  run(task: Task, limitMs: number): Promise<unknown>;
  hasExited(): boolean;
  /** Whether it has loaded its libraries: a task would begin at once. */
  isReady(): boolean;
  /** Kills it. What is under way fails with `why`. */
  end(why: Error): void;
}

interface Current {
  task: Task;
  limitMs: number;
  early?: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

const ENTRY = 'briefs/reader/child';
/** On a machine with much else to do, loading the libraries alone has taken more than five seconds. */
const START_WITHIN_MS = 30_000;
/** Within the 8 MB that systems give a process; more than the usual, because pages are nested deeply. */
const STACK_KB = 3900;

/**
 * Starts a child that reads. A process and not a thread: V8 ends the whole process, whichever thread it was, where one
 * large allocation goes beyond a heap's limit. It knows no setting of ours and keeps no process alive.
 */
export function startReaderProcess(memoryMb: number): ReaderProcess {
  const child = fork(childEntry(ENTRY), [ENTRY], {
    execArgv: [`--max-old-space-size=${memoryMb}`, `--stack-size=${STACK_KB}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let current: Current | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ready = false;
  let gone = false;

  const settle = (how: (task: Current) => void): void => {
    clearTimeout(timer);
    const settled = current;
    current = undefined;
    keepsAlive(child, false);
    if (settled) how(settled);
  };
  const end = (why: Error | ((task: Current) => Error)): void => {
    gone = true;
    child.kill('SIGKILL');
    settle((task) => task.reject(typeof why === 'function' ? why(task) : why));
  };
  const overrun = (detail: string): void =>
    end(({ early }) =>
      ready ? new Overrun(detail, early) : new ArticleError('article_slow', `no reader started: ${detail}`),
    );
  const allow = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => overrun(`it took longer than ${ms} ms`), ms);
  };
  const hand = ({ task, limitMs }: Current): void => {
    allow(limitMs);
    try {
      child.send(task, (error) => error && overrun(`the task could not be handed over: ${error.name}`));
    } catch (error) {
      overrun(`the task could not be handed over: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  };

  child.on('message', (message: Message) => {
    if (message.kind === 'ready') {
      ready = true;
      if (current) hand(current);
    } else if (message.kind === 'early') {
      if (current) current.early = message.article;
    } else if (message.kind === 'done') settle((task) => task.resolve(message.result));
    else settle((task) => task.reject(faultOf(message, task)));
  });
  child.on('error', (error) => overrun(`the reader failed: ${error.name}`));
  child.on('exit', (code, signal) => overrun(`the reader ended: ${signal ?? code}`));
  keepsAlive(child, false);

  return {
    hasExited: () => gone,
    isReady: () => ready && !gone,
    run: (task, limitMs) =>
      new Promise((resolve, reject) => {
        current = { task, limitMs, resolve, reject };
        keepsAlive(child, true);
        if (gone) overrun('the reader is gone');
        else if (ready) hand(current);
        else allow(START_WITHIN_MS);
      }),
    end,
  };
}

function faultOf(
  { code, detail }: Extract<Message, { kind: 'failed' }>,
  { early }: Pick<Current, 'early'>,
): ArticleError {
  return code === 'article_unreadable' ? new Overrun(detail, early) : new ArticleError(code, detail);
}

function keepsAlive(child: ChildProcess, does: boolean): void {
  if (does) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
