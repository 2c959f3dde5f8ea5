import type { ModalView } from '@slack/types';
import { topup as words } from '../../../credits/topups/words.js';
import { zoneOrUtc } from '../../../lib/calendar.js';
import { defined } from '../../../lib/defined.js';
import { saidView } from '../../blocks/modal.js';
import { checkAdmin, type WorkspaceUser, whoCan } from '../../door/admin-only.js';
import { openThenFill } from '../../door/open-modal.js';
import type { Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { askButton } from '../ask-admin/blocks.js';
import { topupView } from './blocks.js';
import { decidedWords } from './outcome-words.js';

export type TopupFormServices = Pick<
  Services,
  'credits' | 'log' | 'members' | 'settings' | 'slack' | 'topups'
>;

/**
 * Opens the form for a top-up, filled in where it answers somebody's question; whether this person may use it is asked
 * when it is open, and again when it is sent.
 * @throws SlackCallError when Slack did not open it
 */
export async function openTopupForm(
  services: TopupFormServices,
  actor: WorkspaceUser,
  triggerId: string,
  name?: string,
): Promise<void> {
  const { workspace } = actor;
  const fill = async (): Promise<ModalView> => {
    const [admin, { available, held }, settings, creditRequest] = await Promise.all([
      checkAdmin(services, actor, name === undefined ? 'open the top-up form' : 'approve a question'),
      services.credits.balance(workspace),
      services.settings.read(workspace),
      name === undefined ? undefined : services.topups.creditRequest(workspace, name),
    ]);
    if (admin === 'unknown') return said(cannotAskSlack);
    if (admin === 'no') {
      const ask = await whoCan(services, actor);
      return name === undefined
        ? saidView(words.title, words.done, `${words.notAdmin} ${ask}`, askButton())
        : said(`${words.decide.notAdmin} ${ask}`);
    }
    if (name !== undefined && creditRequest?.status !== 'open' && creditRequest?.status !== 'approving') {
      return said(decidedWords(creditRequest));
    }
    const shown = {
      available,
      held,
      zone: zoneOrUtc(settings.timeZone),
      ...defined({
        ask: creditRequest && name !== undefined ? { name, asker: creditRequest.user } : undefined,
      }),
    };
    const amount = creditRequest?.credits === undefined ? '' : String(creditRequest.credits);
    return topupView(shown, amount, { amount, ...defined({ note: creditRequest?.why || undefined }) });
  };
  await openThenFill(services, { workspace, triggerId, title: words.title }, fill);
}

function said(text: string): ModalView {
  return saidView(words.title, words.done, text);
}
