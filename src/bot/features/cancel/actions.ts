import type { App, BlockAction } from '@slack/bolt';
import { RESPONSE_URL_LIFE_MS } from '../../../infographs/threads/refused.js';
import { openStatuses } from '../../../models/transitions.js';
import { plainAnswer } from '../../blocks/message.js';
import type { Services } from '../../door/services.js';
import { installedIn } from '../../door/source.js';
import { cancel as words } from './words.js';

/** Cancel, in a parent message or in `/infograph status`. Anybody can press it, so who may is decided here. */
export function register(app: App, services: Services): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: 'cancel_batch' },
    async ({ ack, action, body, context }) => {
      const workspace = installedIn({ body, context });
      const batch = action.type === 'button' ? (action.value ?? '') : '';
      const press = {
        workspace,
        batch,
        user: body.user.id,
        responseUrl: body.response_url,
        triggerId: body.trigger_id,
      };
      // Acknowledged once the wish is stored: Slack does not deliver a press again.
      const answer = await pressed(press, services).finally(() => ack());
      if (!body.response_url) return;
      const message = { response_type: 'ephemeral', replace_original: false, ...plainAnswer(answer) };
      await services.slack.respond(body.response_url, message).catch((error: unknown) => {
        services.log.warn({ err: error, batch }, 'the answer to Cancel did not reach the person');
      });
    },
  );
}

interface Press {
  workspace: string;
  batch: string;
  user: string;
  responseUrl: string;
  triggerId: string;
}

/** Records the wish; what becomes of it is the worker's decision, and told through the same response_url. */
async function pressed(
  press: Press,
  { auditLog, home, infographs, log, members, models }: Services,
): Promise<string> {
  const { workspace, batch, user } = press;
  const thread = await models.threads.findOne({ _id: batch, workspace }, { requester: 1 }).lean();
  const may =
    thread && (thread.requester === user || (await members.isAdmin(workspace, user).catch(() => false)));
  if (!may) {
    log.warn({ workspace, batch, user }, 'Cancel was pressed by somebody who may not');
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
        log.error({ err: error, ...noted }, 'a cancel was not noted in the audit log'),
      );
  }
  if (press.responseUrl) {
    const until = new Date(Date.now() + RESPONSE_URL_LIFE_MS);
    await infographs.events.whisperOwed(
      { _id: batch, workspace },
      {
        id: press.triggerId,
        kind: 'cancel',
        url: press.responseUrl,
        until,
      },
    );
  }
  return words.asked;
}
