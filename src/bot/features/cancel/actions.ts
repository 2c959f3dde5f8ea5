import { RESPONSE_URL_LIFE_MS } from '../../../infographs/threads/refused.js';
import type { DocumentRef } from '../../../models/tenancy.js';
import { openStatuses } from '../../../models/transitions.js';
import { checkAdmin } from '../../door/admin-only.js';
import type { Press } from '../../door/interaction.js';
import { reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { cancel as words } from './words.js';

type CancelServices = Pick<
  Services,
  'auditLog' | 'home' | 'infographs' | 'log' | 'members' | 'models' | 'slack'
>;

/** Cancel, in a parent message or in `/infograph status`. Anybody can press it, so who may is decided here. */
export async function cancel(press: Press, services: CancelServices): Promise<void> {
  // Acknowledged once the wish is stored: Slack does not deliver a press again.
  const answer = await recordWish(press, services).finally(press.ack);
  if (answer) await reply(services, press, answer);
}

/**
 * Records the wish; what becomes of it is the worker's decision, and the one answer to it is told through the same
 * response_url then. @returns the answer where there is nothing to wait for
 */
async function recordWish(
  { installedIn: workspace, user, value: batch, responseUrl, triggerId }: Press,
  services: CancelServices,
): Promise<string | undefined> {
  const { auditLog, home, infographs, log, models } = services;
  const thread = await models.threads.findOne({ _id: batch, workspace }, { requester: 1 }).lean();
  if (!thread) {
    log.warn({ workspace, batch, user }, 'cancel refused: no such request');
    return words.nothingLeft;
  }
  if (thread.requester !== user) {
    const admin = await checkAdmin(services, { workspace, user }, 'cancel a request', false);
    if (admin !== 'yes') return admin === 'no' ? words.notYours : cannotAskSlack;
  }
  const wished = await infographs.events.cancelWish({ _id: batch, workspace }, { by: user });
  home.touch(workspace, thread.requester);
  if (wished === 0) return await whyNothing({ _id: batch, workspace }, services);
  if (thread.requester !== user) {
    const noted = { workspace, actor: user, action: 'infographs.canceled' as const, target: batch };
    await auditLog
      .record({ ...noted, key: `${batch} ${user}`, details: { images: wished } })
      .catch((error: unknown) =>
        log.error({ err: error, ...noted }, 'writing a cancel to the audit log failed'),
      );
  }
  if (responseUrl) {
    const until = new Date(Date.now() + RESPONSE_URL_LIFE_MS);
    await infographs.events.queueEphemeralReply(
      { _id: batch, workspace },
      { id: triggerId, kind: 'cancel', url: responseUrl, until },
    );
  }
  return undefined;
}

/** What becomes of an earlier wish, where there was one. */
async function whyNothing(
  { _id: batch, workspace }: DocumentRef,
  { models }: Pick<Services, 'models'>,
): Promise<string> {
  const open = await models.infographs
    .find({ batch, workspace, status: { $in: [...openStatuses] } }, { cancelWish: 1 })
    .lean();
  if (open.length === 0) return words.nothingLeft;
  const isTooLate = open.every(({ cancelWish }) => cancelWish?.tooLate);
  return isTooLate ? words.outcome(0, open.length, 0) : words.askedBefore;
}
