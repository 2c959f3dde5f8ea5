import { saidView } from '../../blocks/modal.js';
import { mention } from '../../blocks/text.js';
import { whyNotAdmin } from '../../door/admin-only.js';
import type { Press } from '../../door/interaction.js';
import { openThenFill } from '../../door/open-modal.js';
import { tellUnopened } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { type CancelServices, wishToCancel } from '../cancel/wish.js';
import { cursorIn, runningView } from './blocks.js';
import { readRunning } from './read.js';
import { running as words } from './words.js';

type RunningServices = Pick<Services, 'conversations' | 'log' | 'members' | 'models' | 'slack'>;

/** "Everyone's requests", under an admin's own and on their Home tab. */
export async function open(press: Press, services: RunningServices): Promise<void> {
  await press.ack();
  const { workspace, user, triggerId } = press;
  const { title } = words;
  const opening = openThenFill(services, { workspace, triggerId, title }, async () => {
    const what = "look at everyone's requests";
    const refused = await whyNotAdmin(services, { workspace, user }, what, words.notAdmin);
    if (refused) return saidView(title, words.close, refused);
    return runningView(await readRunning({ workspace, user }, undefined, services));
  });
  const failed = "opening everyone's requests failed";
  await tellUnopened(press, services, opening, { failed, cannotOpen: words.slow });
}

/** Next, Back, Oldest and Refresh. */
export async function turn(press: Press, services: RunningServices): Promise<void> {
  const { ack, value, user, workspace } = press;
  await ack();
  const what = "look at everyone's requests";
  const refused = await whyNotAdmin(services, { workspace, user }, what, words.notAdmin, false);
  await show(press, refused ? { refused } : { from: value }, services);
}

/** Cancel, beside one of them. Anybody can send it, so who may is decided here. */
export async function cancel(press: Press, services: RunningServices & CancelServices): Promise<void> {
  const { ack, value: batch, user, view, workspace } = press;
  const what = "cancel someone's request";
  const refused = await whyNotAdmin(services, { workspace, user }, what, words.notAdmin);
  if (refused) {
    await ack();
    return await show(press, { refused }, services);
  }
  // Acknowledged once the wish is stored: Slack does not deliver a press again.
  const said = await wished({ workspace, user }, batch, services).finally(ack);
  await show(press, { from: view?.private_metadata ?? '', said }, services);
}

async function wished(
  actor: Pick<Press, 'workspace' | 'user'>,
  batch: string,
  services: CancelServices,
): Promise<string> {
  try {
    const outcome = await wishToCancel(actor, batch, services);
    return outcome.kind === 'wished' ? words.wished(mention(outcome.requester)) : outcome.words;
  } catch (error) {
    services.log.error({ err: error, ...actor, batch }, 'canceling for an admin failed');
    return words.slow;
  }
}

/** What takes the place of the page that is open: another, for an admin, or why not. */
type Shown = { from: string; said?: string } | { refused: string };

async function show(
  { workspace, user, view }: Press,
  shown: Shown,
  services: RunningServices,
): Promise<void> {
  if (!view) return;
  try {
    const next =
      'refused' in shown
        ? saidView(words.title, words.close, shown.refused)
        : runningView(await readRunning({ workspace, user }, cursorIn(shown.from), services), shown.said);
    await services.slack.call(workspace, 'views.update', { view_id: view.id, view: next });
  } catch (error) {
    services.log.warn({ err: error, workspace }, "showing everyone's requests failed");
  }
}
