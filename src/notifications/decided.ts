import { backoffMs, type Outcome } from '../jobs/outcome.js';
import { SlackCallError } from '../lib/slack-call-error.js';
import type { Notice } from '../models/notice.js';
import type { Notification } from '../models/notification.js';
import { questionNoticeId } from '../models/question-notices.js';
import { close, type DeliveryContext } from './context.js';

/**
 * Edits the message in which an admin was asked for credits, once somebody has decided. An edit can be made again, so
 * it is, until Slack has taken it. Where the message is not there any more, or nobody knows where it is, its buttons
 * still answer in words.
 * @throws StaleFence, MongoError; never SlackCallError
 */
export async function decidedStep(
  notice: Notice,
  decided: Extract<Notification, { about: 'topup_decided' }>,
  context: DeliveryContext,
): Promise<Outcome> {
  const { clock, deliveryPolicy, models, random } = context;
  const { workspace, user = '' } = notice;
  const at = new Date(clock.now());
  const _id = questionNoticeId(workspace, decided.ask, user);
  const asked = await models.notices.findOne({ _id, workspace }).lean();
  const later = (why: string, afterMs = 0): Outcome => ({
    kind: 'wait',
    afterMs: Math.max(afterMs, backoffMs(notice.attempts, random)),
    retry: true,
    why,
  });
  const isPatient = at.getTime() - notice.at.getTime() < deliveryPolicy.slackForMs;
  if (asked?.status === 'waiting' && isPatient) return later('the question was not sent yet');
  const done = () => close(notice, context, 'delivered', { at, ms: clock.now() - at.getTime() });
  if (asked?.news?.about !== 'topup_asked' || !asked.place) return await done();
  try {
    await context.showDecision(workspace, asked.place, asked.news, decided);
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    const { afterMs, code, outcome } = error;
    if (isPatient && (outcome === 'retry' || outcome === 'unknown')) return later(code, afterMs);
  }
  return await done();
}
