import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientSession, Connection } from 'mongoose';
import { mongo } from 'mongoose';
import { isUnavailable } from './unavailable.js';

export interface TransactionHooks {
  /** Runs right before the commit is sent; throwing here gives the transaction up. */
  beforeCommit?: () => void;
}

/**
 * Runs `work` in one transaction (snapshot reads, majority writes) and commits it. A commit whose outcome is unknown
 * is sent again, which MongoDB answers with what became of it, until `commitDeadlineMs` has passed.
 * @throws whatever went wrong; `isTransient` says whether another try can help
 * @see https://www.mongodb.com/docs/manual/core/transactions-in-applications/
 */
export async function inTransaction<T>(
  connection: Connection,
  work: (session: ClientSession) => Promise<T>,
  { beforeCommit }: TransactionHooks = {},
  commitDeadlineMs = 60_000,
): Promise<T> {
  const session = await connection.startSession();
  try {
    session.startTransaction({ readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } });
    const result = await work(session);
    beforeCommit?.();
    await commit(session, performance.now() + commitDeadlineMs);
    await session.endSession();
    return result;
  } catch (error) {
    // Ending the session aborts what was not committed. A database that is away cannot be told, and forgets it by
    // itself: whoever comes next must not wait for that.
    const ended = session.endSession().catch(() => undefined);
    if (!isUnavailable(error)) await ended;
    throw error;
  }
}

/** Whether running the whole transaction again can help: nothing of it was committed. */
export function isTransient(error: unknown): boolean {
  return error instanceof mongo.MongoError && error.hasErrorLabel('TransientTransactionError');
}

/**
 * Retries, `tries` times in all, while `helps` says of the error that another try can help.
 * @throws what the last try threw
 */
export async function withRetries<T>(
  work: () => Promise<T>,
  { tries = 5, helps = isTransient }: { tries?: number; helps?: (error: unknown) => boolean } = {},
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (tried >= tries || !helps(error)) throw error;
    }
  }
}

async function commit(session: ClientSession, deadline: number): Promise<void> {
  for (let pauseMs = 20; ; pauseMs = Math.min(pauseMs * 2, 2_000)) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      const unknown =
        error instanceof mongo.MongoError && error.hasErrorLabel('UnknownTransactionCommitResult');
      if (!unknown || performance.now() > deadline) throw error;
      await sleep(pauseMs);
    }
  }
}
