import type { App, BlockAction } from '@slack/bolt';
import { saidView } from '../../blocks/modal.js';
import { type Actor, actorOf, asAdmin, askAdmin } from '../../door/admin-only.js';
import { openThenFill } from '../../door/open-modal.js';
import type { Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { emptyComposer } from '../composer/blocks.js';
import { openComposer } from '../composer/command.js';
import { settings as settingsWords } from '../settings/blocks/words.js';
import { menuNow } from '../settings/menu.js';
import { openTopupForm } from '../topup/open-form.js';
import { LEDGER_NEWER_ACTION, LEDGER_OLDER_ACTION, SETTINGS_ACTION, TOPUP_ACTION } from './blocks/admin.js';
import { EXAMPLE_ACTION, exampleText } from './blocks/how-to.js';
import { COMPOSE_ACTION } from './blocks/index.js';

interface Press extends Actor {
  triggerId: string;
  value: string | undefined;
}

/**
 * The buttons of the Home tab. There is no conversation and no response_url there: what they come to is a modal, or the
 * tab published anew. Cancel and the pages of the settings are registered with their own.
 */
export function register(app: App, services: Services): void {
  const { home, log } = services;

  const onPress = (action_id: string, carryOut: (press: Press) => Promise<unknown>) => {
    app.action<BlockAction>({ type: 'block_actions', action_id }, async ({ ack, action, body, context }) => {
      await ack();
      const actor = actorOf({ body, context });
      const value = action.type === 'button' ? action.value : undefined;
      await carryOut({ ...actor, triggerId: body.trigger_id, value }).catch((error: unknown) => {
        log.warn({ err: error, ...actor, action: action_id }, 'a button of a Home tab did nothing');
      });
    });
  };

  onPress(COMPOSE_ACTION, (press) => openComposer(press, services));
  onPress(EXAMPLE_ACTION, (press) =>
    openComposer(press, services, { ...emptyComposer, text: exampleText(press.value) }),
  );
  onPress(TOPUP_ACTION, (press) => openTopupForm(services, press, press.triggerId));
  onPress(SETTINGS_ACTION, (press) => openSettings(press, services));
  for (const action of [LEDGER_NEWER_ACTION, LEDGER_OLDER_ACTION]) {
    onPress(action, async ({ value, ...press }) => {
      if (!(await asAdmin(services, press, 'turn the pages of the ledger', false))) return;
      const from = Number(value);
      await home.turnLedger(press.workspace, press.user, Number.isSafeInteger(from) ? from : undefined);
    });
  }
}

async function openSettings(press: Press, services: Services): Promise<void> {
  const { title, done, notAdmin } = settingsWords;
  await openThenFill(services, { ...press, title }, async () => {
    const admin = await askAdmin(services, press, 'open the settings');
    if (admin === 'yes') return await menuNow(services, press.workspace);
    return saidView(title, done, admin === 'unknown' ? cannotAskSlack : notAdmin(''));
  });
}
