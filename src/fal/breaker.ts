import { createCircuitBreaker } from '../lib/circuit-breaker.js';
import type { Log } from '../lib/log.js';

/** Before a job tries again whether fal takes any; twice as long after each refusal, up to the most. */
export const ACCOUNT_PAUSES = { firstPauseMs: 15_000, maxPauseMs: 60_000 };

/** A circuit breaker that keeps jobs from an account that fal has locked, or from a key that it refuses. */
export interface Breaker {
  /** How long to wait before offering a job, in ms; 0: now. Whoever is told 0 while it is open is the one that tries. */
  waitMs(): number;
  refused(detail: string): void;
  taken(): void;
}

/** @param onChange told of every refusal, of the first job that is taken, and of each that is taken after a refusal */
export function createBreaker(log: Log, now: () => number, onChange: (open: boolean) => void): Breaker {
  const circuit = createCircuitBreaker({ ...ACCOUNT_PAUSES, now });
  const isClosed = () => circuit.state() === 'closed';
  let told = false;
  return {
    waitMs: circuit.waitMs,
    refused(detail) {
      if (isClosed()) {
        log.error(
          { detail },
          'fal refuses our key or has locked the account: jobs wait until it takes them again. See fal.ai/dashboard',
        );
      }
      onChange(true);
      told = true;
      circuit.failed();
    },
    taken() {
      if (isClosed() && told) return;
      if (!isClosed()) log.warn('circuit breaker closed: fal takes jobs again');
      circuit.succeeded();
      told = true;
      // What this process was before it was started anew may have been told otherwise.
      onChange(false);
    },
  };
}
