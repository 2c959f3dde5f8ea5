import type { ViewResponseAction } from '@slack/bolt';
import { topup } from '../../../credits/topups/words.js';
import { notForYou, refusalWords } from '../../../workspaces/policy/words.js';
import { saidView } from '../../blocks/modal.js';
import { mention } from '../../blocks/text.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Submission } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import { askTyped } from './blocks.js';

const words = topup.ask;

type AskServices = Pick<Services, 'log' | 'members' | 'settings' | 'topups'>;

/** The form in which somebody asks the admins for credits. */
export async function submit(
  { ack, view, workspace, user }: Submission,
  services: AskServices,
): Promise<void> {
  const answer = await asked({ workspace, user }, view.state.values, services).catch((error: unknown) => {
    services.log.error({ err: error, workspace }, 'storing a credit request failed');
    return { response_action: 'errors' as const, errors: { credits: topup.broken } };
  });
  await ack(answer);
}

async function asked(
  { workspace, user }: WorkspaceUser,
  state: unknown,
  { members, settings, topups }: AskServices,
): Promise<ViewResponseAction> {
  const typed = askTyped(state);
  if (!typed.ok) return { response_action: 'errors', errors: typed.errors };
  if (await members.isAdmin(workspace, user).catch(() => false)) return said(words.youAreAdmin);
  const may = await members.mayUse(workspace, user);
  if (may !== true) return said(notForYou(may));
  const { blocked } = await settings.read(workspace);
  if (blocked.some((one) => one.user === user)) return said(refusalWords({ rule: 'blocked' }));
  const outcome = await topups.askAdmins({ workspace, user, ...typed.wanted });
  if (outcome.kind === 'nobody') return said(words.nobody);
  if (outcome.kind === 'too_soon') return said(words.tooSoon(outcome.at, outcome.next));
  const admins = await topups.admins(workspace);
  return said(words.asked(admins.slice(0, 20).map(mention).join(' ')));
}

function said(text: string): ViewResponseAction {
  return { response_action: 'update', view: saidView(words.title, topup.done, text) };
}
