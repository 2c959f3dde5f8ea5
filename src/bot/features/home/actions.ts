import { saidView } from '../../blocks/modal.js';
import { asAdmin, whyNotAdmin } from '../../door/admin-only.js';
import type { Press } from '../../door/interaction.js';
import { openThenFill } from '../../door/open-modal.js';
import type { Services } from '../../door/services.js';
import { emptyComposer } from '../composer/blocks.js';
import { type ComposerServices, openComposer } from '../composer/command.js';
import { settings as settingsWords } from '../settings/blocks/words.js';
import { menuNow } from '../settings/menu.js';
import { openTopupForm, type TopupFormServices } from '../topup/open-form.js';
import { exampleText } from './blocks/how-to.js';

/*
 * The buttons of the Home tab. There is no conversation and no response_url there: what they come to is a modal, or the
 * tab published anew. Cancel and the pages of the settings are registered with their own.
 */

/** New infographic. */
export async function compose(press: Press, services: ComposerServices): Promise<void> {
  await carryOut(press, services, () => openComposer(press, services));
}

/** "Try it", beside an example. */
export async function tryExample(press: Press, services: ComposerServices): Promise<void> {
  const filled = { ...emptyComposer, text: exampleText(press.value || undefined) };
  await carryOut(press, services, () => openComposer(press, services, filled));
}

export async function topUp(press: Press, services: TopupFormServices): Promise<void> {
  const { workspace, user, triggerId } = press;
  await carryOut(press, services, () => openTopupForm(services, { workspace, user }, triggerId));
}

export async function openSettings(
  press: Press,
  services: Pick<Services, 'catalogue' | 'log' | 'members' | 'settings' | 'slack' | 'tokens'>,
): Promise<void> {
  const { workspace, user, triggerId } = press;
  const { title, done, notAdmin } = settingsWords;
  const fill = async () => {
    const refused = await whyNotAdmin(services, { workspace, user }, 'open the settings', notAdmin);
    return refused ? saidView(title, done, refused) : await menuNow(services, workspace);
  };
  await carryOut(press, services, () => openThenFill(services, { workspace, triggerId, title }, fill));
}

/** Newer and Older, under the last movements of credits. */
export async function turnLedger(
  press: Press,
  services: Pick<Services, 'home' | 'log' | 'members'>,
): Promise<void> {
  const { workspace, user, value } = press;
  await carryOut(press, services, async () => {
    if (!(await asAdmin(services, { workspace, user }, 'turn the pages of the ledger', false))) return;
    const from = value === '' ? Number.NaN : Number(value);
    await services.home.turnLedger(workspace, user, Number.isSafeInteger(from) ? from : undefined);
  });
}

async function carryOut(
  { ack, action, workspace, user }: Press,
  { log }: Pick<Services, 'log'>,
  work: () => Promise<unknown>,
): Promise<void> {
  await ack();
  await work().catch((error: unknown) => {
    log.warn({ err: error, workspace, user, action: action.action_id }, 'a Home tab action failed');
  });
}
