import { RESPONSE_URL_LIFE_MS } from '../../../infographs/threads/refused.js';
import { openStatuses } from '../../../models/transitions.js';
import type { Press } from '../../door/interaction.js';
import { reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { cancel as words } from './words.js';

type CancelServices = Pick<
  Services,
  'auditLog' | 'home' | 'infographs' | 'log' | 'members' | 'models' | 'slack'
>;

/** Cancel, in a parent message or in `/infograph status`. Anybody can press it, so who may is decided here. */
export async function cancel(press: Press, services: CancelServices): Promise<void> {
  // Acknowledged once the wish is stored: Slack does not deliver a press again.
  const answer = await recordWish(press, services).finally(press.ack);
  await reply(services, press, answer);
}

/** Records the wish; what becomes of it is the worker's decision, and told through the same response_url. */
async function recordWish(
  { installedIn: workspace, user, value: batch, responseUrl, triggerId }: Press,
  { auditLog, home, infographs, log, members, models }: CancelServices,
): Promise<string> {
  const thread = await models.threads.findOne({ _id: batch, workspace }, { requester: 1 }).lean();
  const may =
    thread && (thread.requester === user || (await members.isAdmin(workspace, user).catch(() => false)));
  if (!may) {
    log.warn({ workspace, batch, user }, 'cancel refused: not permitted');
    return words.notYours;
  }
  const wished = await infographs.events.cancelWish({ _id: batch, workspace }, { by: user });
  home.touch(workspace, thread.requester);
  if (wished === 0) {
    const asked = await models.infographs.exists({
      batch,
      workspace,
      status: { $in: [...openStatuses] },
      cancelWish: { $exists: true },
    });
    return asked ? words.askedBefore : words.nothingLeft;
  }
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
      {
        id: triggerId,
        kind: 'cancel',
        url: responseUrl,
        until,
      },
    );
  }
  return words.asked;
}
