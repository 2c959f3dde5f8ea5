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

export function createFairQueue(capacity: Capacity): FairQueue {
  return new WorkspaceTurns(capacity);
}

class WorkspaceTurns implements FairQueue {
  /** In the order in which they get their turns: those with something to claim, or who may have. */
  readonly #queue = new Set<string>();
  readonly #woken = new Map<string, Set<string>>();
  /** Those who had something that nobody woke us for. */
  readonly #due = new Set<string>();
  readonly #underWay = new Map<string, number>();
  #taken = 0;
  /** How far the round has come. */
  #roundAt: string | undefined;

  constructor(private readonly capacity: Capacity) {}

  wake({ _id, workspace }: DocumentRef): void {
    const name = nameOf(workspace);
    const ids = this.#woken.get(name) ?? new Set();
    ids.add(_id);
    this.#woken.set(name, ids);
    this.#queue.add(name);
  }

  sweep(): void {
    this.#roundAt ??= '';
    this.#queue.add(ROUND);
  }

  hasNext(): boolean {
    return this.#first() !== undefined;
  }

  next(): Pick | undefined {
    const name = this.#first();
    if (name === undefined) return undefined;
    if (name === ROUND) {
      const pick = this.#nextOfRound();
      this.#rotate(ROUND);
      return pick;
    }
    const workspace = workspaceOf(name);
    const id = this.#takeWoken(name);
    this.#rotate(name);
    return id === undefined ? { kind: 'due', workspace } : { kind: 'woken', id, workspace };
  }

  answered(pick: Pick, workspace: string | undefined): void {
    if (pick.kind === 'woken') return;
    if (pick.kind === 'next') this.#roundAt = workspace;
    if (workspace !== undefined) {
      this.#due.add(nameOf(workspace));
      this.#queue.add(nameOf(workspace));
    } else if (pick.kind === 'due') {
      this.#due.delete(nameOf(pick.workspace));
      if (!this.#woken.has(nameOf(pick.workspace))) this.#queue.delete(nameOf(pick.workspace));
    } else this.#queue.delete(ROUND);
  }

  began(workspace: string): void {
    const name = nameOf(workspace);
    this.#underWay.set(name, (this.#underWay.get(name) ?? 0) + 1);
    this.#taken++;
  }

  ended(workspace: string): void {
    const name = nameOf(workspace);
    const left = (this.#underWay.get(name) ?? 0) - 1;
    if (left > 0) this.#underWay.set(name, left);
    else this.#underWay.delete(name);
    this.#taken--;
  }

  /** The name of whose turn it is. A queue is short or begins with somebody who has nothing under way. */
  #first(): string | undefined {
    const { shared, kept } = this.capacity;
    if (this.#taken >= shared + kept) return undefined;
    let best: string | undefined;
    let fewest = this.#taken >= shared ? 1 : Number.POSITIVE_INFINITY;
    for (const name of this.#queue) {
      const busy = name === ROUND ? 0 : (this.#underWay.get(name) ?? 0);
      if (busy >= fewest) continue;
      best = name;
      fewest = busy;
      if (busy === 0) break;
    }
    return best;
  }

  /** Whoever had a turn goes to the end, or away where there is nothing more. */
  #rotate(name: string): void {
    this.#queue.delete(name);
    const hasMore =
      name === ROUND ? this.#roundAt !== undefined : this.#woken.has(name) || this.#due.has(name);
    if (hasMore) this.#queue.add(name);
  }

  #takeWoken(name: string): string | undefined {
    const ids = this.#woken.get(name);
    const [id] = ids ?? [];
    if (!ids || id === undefined) return undefined;
    ids.delete(id);
    if (ids.size === 0) this.#woken.delete(name);
    return id;
  }

  #nextOfRound(): Pick {
    const after = this.#roundAt ?? '';
    if (this.#taken < this.capacity.shared) return { kind: 'next', after, except: [] };
    // They are passed over for want of a place, and not because they had nothing.
    const passedOver = [...this.#underWay.keys()];
    for (const busy of passedOver) {
      this.#due.add(busy);
      this.#queue.add(busy);
    }
    return { kind: 'next', after, except: passedOver.map(workspaceOf) };
  }
}

/** What a workspace is called in the queue; the empty name of what is of no workspace is not that of the round. */
function nameOf(workspace: string): string {
  return `w${workspace}`;
}

function workspaceOf(name: string): string {
  return name.slice(1);
}
