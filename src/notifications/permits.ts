/** Places for callbacks under way at the same time, so that receivers that hang keep nobody else waiting for long. */
export interface Places {
  /** False where there is none left for this origin or token; then `freed` is called with the id once there is. */
  take(id: string, place: Place): boolean;
  leave(place: Place): void;
}

export interface Place {
  origin: string;
  token: string;
  workspace: string;
}

interface Options {
  perOrigin: number;
  perToken: number;
  freed(id: string, place: Place): void;
}

export function createPlaces({ perOrigin, perToken, freed }: Options): Places {
  const taken = new Map<string, number>();
  /** In order of arrival. */
  const waiting = new Map<string, Place>();

  const isFree = ({ origin, token }: Place) =>
    (taken.get(origin) ?? 0) < perOrigin && (taken.get(token) ?? 0) < perToken;

  function count({ origin, token }: Place, by: 1 | -1): void {
    for (const name of [origin, token]) {
      const left = (taken.get(name) ?? 0) + by;
      if (left > 0) taken.set(name, left);
      else taken.delete(name);
    }
  }

  return {
    take(id, place) {
      if (!isFree(place)) {
        waiting.set(id, place);
        return false;
      }
      waiting.delete(id);
      count(place, 1);
      return true;
    },
    leave(place) {
      count(place, -1);
      for (const [id, wanted] of waiting) {
        if (!isFree(wanted)) continue;
        waiting.delete(id);
        return freed(id, wanted);
      }
    },
  };
}
