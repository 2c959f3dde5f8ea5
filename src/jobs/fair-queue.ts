import type { DocumentRef } from '../models/tenancy.js';

/** What a worker is to claim next. */
export type Pick =
  /** This one, of which somebody said that there is something to do. */
  | { kind: 'woken'; id: string; workspace: string }
  /** Whichever of this workspace's is due the longest. */
  | { kind: 'due'; workspace: string }
  /** Whichever is due the longest of the next workspace that has something, after this one in the order of names. */
  | { kind: 'next'; after: string; except: readonly string[] };

/**
 * Whose turn it is. Workspaces take turns: the one with the fewest under way here comes first, and of those who are
 * equal the one that has waited the longest. So a crowd of one workspace delays nobody else's single job, and a workspace
 * that is alone gets every place. A few places more are kept for workspaces that have nothing under way, so that a
 * newcomer does not wait for the end of another's long step either.
 *
 * What nobody woke us for is found by going once around all workspaces after each `sweep`, one claim for each, as places
 * come free. Whoever had something then is asked again in turn until there is nothing left.
 */
export interface FairQueue {
  wake(document: DocumentRef): void;
  /** It is time to go around. While the last round is still under way, nothing more is to be done. */
  sweep(): void;
  /** Whether there is something to claim and a place for it. */
  hasNext(): boolean;
  /** Takes the next turn; undefined: nothing to claim, or no place. */
  next(): Pick | undefined;
  /** What came of claiming that: the workspace of what was claimed; undefined: there was nothing. */
  answered(pick: Pick, workspace: string | undefined): void;
  began(workspace: string): void;
  ended(workspace: string): void;
}

/** Stands in the queue for the round of all workspaces. No workspace is called that. */
const ROUND = '';

/** How much may be under way. */
export interface Capacity {
  /** As many at once, whosesoever they are. */
  shared: number;
  /** So many more, each for a workspace with nothing under way. */
  kept: number;
}

export function createFairQueue({ shared, kept }: Capacity): FairQueue {
  /** In the order in which they get their turns: those with something to claim, or who may have. */
  const queue = new Set<string>();
  const woken = new Map<string, Set<string>>();
  /** Those who had something that nobody woke us for. */
  const due = new Set<string>();
  const underWay = new Map<string, number>();
  let taken = 0;
  /** How far the round has come. */
  let roundAt: string | undefined;

  const nameOf = (workspace: string) => `w${workspace}`;

  /** The name of whose turn it is. A queue is short or begins with somebody who has nothing under way. */
  function first(): string | undefined {
    if (taken >= shared + kept) return undefined;
    let best: string | undefined;
    let fewest = taken >= shared ? 1 : Number.POSITIVE_INFINITY;
    for (const name of queue) {
      const busy = name === ROUND ? 0 : (underWay.get(name) ?? 0);
      if (busy >= fewest) continue;
      best = name;
      fewest = busy;
      if (busy === 0) break;
    }
    return best;
  }

  /** Whoever had a turn goes to the end, or away where there is nothing more. */
  function rotate(name: string): void {
    queue.delete(name);
    if (name === ROUND ? roundAt !== undefined : woken.has(name) || due.has(name)) queue.add(name);
  }

  function takeWoken(name: string): string | undefined {
    const ids = woken.get(name);
    const [id] = ids ?? [];
    if (!ids || id === undefined) return undefined;
    ids.delete(id);
    if (ids.size === 0) woken.delete(name);
    return id;
  }

  function nextOfRound(): Pick {
    if (taken < shared) return { kind: 'next', after: roundAt ?? '', except: [] };
    // They are passed over for want of a place, and not because they had nothing.
    for (const busy of underWay.keys()) {
      due.add(busy);
      queue.add(busy);
    }
    return { kind: 'next', after: roundAt ?? '', except: [...underWay.keys()].map((name) => name.slice(1)) };
  }

  return {
    wake({ _id, workspace }) {
      const name = nameOf(workspace);
      const ids = woken.get(name) ?? new Set();
      ids.add(_id);
      woken.set(name, ids);
      queue.add(name);
    },
    sweep() {
      roundAt ??= '';
      queue.add(ROUND);
    },
    hasNext: () => first() !== undefined,
    next() {
      const name = first();
      if (name === undefined) return undefined;
      if (name === ROUND) {
        const pick = nextOfRound();
        rotate(ROUND);
        return pick;
      }
      const workspace = name.slice(1);
      const id = takeWoken(name);
      rotate(name);
      return id === undefined ? { kind: 'due', workspace } : { kind: 'woken', id, workspace };
    },
    answered(pick, workspace) {
      if (pick.kind === 'woken') return;
      if (pick.kind === 'next') roundAt = workspace;
      if (workspace !== undefined) {
        due.add(nameOf(workspace));
        queue.add(nameOf(workspace));
      } else if (pick.kind === 'due') {
        due.delete(nameOf(pick.workspace));
        if (!woken.has(nameOf(pick.workspace))) queue.delete(nameOf(pick.workspace));
      } else queue.delete(ROUND);
    },
    began(workspace) {
      const name = nameOf(workspace);
      underWay.set(name, (underWay.get(name) ?? 0) + 1);
      taken++;
    },
    ended(workspace) {
      const name = nameOf(workspace);
      const left = (underWay.get(name) ?? 0) - 1;
      if (left > 0) underWay.set(name, left);
      else underWay.delete(name);
      taken--;
    },
  };
}
