import type { App, BlockAction } from '@slack/bolt';
import { account } from '../../words/account.js';
import { topup as words } from '../../words/topup.js';
import { actorOf, askAdmin } from '../admin-only.js';
import { plainAnswer } from '../blocks/answers.js';
import { AMOUNT_ACTION, CONFIRM_ACTION, confirmed, topupShown, topupView } from '../blocks/topup.js';
import type { Services } from '../services.js';
import { topupWords } from '../topup.js';

/** What is pressed and typed on the way to a top-up. */
export function register(app: App, services: Services): void {
  const { log, slack, topups } = services;

  // Somebody types an amount: what the workspace would have is shown anew. Nothing is decided by it.
  app.action<BlockAction>(
    { type: 'block_actions', action_id: AMOUNT_ACTION },
    async ({ ack, action, body, context }) => {
      await ack();
      const shown = body.view && topupShown(body.view.private_metadata);
      if (!body.view || !shown || action.type !== 'plain_text_input') return;
      const { workspace } = actorOf({ body, context });
      const view = topupView(shown, action.value ?? '');
      await slack.call(workspace, 'views.update', { view_id: body.view.id, view }).catch((error: unknown) => {
        log.debug({ err: error, workspace }, 'the balance after a top-up was not shown');
      });
    },
  );

  // "Yes" to a large amount that was typed as a command.
  app.action<BlockAction>(
    { type: 'block_actions', action_id: CONFIRM_ACTION },
    async ({ ack, action, body, context }) => {
      const actor = actorOf({ body, context });
      const wanted = confirmed(action.type === 'button' ? (action.value ?? '') : '');
      await ack();
      if (!wanted) return log.warn({ ...actor }, 'a confirmation of a top-up that is none');
      const { workspace, user } = actor;
      const admin = await askAdmin(services, actor, 'top up');
      const answer =
        admin === 'yes'
          ? topupWords(await topups.topUp({ workspace, actor: user, ...wanted }), wanted.credits)
          : admin === 'no'
            ? words.notAdmin('')
            : account.cannotAskSlack;
      if (!body.response_url) return;
      // What may work a second time keeps its button.
      const replace_original = admin === 'yes' && answer !== words.busy;
      const message = { response_type: 'ephemeral', replace_original, ...plainAnswer(answer) };
      await slack.respond(body.response_url, message).catch((error: unknown) => {
        log.warn({ err: error, workspace }, 'the answer to a top-up did not reach the admin');
      });
    },
  );
}
