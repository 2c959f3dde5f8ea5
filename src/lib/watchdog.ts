import { Worker } from 'node:worker_threads';

/** Longer than whoever serves lets any task take: this is for when that process is gone. */
const LONGEST_MS = 60_000;

/**
 * Sleeps beside the thread that reads, and kills the process where that does not come back. What a page keeps busy hears
 * of nothing, not even that the process it works for has died, and would be busy for ever.
 */
const watch = `
const { workerData: { state, longestMs } } = require('node:worker_threads');
for (;;) {
  const seen = Atomics.load(state, 0);
  const isBusy = seen % 2 === 1;
  const woken = Atomics.wait(state, 0, seen, isBusy ? longestMs : Infinity);
  if (isBusy && woken === 'timed-out') process.kill(process.pid, 'SIGKILL');
}`;

export interface Watchdog {
  begin(): void;
  end(): void;
}

/** @param longestMs how long one task may take before the process is killed */
export function startWatchdog(longestMs = LONGEST_MS): Watchdog {
  const state = new Int32Array(new SharedArrayBuffer(4));
  new Worker(watch, { eval: true, execArgv: [], workerData: { state, longestMs } }).unref();
  const turn = () => {
    Atomics.add(state, 0, 1);
    Atomics.notify(state, 0);
  };
  return { begin: turn, end: turn };
}
