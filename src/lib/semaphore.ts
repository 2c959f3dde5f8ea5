/** At most so many at the same time; the others wait, and their keys take turns: whose turn was the longest ago comes next. */
export interface Semaphore {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** @returns what gives the permit back, to be called once; undefined where none was free within `longestMs` */
  acquire(key: string, longestMs: number): Promise<(() => void) | undefined>;
  /** Whether the next to come has to wait. */
  isFull(): boolean;
}

export function createSemaphore(permits: number): Semaphore {
  /** Of each key, in the order in which they get the next permit. */
  const waiting = new Map<string, Set<() => void>>();
  let free = permits;

  function queue(key: string, enter: () => void): void {
    const others = waiting.get(key) ?? new Set();
    waiting.set(key, others.add(enter));
  }

  function leave(key: string, enter: () => void): void {
    const others = waiting.get(key);
    others?.delete(enter);
    if (others?.size === 0) waiting.delete(key);
  }

  /** Hands the permit to the key that has waited the longest for one, and lets the others of that key wait behind all. */
  function release(): void {
    const [first] = waiting;
    if (!first) {
      free++;
      return;
    }
    const [key, others] = first;
    const [next] = others;
    waiting.delete(key);
    if (next) others.delete(next);
    if (others.size > 0) waiting.set(key, others);
    next?.();
  }

  return {
    isFull: () => free === 0,
    async run(key, work) {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => queue(key, resolve));
      try {
        return await work();
      } finally {
        release();
      }
    },
    async acquire(key, longestMs) {
      if (free > 0) {
        free--;
        return release;
      }
      return await new Promise((resolve) => {
        const enter = () => {
          clearTimeout(timer);
          resolve(release);
        };
        const timer = setTimeout(
          () => {
            leave(key, enter);
            resolve(undefined);
          },
          Math.max(0, longestMs),
        );
        queue(key, enter);
      });
    },
  };
}
