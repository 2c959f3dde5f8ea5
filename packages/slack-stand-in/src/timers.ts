/** Timers that can all be ended at once, so that nothing outlives the stand-in. */
export interface Timers {
  after(ms: number, action: () => void): void;
  every(ms: number, action: () => void): () => void;
  clear(): void;
}

export function createTimers(): Timers {
  const pending = new Set<NodeJS.Timeout>();
  return {
    after(ms, action) {
      const timer = setTimeout(() => {
        pending.delete(timer);
        action();
      }, ms);
      pending.add(timer);
    },
    every(ms, action) {
      const timer = setInterval(action, ms);
      pending.add(timer);
      return () => {
        pending.delete(timer);
        clearInterval(timer);
      };
    },
    clear() {
      for (const timer of pending) {
        clearTimeout(timer);
        clearInterval(timer);
      }
      pending.clear();
    },
  };
}
