import type { Turn } from '../scene/drawing.js';

/** What waits to be drawn, in the order in which it gets its turn. */
export interface Line<T> {
  /** @returns false where too many wait already, and this one is not taken */
  add(one: T, turn: Turn): boolean;
  /** Takes out who comes next: what jobs wait for before drafts; in each, the workspaces take turns. */
  next(): T | undefined;
  /** Takes out all. */
  drain(): T[];
}

/** A workspace may have so many waiting, and all of them together so many; both for jobs and for drafts. */
export interface Room {
  each: number;
  all: number;
}

export function createLine<T>(room: Room): Line<T> {
  const [jobs, drafts] = [createTurns<T>(room), createTurns<T>(room)];
  return {
    add: (one, { workspace, draft }) => (draft ? drafts : jobs).add(workspace, one),
    next: () => jobs.next() ?? drafts.next(),
    drain: () => [...jobs.drain(), ...drafts.drain()],
  };
}

/** The workspace whose turn was the longest ago comes next. */
function createTurns<T>(room: Room) {
  const waiting = new Map<string, T[]>();
  let count = 0;
  return {
    add(workspace: string, one: T): boolean {
      const own = waiting.get(workspace) ?? [];
      if (own.length >= room.each || count >= room.all) return false;
      own.push(one);
      waiting.set(workspace, own);
      count++;
      return true;
    },
    next(): T | undefined {
      const [first] = waiting;
      if (!first) return undefined;
      const [workspace, own] = first;
      const next = own.shift();
      waiting.delete(workspace);
      if (own.length > 0) waiting.set(workspace, own);
      count--;
      return next;
    },
    drain(): T[] {
      const all = [...waiting.values()].flat();
      waiting.clear();
      count = 0;
      return all;
    },
  };
}
