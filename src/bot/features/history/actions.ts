import type { App, BlockAction } from '@slack/bolt';
import { withTimeout } from '../../../lib/timeout.js';
import type { MessageContent } from '../../blocks/message.js';
import { plainAnswer } from '../../blocks/message.js';
import { answerWithinMs } from '../../client/answer-times.js';
import { type Actor, actorOf, asAdmin } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { HISTORY_ACTIONS, historyAnswer, historyAsked } from './blocks.js';
import { readHistory } from './page.js';
import { history as words } from './words.js';

/** Newer, Older, and whose: another page takes the place of the one that was there. */
export function register(app: App, services: Services): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: HISTORY_ACTIONS },
    async ({ ack, action, body, context }) => {
      await ack();
      if (!body.response_url) return;
      const actor = actorOf({ body, context });
      const value = action.type === 'button' ? (action.value ?? '') : '';
      const shown = await pageAsked(actor, value, services).catch((error: unknown) => {
        services.log.error({ err: error, ...actor }, 'a page of the history could not be shown');
        return { replaces: false, content: plainAnswer(words.cannotShow) };
      });
      const message = {
        response_type: 'ephemeral',
        replace_original: shown.replaces,
        ...shown.content,
      };
      await services.slack.respond(body.response_url, message).catch((error: unknown) => {
        services.log.warn({ err: error, ...actor }, 'a page of the history did not reach the person');
      });
    },
  );
}

/** Who presses is asked on every page: anybody can send a button that they were never shown. */
async function pageAsked(
  actor: Actor,
  value: string,
  services: Services,
): Promise<{ replaces: boolean; content: MessageContent }> {
  const query = historyAsked(value) ?? { scope: 'mine' };
  const { workspace, user } = actor;
  const admin =
    query.scope === 'all'
      ? await asAdmin(services, actor, "look at everybody's history")
      : ((await withTimeout(services.members.isAdmin(workspace, user), answerWithinMs.isAdminAfterwards)) ??
        false);
  if (query.scope === 'all' && !admin) return { replaces: false, content: plainAnswer(words.notAdmin) };
  return { replaces: true, content: historyAnswer(await readHistory(actor, query, services), admin) };
}
