import type { Outcome } from '../../jobs/outcome.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import type { Infograph } from '../../models/infograph.js';
import type { Thread } from '../../models/thread.js';
import { winner } from '../core/progress.js';
import { retryLater, type StepContext } from './context.js';

/**
 * Slack takes no file, or will not show the image whatever we do: the requester gets its address by direct message. Sent
 * once at most; where it may not have come, the reply has the address too, because an edit can be repeated.
 * @returns undefined once they have it; else when to try again
 */
export async function sendLink(
  infograph: Infograph,
  thread: Thread,
  context: StepContext,
  code: string,
): Promise<Outcome | undefined> {
  const { log } = context;
  const url = await addressOf(infograph, context);
  // What was drawn here is nowhere but with us: its copy may be owed still, and the limit of delivery ends it.
  if (!url && infograph.drawnAt) return retryLater(infograph, code, context.random);
  if (!url) throw new Error(`the image of ${infograph._id} has no address`);
  if (!infograph.linkInstead)
    log.error(
      { infograph: infograph._id, code },
      'Slack will not show the image: sending its address instead',
    );
  const isAlone = thread.onlyMe || thread.refused;
  const sent = isAlone ? 'not sent' : await sendOnce(infograph, thread, context, { url, code });
  if (typeof sent === 'object') return sent;
  return await showInReply(infograph, thread, context, { url, code, sent });
}

interface Link {
  url: string;
  /** Slack's, for why there is no image. */
  code: string;
}

/** Whether people reach the copies in our store: a bucket serves its images itself. */
export function isInReach({ images, settings }: Pick<StepContext, 'images' | 'settings'>): boolean {
  return settings.publicUrl !== undefined || images.routes === undefined;
}

/** Of our own copy, where people reach it, else fal's own, which lives for a week as well. */
async function addressOf(
  infograph: Infograph,
  { images, settings }: StepContext,
): Promise<string | undefined> {
  const { image } = infograph;
  if (image && !image.removedAt && isInReach({ images, settings })) return await images.urlOf(image);
  return winner(infograph)?.imageUrl;
}

async function sendOnce(
  infograph: Infograph,
  thread: Thread,
  { claims, clock, messenger, random, crashPoint }: StepContext,
  { url, code }: Link,
): Promise<'sent' | 'perhaps' | 'not sent' | Outcome> {
  if (infograph.linkSentAt) return 'perhaps';
  await claims.updateFenced(infograph, { $set: { linkSentAt: new Date(clock.now()) } });
  crashPoint('link:intended');
  try {
    await messenger.postLink(thread, infograph, url, code);
    crashPoint('link:sent');
    return 'sent';
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    if (error.outcome === 'unknown') return 'perhaps';
    await claims.updateFenced(infograph, { $unset: { linkSentAt: 1 } });
    const passes = error.outcome === 'retry' && error.code !== 'missing_scope';
    return passes ? retryLater(infograph, error.code, random, error.afterMs) : 'not sent';
  }
}

async function showInReply(
  infograph: Infograph,
  thread: Thread,
  { claims, clock, messenger, random }: StepContext,
  { url, code, sent }: Link & { sent: 'sent' | 'perhaps' | 'not sent' },
): Promise<Outcome | undefined> {
  const { reply } = infograph;
  try {
    if (reply?.ts) {
      const place = { channel: reply.channel, ts: reply.ts };
      await messenger.showLink(thread, infograph, place, { url, code, sent });
    }
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    // The direct message says it already: whether this can be shown changes nothing.
    if (sent === 'sent') return undefined;
    if (error.outcome === 'message_gone') await claims.updateFenced(infograph, { $unset: { reply: 1 } });
    return retryLater(infograph, error.code, random, error.afterMs);
  }
  // The parent is not to show a file of it later.
  if (sent === 'not sent')
    await claims.updateFenced(infograph, { $set: { linkSentAt: new Date(clock.now()) } });
  return undefined;
}
