import { setTimeout as sleep } from 'node:timers/promises';

/** Spaces out the requests to each host. */
export interface Turns {
  /**
   * Resolves when the host may be asked.
   * @returns false at once, and takes no turn, where that would be later than `longestMs` from now
   */
  take(host: string, longestMs: number, signal: AbortSignal): Promise<boolean>;
}

export function createTurns(everyMs: number, now: () => number): Turns {
  /** By host, when its next turn is; what lies in the past is forgotten. */
  const next = new Map<string, number>();
  return {
    async take(host, longestMs, signal) {
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
