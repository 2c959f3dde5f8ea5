import type { Outcome } from '../../jobs/outcome.js';
import { APP } from '../../lib/actor.js';
import { defined } from '../../lib/defined.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import type { Infograph } from '../../models/infograph.js';
import { threadOf } from '../../models/infograph.js';
import type { Thread } from '../../models/thread.js';
import type { Posted } from '../core/messenger.js';
import { pictureAt } from '../core/progress.js';
import { canMove, markRefused } from '../threads/refused.js';
import { retryLater, type Step, type StepContext } from './context.js';
import { end, endWithoutImage, spentOf, tellNobodyWaits } from './end.js';
import { sendLink } from './link.js';

const HOUR_MS = 3_600_000;
/** Delivery has a limit of its own, counted from fal's result, or from when it was drawn. */
const DELIVERY_LIMIT_MS = 24 * HOUR_MS;
/** "invalid slack file" is waited out so long; then the file is uploaded afresh. */
const FILE_PATIENCE_MS = 20_000;
/** Slack refuses the finished message so often before the requester gets a link instead. */
const SHOW_TRIES = 4;
/** How long the thread is waited for before looking again; its post wakes us anyway. */
const THREAD_PAUSE_MS = 60_000;

/**
 * Posts one reply under the parent and puts the image into it. A post cannot be repeated, a change can: so the
 * reply is posted without the image, its place is stored, and the image follows by an update.
 * @throws StaleFence, MongoError; never SlackCallError
 */
export const deliver: Step = async (infograph, context) => {
  const { clock, messenger, models } = context;
  if (deliveryLimitPassed(infograph, clock.now())) {
    return await givenUp(infograph, context, 'Slack refused every place to post for 24 hours');
  }
  const thread = await announce(infograph, context);
  context.crashPoint('deliver:announced');
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
    if (infograph.linkInstead) return await linked(infograph, thread, context, infograph.linkInstead);
    const fresh = await models.infographs
      .findOne({ _id: infograph._id, workspace: infograph.workspace, fence: infograph.fence }, { file: 1 })
      .lean();
    if (!fresh?.file) return { kind: 'again' };
    await messenger.showImage(thread, asPaid(infograph), reply, fresh.file.id, mention);
    context.crashPoint('deliver:shown');
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    return await refused(infograph, thread, context, error);
  }
  return await paid(infograph, context);
};

/** The requester gets a link, which is as good as the image: it is paid. */
async function linked(
  infograph: Infograph,
  thread: Thread,
  context: StepContext,
  code: string,
): Promise<Outcome> {
  return (await sendLink(infograph, thread, context, code)) ?? (await paid(infograph, context));
}

/** What it will have cost, once this is shown. */
function asPaid(infograph: Infograph): Infograph {
  return { ...infograph, ...defined({ paidCredits: spentOf(infograph) }) };
}

async function paid(infograph: Infograph, context: StepContext): Promise<Outcome> {
  const outcome = await end(infograph, context, {
    by: 'capture',
    to: { delivery: 'posted' },
    set: { postedAt: new Date(context.clock.now()) },
    actor: APP,
    ...defined({ credits: spentOf(infograph) }),
  });
  await tellNobodyWaits(infograph, context);
  return outcome;
}

/** Whether Slack was tried for so long that a link has to do. */
export function deliveryLimitPassed(infograph: Infograph, now: number): boolean {
  const since = pictureAt(infograph);
  return since !== undefined && now - since.getTime() > DELIVERY_LIMIT_MS;
}

/** There was an image, but nowhere to show it: the credits go back. */
export async function givenUp(infograph: Infograph, context: StepContext, detail: string): Promise<Outcome> {
  const failure = { code: 'unreachable', detail } as const;
  if (infograph.status !== 'completed') return await endWithoutImage(infograph, context, failure);
  context.log.error(
    { infograph: infograph._id, detail },
    'delivery failed for good: never shown, not charged',
  );
  const { reply, workspace } = infograph;
  if (reply?.ts) {
    // Whoever posted it may have died right after the image was in it, or may yet wake up and put it there.
    const { channel, ts } = reply;
    await context.messenger.takeBack(workspace, { channel, ts }).catch(() => undefined);
  }
  return await end(infograph, context, {
    by: 'release',
    to: { delivery: 'unreachable' },
    set: { failure, unreachableAt: new Date(context.clock.now()) },
    actor: APP,
    note: 'unreachable',
  });
}

/** Takes a place in the order in which the batch comes to its end: whoever is last in it mentions the requester. */
async function announce(infograph: Infograph, { models }: StepContext): Promise<Thread> {
  const thread = await models.threads
    .findOneAndUpdate(
      threadOf(infograph),
      { $addToSet: { announced: infograph._id } },
      { returnDocument: 'after' },
    )
    .lean();
  if (!thread) throw new Error(`the thread of ${infograph._id} is gone`);
  return thread;
}

/** The reply that the image goes into: the one that is there, or a new one. */
async function replyOf(
  infograph: Infograph,
  thread: Thread & Posted,
  mention: boolean,
  { claims, clock, events, log, messenger, metrics, crashPoint }: StepContext,
): Promise<Posted | 'again'> {
  const { reply } = infograph;
  if (reply?.ts) return { channel: reply.channel, ts: reply.ts };
  if (reply) {
    // Begun before, and nobody knows whether Slack has it. Without its image it is only a few words.
    metrics.maybeDoubled.inc({ post: 'reply' });
    log.warn({ infograph: infograph._id }, 'posting the reply again: it may be doubled');
  }
  const sentAt = new Date(clock.now());
  await claims.updateFenced(infograph, { $set: { reply: { channel: thread.channel, sentAt } } });
  crashPoint('deliver:intended');
  const posted = await messenger.postReply(thread, infograph, mention).catch(async (error: unknown) => {
    const certainlyNot = error instanceof SlackCallError && error.outcome !== 'unknown';
    if (certainlyNot) await claims.updateFenced(infograph, { $unset: { reply: 1 } });
    throw error;
  });
  crashPoint('deliver:posted');
  if (await events.replyPosted(infograph, posted.channel, posted.ts)) {
    crashPoint('deliver:stored');
    infograph.reply = { ...posted, sentAt };
    return posted;
  }
  // Somebody else posted one first: theirs stays.
  await messenger.takeBack(infograph.workspace, posted).catch(() => undefined);
  return 'again';
}

async function refused(
  infograph: Infograph,
  thread: Thread,
  context: StepContext,
  { outcome, code, afterMs }: SlackCallError,
): Promise<Outcome> {
  const { claims, clock, log, random } = context;
  const { _id } = infograph;
  if (outcome === 'file_not_ready') {
    const waited = clock.now() - (infograph.file?.at.getTime() ?? 0);
    if (waited < FILE_PATIENCE_MS) return { kind: 'wait', afterMs: 500 + Math.min(waited, 2_500), why: code };
    log.warn({ infograph: _id }, 'Slack cannot show the file, will be uploaded again');
    if (infograph.showFaults + 1 >= SHOW_TRIES) return await linked(infograph, thread, context, code);
    await claims.updateFenced(infograph, { $unset: { file: 1 }, $inc: { showFaults: 1 } });
    return { kind: 'again' };
  }
  if (outcome === 'message_gone') {
    log.warn({ infograph: _id, code }, 'the reply was deleted, will be posted again');
    await claims.updateFenced(infograph, { $unset: { reply: 1 } });
    return retryLater(infograph, code, random);
  }
  if (outcome === 'channel_unavailable' && canMove(thread)) {
    log.warn({ infograph: _id, code }, 'posting into the channel failed: delivering by direct message');
    await claims.updateFenced(infograph, { $unset: { reply: 1 } });
    await markRefused(context, thread, code);
    return { kind: 'wait', afterMs: THREAD_PAUSE_MS, why: code };
  }
  if (outcome === 'rejected' && infograph.reply?.ts) {
    if (infograph.showFaults + 1 >= SHOW_TRIES) return await linked(infograph, thread, context, code);
    await claims.updateFenced(infograph, { $inc: { showFaults: 1 } });
    return retryLater(infograph, code, random);
  }
  if (outcome === 'channel_unavailable' || outcome === 'rejected') {
    log.error({ infograph: _id, code }, 'Slack rejects the image, will be retried every hour');
    return { kind: 'wait', afterMs: HOUR_MS, retry: true, why: code };
  }
  return retryLater(infograph, code, random, afterMs);
}
