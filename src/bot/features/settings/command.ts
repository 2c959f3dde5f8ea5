import type { ModalView } from '@slack/types';
import { raceTimeout, withTimeout } from '../../../lib/timeout.js';
import type { MessageContent } from '../../blocks/message.js';
import { plainAnswer } from '../../blocks/message.js';
import { saidView } from '../../blocks/modal.js';
import { answerWithinMs } from '../../client/answer-times.js';
import { whyNotAdmin } from '../../door/admin-only.js';
import { openThenFill } from '../../door/open-modal.js';
import type { Requester, Services } from '../../door/services.js';
import { settings as words } from './blocks/words.js';
import { menuNow } from './menu.js';

type Asker = Pick<Requester, 'workspace' | 'user' | 'triggerId'>;
type SettingsServices = Pick<
  Services,
  'catalogue' | 'log' | 'members' | 'patience' | 'settings' | 'slack' | 'tokens'
>;

/** `/infograph settings`, for admins: opens the menu of the settings, which is answer enough. It changes nothing. */
export async function answerSettings(
  asker: Asker,
  services: SettingsServices,
): Promise<MessageContent | undefined> {
  const { workspace, triggerId } = asker;
  const looked = look(asker, services);
  const soon = await withTimeout(looked, answerWithinMs.settingsMenu);
  if (typeof soon === 'string') return plainAnswer(soon);
  try {
    if (soon) await services.slack.call(workspace, 'views.open', { trigger_id: triggerId, view: soon });
    else {
      const opened = openThenFill(services, { workspace, triggerId, title: words.title }, async () => {
        const late = await looked;
        return typeof late === 'string' ? saidView(words.title, words.done, late) : late;
      });
      // Only Slack is waited for here, so what takes too long is not ours.
      const withinMs = answerWithinMs.settingsOpened * services.patience;
      return await raceTimeout(opened, withinMs, () => plainAnswer(words.slackSlow)).then(
        (late) => late ?? undefined,
      );
    }
    return undefined;
  } catch (error) {
    services.log.warn({ err: error, workspace }, 'opening the settings failed');
    return plainAnswer(words.cannotOpen);
  }
}

/** @returns the menu, or why it is not for this person */
async function look(asker: Asker, services: SettingsServices): Promise<ModalView | string> {
  const refused = await whyNotAdmin(services, asker, 'open the settings', words.notAdmin);
  return refused ?? (await menuNow(services, asker.workspace));
}
