import type { App, BlockAction } from '@slack/bolt';
import { actorOf, asAdmin } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { refreshMenu } from '../settings/menu.js';
import { REVOKE_ACTION, tokensView } from './blocks.js';

/** Revoke, in the settings: the token lets nobody in from then on, and goes from the page. */
export function register(app: App, services: Services): void {
  const { log, slack, tokens } = services;
  app.action<BlockAction>(
    { type: 'block_actions', action_id: REVOKE_ACTION },
    async ({ ack, action, body, context }) => {
      const actor = actorOf({ body, context });
      const { workspace, user } = actor;
      const id = action.type === 'button' ? (action.value ?? '') : '';
      const admin = await asAdmin(services, actor, 'revoke a token');
      if (admin && (await tokens.revoke(workspace, id, user))) {
        log.info({ workspace, actor: user, token: id }, 'a token was revoked');
      }
      await ack();
      if (!admin || !body.view) return;
      const view = tokensView(await tokens.list(workspace), Date.now());
      await slack.call(workspace, 'views.update', { view_id: body.view.id, view }).catch((error: unknown) => {
        log.warn({ err: error, workspace }, 'the settings do not show that a token was revoked');
      });
      await refreshMenu(services, workspace, body.view.root_view_id);
    },
  );
}
