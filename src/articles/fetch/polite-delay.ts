import { setTimeout as sleep } from 'node:timers/promises';

/** Spaces out the requests to each host, as is polite of a crawler. */
export interface PoliteDelay {
  /**
   * Resolves when the host may be asked.
   * @returns false at once, and asks for no time, where that would be later than `longestMs` from now
   */
  wait(host: string, longestMs: number, signal: AbortSignal): Promise<boolean>;
}

export function createPoliteDelay(everyMs: number, now: () => number): PoliteDelay {
  /** By host, when it may be asked next; what lies in the past is forgotten. */
  const next = new Map<string, number>();
  return {
    async wait(host, longestMs, signal) {
      const asked = now();
      for (const [other, at] of next) if (at <= asked) next.delete(other);
      const waitMs = Math.max(0, (next.get(host) ?? asked) - asked);
      if (waitMs > longestMs) return false;
      next.set(host, asked + waitMs + everyMs);
      if (waitMs > 0) await sleep(waitMs, undefined, { signal });
      return true;
    },
  };
}
