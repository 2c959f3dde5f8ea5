import { mongo } from 'mongoose';

/**
 * Whether the database is unavailable: it could not be reached or answered only in part, and may be back in a
 * moment.
 */
export function isUnavailable(error: unknown): boolean {
  return (
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    (error instanceof mongo.MongoError && error.hasErrorLabel('RetryableWriteError'))
  );
}
