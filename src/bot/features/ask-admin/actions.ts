import type { App, BlockAction } from '@slack/bolt';
import { topup as words } from '../../../credits/topups/words.js';
import { plainAnswer } from '../../blocks/message.js';
import { mention } from '../../blocks/text.js';
import { type Actor, actorOf, asAdmin } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { APPROVE_ACTION, DECLINE_ACTION } from '../direct-messages/blocks.js';
import { decidedWords, openTopupForm } from '../topup/open-form.js';
import { ASK_ACTION, askView } from './blocks.js';

/** "Ask an admin", and what the admin presses under the question. */
export function register(app: App, services: Services): void {
  const { log, slack } = services;

  app.action<BlockAction>(
    { type: 'block_actions', action_id: ASK_ACTION },
    async ({ ack, action, body, context }) => {
      await ack();
      const { workspace } = actorOf({ body, context });
      const view = askView(action.type === 'button' ? (action.value ?? '') : '');
      await slack
        .call(workspace, body.view ? 'views.push' : 'views.open', { trigger_id: body.trigger_id, view })
        .catch(async (error: unknown) => {
          log.warn({ err: error, workspace }, 'the form for a question did not open');
          await answer(body.response_url, words.cannotOpen, false);
        });
    },
  );

  app.action<BlockAction>(
    { type: 'block_actions', action_id: APPROVE_ACTION },
    async ({ ack, action, body, context }) => {
      await ack();
      const actor = actorOf({ body, context });
      const name = action.type === 'button' ? (action.value ?? '') : '';
      await openTopupForm(services, actor, body.trigger_id, name).catch(async (error: unknown) => {
        log.warn({ err: error, workspace: actor.workspace }, 'the form for a top-up did not open');
        await answer(body.response_url, words.cannotOpen, false);
      });
    },
  );

  app.action<BlockAction>(
    { type: 'block_actions', action_id: DECLINE_ACTION },
    async ({ ack, action, body, context }) => {
      const actor = actorOf({ body, context });
      const name = action.type === 'button' ? (action.value ?? '') : '';
      const { said, decided } = await declined(actor, name, services).finally(() => ack());
      await answer(body.response_url, said, decided);
    },
  );

  async function answer(url: string | undefined, text: string, instead: boolean): Promise<void> {
    if (!url) return;
    const message = { response_type: 'ephemeral', replace_original: instead, ...plainAnswer(text) };
    await slack.respond(url, message).catch((error: unknown) => {
      log.warn({ err: error }, 'an answer to a button did not reach the person');
    });
  }
}

async function declined(
  actor: Actor,
  name: string,
  services: Services,
): Promise<{ said: string; decided: boolean }> {
  const { topups } = services;
  const { workspace, user } = actor;
  if (!(await asAdmin(services, actor, 'decline a question')))
    return { said: words.decide.notAdmin, decided: false };
  const done = await topups.decline(workspace, name, user);
  const ask = await topups.asked(workspace, name);
  const said = done && ask ? words.decide.declined(mention(ask.user)) : decidedWords(ask);
  return { said, decided: true };
}
