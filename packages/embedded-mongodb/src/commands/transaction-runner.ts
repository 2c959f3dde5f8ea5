import type { Doc } from '../bson/types.js';
import { lacks, MongoError, writeConflict } from '../errors.js';
import { assertOpen, LockConflict } from '../transactions/conflicts.js';
import { Blocked } from '../transactions/locks.js';
import { recordOf, type Session } from '../transactions/sessions.js';
import { Transaction } from '../transactions/transaction.js';
import type { Command, Request } from './command.js';

/** How long a transaction that has not read anything yet waits for a lock before it fails as MongoDB's would. */
const LOCK_MS = 1_000;
/** How long one that tries again waits for its turn before it goes on without. */
const TURN_MS = 3_000;

export function abortTransaction(request: Pick<Request, 'store'>, session: Session): void {
  if (session.transaction) request.store.abort(session.transaction);
  session.transaction = undefined;
  if (session.state !== 'committed') session.state = 'aborted';
}

/** Runs one statement of a transaction; an error ends the transaction. */
export async function runInTransaction(request: Request, session: Session, command: Command): Promise<Doc> {
  if (request.command.readConcern !== undefined && request.command.startTransaction !== true)
    throw new MongoError(
      72,
      'InvalidOptions',
      'Only the first command in a transaction may specify a readConcern',
    );
  checkState(request, session);
  try {
    if (request.command.startTransaction === true) await start(request, session);
    if (!command.inTransaction)
      throw new MongoError(
        263,
        'OperationNotSupportedInTransaction',
        `Cannot run '${request.name}' in a multi-document transaction: ${lacks(`${request.name} in transactions`)}`,
      );
    request.transaction = session.transaction;
    const reply = await runOrWait(request, session, command);
    assertOpen(request.transaction);
    if (reply.writeErrors !== undefined) abortTransaction(request, session);
    return reply;
  } catch (error) {
    if (error instanceof LockConflict) session.contended.add(error.lock);
    abortTransaction(request, session);
    throw error;
  }
}

function checkState(request: Request, session: Session): void {
  if (request.command.startTransaction === true) {
    if (session.state === 'none') return;
    throw new MongoError(263, 'OperationNotSupportedInTransaction', 'transaction already started');
  }
  if (session.state === 'committed')
    throw new MongoError(256, 'TransactionCommitted', `Transaction ${session.txnNumber} has been committed.`);
  if (!session.transaction)
    throw new MongoError(
      251,
      'NoSuchTransaction',
      `Given transaction number ${session.txnNumber} does not match any in-progress transactions. The active transaction number is -1`,
      {},
      ['TransientTransactionError'],
    );
}

/**
 * Begins a transaction. One that tries again after it lost a lock first waits for its turn there, and only then looks at
 * the data: so of many that want one document each gets it after those that came before, and none starves.
 */
async function start(request: Request, session: Session): Promise<void> {
  const transaction = new Transaction();
  session.transaction = transaction;
  session.state = 'open';
  for (const lock of [...session.contended].sort()) {
    await request.store.locks.wait(lock, transaction, TURN_MS);
    assertOpen(transaction);
  }
  session.contended.clear();
  request.store.begin(transaction);
}

/** A first statement that meets a lock waits for it and begins anew, since it knows nothing yet that could be stale. */
async function runOrWait(request: Request, session: Session, command: Command): Promise<Doc> {
  request.mayWait = request.command.startTransaction === true;
  try {
    return await command.run(request);
  } catch (error) {
    if (!(error instanceof Blocked)) throw error;
    assertOpen(request.transaction);
    if (request.transaction) request.store.abort(request.transaction);
    const transaction = new Transaction();
    session.transaction = transaction;
    if (!(await request.store.locks.wait(error.key, transaction, LOCK_MS))) throw writeConflict();
    assertOpen(transaction);
    request.store.begin(transaction);
    request.transaction = transaction;
    request.mayWait = false;
    return command.run(request);
  }
}

/** `commitTransaction`; a second one is answered as the first was. */
export function commit(request: Request, session: Session): void {
  const { transaction } = session;
  if (session.state === 'committed') return;
  if (!transaction)
    throw new MongoError(251, 'NoSuchTransaction', 'Transaction has been aborted.', {}, [
      'TransientTransactionError',
    ]);
  session.transaction = undefined;
  session.state = 'aborted';
  try {
    request.store.commit(request, transaction);
  } catch (error) {
    request.store.abort(transaction);
    throw error;
  }
  session.state = 'committed';
  if (transaction.hasWritten) request.store.recordSession(request, session.id, recordOf(session));
}

export function abort(request: Request, session: Session): void {
  if (session.state === 'committed')
    throw new MongoError(256, 'TransactionCommitted', `Transaction ${session.txnNumber} has been committed.`);
  if (!session.transaction) throw new MongoError(251, 'NoSuchTransaction', 'no transaction is in progress');
  abortTransaction(request, session);
}
