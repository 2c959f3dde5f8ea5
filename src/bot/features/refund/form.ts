import type { App, ViewResponseAction } from '@slack/bolt';
import { saidView } from '../../blocks/modal.js';
import { type Actor, actorOf, askAdmin } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { REFUND_VIEW, refundTyped } from './blocks.js';
import { refund } from './carry-out.js';
import { refund as words } from './words.js';

/** The form for a refund. */
export function register(app: App, services: Services): void {
  app.view({ callback_id: REFUND_VIEW, type: 'view_submission' }, async ({ ack, body, context, view }) => {
    const actor = actorOf({ body, context });
    const answer = await submitted(actor, view, services).catch((error: unknown) => {
      services.log.error({ err: error, workspace: actor.workspace }, 'a refund could not be carried out');
      return fault(words.broken);
    });
    await ack(answer);
  });
}

async function submitted(
  actor: Actor,
  view: { private_metadata: string; state: { values: unknown } },
  services: Services,
): Promise<ViewResponseAction> {
  const typed = refundTyped(view.state.values, view.private_metadata);
  if (!typed) return fault(words.reasonMissing);
  const admin = await askAdmin(services, actor, 'refund an infographic');
  if (admin !== 'yes') return fault(admin === 'no' ? words.notAdmin : cannotAskSlack);
  const outcome = await refund(actor, typed, services);
  if (outcome.kind === 'again') return fault(outcome.words);
  return { response_action: 'update', view: saidView(words.title, words.done, outcome.words) };
}

function fault(text: string): ViewResponseAction {
  return { response_action: 'errors', errors: { reason: text } };
}
