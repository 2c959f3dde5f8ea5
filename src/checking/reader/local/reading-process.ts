import { type ChildProcess, fork } from 'node:child_process';
import { ReaderUnavailable } from '../reader.js';
import { message, type SeenPicture, type Task } from './tasks.js';

export interface ReadingProcess {
  /**
   * Reads one picture; the next may follow when it has settled.
   * @param limitMs not counting the time that the child takes to start; beyond it the child is killed
   * @throws ReaderUnavailable
   */
  run(task: Task, limitMs: number): Promise<SeenPicture>;
  hasExited(): boolean;
  /** Whether its models were ever loaded. */
  hasStarted(): boolean;
  /** Kills it. What is under way fails. Resolves when the system has ended it. */
  end(why: string): Promise<void>;
}

export interface StartOptions {
  entry: string;
  arguments: readonly string[];
  startWithinMs: number;
}

interface Current {
  task: Task;
  limitMs: number;
  resolve(result: SeenPicture): void;
  reject(error: Error): void;
}

/** Of its JavaScript; what is beyond that it watches itself: child.ts. */
const HEAP_MB = 256;
/** What glibc is to do with memory: one area for all threads, from which pictures are given back at once. */
const MEMORY = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '1048576' };

/**
 * Starts a child that reads pictures. A process and not a thread: a fault in native code ends all of a process, and what
 * this keeps in memory is given back only with the process. It knows no setting of ours and keeps no process alive.
 */
export function startReadingProcess(options: StartOptions): ReadingProcess {
  const child = fork(options.entry, [...options.arguments], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    env: MEMORY,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let current: Current | undefined;
  let timer: NodeJS.Timeout | undefined;
  let [ready, gone] = [false, false];
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
  const end = (why: string): void => {
    gone = true;
    child.kill('SIGKILL');
    settle(({ reject }) => reject(unavailable(why)));
  };
  const allow = (ms: number, why: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => end(why), ms);
  };
  const hand = ({ task, limitMs }: Current): void => {
    allow(limitMs, 'it took too long');
    try {
      child.send(task, (error) => error && end(`it could not be handed a picture: ${error.name}`));
    } catch (error) {
      end(`it could not be handed a picture: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  };

  child.on('message', (said) => {
    const parsed = message.safeParse(said);
    if (!parsed.success) end('it answered in another shape');
    else if (parsed.data.kind === 'ready') {
      ready = true;
      if (current) hand(current);
    } else if (parsed.data.kind === 'done') {
      const { result } = parsed.data;
      settle(({ resolve }) => resolve(result));
    } else {
      const { name } = parsed.data;
      settle(({ reject }) =>
        reject(new ReaderUnavailable('unreadable', `local: it failed at this picture (${name})`)),
      );
    }
  });
  child.on('error', (error) => end(`it failed: ${error.name}`));
  child.on('exit', (code, signal) => end(`it ended: ${signal ?? code}`));
  keepsAlive(child, false);

  return {
    hasExited: () => gone,
    hasStarted: () => ready,
    run: (task, limitMs) =>
      new Promise((resolve, reject) => {
        current = { task, limitMs, resolve, reject };
        keepsAlive(child, true);
        if (gone) end('it is gone');
        else if (ready) hand(current);
        else allow(options.startWithinMs, 'it did not start in time');
      }),
    async end(why) {
      end(why);
      // Whoever waits for its end has nothing else to stay for.
      child.ref();
      await exited;
    },
  };
}

const unavailable = (why: string) => new ReaderUnavailable('unavailable', `local: ${why}`);

function keepsAlive(child: ChildProcess, does: boolean): void {
  if (does) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
