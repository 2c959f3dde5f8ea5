import type { Log } from '../lib/log.js';

const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Keeps jobs from being offered to an account that fal has locked, or with a key that it refuses. It opens at the
 * first refusal, lets one job try at a time after a growing pause, and closes when one is taken.
 */
export interface Breaker {
  /** How long to wait before offering a job, in ms; 0: now. Whoever is told 0 while it is open is the one that tries. */
  waitMs(): number;
  refused(detail: string): void;
  taken(): void;
  isOpen(): boolean;
}

/** @param onChange told of every refusal, of the first job that is taken, and of each that is taken after a refusal */
export function createBreaker(log: Log, now: () => number, onChange: (open: boolean) => void): Breaker {
  let told = false;
  let pauseMs = 0;
  let tryAt = 0;
  return {
    isOpen: () => pauseMs > 0,
    waitMs() {
      if (pauseMs === 0) return 0;
      const left = tryAt - now();
      if (left > 0) return left;
      tryAt = now() + pauseMs;
      return 0;
    },
    refused(detail) {
      if (pauseMs === 0) {
        log.error(
          { detail },
          'fal refuses our key or has locked the account: jobs wait until it takes them again. See fal.ai/dashboard',
        );
      }
      onChange(true);
      told = true;
      pauseMs = pauseMs === 0 ? FIRST_PAUSE_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      tryAt = now() + pauseMs;
    },
    taken() {
      if (pauseMs === 0 && told) return;
      if (pauseMs > 0) log.warn('fal takes jobs again');
      pauseMs = 0;
      told = true;
      // What this process was before it was started anew may have been told otherwise.
      onChange(false);
    },
  };
}
