/** At most so many at the same time; the others wait for their turn. */
export interface Slots {
  use<T>(work: () => Promise<T>): Promise<T>;
}

export function createSlots(limit: number): Slots {
  const waiting: Array<() => void> = [];
  let taken = 0;
  return {
    async use(work) {
      if (taken >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
      else taken++;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else taken--;
      }
    },
  };
}
