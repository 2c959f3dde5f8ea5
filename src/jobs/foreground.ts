import { withTimeout } from '../lib/timeout.js';

const NOBODY = () => undefined;

/**
 * Answers are the foreground and come before jobs. Slack waits three seconds for an answer and a job takes minutes,
 * but both share one event loop: so no new turn of a job begins while somebody waits, for a moment at most.
 */
export interface Foreground {
  /** Does what somebody waits for. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nobody waits for an answer, and after `giveWayMs` at the latest, so that jobs always get on. */
  whenIdle(): Promise<void>;
}

export function createForeground(giveWayMs = 100): Foreground {
  let awaited = 0;
  let quiet: Promise<void> | undefined;
  let settle: () => void = NOBODY;

  return {
    async run(work) {
      awaited += 1;
      try {
        return await work();
      } finally {
        awaited -= 1;
        if (awaited === 0) {
          settle();
          quiet = undefined;
        }
      }
    },
    async whenIdle() {
      if (awaited === 0) return;
      quiet ??= new Promise((resolve) => {
        settle = resolve;
      });
      await withTimeout(quiet, giveWayMs);
    },
  };
}
