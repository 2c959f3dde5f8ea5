import { topup as words } from '../../../credits/topups/words.js';
import { mention } from '../../blocks/text.js';
import { asAdmin, type WorkspaceUser, whoCan } from '../../door/admin-only.js';
import type { Press } from '../../door/interaction.js';
import { reply, tellUnopened } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { openTopupForm, type TopupFormServices } from './open-form.js';
import { decidedWords } from './outcome-words.js';

/** "Approve …", under somebody's question for credits: the form for a top-up, filled in. */
export async function approve(press: Press, services: TopupFormServices): Promise<void> {
  const { workspace, user, value: ask, triggerId } = press;
  await press.ack();
  const opening = openTopupForm(services, { workspace, user }, triggerId, ask);
  const { cannotOpen } = words;
  await tellUnopened(press, services, opening, { failed: 'opening the top-up form failed', cannotOpen });
}

/** "Decline", there. */
export async function decline(
  press: Press,
  services: Pick<Services, 'log' | 'members' | 'slack' | 'topups'>,
): Promise<void> {
  const { workspace, user, value: ask } = press;
  const { said, decided } = await declined({ workspace, user }, ask, services).finally(press.ack);
  await reply(services, press, said, decided);
}

async function declined(
  actor: WorkspaceUser,
  name: string,
  services: Pick<Services, 'log' | 'members' | 'topups'>,
): Promise<{ said: string; decided: boolean }> {
  const { topups } = services;
  const { workspace, user } = actor;
  if (!(await asAdmin(services, actor, 'decline a question')))
    return { said: `${words.decide.notAdmin} ${await whoCan(services, actor)}`, decided: false };
  const done = await topups.decline(workspace, name, user);
  const creditRequest = await topups.creditRequest(workspace, name);
  const said =
    done && creditRequest ? words.decide.declined(mention(creditRequest.user)) : decidedWords(creditRequest);
  return { said, decided: true };
}
