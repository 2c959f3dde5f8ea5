import type { DocumentRef } from '../../models/tenancy.js';

/** The part of an update that makes a document due, and shows whoever is at it that something was recorded. */
export function wakeup(now: Date) {
  return { $inc: { signals: 1 }, $set: { nextStepAt: now } };
}

/** The filter for this one. */
export function named({ _id, workspace }: DocumentRef): DocumentRef {
  return { _id, workspace };
}
