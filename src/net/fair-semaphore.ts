/** At most so many at the same time, and so many of one owner; whose owner has the fewest under way comes next. */
export interface FairSemaphore {
  /** @throws Error with code `ENOTURN` where its turn did not come in time; then nothing was done */
  run<T>(owner: string, work: () => Promise<T>): Promise<T>;
}

export interface FairSemaphoreOptions {
  atOnce: number;
  perOwner: number;
  waitMs: number;
}

class NoTurn extends Error {
  override name = 'NoTurn';
  readonly code = 'ENOTURN';
}

interface Waiting {
  owner: string;
  enter(): void;
}

export function createFairSemaphore({ atOnce, perOwner, waitMs }: FairSemaphoreOptions): FairSemaphore {
  const underWay = new Map<string, number>();
  /** In order of arrival. */
  const waiting = new Set<Waiting>();
  let free = atOnce;

  const of = (owner: string) => underWay.get(owner) ?? 0;

  function begin(owner: string): void {
    free--;
    underWay.set(owner, of(owner) + 1);
  }

  function end(owner: string): void {
    free++;
    if (of(owner) > 1) underWay.set(owner, of(owner) - 1);
    else underWay.delete(owner);
    next()?.enter();
  }

  function next(): Waiting | undefined {
    let first: Waiting | undefined;
    for (const one of waiting) {
      if (of(one.owner) < perOwner && (!first || of(one.owner) < of(first.owner))) first = one;
    }
    return first;
  }

  async function turn(owner: string): Promise<void> {
    if (free > 0 && of(owner) < perOwner) return begin(owner);
    await new Promise<void>((resolve, reject) => {
      const leave = setTimeout(() => {
        waiting.delete(one);
        reject(new NoTurn('too many were waiting'));
      }, waitMs);
      const one = {
        owner,
        enter() {
          clearTimeout(leave);
          waiting.delete(one);
          begin(owner);
          resolve();
        },
      };
      waiting.add(one);
    });
  }

  return {
    async run(owner, work) {
      await turn(owner);
      try {
        return await work();
      } finally {
        end(owner);
      }
    },
  };
}
