import type { Model, QueryFilter, UpdateQuery } from 'mongoose';
import type { DatabaseClock } from '../database/clock.js';
import { defined } from '../lib/defined.js';
import type { Claimable } from '../models/claimable.js';
import { acrossWorkspaces } from '../models/tenancy.js';
import type { Pick } from './fair-queue.js';

/** A stale fencing token: another worker has claimed the document since, and nothing was written. */
export class StaleFence extends Error {
  override name = 'StaleFence';
}

type Claimed = Claimable & { _id: string; workspace?: string };

/**
 * Leases on documents: claim, renew, update under the fence, reschedule or park. Lease times are the database's own
 * (`$$NOW`).
 */
export interface Claims<T extends Claimed> {
  /**
   * Claims a due document that no worker holds, and increments its fence. It costs the same however many are
   * waiting: the index `{workspace: 1, nextStepAt: 1}` of what is still to be done has them in the order in which
   * they are asked for.
   * @param except the ids of some that are not meant
   */
  claim(which: Pick, except?: readonly string[]): Promise<T | undefined>;
  /** @throws StaleFence when it is no longer ours */
  renew(document: T): Promise<void>;
  /** The document as it is now. @throws StaleFence when it is no longer ours */
  reload(document: T): Promise<T>;
  /** Updates the document under the fence. @throws StaleFence when it is no longer ours, or no longer `where` */
  updateFenced(document: T, update: UpdateQuery<T>, where?: QueryFilter<T>): Promise<void>;
  /**
   * Releases the lease. The next step is due after so many milliseconds, or at once where an event was recorded
   * that the holder of the lease has not seen. Returns how long from now that is; undefined where nothing is left
   * to do, or it is not ours.
   */
  reschedule(document: T, afterMs: number, attempts: number): Promise<number | undefined>;
  /**
   * Releases the lease with no next step: nothing is due until an event is recorded. False where one was already,
   * or the lease was lost.
   */
  park(document: T): Promise<boolean>;
}

const never = new Date(0);

function workspacesOf(which: Pick): string | { $gt: string; $nin?: readonly string[] } {
  if (which.kind !== 'next') return which.workspace;
  const { after, except } = which;
  return except.length === 0 ? { $gt: after } : { $gt: after, $nin: except };
}

function idsOf(which: Pick, except: readonly string[]): string | { $nin: readonly string[] } | undefined {
  if (which.kind === 'woken') return which.id;
  return except.length > 0 ? { $nin: except } : undefined;
}

/** As the index has them. */
function orderOf(which: Pick, hasWorkspace: boolean): Record<string, 1> {
  return which.kind === 'next' && hasWorkspace ? { workspace: 1, nextStepAt: 1 } : { nextStepAt: 1 };
}

/** The claims on one collection's documents. @param leaseMs how long a claim lasts, unless it is renewed */
export function createClaims<T extends Claimed>(
  model: Model<T>,
  clock: DatabaseClock,
  leaseMs: number,
): Claims<T> {
  // The same model, for filters and updates of the fields that all of them have.
  const claimables = model.db.model<Claimed>(model.modelName);
  return {
    claim: createClaim<T>(claimables, clock, leaseMs),
    ...createHeldClaims(model, claimables, leaseMs),
  };
}

function createClaim<T extends Claimed>(
  claimables: Model<Claimed>,
  clock: DatabaseClock,
  leaseMs: number,
): Claims<T>['claim'] {
  const hasWorkspace = claimables.schema.path('workspace') !== undefined;

  return async (which, except = []) => {
    // What is of no workspace is all of one; a place that is kept for others is not for it.
    if (!hasWorkspace && which.kind === 'next' && which.except.length > 0) return undefined;
    const now = new Date(clock.now());
    const due = {
      ...defined({
        workspace: hasWorkspace ? workspacesOf(which) : undefined,
        _id: idsOf(which, except),
      }),
      nextStepAt: { $lte: now },
      leaseUntil: { $lte: now },
    };
    const claimed = await claimables
      .findOneAndUpdate(
        due,
        [{ $set: { leaseUntil: { $add: ['$$NOW', leaseMs] }, fence: { $add: ['$fence', 1] } } }],
        {
          ...defined({ sort: which.kind === 'woken' ? undefined : orderOf(which, hasWorkspace) }),
          returnDocument: 'after',
          updatePipeline: true,
        },
      )
      .setOptions(acrossWorkspaces('workers claim whatever is due'))
      .lean<T | null>();
    return claimed ?? undefined;
  };
}

/** What the holder of a claim may do, each under its fence. */
function createHeldClaims<T extends Claimed>(
  model: Model<T>,
  claimables: Model<Claimed>,
  leaseMs: number,
): Omit<Claims<T>, 'claim'> {
  const fenced = ({ _id, fence, workspace }: T) => ({ _id, fence, ...defined({ workspace }) });

  return {
    async renew(document) {
      const renewed = await claimables.updateOne(
        fenced(document),
        [{ $set: { leaseUntil: { $add: ['$$NOW', leaseMs] } } }],
        { updatePipeline: true },
      );
      if (renewed.matchedCount === 0) throw new StaleFence();
    },

    async reload(document) {
      const found = await claimables.findOne(fenced(document)).lean<T | null>();
      if (!found) throw new StaleFence();
      return found;
    },

    async updateFenced(document, update, where = {}) {
      const written = await model.updateOne({ ...where, ...fenced(document) }, update);
      if (written.matchedCount === 0) throw new StaleFence();
    },

    async reschedule(document, afterMs, attempts) {
      const later = { $add: ['$$NOW', Math.ceil(afterMs)] };
      const unseen = { $ne: ['$signals', document.signals] };
      const written = await claimables
        .findOneAndUpdate(
          { ...fenced(document), nextStepAt: { $exists: true } },
          [{ $set: { leaseUntil: never, attempts, nextStepAt: { $cond: [unseen, '$nextStepAt', later] } } }],
          { returnDocument: 'after', updatePipeline: true, projection: { nextStepAt: 1, signals: 1 } },
        )
        .lean();
      if (!written) return undefined;
      return written.signals === document.signals ? afterMs : 0;
    },

    async park(document) {
      const written = await claimables.updateOne(
        { ...fenced(document), signals: document.signals },
        { $set: { leaseUntil: never, attempts: 0 }, $unset: { nextStepAt: 1 } },
      );
      return written.matchedCount > 0;
    },
  };
}
