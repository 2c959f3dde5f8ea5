import { mongo } from 'mongoose';

/** Whether MongoDB refused a write because the index is unique and somebody was first: its error 11000. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === 11000;
}
