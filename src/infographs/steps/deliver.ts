import type { Infograph } from '../../models/infograph.js';
import type { Thread } from '../../models/thread.js';
import { MessengerError, type Posted } from '../messenger.js';
import { winner } from '../progress.js';
import { markRefused } from '../threads/refused.js';
import type { Outcome } from '../worker.js';
import { type Step, type StepContext, tryAgain } from './context.js';
import { end, endWithoutImage } from './end.js';

const HOUR_MS = 3_600_000;
/** Delivery has a limit of its own, counted from fal's result. */
const DELIVERY_LIMIT_MS = 24 * HOUR_MS;
/** "invalid slack file" is waited out so long; then the file is uploaded afresh. */
const FILE_PATIENCE_MS = 30_000;
/** How long the thread is waited for before looking again; its post wakes us anyway. */
const THREAD_PAUSE_MS = 60_000;

/**
 * Posts one reply under the parent and puts the image into it. A post cannot be repeated, a change can: so the
 * reply is posted without the image, its place is stored, and the image follows by an update.
 */
export const deliver: Step = async (infograph, context) => {
  const { clock, messenger, models } = context;
  if (deliveryLimitPassed(infograph, clock.now())) {
    return await givenUp(infograph, context, 'Slack refused every place to post for 24 hours');
  }
  const thread = await announce(infograph, context);
  if (!thread.channel || !thread.ts) return { kind: 'wait', afterMs: THREAD_PAUSE_MS, why: 'no parent yet' };
  const mention = thread.announced.length === thread.size && thread.announced.at(-1) === infograph._id;
  try {
    const reply = await replyOf(
      infograph,
      { ...thread, channel: thread.channel, ts: thread.ts },
      mention,
      context,
    );
    if (reply === 'again') return { kind: 'again' };
    const fresh = await models.infographs
      .findOne({ _id: infograph._id, fence: infograph.fence }, { file: 1 })
      .lean();
    if (!fresh?.file) return { kind: 'again' };
    await messenger.showImage(thread, infograph, reply, fresh.file.id, mention);
  } catch (error) {
    if (!(error instanceof MessengerError)) throw error;
    return await refused(infograph, thread, context, error);
  }
  return await end(infograph, context, {
    by: 'capture',
    from: { status: ['completed'], delivery: ['waiting'] },
    set: { delivery: 'posted', postedAt: new Date(clock.now()) },
    actor: 'system',
    state: 'posted',
  });
};

export function deliveryLimitPassed(infograph: Infograph, now: number): boolean {
  const result = winner(infograph);
  return result !== undefined && now - result.at.getTime() > DELIVERY_LIMIT_MS;
}

/** There was an image, but nowhere to show it: the credits go back. */
export async function givenUp(infograph: Infograph, context: StepContext, detail: string): Promise<Outcome> {
  const failure = { code: 'unreachable', detail } as const;
  if (infograph.status !== 'completed') return await endWithoutImage(infograph, context, failure);
  context.log.error({ infograph: infograph._id, detail }, 'finished but never shown, not charged');
  return await end(infograph, context, {
    by: 'release',
    from: { status: ['completed'], delivery: ['waiting'] },
    set: { delivery: 'unreachable', failure, unreachableAt: new Date(context.clock.now()) },
    actor: 'system',
    note: 'unreachable',
    state: 'unreachable',
  });
}

/** Takes a place in the order in which the batch comes to its end: whoever is last in it mentions the requester. */
async function announce({ _id, batch }: Infograph, { models }: StepContext): Promise<Thread> {
  const thread = await models.threads
    .findOneAndUpdate({ _id: batch }, { $addToSet: { announced: _id } }, { returnDocument: 'after' })
    .lean();
  if (!thread) throw new Error(`the thread of ${_id} is gone`);
  return thread;
}

/** The reply that the image goes into: the one that is there, or a new one. */
async function replyOf(
  infograph: Infograph,
  thread: Thread & Posted,
  mention: boolean,
  { claims, clock, facts, log, messenger, metrics }: StepContext,
): Promise<Posted | 'again'> {
  const { reply } = infograph;
  if (reply?.ts) return { channel: reply.channel, ts: reply.ts };
  if (reply) {
    // Begun before, and nobody knows whether Slack has it. Without its image it is only a few words.
    metrics.maybeDoubled.inc({ post: 'reply' });
    log.warn({ infograph: infograph._id }, 'the reply may have been posted before; it is posted again');
  }
  await claims.decide(infograph, {
    $set: { reply: { channel: thread.channel, sentAt: new Date(clock.now()) } },
  });
  const posted = await messenger.postReply(thread, infograph, mention).catch(async (error: unknown) => {
    const certainlyNot = error instanceof MessengerError && error.fault !== 'unknown';
    if (certainlyNot) await claims.decide(infograph, { $unset: { reply: 1 } });
    throw error;
  });
  if (await facts.replyPosted(infograph, posted.channel, posted.ts)) return posted;
  // Somebody else posted one first: theirs stays.
  await messenger.takeBack(infograph.workspace, posted).catch(() => undefined);
  return 'again';
}

async function refused(
  infograph: Infograph,
  thread: Thread,
  context: StepContext,
  { fault, code, afterMs }: MessengerError,
): Promise<Outcome> {
  const { claims, clock, log, random } = context;
  const { _id } = infograph;
  if (fault === 'file-not-ready') {
    const waited = clock.now() - (infograph.file?.at.getTime() ?? 0);
    if (waited < FILE_PATIENCE_MS) return { kind: 'wait', afterMs: 500 + Math.min(waited, 2_500), why: code };
    log.warn({ infograph: _id }, 'Slack cannot show the file; it is uploaded afresh');
    await claims.decide(infograph, { $unset: { file: 1 } });
    return { kind: 'again' };
  }
  if (fault === 'gone') {
    log.warn({ infograph: _id, code }, 'the reply is gone; another is posted');
    await claims.decide(infograph, { $unset: { reply: 1 } });
    return tryAgain(infograph, code, random);
  }
  if (fault === 'channel' && !thread.refused) {
    log.warn({ infograph: _id, code }, 'the channel cannot be posted into; the direct message is used');
    await claims.decide(infograph, { $unset: { reply: 1 } });
    await markRefused(context, thread, code);
    return { kind: 'wait', afterMs: THREAD_PAUSE_MS, why: code };
  }
  if (fault === 'channel' || fault === 'refused') {
    log.error({ infograph: _id, code }, 'Slack refuses to show the image; it is tried again by the hour');
    return { kind: 'wait', afterMs: HOUR_MS, retry: true, why: code };
  }
  return tryAgain(infograph, code, random, afterMs);
}
