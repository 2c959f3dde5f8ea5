import type { Schema } from 'mongoose';

/**
 * What a document has that workers claim: a lease and a fencing token. A worker claims it by one atomic update that
 * increments the fence; its decisions are written only under that fence.
 */
export interface Claimable {
  /** Work is due from then on; absent once there is nothing left to do. */
  nextStepAt?: Date;
  /** Nobody else may claim it before; the database's clock. */
  leaseUntil: Date;
  /** Fencing token: incremented by each claim, and a write under an older one is refused. */
  fence: number;
  /** Wake-ups: incremented by each recorded event, so that rescheduling cannot lose one. */
  signals: number;
  /** Steps in a row that did not get on; the backoff grows with it. */
  attempts: number;
}

export const claimableFields = {
  nextStepAt: Date,
  leaseUntil: { type: Date, required: true },
  fence: { type: Number, required: true },
  signals: { type: Number, required: true },
  attempts: { type: Number, required: true },
} as const;

/** The state of something that nobody has claimed yet and whose first step is due. */
export function claimableFrom(now: Date): Claimable {
  return { nextStepAt: now, leaseUntil: new Date(0), fence: 0, signals: 0, attempts: 0 };
}

/**
 * The index by which workers claim: of what is still to be done, each workspace's by the time at which it is due. So the
 * next of one workspace, and the next workspace that has something, are found without looking at those that wait behind
 * them. Made at start-up with the others.
 */
export const dueByWorkspace = [
  { workspace: 1, nextStepAt: 1 },
  { partialFilterExpression: { nextStepAt: { $exists: true } } },
] as const satisfies Parameters<Schema['index']>;
