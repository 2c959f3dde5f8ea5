import type { ViewResponseAction } from '@slack/bolt';
import { tokens as words } from '../../../api/tokens/words.js';
import type { FormState } from '../../blocks/modal.js';
import { saidView } from '../../blocks/modal.js';
import { type WorkspaceUser, whyNotAdmin } from '../../door/admin-only.js';
import type { Submission } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import { settings as settingsWords } from '../settings/blocks/words.js';
import { newTokenView, tokenShownView, tokensView, tokenTyped } from './blocks.js';

type TokenServices = Pick<Services, 'config' | 'log' | 'members' | 'slack' | 'tokens'>;

/** "New token", on the page with the tokens. */
export async function openNew(
  { ack, workspace, user }: Submission,
  services: Pick<Services, 'log' | 'members'>,
): Promise<void> {
  const what = 'open the form for a token';
  const notAdmin = settingsWords.notAdmin;
  const refused = await whyNotAdmin(services, { workspace, user }, what, notAdmin, false);
  await ack(
    refused
      ? { response_action: 'update', view: saidView(words.title, words.done, refused) }
      : { response_action: 'push', view: newTokenView() },
  );
}

/** The form for a new token. The secret is in the answer to it, and nowhere else. */
export async function create(
  { ack, view, workspace, user }: Submission,
  services: TokenServices,
): Promise<void> {
  const { answer, made } = await make({ workspace, user }, view.state.values, services).catch(
    (error: unknown) => {
      services.log.error({ err: error, workspace }, 'creating an API token failed');
      return { answer: errorAt({ name: words.broken }), made: false };
    },
  );
  await ack(answer);
  if (made) await refresh(workspace, view.previous_view_id, services);
}

/** Whoever opened the form was an admin then; whether they still are is asked anew. */
async function make(
  actor: WorkspaceUser,
  state: FormState,
  services: TokenServices,
): Promise<{ answer: ViewResponseAction; made: boolean }> {
  const { workspace, user } = actor;
  const refusal = await whyNotAdmin(services, actor, 'make a token', settingsWords.notAdmin, true, 'field');
  if (refusal) return { answer: errorAt({ name: refusal }), made: false };
  const typed = tokenTyped(state, Date.now());
  if (!typed.ok) return { answer: errorAt(typed.errors), made: false };
  const { token, secret } = await services.tokens.create(workspace, { ...typed.wanted, createdBy: user });
  services.log.info({ workspace, actor: user, token: token._id }, 'API token created');
  return { answer: { response_action: 'update', view: tokenShownView(token, secret) }, made: true };
}

function errorAt(errors: Record<string, string>): ViewResponseAction {
  return { response_action: 'errors', errors };
}

/** Shows the new token in the page under the form. */
async function refresh(
  workspace: string,
  viewId: string | null,
  { config, log, slack, tokens }: TokenServices,
): Promise<void> {
  if (!viewId) return;
  try {
    const view = tokensView(await tokens.list(workspace), Date.now(), config.publicUrl);
    await slack.call(workspace, 'views.update', { view_id: viewId, view });
  } catch (error) {
    log.warn({ err: error, workspace }, 'refreshing the page of API tokens failed');
  }
}
