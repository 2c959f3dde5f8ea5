import { MessengerError } from '../infographs/messenger.js';
import { backoffMs, type Outcome } from '../infographs/worker.js';
import type { Notice } from '../models/notice.js';
import { close, type DirectMessage, logged, type NoticeContext } from './context.js';

/** Sends a direct message, at most once: an answer that was lost is not asked for again, because that would be a second message. */
export async function slackStep(notice: Notice, context: NoticeContext): Promise<Outcome> {
  const { claims, clock, directMessage, pace, random } = context;
  const at = new Date(clock.now());
  const note = (fault: string) => ({ at, ms: clock.now() - at.getTime(), fault });
  if (notice.sentAt) return await close(notice, context, 'unknown', note('it may have been sent before'));
  const message = await messageOf(notice, context);
  if (!message || !notice.user)
    return await close(notice, context, 'failed', note('there is nothing to tell'));

  await claims.decide(notice, { $set: { sentAt: at } }, { sentAt: { $exists: false } });
  try {
    await directMessage(notice.workspace, notice.user, message);
  } catch (error) {
    if (!(error instanceof MessengerError)) throw error;
    const { fault, code, afterMs } = error;
    if (fault === 'unknown')
      return await close(notice, context, 'unknown', note(`Slack's answer was lost (${code})`));
    const passes = fault === 'wait' && at.getTime() - notice.at.getTime() < pace.slackForMs;
    if (!passes) return await close(notice, context, 'failed', note(`Slack says ${code}`));
    await claims.decide(notice, { $unset: { sentAt: 1 }, ...logged(note(`Slack says ${code}`)) });
    return {
      kind: 'wait',
      afterMs: Math.max(afterMs, backoffMs(notice.attempts, random)),
      retry: true,
      why: code,
    };
  }
  return await close(notice, context, 'delivered', { at, ms: clock.now() - at.getTime() });
}

async function messageOf(
  { about, infograph: id, origin, token }: Notice,
  { models, statusAnswer }: NoticeContext,
): Promise<DirectMessage | undefined> {
  if (about === 'receiver_off') {
    const name = (await models.apiTokens.findById(token).lean())?.name ?? token;
    return origin ? { about, origin, tokenName: name } : undefined;
  }
  const infograph = id && (await models.infographs.findById(id).lean());
  if (!infograph) return undefined;
  const { image_url } = await statusAnswer(infograph);
  return { about: 'end', infograph, imageUrl: image_url ?? undefined };
}
