/** Tells those who wait for it, in this process, that something of a batch has changed. */
export interface Watch {
  changed(batch: string): void;
  /** Resolves at the next change, or after so long: others' changes are only seen by looking. */
  next(batch: string, withinMs: number): Promise<void>;
}

/** Sees what this process writes; what others write is seen by looking. */
export function createWatch(): Watch {
  const waiting = new Map<string, Set<() => void>>();

  return {
    changed(batch) {
      for (const wake of waiting.get(batch) ?? []) wake();
    },
    next: (batch, withinMs) =>
      new Promise((resolve) => {
        const theirs = waiting.get(batch) ?? new Set();
        const done = () => {
          clearTimeout(timer);
          theirs.delete(done);
          if (theirs.size === 0) waiting.delete(batch);
          resolve();
        };
        const timer = setTimeout(done, withinMs);
        theirs.add(done);
        waiting.set(batch, theirs);
      }),
  };
}
