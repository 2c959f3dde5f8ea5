import type { App, BlockAction } from '@slack/bolt';
import { topup as words } from '../../../credits/topups/words.js';
import { plainAnswer } from '../../blocks/message.js';
import { type Actor, actorOf, askAdmin } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { AMOUNT_ACTION, CONFIRM_ACTION, confirmed, topupShown, topupView } from './blocks.js';
import { topupWords } from './open-form.js';

/** What is pressed and typed on the way to a top-up. */
export function register(app: App, services: Services): void {
  const { log, slack } = services;

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

  // "Yes" to a large amount that was typed as a command. Acknowledged once it is done: a press is not delivered again.
  app.action<BlockAction>(
    { type: 'block_actions', action_id: CONFIRM_ACTION },
    async ({ ack, action, body, context }) => {
      const actor = actorOf({ body, context });
      const value = action.type === 'button' ? (action.value ?? '') : '';
      const { said, done } = await confirmedTopup(actor, value, services).finally(() => ack());
      if (!body.response_url) return;
      const message = { response_type: 'ephemeral', replace_original: done, ...plainAnswer(said) };
      await slack.respond(body.response_url, message).catch((error: unknown) => {
        log.warn(
          { err: error, workspace: actor.workspace },
          'the answer to a top-up did not reach the admin',
        );
      });
    },
  );
}

/** `done`: pressing again would come to nothing, so the button can go. */
async function confirmedTopup(
  actor: Actor,
  value: string,
  services: Services,
): Promise<{ said: string; done: boolean }> {
  const { workspace, user } = actor;
  const wanted = confirmed(value);
  if (!wanted) {
    services.log.warn({ workspace, user }, 'a confirmation of a top-up that was never asked for');
    return { said: words.broken, done: false };
  }
  const admin = await askAdmin(services, actor, 'top up');
  if (admin !== 'yes') {
    return { said: admin === 'no' ? words.notAdmin('') : cannotAskSlack, done: false };
  }
  const outcome = await services.topups.topUp({ workspace, actor: user, ...wanted });
  return { said: topupWords(outcome, wanted.credits), done: outcome.kind !== 'busy' };
}
