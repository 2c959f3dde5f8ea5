import { MongoError, writeConflict } from '../errors.js';
import type { Transaction } from './transaction.js';

/** A conflict that says on which lock it was, so that the retry can wait for its turn there. */
export class LockConflict extends MongoError {
  constructor(
    readonly lock: string,
    conflict: MongoError = writeConflict(),
  ) {
    super(conflict.code, conflict.codeName, conflict.message, conflict.details, conflict.labels);
  }
}

/** A transaction may have been ended by its client's loss or its time limit while one of its statements was running. */
export function assertOpen(transaction: Transaction | undefined): void {
  if (transaction && transaction.state !== 'open')
    throw new MongoError(251, 'NoSuchTransaction', 'Transaction has been aborted.', {}, [
      'TransientTransactionError',
    ]);
}
