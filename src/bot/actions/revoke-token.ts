import type { App, BlockAction } from '@slack/bolt';
import { REVOKE_ACTION, settingsView } from '../blocks/tokens.js';
import type { Services } from '../services.js';

/** Revoke, in the settings: the token lets nobody in from then on, and goes from the page. */
export function register(app: App, { log, members, slack, tokens }: Services): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: REVOKE_ACTION },
    async ({ ack, action, body, context }) => {
      const workspace = context.teamId ?? body.team?.id ?? '';
      const user = body.user.id;
      const id = action.type === 'button' ? (action.value ?? '') : '';
      const admin = await members.isAdmin(workspace, user, true).catch(() => false);
      if (admin && (await tokens.revoke(workspace, id, user))) {
        log.info({ workspace, actor: user, token: id }, 'a token was revoked');
      }
      await ack();
      if (!admin || !body.view) return;
      const view = settingsView(await tokens.list(workspace), Date.now());
      await slack.call(workspace, 'views.update', { view_id: body.view.id, view }).catch((error: unknown) => {
        log.warn({ err: error, workspace }, 'the settings do not show that a token was revoked');
      });
    },
  );
}
