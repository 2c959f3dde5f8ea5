import type { App } from '@slack/bolt';
import { account } from '../../words/account.js';
import { tokens as words } from '../../words/tokens.js';
import type { FormState } from '../blocks/edit-facts.js';
import { NEW_TOKEN_VIEW, newTokenView, SETTINGS_VIEW, tokenShownView, tokenTyped } from '../blocks/tokens.js';
import type { Services } from '../services.js';

/** "New token" in the settings, and the form behind it. The secret is in the answer to the form, and nowhere else. */
export function register(app: App, services: Services): void {
  app.view({ callback_id: SETTINGS_VIEW, type: 'view_submission' }, async ({ ack }) => {
    await ack({ response_action: 'push', view: newTokenView() });
  });

  app.view({ callback_id: NEW_TOKEN_VIEW, type: 'view_submission' }, async ({ ack, body, context, view }) => {
    const asker = { workspace: context.teamId ?? body.team?.id ?? '', user: body.user.id };
    const made = await make(asker, view.state.values, services).catch((error: unknown) => {
      services.log.error({ err: error, workspace: asker.workspace }, 'a token could not be made');
      return { errors: { name: words.broken } };
    });
    await ack(
      'errors' in made
        ? { response_action: 'errors', errors: made.errors }
        : { response_action: 'update', view: tokenShownView(made.name, made.secret) },
    );
  });
}

/** Whoever opened the form was an admin then; whether they still are is asked anew. */
async function make(
  { workspace, user }: { workspace: string; user: string },
  state: FormState,
  { log, members, tokens }: Services,
): Promise<{ name: string; secret: string } | { errors: Record<string, string> }> {
  const typed = tokenTyped(state, Date.now());
  if (!typed.ok) return { errors: typed.errors };
  const admin = await members.isAdmin(workspace, user, true).catch(() => undefined);
  if (!admin) return { errors: { name: admin === undefined ? account.cannotAskSlack : words.notAdmin('') } };
  const { token, secret } = await tokens.create(workspace, { ...typed.wanted, createdBy: user });
  log.info({ workspace, actor: user, token: token._id }, 'a token was made');
  return { name: token.name, secret };
}
