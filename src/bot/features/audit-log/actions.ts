import type { App, BlockAction } from '@slack/bolt';
import { actorOf, asAdmin } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { AUDIT_NEWEST_ACTION, AUDIT_OLDER_ACTION, auditCursor } from './blocks.js';
import { auditLogPage } from './page.js';

/** Another part of the audit log, in the settings. */
export function register(app: App, services: Services): void {
  for (const action_id of [AUDIT_NEWEST_ACTION, AUDIT_OLDER_ACTION]) {
    app.action<BlockAction>({ type: 'block_actions', action_id }, async ({ ack, action, body, context }) => {
      await ack();
      const actor = actorOf({ body, context });
      const { workspace } = actor;
      if (!(await asAdmin(services, actor, 'look at the audit log', false)) || !body.view) return;
      const before = action.type === 'button' ? auditCursor(action.value ?? '') : undefined;
      const view = await auditLogPage(workspace, services, before);
      const update = { view_id: body.view.id, view };
      await services.slack.call(workspace, 'views.update', update).catch((error: unknown) => {
        services.log.warn({ err: error, workspace }, 'the audit log did not turn its page');
      });
    });
  }
}
