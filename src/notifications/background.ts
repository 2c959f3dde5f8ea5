import type { Log } from '../lib/log.js';

/** Work that nobody waits for, until it is closed. */
export interface Background {
  start(): void;
  /** Does this where it is started; elsewhere nothing. */
  run(work: () => Promise<void>): void;
  /** Begins nothing more. */
  close(): void;
  /** Waits for what is under way. */
  settled(): Promise<unknown>;
}

export function createBackground(log: Log): Background {
  const underWay = new Set<Promise<void>>();
  let started = false;

  return {
    start() {
      started = true;
    },
    run(work) {
      if (!started) return;
      const done = work()
        // The next sweep finds what this one did not.
        .catch((error: unknown) => log.warn({ err: error }, 'storing a notification failed'))
        .finally(() => underWay.delete(done));
      underWay.add(done);
    },
    close() {
      started = false;
    },
    settled: () => Promise.all(underWay),
  };
}
