import { untilAborted } from '../../lib/timeout.js';

/** A span of time that passes only while something is done on it. */
export interface Budget {
  leftMs(): number;
  /**
   * Works until the time is used up or the budget's own signal is aborted, whichever comes first: then it fails
   * at once with that reason, whether or not the work heeds the signal that it is given.
   * @throws what the budget's `usedUp` makes, the reason of its signal, or what the work throws
   */
  spend<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** @param usedUp what work fails with when there is no time left */
export function createBudget(totalMs: number, closing: AbortSignal, usedUp: () => Error): Budget {
  let leftMs = totalMs;
  return {
    leftMs: () => leftMs,
    async spend(work) {
      closing.throwIfAborted();
      const startedAt = performance.now();
      const controller = new AbortController();
      const { signal } = controller;
      const close = () => controller.abort(closing.reason);
      closing.addEventListener('abort', close, { once: true });
      const timer = setTimeout(() => controller.abort(usedUp()), Math.max(0, leftMs));
      try {
        return await untilAborted(work(signal), signal);
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        clearTimeout(timer);
        closing.removeEventListener('abort', close);
        leftMs -= performance.now() - startedAt;
      }
    },
  };
}
