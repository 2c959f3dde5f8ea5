import type { Collection } from '../collections/collection.js';
import type { OrderedIndex } from '../collections/ordered-index.js';
import type { Transaction } from './transaction.js';

/** Thrown by a write that meets another's lock and may wait for it: wait, then run the statement again. */
export class Blocked extends Error {
  constructor(readonly key: string) {
    super('waiting for a lock');
  }
}

export const documentLock = (collection: Collection, id: string): string => `${collection.uuid} _id ${id}`;
/** Held by who is about to add a unique key, so that two transactions cannot both add it. */
export const uniqueKeyLock = (collection: Collection, index: OrderedIndex, key: string): string =>
  `${collection.uuid} ${index.spec.name} ${key}`;

interface Waiter {
  /** Whoever waits for a transaction gets the lock itself; a single write is only woken. */
  transaction: Transaction | undefined;
  wake(granted: boolean): void;
}

interface Lock {
  owner: Transaction | undefined;
  /** False while the owner has its turn, but has not written yet: single writes do not wait for that. */
  written: boolean;
  waiters: Waiter[];
}

/** Who may write what. Those who wait get their turn in the order in which they came. */
export class LockTable {
  private readonly locks = new Map<string, Lock>();
  private readonly held = new Map<Transaction, Set<string>>();

  /** Who is in the way of a transaction, or of a single write. */
  ownerOf(key: string, ofSingleWrite: boolean): Transaction | undefined {
    const lock = this.locks.get(key);
    return ofSingleWrite && !lock?.written ? undefined : lock?.owner;
  }

  /** Takes a free lock, or one that the transaction has already; false where another has it. */
  tryAcquire(key: string, transaction: Transaction, toWrite: boolean): boolean {
    const lock = this.locks.get(key) ?? { owner: undefined, written: false, waiters: [] };
    if (lock.owner && lock.owner !== transaction) return false;
    lock.owner = transaction;
    lock.written ||= toWrite;
    this.locks.set(key, lock);
    const held = this.held.get(transaction) ?? new Set<string>();
    this.held.set(transaction, held.add(key));
    return true;
  }

  /**
   * Waits until the lock is free, or, for a transaction, until it has the lock.
   * False where that takes longer than `limitMs`, or the transaction has ended meanwhile.
   */
  wait(key: string, transaction: Transaction | undefined, limitMs: number): Promise<boolean> {
    const lock = this.locks.get(key);
    if (!lock || (lock.owner === undefined && lock.waiters.length === 0) || lock.owner === transaction)
      return Promise.resolve(transaction ? this.tryAcquire(key, transaction, false) : true);
    return new Promise((resolve) => {
      const waiter: Waiter = {
        transaction,
        wake(granted) {
          clearTimeout(timer);
          resolve(granted);
        },
      };
      const timer = setTimeout(() => {
        lock.waiters.splice(lock.waiters.indexOf(waiter), 1);
        resolve(false);
      }, limitMs);
      lock.waiters.push(waiter);
    });
  }

  releaseAll(transaction: Transaction): void {
    const held = this.held.get(transaction);
    this.held.delete(transaction);
    for (const key of held ?? []) {
      const lock = this.locks.get(key);
      if (lock?.owner !== transaction) continue;
      lock.owner = undefined;
      lock.written = false;
      this.handOn(key, lock);
    }
  }

  /** Wakes the next in line; after a single write, which holds no lock, the one behind it as well. */
  private handOn(key: string, lock: Lock): void {
    if (lock.owner) return;
    const next = lock.waiters.shift();
    if (!next) {
      if (this.locks.get(key) === lock) this.locks.delete(key);
      return;
    }
    if (!next.transaction) {
      next.wake(true);
      setImmediate(() => this.handOn(key, lock));
    } else if (next.transaction.state === 'open') {
      this.tryAcquire(key, next.transaction, false);
      next.wake(true);
    } else {
      next.wake(false);
      this.handOn(key, lock);
    }
  }

  /** A lock that some transaction holds in a collection; undefined where there is none. */
  heldIn(collection: Collection): string | undefined {
    for (const [key, lock] of this.locks)
      if (lock.owner && lock.written && key.startsWith(collection.uuid)) return key;
    return undefined;
  }
}
