import type { QueryFilter, UpdateQuery } from 'mongoose';
import type { DatabaseClock } from '../../database/clock.js';
import { retryWhileUnavailable } from '../../database/retry-while-unavailable.js';
import type { Models } from '../../models/index.js';
import type { Infograph } from '../../models/infograph.js';
import type { DocumentRef } from '../../models/tenancy.js';
import { named, wakeup } from './updates.js';

/** What the holder of an infograph's claim learns of it by its own doing. */
export interface HolderEvents {
  /** fal has taken the nth submission under this id. */
  requestAccepted(infograph: Infograph, n: number, requestId: string): Promise<void>;
  requestEnded(infograph: Infograph, n: number, ended: 'refused' | 'lost'): Promise<void>;
  requestStarted(infograph: DocumentRef, requestId: string): Promise<void>;
  /** Since when fal says nothing of it that can be used; undefined: it does. */
  requestUnclear(infograph: DocumentRef, requestId: string, since: Date | undefined): Promise<void>;
  /** Where the reply really is. False when another reply was recorded first. */
  replyPosted(infograph: Infograph, channel: string, ts: string): Promise<boolean>;
}

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
  wakeInfograph(infograph: DocumentRef): void;
}

export function createHolderEvents({ models, clock, wakeInfograph }: Dependencies): HolderEvents {
  const now = () => new Date(clock.now());

  /**
   * Where nobody else has recorded anything in between, the event counts as seen, so that the holder may still say
   * "later".
   */
  async function recordOwn(
    infograph: Infograph,
    filter: QueryFilter<Infograph>,
    update: UpdateQuery<Infograph>,
    arrayFilters: Record<string, unknown>[] = [],
  ): Promise<boolean> {
    const { $inc, $set } = wakeup(now());
    const before = await retryWhileUnavailable(() =>
      models.infographs
        .findOneAndUpdate(
          { ...filter, ...named(infograph), nextStepAt: { $exists: true } },
          { ...update, $inc, $set: { ...update.$set, ...$set } },
          { projection: { signals: 1, fence: 1 }, returnDocument: 'before', arrayFilters },
        )
        .lean(),
    );
    if (!before) return false;
    if (before.signals === infograph.signals) infograph.signals += 1;
    if (before.fence !== infograph.fence) wakeInfograph(infograph);
    return true;
  }

  return {
    async requestAccepted(infograph, n, requestId) {
      const { filter, update, arrayFilters } = acceptance(n, requestId);
      const recorded = await recordOwn(infograph, filter, update, arrayFilters);
      if (!recorded)
        await models.infographs.updateOne({ ...filter, ...named(infograph) }, update, { arrayFilters });
    },
    async requestEnded(infograph, n, ended) {
      const filter = { requests: { $elemMatch: { n, requestId: { $exists: false } } } };
      await recordOwn(infograph, filter, { $set: { 'requests.$.ended': ended } });
    },
    async requestStarted(infograph, requestId) {
      await models.infographs.updateOne(
        { ...named(infograph), requests: { $elemMatch: { requestId, startedAt: { $exists: false } } } },
        { $set: { 'requests.$.startedAt': now() } },
      );
    },
    async requestUnclear(infograph, requestId, since) {
      await models.infographs.updateOne(
        {
          ...named(infograph),
          requests: { $elemMatch: { requestId, unclearSince: { $exists: since === undefined } } },
        },
        since ? { $set: { 'requests.$.unclearSince': since } } : { $unset: { 'requests.$.unclearSince': 1 } },
      );
    },
    replyPosted: (infograph, channel, ts) =>
      recordOwn(
        infograph,
        // Its own, too: the answer to an earlier try may have been lost.
        { 'reply.ts': { $in: [null, ts] } },
        { $set: { 'reply.channel': channel, 'reply.ts': ts } },
      ),
  };
}

/**
 * fal's answer to submission `n`. Its webhook may have come first, and was then taken for that of an earlier one whose
 * answer was lost: that one gives the id back.
 */
function acceptance(n: number, requestId: string) {
  return {
    filter: { requests: { $elemMatch: { n, requestId: { $exists: false } } } },
    update: {
      $set: { 'requests.$[own].requestId': requestId, 'requests.$[other].ended': 'lost' as const },
      $unset: { 'requests.$[own].ended': 1, 'requests.$[other].requestId': 1 },
    } satisfies UpdateQuery<Infograph>,
    arrayFilters: [{ 'own.n': n }, { 'other.n': { $ne: n }, 'other.requestId': requestId }],
  };
}
