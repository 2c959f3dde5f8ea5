import type { AnyBulkWriteOperation, QueryFilter } from 'mongoose';
import { defined } from '../../lib/defined.js';
import type { Models } from '../../models/index.js';
import type { Infograph } from '../../models/infograph.js';
import type { Result } from '../../models/submission.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import { openStatuses } from '../../models/transitions.js';
import { wakeup } from './updates.js';

/** What a webhook taught: which job it is about, and its result where it carries one. */
export interface Callback {
  id: string;
  token: string;
  requestId: string;
  /** Which submission it is of, where its address says so. */
  n?: number;
  result: Omit<Result, 'at'> | undefined;
}

/** `late`: the infograph had ended without it, or is drawn by code instead. */
export type CallbackAnswer = 'recorded' | 'known' | 'late' | 'not-found';

export interface Answered {
  answer: CallbackAnswer;
  /** Of the infograph, where there is one. */
  workspace: string;
}

/** One read and one write for all webhooks that came together. */
export async function recordCallbacks(
  models: Models,
  callbacks: readonly Callback[],
  now: Date,
): Promise<Answered[]> {
  const ids = [...new Set(callbacks.map(({ id }) => id))];
  const found = await models.infographs
    .find({ _id: { $in: ids } }, { workspace: 1, token: 1, status: 1, requests: 1, results: 1, instead: 1 })
    .setOptions(acrossWorkspaces('fal names an infograph and 128 random bits of its own'))
    .lean();
  const byId = new Map(found.map((infograph) => [infograph._id, infograph]));
  const earlier: Callback[] = [];
  const answers = callbacks.map((callback): CallbackAnswer => {
    const infograph = byId.get(callback.id);
    if (!infograph || infograph.token !== callback.token) return 'not-found';
    const before = earlier.filter(
      ({ id, requestId }) => id === callback.id && requestId === callback.requestId,
    );
    const stored = infograph.results.filter(({ requestId }) => requestId === callback.requestId);
    // After a fault fal may have tried again by itself: an image is news, unless there is one.
    const told = callback.result?.ok
      ? [...before.map(({ result }) => result), ...stored].some((result) => result?.ok)
      : before.length + stored.length > 0;
    if (told) return 'known';
    earlier.push(callback);
    // What code draws instead waits for nothing of fal's any more.
    return openStatuses.includes(infograph.status) && !infograph.instead ? 'recorded' : 'late';
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
 * The webhook may be the first to tell under which id fal has the submission. Where its address does not say which that is,
 * of several that it could be the earliest is taken: fal's answer to the latest is still to come, and tells better. One that fal refused is none of them.
 */
function requestIdOf({ id, n, requestId }: Callback, workspace: string): AnyBulkWriteOperation<Infograph> {
  return {
    updateOne: {
      filter: {
        _id: id,
        workspace,
        status: { $in: [...openStatuses] },
        'requests.requestId': { $ne: requestId },
        requests: {
          $elemMatch: { ...defined({ n }), requestId: { $exists: false }, ended: { $ne: 'refused' } },
        },
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
  return {
    updateOne: {
      filter: { ...open, ...(result ? isNews({ requestId, ok: result.ok }) : {}) },
      update: result ? { ...wakeup(now), $push: { results: { ...result, at: now } } } : wakeup(now),
    },
  };
}

/**
 * Of each submission one result is stored; and its image as well, where that comes after a fault: fal tries some
 * again by itself, under the same id.
 */
export function isNews({ requestId, ok }: Pick<Result, 'requestId' | 'ok'>): QueryFilter<Infograph> {
  return ok
    ? { results: { $not: { $elemMatch: { requestId, ok: true } } } }
    : { 'results.requestId': { $ne: requestId } };
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
        filter: { _id: id, workspace, ...isNews({ requestId, ok: result.ok }) },
        update: { $push: { results: { ...result, at: now } } },
      },
    },
  ];
}
