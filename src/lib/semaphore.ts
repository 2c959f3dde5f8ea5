/** At most so many at the same time; the others wait for their turn, and workspaces take turns. */
export interface Slots {
  use<T>(workspace: string, work: () => Promise<T>): Promise<T>;
}

export function createSlots(limit: number): Slots {
  /** Of each workspace, in the order in which they get the next place. */
  const waiting = new Map<string, Array<() => void>>();
  let taken = 0;

  function wait(workspace: string): Promise<void> {
    return new Promise((resolve) => {
      const others = waiting.get(workspace) ?? [];
      waiting.set(workspace, others);
      others.push(resolve);
    });
  }

  /** Gives the place to the workspace that has waited the longest for one. */
  function passOn(): void {
    const [first] = waiting;
    if (!first) {
      taken--;
      return;
    }
    const [workspace, [next, ...others]] = first;
    waiting.delete(workspace);
    if (others.length > 0) waiting.set(workspace, others);
    next?.();
  }

  return {
    async use(workspace, work) {
      if (taken >= limit) await wait(workspace);
      else taken++;
      try {
        return await work();
      } finally {
        passOn();
      }
    },
  };
}
