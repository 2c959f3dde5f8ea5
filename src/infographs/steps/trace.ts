import { FalUnavailable } from '../../fal/unavailable.js';
import { askedOf } from '../core/asked.js';
import { isUnknown, knownRequestIds, outstanding } from '../core/progress.js';
import { retryLater, type Step, untilDeadline } from './context.js';
import { markProcessing } from './submit.js';

/** Looks into fal's history that must not find a submission before it is sent again. */
const LOOKS = 2;

/**
 * Whether fal took a submission is unknown: its answer was lost, or we died before it came. The webhook may tell;
 * else fal's history is looked into, twice, so long apart that a job would have appeared there.
 * @throws StaleFence, MongoError; never FalUnavailable
 */
export const trace: Step = async (infograph, context) => {
  const { claims, clock, events, fal, log, settings } = context;
  const unknown = outstanding(infograph).find(isUnknown);
  if (!unknown) return { kind: 'again' };
  const dueAt = (unknown.lookedAt ?? unknown.sentAt).getTime() + settings.collectAfterMs;
  const now = clock.now();
  if (now < dueAt)
    return { kind: 'wait', afterMs: untilDeadline(infograph, now, dueAt - now), why: 'unknown' };
  const { endpoint, seed } = askedOf(infograph, unknown);
  // Nothing tells it from others in fal's history, so it is not sent again: the webhook tells, or the deadline.
  if (seed === undefined)
    return { kind: 'wait', afterMs: untilDeadline(infograph, now, Number.POSITIVE_INFINITY), why: 'unknown' };
  let requestId: string | undefined;
  try {
    const known = knownRequestIds(infograph);
    requestId = await fal.findBySeed(endpoint, seed, unknown.sentAt, known);
  } catch (error) {
    if (!(error instanceof FalUnavailable)) throw error;
    const later = retryLater(infograph, error.message, context.random);
    return later.kind === 'wait'
      ? { ...later, afterMs: untilDeadline(infograph, now, later.afterMs) }
      : later;
  }
  if (requestId) {
    log.info({ infograph: infograph._id, requestId }, 'lost fal submission found');
    await events.requestAccepted(infograph, unknown.n, requestId);
    await markProcessing(infograph, context);
    return { kind: 'again' };
  }
  if (unknown.looks + 1 >= LOOKS) {
    log.warn({ infograph: infograph._id }, 'lost fal submission not found, will be submitted again');
    await events.requestEnded(infograph, unknown.n, 'lost');
    return { kind: 'again' };
  }
  await claims.updateFenced(
    infograph,
    { $set: { 'requests.$.looks': unknown.looks + 1, 'requests.$.lookedAt': new Date(now) } },
    { requests: { $elemMatch: { n: unknown.n, requestId: { $exists: false } } } },
  );
  return { kind: 'wait', afterMs: untilDeadline(infograph, now, settings.collectAfterMs), why: 'unknown' };
};
