import { type Model, mongo } from 'mongoose';

/** Whether MongoDB refused a write because the index is unique and somebody was first: its error 11000. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === 11000;
}

/**
 * Inserts a document that may be there already.
 * @returns whether it is new
 * @throws MongoError, but for a duplicate key
 */
export async function insertOnce<T>(model: Model<T>, document: T): Promise<boolean> {
  try {
    await model.insertMany([document], { lean: true });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
