import type { QueryFilter, UpdateQuery } from 'mongoose';
import type { DatabaseClock } from '../../database/clock.js';
import { batched } from '../../jobs/batched.js';
import { defined } from '../../lib/defined.js';
import type { Metrics } from '../../lib/metrics.js';
import type { Models } from '../../models/index.js';
import type { CancelWish, Infograph } from '../../models/infograph.js';
import type { Result } from '../../models/submission.js';
import type { DocumentRef } from '../../models/tenancy.js';
import { openStatuses } from '../../models/transitions.js';
import { type Answered, type Callback, type CallbackAnswer, isNews, recordCallbacks } from './callbacks.js';
import { wakeup } from './updates.js';

/** What may become known of infographs to anybody, whether or not it holds the claim. */
export interface InfographEvents {
  /** What came of a job. False when it was known, or the infograph had ended before. An image is news after a fault, too. */
  result(infograph: DocumentRef, result: Omit<Result, 'at'>): Promise<boolean>;
  /** The same, for many webhooks at once. */
  callback(callback: Callback): Promise<CallbackAnswer>;
  /** Of a batch, or of one infograph of it. How many there were that could still be wished away. */
  cancelWish(batch: DocumentRef, wish: Omit<CancelWish, 'at'>, only?: string): Promise<number>;
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

  const callback = batched<Callback, Answered>((callbacks) => recordCallbacks(models, callbacks, now()));

  return {
    async result(infograph, result) {
      const recorded = await record(
        infograph,
        { status: { $in: [...openStatuses] }, ...isNews(result) },
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
        ...defined({ _id: only }),
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
  };
}
