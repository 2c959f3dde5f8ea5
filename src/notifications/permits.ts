/** Semaphores of callbacks, by origin and by token: receivers that hang keep nobody else waiting for long. */
export interface Permits {
  /** False where there is none left for this origin or token; then `freed` is called with the id once there is. */
  tryAcquire(id: string, caller: Caller): boolean;
  release(caller: Caller): void;
}

/** Whom a permit is for. */
export interface Caller {
  origin: string;
  token: string;
  workspace: string;
}

interface Options {
  perOrigin: number;
  perToken: number;
  freed(id: string, caller: Caller): void;
}

export function createPermits({ perOrigin, perToken, freed }: Options): Permits {
  const taken = new Map<string, number>();
  /** In order of arrival. */
  const waiting = new Map<string, Caller>();

  const isFree = ({ origin, token }: Caller) =>
    (taken.get(origin) ?? 0) < perOrigin && (taken.get(token) ?? 0) < perToken;

  function count({ origin, token }: Caller, by: 1 | -1): void {
    for (const name of [origin, token]) {
      const left = (taken.get(name) ?? 0) + by;
      if (left > 0) taken.set(name, left);
      else taken.delete(name);
    }
  }

  return {
    tryAcquire(id, caller) {
      if (!isFree(caller)) {
        waiting.set(id, caller);
        return false;
      }
      waiting.delete(id);
      count(caller, 1);
      return true;
    },
    release(caller) {
      count(caller, -1);
      for (const [id, wanted] of waiting) {
        if (!isFree(wanted)) continue;
        waiting.delete(id);
        return freed(id, wanted);
      }
    },
  };
}
