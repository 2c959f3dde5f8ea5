import type { App, BlockAction } from '@slack/bolt';
import { actorOf, asAdmin } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { STATEMENT_ACTION } from './blocks.js';
import { sendStatement } from './send.js';

/** Statement, for admins: it comes as a direct message, and so its coming is the answer. */
export function register(app: App, services: Services): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: STATEMENT_ACTION },
    async ({ ack, action, body, context }) => {
      await ack();
      const actor = actorOf({ body, context });
      try {
        if (!(await asAdmin(services, actor, 'see a statement'))) return;
        // Anybody can send a button with another value: what is no month is the one that runs.
        const value = action.type === 'button' ? (action.value ?? '') : '';
        const month = /^2\d{3}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined;
        await sendStatement(services, actor, month, `${body.trigger_id}`);
      } catch (error) {
        services.log.error({ err: error, ...actor }, 'a statement could not be asked for');
      }
    },
  );
}
