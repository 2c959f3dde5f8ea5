import type { App, ViewResponseAction } from '@slack/bolt';
import { tokens as words } from '../../../api/tokens/words.js';
import type { FormState } from '../../blocks/modal.js';
import { saidView } from '../../blocks/modal.js';
import { type Actor, actorOf, askAdmin } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { settings as settingsWords } from '../settings/blocks/words.js';
import {
  NEW_TOKEN_VIEW,
  newTokenView,
  TOKENS_VIEW,
  tokenShownView,
  tokensView,
  tokenTyped,
} from './blocks.js';

/** "New token" in the settings, and the form behind it. The secret is in the answer to the form, and nowhere else. */
export function register(app: App, services: Services): void {
  app.view({ callback_id: TOKENS_VIEW, type: 'view_submission' }, async ({ ack, body, context }) => {
    const refusal = await refused(actorOf({ body, context }), 'open the form for a token', services, false);
    await ack(
      refusal
        ? { response_action: 'update', view: saidView(words.title, words.done, refusal) }
        : { response_action: 'push', view: newTokenView() },
    );
  });

  app.view({ callback_id: NEW_TOKEN_VIEW, type: 'view_submission' }, async ({ ack, body, context, view }) => {
    const actor = actorOf({ body, context });
    const { answer, made } = await make(actor, view.state.values, services).catch((error: unknown) => {
      services.log.error({ err: error, workspace: actor.workspace }, 'a token could not be made');
      return { answer: errorAt({ name: words.broken }), made: false };
    });
    await ack(answer);
    if (made) await refresh(actor.workspace, view.previous_view_id, services);
  });
}

/** @returns why it is not for this person */
async function refused(
  actor: Actor,
  what: string,
  services: Services,
  fresh: boolean,
): Promise<string | undefined> {
  const admin = await askAdmin(services, actor, what, fresh);
  if (admin === 'yes') return undefined;
  return admin === 'unknown' ? cannotAskSlack : settingsWords.notAdmin('');
}

/** Whoever opened the form was an admin then; whether they still are is asked anew. */
async function make(
  actor: Actor,
  state: FormState,
  services: Services,
): Promise<{ answer: ViewResponseAction; made: boolean }> {
  const { workspace, user } = actor;
  const refusal = await refused(actor, 'make a token', services, true);
  if (refusal) return { answer: errorAt({ name: refusal }), made: false };
  const typed = tokenTyped(state, Date.now());
  if (!typed.ok) return { answer: errorAt(typed.errors), made: false };
  const { token, secret } = await services.tokens.create(workspace, { ...typed.wanted, createdBy: user });
  services.log.info({ workspace, actor: user, token: token._id }, 'a token was made');
  return { answer: { response_action: 'update', view: tokenShownView(token.name, secret) }, made: true };
}

function errorAt(errors: Record<string, string>): ViewResponseAction {
  return { response_action: 'errors', errors };
}

/** Shows the new token in the page under the form. */
async function refresh(
  workspace: string,
  viewId: string | null,
  { log, slack, tokens }: Services,
): Promise<void> {
  if (!viewId) return;
  try {
    const view = tokensView(await tokens.list(workspace), Date.now());
    await slack.call(workspace, 'views.update', { view_id: viewId, view });
  } catch (error) {
    log.warn({ err: error, workspace }, 'the page with the tokens does not show the new one');
  }
}
