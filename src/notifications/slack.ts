import { insertOnce } from '../database/duplicate-key.js';
import { backoffMs, type Outcome } from '../jobs/outcome.js';
import { defined } from '../lib/defined.js';
import { SlackCallError } from '../lib/slack-call-error.js';
import type { MessagePlace, Notice } from '../models/notice.js';
import { fallbackNotices } from '../models/slack-notices.js';
import { close, type DeliveryContext, type DirectMessage, logged } from './context.js';
import { decidedStep } from './decided.js';

/**
 * Sends a message to a person or a channel, at most once: an answer that was lost is not asked for again, because that
 * would be a second message.
 * @throws StaleFence, MongoError; never SlackCallError
 */
export async function slackStep(notice: Notice, context: DeliveryContext): Promise<Outcome> {
  const { claims, clock, deliveryPolicy, random } = context;
  if (notice.news?.about === 'topup_decided') return await decidedStep(notice, notice.news, context);
  const at = new Date(clock.now());
  const note = (fault: string) => ({ at, ms: clock.now() - at.getTime(), fault });
  if (notice.sentAt) return await close(notice, context, 'unknown', note('it may have been sent before'));
  const message = await messageOf(notice, context);
  const send = message && sendingOf(notice, message, context);
  if (!send) return await close(notice, context, 'failed', note('there is nothing to tell'));

  await claims.updateFenced(notice, { $set: { sentAt: at } }, { sentAt: { $exists: false } });
  let place: MessagePlace | undefined;
  try {
    place = await send();
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    const { outcome, code, afterMs } = error;
    if (outcome === 'unknown')
      return await close(notice, context, 'unknown', note(`Slack's answer was lost (${code})`));
    const passes = outcome === 'retry' && at.getTime() - notice.at.getTime() < deliveryPolicy.slackForMs;
    if (!passes) {
      await storeFallbackNotices(notice, context, at);
      return await close(notice, context, 'failed', note(`Slack says ${code}`));
    }
    await claims.updateFenced(notice, { $unset: { sentAt: 1 }, ...logged(note(`Slack says ${code}`)) });
    return {
      kind: 'wait',
      afterMs: Math.max(afterMs, backoffMs(notice.attempts, random)),
      retry: true,
      why: code,
    };
  }
  return await close(notice, context, 'delivered', { at, ms: clock.now() - at.getTime() }, place);
}

function sendingOf(
  { workspace, user, channel, news }: Notice,
  message: DirectMessage,
  { channelMessage, directMessage }: DeliveryContext,
): (() => Promise<MessagePlace | undefined>) | undefined {
  if (channel && news) return () => channelMessage(workspace, channel, news).then(() => undefined);
  return user ? () => directMessage(workspace, user, message) : undefined;
}

/** Stored before the notice is closed: whoever dies in between stores them again, and they are there once. */
async function storeFallbackNotices(
  notice: Notice,
  { models, wake }: DeliveryContext,
  at: Date,
): Promise<void> {
  for (const other of fallbackNotices(notice, at)) {
    await insertOnce(models.notices, other);
    wake(other);
  }
}

async function messageOf(
  { about, infograph: id, origin, token, news, refusedBy, workspace }: Notice,
  { models, statusAnswer }: DeliveryContext,
): Promise<DirectMessage | undefined> {
  if (news) {
    // The person's own, and so not kept with the notice.
    const refunded = news.about === 'refunded' ? news.infograph : undefined;
    const prompt = refunded && (await models.infographs.findOne({ _id: refunded, workspace }).lean())?.prompt;
    return {
      about: 'news',
      news,
      ...defined({ refusedBy: refusedBy || undefined, prompt: prompt || undefined }),
    };
  }
  if (about === 'receiver_off') {
    const name =
      (await models.apiTokens.findOne({ _id: token ?? '', workspace }).lean())?.name ?? token ?? '';
    return origin ? { about, origin, tokenName: name } : undefined;
  }
  const infograph = id && (await models.infographs.findOne({ _id: id, workspace }).lean());
  if (!infograph) return undefined;
  const { image_url } = await statusAnswer(infograph);
  return { about: 'end', infograph, imageUrl: image_url ?? undefined };
}
