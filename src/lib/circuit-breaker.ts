/** Keeps work from what has failed: it opens at the first fault, lets one try after each pause, and closes at a success. */
export interface CircuitBreaker {
  /** `half-open`: somebody was let through to try. */
  state(): 'closed' | 'open' | 'half-open';
  /**
   * How long to wait before trying, in ms; 0: now. Whoever is told 0 while it is not closed is the one that tries, and
   * the next may where nothing came of it within another pause.
   */
  waitMs(): number;
  failed(): void;
  succeeded(): void;
}

export interface CircuitBreakerOptions {
  /** The pause after the first fault. It is twice as long after each further one. */
  firstPauseMs: number;
  maxPauseMs: number;
  /** In ms, from whenever. */
  now(): number;
}

export function createCircuitBreaker({
  firstPauseMs,
  maxPauseMs,
  now,
}: CircuitBreakerOptions): CircuitBreaker {
  let state: ReturnType<CircuitBreaker['state']> = 'closed';
  let pauseMs = 0;
  let tryAt = 0;
  return {
    state: () => state,
    waitMs() {
      if (state === 'closed') return 0;
      const leftMs = tryAt - now();
      if (leftMs > 0) return leftMs;
      state = 'half-open';
      tryAt = now() + pauseMs;
      return 0;
    },
    failed() {
      pauseMs = state === 'closed' ? firstPauseMs : Math.min(pauseMs * 2, maxPauseMs);
      state = 'open';
      tryAt = now() + pauseMs;
    },
    succeeded() {
      state = 'closed';
    },
  };
}
