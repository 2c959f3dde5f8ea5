import { type WorkspaceUser, whyNotAdmin } from '../../door/admin-only.js';
import type { Press } from '../../door/interaction.js';
import { reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { actorMention, when } from './blocks/page.js';
import { pausePage } from './blocks/pause.js';
import { settings as words } from './blocks/words.js';
import { changeSettings } from './change.js';
import { refreshMenu } from './menu.js';

type ResumeServices = Pick<
  Services,
  'catalogue' | 'log' | 'members' | 'notices' | 'settings' | 'slack' | 'tokens'
>;

/** Somebody else may change the settings in between, so often. */
const TRIES = 3;

/** Resume, where admins are told of a pause: under the answer to a request, on Home and in the menu of the settings. */
export async function resume(press: Press, services: ResumeServices): Promise<void> {
  const { ack, user, value, view, workspace } = press;
  // Acknowledged once it is stored: Slack does not deliver a press again.
  const said = await resumed({ workspace, user }, value, services)
    .catch((error: unknown) => {
      services.log.error({ err: error, workspace }, 'ending a pause failed');
      return words.broken;
    })
    .finally(ack);
  await reply(services, press, said);
  if (view?.type === 'modal') await refreshMenu(services, workspace, view.id);
}

/** Ends the pause that the button was shown for, and no later one: pressed twice, it is ended once. */
async function resumed(actor: WorkspaceUser, begun: string, services: ResumeServices): Promise<string> {
  const refused = await whyNotAdmin(services, actor, 'end a pause', words.notAdmin);
  if (refused) return refused;
  for (let tries = 1; tries <= TRIES; tries++) {
    const { pause, rev } = await services.settings.read(actor.workspace, true);
    if (!pause) return words.pause.notPaused;
    if (String(pause.at.getTime()) !== begun)
      return words.pause.another(actorMention(pause.by), when(pause.at));
    const outcome = await changeSettings(services, actor, rev, () => ({ pause: undefined }), pausePage.title);
    if (outcome === undefined) return words.away;
    if (outcome !== 'stale') return words.pause.resumed;
  }
  return words.stale;
}
