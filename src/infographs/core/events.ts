import type { AnyBulkWriteOperation, QueryFilter, UpdateQuery } from 'mongoose';
import type { DatabaseClock } from '../../database/clock.js';
import { keepTrying } from '../../database/keep-trying.js';
import { drained } from '../../jobs/drain.js';
import type { Metrics } from '../../lib/metrics.js';
import type { Models } from '../../models/index.js';
import type { CancelWish, Infograph, Result } from '../../models/infograph.js';
import { acrossWorkspaces, type Owned } from '../../models/tenancy.js';
import type { Thread, Whisper } from '../../models/thread.js';
import { openStatuses } from '../../models/transitions.js';

/** What a webhook taught: which job it is about, and its result where it carries one. */
export interface Callback {
  id: string;
  token: string;
  requestId: string;
  result: Omit<Result, 'at'> | undefined;
}

/** `late`: the infograph had ended without it. */
export type CallbackAnswer = 'recorded' | 'known' | 'late' | 'not-found';

/**
 * Events are true whoever learns of them: they are recorded without a fence, each at most once, and wake whoever works
 * on the infograph or thread.
 */
export interface EventRecorder {
  /** fal has taken the nth submission under this id. */
  requestAccepted(infograph: Infograph, n: number, requestId: string): Promise<void>;
  requestEnded(infograph: Infograph, n: number, ended: 'refused' | 'lost'): Promise<void>;
  requestStarted(infograph: Owned, requestId: string): Promise<void>;
  /** What came of a job. False when it was known, or the infograph had ended before. */
  result(infograph: Owned, result: Omit<Result, 'at'>): Promise<boolean>;
  /** The same, for many webhooks at once. */
  callback(callback: Callback): Promise<CallbackAnswer>;
  /** Of a batch, or of one infograph of it. How many there were that could still be wished away. */
  cancelWish(batch: Owned, wish: Omit<CancelWish, 'at'>, only?: string): Promise<number>;
  /** Where the reply really is. False when another reply was recorded first. */
  replyPosted(infograph: Infograph, channel: string, ts: string): Promise<boolean>;
  /** Where the parent really is. False when another parent was recorded first. */
  parentPosted(thread: Thread, channel: string, ts: string): Promise<boolean>;
  /** Where the message with an article's facts is. False when another one was recorded first. */
  factsPosted(thread: Thread, ts: string): Promise<boolean>;
  /** The parent should show something new. */
  threadChanged(thread: Owned, update?: UpdateQuery<Thread>): Promise<void>;
  whisperOwed(thread: Owned, whisper: Whisper): Promise<void>;
}

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
  metrics: Metrics;
  wakeInfograph(infograph: Owned): void;
  wakeThread(thread: Owned): void;
}

export function createEventRecorder({
  models,
  clock,
  metrics,
  wakeInfograph,
  wakeThread,
}: Dependencies): EventRecorder {
  const now = () => new Date(clock.now());
  const signal = () => ({ $inc: { signals: 1 }, $set: { nextStepAt: now() } });

  /** Only what is still going on is woken; the event of one that has ended is not worth a step. */
  async function record(
    { _id, workspace }: Owned,
    filter: QueryFilter<Infograph>,
    update: UpdateQuery<Infograph>,
  ): Promise<boolean> {
    const { $inc, $set } = signal();
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
    const { $inc, $set } = signal();
    const before = await keepTrying(() =>
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

  const callback = drained<Callback, Answered>((callbacks) => recordCallbacks(models, callbacks, now()));

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
      const { $inc, $set } = signal();
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
    async parentPosted(thread, channel, ts) {
      const { $inc, $set } = signal();
      const written = await keepTrying(() =>
        models.threads.updateOne(
          { ...named(thread), ts: { $in: [null, ts] } },
          { $inc, $set: { ...$set, channel, ts } },
        ),
      );
      if (written.matchedCount === 0) return false;
      await wakeBatch(thread);
      return true;
    },
    async factsPosted(thread, ts) {
      const { $inc, $set } = signal();
      const written = await keepTrying(() =>
        models.threads.updateOne(
          { ...named(thread), 'facts.ts': { $in: [null, ts] } },
          { $inc, $set: { ...$set, 'facts.ts': ts } },
        ),
      );
      return written.matchedCount > 0;
    },
    async threadChanged(thread, update = {}) {
      const { $set } = signal();
      await models.threads.updateOne(named(thread), {
        ...update,
        $inc: { rev: 1, signals: 1 },
        $set: { ...update.$set, ...$set },
      });
      wakeThread(thread);
    },
    async whisperOwed(thread, whisper) {
      const { $inc, $set } = signal();
      await models.threads.updateOne(
        { ...named(thread), 'whispers.id': { $ne: whisper.id } },
        { $inc, $set, $push: { whispers: whisper } },
      );
      wakeThread(thread);
    },
  };

  /** Images that are ready have been waiting for the parent. Waking the others would only have fal asked about them. */
  async function wakeBatch({ _id: batch, workspace }: Owned): Promise<void> {
    const waiting = {
      batch,
      workspace,
      delivery: 'waiting' as const,
      file: { $exists: true },
      nextStepAt: { $exists: true },
    };
    const found = await models.infographs.find(waiting, { _id: 1 }).lean();
    if (found.length === 0) return;
    await models.infographs.updateMany(waiting, signal());
    for (const { _id } of found) wakeInfograph({ _id, workspace });
  }
}

function named({ _id, workspace }: Owned): Owned {
  return { _id, workspace };
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

interface Answered {
  answer: CallbackAnswer;
  /** Of the infograph, where there is one. */
  workspace: string;
}

/** One read and one write for all webhooks that came together. */
async function recordCallbacks(
  models: Models,
  callbacks: readonly Callback[],
  now: Date,
): Promise<Answered[]> {
  const ids = [...new Set(callbacks.map(({ id }) => id))];
  const found = await models.infographs
    .find({ _id: { $in: ids } }, { workspace: 1, token: 1, status: 1, requests: 1, results: 1 })
    .setOptions(acrossWorkspaces('fal names an infograph and 128 random bits of its own'))
    .lean();
  const byId = new Map(found.map((infograph) => [infograph._id, infograph]));
  const seen = new Set<string>();
  const answers = callbacks.map(({ id, token, requestId }): CallbackAnswer => {
    const infograph = byId.get(id);
    if (!infograph || infograph.token !== token) return 'not-found';
    const known =
      seen.has(`${id} ${requestId}`) || infograph.results.some((result) => result.requestId === requestId);
    if (known) return 'known';
    seen.add(`${id} ${requestId}`);
    return openStatuses.includes(infograph.status) ? 'recorded' : 'late';
  });
  const writes = callbacks.flatMap((callback, index) => {
    if (answers[index] === 'recorded') {
      const { requests = [], workspace = '' } = byId.get(callback.id) ?? {};
      const isNew = !requests.some(({ requestId }) => requestId === callback.requestId);
      return [...(isNew ? [requestIdOf(callback, workspace)] : []), resultOf(callback, workspace, now)];
    }
    return answers[index] === 'late'
      ? writesOfLate(callback, byId.get(callback.id)?.workspace ?? '', now)
      : [];
  });
  if (writes.length > 0) await models.infographs.bulkWrite(writes, { ordered: true });
  return answers.map((answer, index) => ({
    answer,
    workspace: byId.get(callbacks[index]?.id ?? '')?.workspace ?? '',
  }));
}

/**
 * The webhook may be the first to tell under which id fal has the submission. Of several that it could be, the
 * earliest is taken: fal's answer to the latest is still to come, and tells better. One that fal refused is none of them.
 */
function requestIdOf({ id, requestId }: Callback, workspace: string): AnyBulkWriteOperation<Infograph> {
  return {
    updateOne: {
      filter: {
        _id: id,
        workspace,
        status: { $in: [...openStatuses] },
        'requests.requestId': { $ne: requestId },
        requests: { $elemMatch: { requestId: { $exists: false }, ended: { $ne: 'refused' } } },
      },
      update: { $set: { 'requests.$.requestId': requestId }, $unset: { 'requests.$.ended': 1 } },
    },
  };
}

function resultOf(
  { id, requestId, result }: Callback,
  workspace: string,
  now: Date,
): AnyBulkWriteOperation<Infograph> {
  const open = { _id: id, workspace, status: { $in: [...openStatuses] } };
  const signal = { $inc: { signals: 1 }, $set: { nextStepAt: now } };
  return {
    updateOne: {
      filter: { ...open, ...(result ? { 'results.requestId': { $ne: requestId } } : {}) },
      update: result ? { ...signal, $push: { results: { ...result, at: now } } } : signal,
    },
  };
}

/** It changes nothing any more, but is kept: so that it counts once however often it is delivered. */
function writesOfLate(
  { id, requestId, result }: Callback,
  workspace: string,
  now: Date,
): AnyBulkWriteOperation<Infograph>[] {
  if (!result) return [];
  return [
    {
      updateOne: {
        filter: { _id: id, workspace, 'results.requestId': { $ne: requestId } },
        update: { $push: { results: { ...result, at: now } } },
      },
    },
  ];
}
