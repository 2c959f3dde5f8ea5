import type { ViewResponseAction } from '@slack/bolt';
import { ASK_TWICE_ABOVE_CREDITS } from '../../../credits/topups/index.js';
import { topup as words } from '../../../credits/topups/words.js';
import { zoneOrUtc } from '../../../lib/calendar.js';
import { defined } from '../../../lib/defined.js';
import { saidView } from '../../blocks/modal.js';
import { type WorkspaceUser, whyNotAdmin } from '../../door/admin-only.js';
import type { Submission } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import { type TopupWanted, topupConfirmView, topupShown, topupTyped, topupWanted } from './blocks.js';
import { topupWords } from './outcome-words.js';

type TopupServices = Pick<Services, 'credits' | 'log' | 'members' | 'settings' | 'topups'>;

/** The form for a top-up, sent. It, and "do you mean it?" in front of it, add once, whichever is sent how often. */
export async function submit(
  { ack, view, workspace, user }: Submission,
  services: TopupServices,
): Promise<void> {
  const answer = await submitted({ workspace, user }, view, services).catch((error: unknown) => {
    services.log.error({ err: error, workspace }, 'top-up failed');
    return fault(words.broken);
  });
  await ack(answer);
}

/** "Do you mean it?", in front of the form. */
export async function confirm(
  { ack, view, workspace, user }: Submission,
  services: Pick<Services, 'log' | 'members' | 'topups'>,
): Promise<void> {
  const answer = await confirmed({ workspace, user }, view, services).catch((error: unknown) => {
    services.log.error({ err: error, workspace }, 'top-up failed');
    return words.broken;
  });
  await ack(instead(answer));
}

interface Submitted {
  private_metadata: string;
  /** The same for the form and for what is in front of it: one form, one top-up. */
  root_view_id: string | null;
  id: string;
  state: { values: unknown };
}

async function submitted(
  actor: WorkspaceUser,
  view: Submitted,
  services: TopupServices,
): Promise<ViewResponseAction> {
  const { workspace } = actor;
  const settings = await services.settings.read(workspace);
  const typed = topupTyped(view.state.values, zoneOrUtc(settings.timeZone), Date.now());
  if (!typed.ok) return { response_action: 'errors', errors: typed.errors };
  const ask = topupShown(view.private_metadata)?.ask?.name;
  const wanted = { ...typed.wanted, ...defined({ ask }) };
  const refused = await whyNotAdmin(services, actor, 'top up', words.notAdmin, true, 'field');
  if (refused) return fault(refused);
  if (wanted.credits > ASK_TWICE_ABOVE_CREDITS) {
    const { available } = await services.credits.balance(workspace);
    return { response_action: 'push', view: topupConfirmView(wanted, available) };
  }
  const answer = await topUp(actor, view, wanted, services);
  return answer === words.busy ? fault(answer) : instead(answer);
}

async function confirmed(
  actor: WorkspaceUser,
  view: Submitted,
  services: Pick<Services, 'log' | 'members' | 'topups'>,
): Promise<string> {
  const wanted = topupWanted(view.private_metadata);
  if (!wanted) return words.broken;
  const refused = await whyNotAdmin(services, actor, 'top up', words.notAdmin, true, 'field');
  if (refused) return refused;
  return await topUp(actor, view, wanted, services);
}

async function topUp(
  { workspace, user }: WorkspaceUser,
  { id, root_view_id }: Submitted,
  { ask, ...wanted }: TopupWanted,
  { topups }: Pick<Services, 'topups'>,
): Promise<string> {
  const asker = ask === undefined ? undefined : (await topups.creditRequest(workspace, ask))?.user;
  const outcome = await topups.topUp({ workspace, actor: user, id: root_view_id ?? id, ask, ...wanted });
  return topupWords(outcome, wanted.credits, asker);
}

function fault(text: string): ViewResponseAction {
  return { response_action: 'errors', errors: { amount: text } };
}

function instead(text: string): ViewResponseAction {
  // The form behind it is done with as well.
  const view = { ...saidView(words.title, words.done, text), clear_on_close: true };
  return { response_action: 'update', view };
}
