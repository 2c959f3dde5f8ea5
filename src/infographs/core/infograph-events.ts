import type { QueryFilter, UpdateQuery } from 'mongoose';
import type { DatabaseClock } from '../../database/clock.js';
import { retryWhileUnavailable } from '../../database/retry-while-unavailable.js';
import { batched } from '../../jobs/batched.js';
import type { Metrics } from '../../lib/metrics.js';
import type { Models } from '../../models/index.js';
import type { CancelWish, Infograph, Result } from '../../models/infograph.js';
import type { DocumentRef } from '../../models/tenancy.js';
import { openStatuses } from '../../models/transitions.js';
import { type Answered, type Callback, type CallbackAnswer, recordCallbacks } from './callbacks.js';
import { named, wakeup } from './updates.js';

/** What becomes known of infographs. */
export interface InfographEvents {
  /** fal has taken the nth submission under this id. */
  requestAccepted(infograph: Infograph, n: number, requestId: string): Promise<void>;
  requestEnded(infograph: Infograph, n: number, ended: 'refused' | 'lost'): Promise<void>;
  requestStarted(infograph: DocumentRef, requestId: string): Promise<void>;
  /** What came of a job. False when it was known, or the infograph had ended before. */
  result(infograph: DocumentRef, result: Omit<Result, 'at'>): Promise<boolean>;
  /** The same, for many webhooks at once. */
  callback(callback: Callback): Promise<CallbackAnswer>;
  /** Of a batch, or of one infograph of it. How many there were that could still be wished away. */
  cancelWish(batch: DocumentRef, wish: Omit<CancelWish, 'at'>, only?: string): Promise<number>;
  /** Where the reply really is. False when another reply was recorded first. */
  replyPosted(infograph: Infograph, channel: string, ts: string): Promise<boolean>;
}

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
  metrics: Metrics;
  wakeInfograph(infograph: DocumentRef): void;
}

export function createInfographEvents({
  models,
  clock,
  metrics,
  wakeInfograph,
}: Dependencies): InfographEvents {
  const now = () => new Date(clock.now());

  /** Only what is still going on is woken; the event of one that has ended is not worth a step. */
  async function record(
    { _id, workspace }: DocumentRef,
    filter: QueryFilter<Infograph>,
    update: UpdateQuery<Infograph>,
  ): Promise<boolean> {
    const { $inc, $set } = wakeup(now());
    const written = await models.infographs.updateOne(
      { ...filter, _id, workspace, nextStepAt: { $exists: true } },
      { ...update, $inc, $set: { ...update.$set, ...$set } },
    );
    if (written.matchedCount > 0) wakeInfograph({ _id, workspace });
    return written.matchedCount > 0;
  }

  /**
   * An event that the holder of the claim learnt of itself. Where nobody else has recorded anything in between, it counts
   * as seen, so that the holder may still say "later".
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

  const callback = batched<Callback, Answered>((callbacks) => recordCallbacks(models, callbacks, now()));

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
    async result(infograph, result) {
      const recorded = await record(
        infograph,
        { status: { $in: [...openStatuses] }, 'results.requestId': { $ne: result.requestId } },
        { $push: { results: { ...result, at: now() } } },
      );
      if (recorded) metrics.results.inc({ via: result.via });
      return recorded;
    },
    async callback(item) {
      const { answer, workspace } = await callback(item);
      if (answer === 'recorded') {
        if (item.result) metrics.results.inc({ via: 'webhook' });
        wakeInfograph({ _id: item.id, workspace });
      }
      if (answer === 'late' && item.result?.ok) metrics.wasted.inc();
      return answer;
    },
    async cancelWish(batch, wish, only) {
      const { $inc, $set } = wakeup(now());
      const open = {
        batch: batch._id,
        workspace: batch.workspace,
        ...(only === undefined ? {} : { _id: only }),
        status: { $in: [...openStatuses] },
        cancelWish: { $exists: false },
      };
      const found = await models.infographs.find(open, { _id: 1 }).lean();
      const written = await models.infographs.updateMany(open, {
        $inc,
        $set: { ...$set, cancelWish: { ...wish, at: now() } },
      });
      for (const { _id } of found) wakeInfograph({ _id, workspace: batch.workspace });
      return written.modifiedCount;
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
