import { type ChildProcess, fork } from 'node:child_process';
import { DrawingError } from '../scene/drawing.js';
import type { Message, Task } from './tasks.js';

/** The child ended before it had answered, which may be no fault of what it drew. */
export class ChildLost extends Error {
  override name = 'ChildLost';
}

export interface DrawingProcess {
  /**
   * Does one task; the next may follow when it has settled.
   * @param limitMs not counting the time that the child takes to start; beyond it the child is killed
   * @throws DrawingError; ChildLost where the child ended by itself
   */
  run(task: Task, limitMs: number): Promise<unknown>;
  hasExited(): boolean;
  /** Kills it. What is under way fails with `why`. Resolves when the system has ended it. */
  end(why: Error): Promise<void>;
}

export interface StartOptions {
  entry: string;
  arguments: readonly string[];
  /** Of its JavaScript; what is beyond that it watches itself: src/drawing/child.ts. */
  heapMb: number;
}

interface Current {
  task: Task;
  limitMs: number;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** It has fonts to read, and a machine with much else to do takes long for that. */
const START_WITHIN_MS = 30_000;

/** What is short-lived is little. */
const YOUNG_MB = 1;
/**
 * No setting of ours, but what glibc is to do with the engine's memory: one area for all threads, from which pictures are
 * given back at once. As it does by itself, 100 MB lay there that nothing was in.
 */
const MEMORY = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '1048576' };

/**
 * Starts a child that draws. A process and not a thread: a fault in the engine's native code ends all of a process. It
 * knows no setting of ours and keeps no process alive.
 */
export function startDrawingProcess(options: StartOptions): DrawingProcess {
  const child = fork(options.entry, [...options.arguments], {
    execArgv: [`--max-old-space-size=${options.heapMb}`, `--max-semi-space-size=${YOUNG_MB}`],
    env: MEMORY,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let current: Current | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ready = false;
  let gone = false;
  const exited = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    // One that was never started does not exit.
    child.on('error', () => resolve());
  });

  const settle = (how: (task: Current) => void): void => {
    clearTimeout(timer);
    const settled = current;
    current = undefined;
    keepsAlive(child, false);
    if (settled) how(settled);
  };
  const end = (why: Error): void => {
    gone = true;
    child.kill('SIGKILL');
    settle(({ reject }) => reject(why));
  };
  const lost = (detail: string): void => end(new ChildLost(detail));
  const allow = (ms: number, why: DrawingError): void => {
    clearTimeout(timer);
    timer = setTimeout(() => end(why), ms);
  };
  const hand = ({ task, limitMs }: Current): void => {
    allow(limitMs, tooSlow());
    try {
      child.send(task, (error) => error && lost(`it could not be handed a task: ${error.name}`));
    } catch (error) {
      lost(`it could not be handed a task: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  };

  child.on('message', (message: Message) => {
    if (message.kind === 'ready') {
      ready = true;
      if (current) hand(current);
    } else if (message.kind === 'done') settle(({ resolve }) => resolve(message.result));
    else settle(({ reject }) => reject(new DrawingError(message.code, message.message)));
  });
  child.on('error', (error) => lost(`it failed: ${error.name}`));
  child.on('exit', (code, signal) => lost(`it ended: ${signal ?? code}`));
  keepsAlive(child, false);

  return {
    hasExited: () => gone,
    run: (task, limitMs) =>
      new Promise((resolve, reject) => {
        current = { task, limitMs, resolve, reject };
        keepsAlive(child, true);
        if (gone) lost('it is gone');
        else if (ready) hand(current);
        else allow(START_WITHIN_MS, notStarted());
      }),
    async end(why) {
      end(why);
      // Whoever waits for its end has nothing else to stay for.
      child.ref();
      await exited;
    },
  };
}

const tooSlow = () => new DrawingError('too_slow', 'Drawing this took too long. A shorter brief may work.');
const notStarted = () => new DrawingError('busy', 'Nothing could be drawn just now. Try again in a minute.');

function keepsAlive(child: ChildProcess, does: boolean): void {
  if (does) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
