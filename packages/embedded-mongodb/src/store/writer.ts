import type { Transaction } from '../transactions/transaction.js';

/** Who writes: alone or in a transaction; gathers the promises that the writes become durable. */
export interface Writer {
  transaction: Transaction | undefined;
  /** Whether a transaction may wait for a lock: it has neither read nor written yet, so nothing it knows can be stale. */
  mayWait: boolean;
  durable: Set<Promise<void>>;
}
