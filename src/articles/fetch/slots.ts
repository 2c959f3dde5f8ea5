/** Lets so many works go on at once; the others wait in the order in which they came. */
export interface Slots {
  /** @returns what gives the slot back, to be called once; undefined where none was free within `longestMs` */
  take(longestMs: number): Promise<(() => void) | undefined>;
  /** Whether the next to come has to wait. */
  isFull(): boolean;
}

export function createSlots(count: number): Slots {
  let free = count;
  const waiting = new Set<() => void>();

  function release(): void {
    const [first] = waiting;
    if (first) first();
    else free++;
  }

  return {
    isFull: () => free === 0,
    async take(longestMs) {
      if (free > 0) {
        free--;
        return release;
      }
      return new Promise((resolve) => {
        const leave = () => {
          waiting.delete(enter);
          resolve(undefined);
        };
        const timer = setTimeout(leave, Math.max(0, longestMs));
        const enter = () => {
          clearTimeout(timer);
          waiting.delete(enter);
          resolve(release);
        };
        waiting.add(enter);
      });
    },
  };
}
