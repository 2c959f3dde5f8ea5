import { topup as words } from '../../../credits/topups/words.js';
import { type WorkspaceUser, whyNotAdmin } from '../../door/admin-only.js';
import type { Press } from '../../door/interaction.js';
import { reply, tellUnopened } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { confirmed, topupShown, topupView } from './blocks.js';
import { openTopupForm, type TopupFormServices } from './open-form.js';
import { topupWords } from './outcome-words.js';

/** Somebody types an amount: what the workspace would have is shown anew. Nothing is decided by it. */
export async function showBalance(
  { ack, action, view, workspace }: Press,
  { log, slack }: Pick<Services, 'log' | 'slack'>,
): Promise<void> {
  await ack();
  const shown = view && topupShown(view.private_metadata);
  if (!view || !shown || action.type !== 'plain_text_input') return;
  const changed = { view_id: view.id, view: topupView(shown, action.value ?? '') };
  await slack.call(workspace, 'views.update', changed).catch((error: unknown) => {
    log.debug({ err: error, workspace }, 'showing the balance after a top-up failed');
  });
}

/** "Top up", for an admin who has run out of credits. */
export async function open(press: Press, services: TopupFormServices): Promise<void> {
  const { workspace, user, triggerId } = press;
  await press.ack();
  const opening = openTopupForm(services, { workspace, user }, triggerId);
  const { cannotOpen } = words;
  await tellUnopened(press, services, opening, { failed: 'opening the top-up form failed', cannotOpen });
}

type ConfirmServices = Pick<Services, 'log' | 'members' | 'slack' | 'topups'>;

/** "Yes" to a large amount that was typed as a command. Acknowledged once it is done: a press is not delivered again. */
export async function confirm(press: Press, services: ConfirmServices): Promise<void> {
  const { workspace, user, value } = press;
  const { said, done } = await confirmedTopup({ workspace, user }, value, services).finally(press.ack);
  await reply(services, press, said, done);
}

/** `done`: pressing again would come to nothing, so the button can go. */
async function confirmedTopup(
  actor: WorkspaceUser,
  value: string,
  services: ConfirmServices,
): Promise<{ said: string; done: boolean }> {
  const { workspace, user } = actor;
  const wanted = confirmed(value);
  if (!wanted) {
    services.log.warn({ workspace, user }, 'top-up refused: confirmation without a request');
    return { said: words.broken, done: false };
  }
  const refused = await whyNotAdmin(services, actor, 'top up', words.notAdmin);
  if (refused) return { said: refused, done: false };
  const outcome = await services.topups.topUp({ workspace, actor: user, ...wanted });
  return { said: topupWords(outcome, wanted.credits), done: outcome.kind !== 'busy' };
}
