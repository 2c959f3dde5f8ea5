import type { ClientSession, Collection } from 'mongodb';
import type { AnyDocument, TestDatabase } from './database.js';

/** What tests of transactions begin with, on a database that is there when they run. */
export function transactionHelpers(database: () => TestDatabase) {
  /** A collection with these documents. */
  async function filled(...documents: AnyDocument[]): Promise<Collection<AnyDocument>> {
    const collection = database().collection();
    await collection.insertMany(documents);
    return collection;
  }

  /** Runs with a session in an open transaction; ends both whatever happens. */
  async function inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    const session = database().client.startSession();
    session.startTransaction();
    try {
      return await work(session);
    } finally {
      if (session.inTransaction()) await session.abortTransaction();
      await session.endSession();
    }
  }

  return { filled, inTransaction };
}
