import type { Change } from './types.js';

/** Tells listeners of everything that happens in the stand-in. */
export interface Changes {
  emit(change: Change): void;
  /** Returns a function that stops the listening. */
  on(listener: (change: Change) => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    emit(change) {
      for (const listener of [...listeners]) listener(change);
    },
    on(listener) {
      // A wrapper of its own, so that the same function may listen twice.
      const entry = (change: Change) => listener(change);
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
  };
}
