import type { App, BlockAction, MessageShortcut } from '@slack/bolt';
import { plainAnswer } from '../../blocks/message.js';
import { actorOf } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { REFUND_ACTION, REFUND_SHORTCUT } from './blocks.js';
import { infographsIn, openRefundForm } from './carry-out.js';
import { refund as words } from './words.js';

/** "Refund this infographic" in a message's menu, and Refund in the history. */
export function register(app: App, services: Services): void {
  const { log, models, slack } = services;

  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: REFUND_SHORTCUT },
    async ({ ack, shortcut, context }) => {
      await ack();
      const actor = actorOf({ body: shortcut, context });
      const { channel, message, trigger_id: triggerId, response_url: url } = shortcut;
      const threadTs = typeof message.thread_ts === 'string' ? message.thread_ts : undefined;
      const place = {
        ...{ workspace: actor.workspace, channel: channel.id, ts: message.ts },
        ...(threadTs ? { threadTs } : {}),
      };
      await openRefundForm(services, actor, { triggerId, inModal: false, sees: true }, () =>
        infographsIn(place, services),
      ).catch((error: unknown) => notOpened(error, actor.workspace, url));
    },
  );

  app.action<BlockAction>(
    { type: 'block_actions', action_id: REFUND_ACTION },
    async ({ ack, action, body, context }) => {
      await ack();
      const actor = actorOf({ body, context });
      const { workspace } = actor;
      const _id = action.type === 'button' ? (action.value ?? '') : '';
      // The history shows prompts of conversations that are not for everybody to nobody else, and so does this.
      const opening = { triggerId: body.trigger_id, inModal: body.view !== undefined, sees: false };
      await openRefundForm(services, actor, opening, () =>
        models.infographs.find({ _id, workspace }).lean(),
      ).catch((error: unknown) => notOpened(error, workspace, body.response_url));
    },
  );

  async function notOpened(error: unknown, workspace: string, url: string | undefined): Promise<void> {
    log.warn({ err: error, workspace }, 'the form for a refund did not open');
    if (!url) return;
    const message = { response_type: 'ephemeral', replace_original: false, ...plainAnswer(words.cannotOpen) };
    await slack.respond(url, message).catch((fault: unknown) => {
      log.warn({ err: fault, workspace }, 'an answer to a button did not reach the person');
    });
  }
}
