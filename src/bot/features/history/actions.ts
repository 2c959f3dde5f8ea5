import { withTimeout } from '../../../lib/timeout.js';
import type { MessageContent } from '../../blocks/message.js';
import { plainAnswer } from '../../blocks/message.js';
import { answerWithinMs } from '../../client/answer-times.js';
import { asAdmin, type WorkspaceUser, whoCan } from '../../door/admin-only.js';
import type { Press } from '../../door/interaction.js';
import { reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { historyAnswer, historyAsked } from './blocks.js';
import { readHistory } from './page.js';
import { history as words } from './words.js';

type HistoryServices = Pick<Services, 'conversations' | 'log' | 'members' | 'models' | 'slack'>;

/** Newer, Older, and whose: another page takes the place of the one that was there. */
export async function turn(press: Press, services: HistoryServices): Promise<void> {
  await press.ack();
  if (!press.responseUrl) return;
  const { workspace, user } = press;
  const shown = await pageAsked({ workspace, user }, press.value, services).catch((error: unknown) => {
    services.log.error({ err: error, workspace, user }, 'reading a page of the history failed');
    return { replaces: false, content: plainAnswer(words.cannotShow) };
  });
  await reply(services, press, shown.content, shown.replaces);
}

/** Who presses is asked on every page: anybody can send a button that they were never shown. */
async function pageAsked(
  actor: WorkspaceUser,
  value: string,
  services: HistoryServices,
): Promise<{ replaces: boolean; content: MessageContent }> {
  const query = historyAsked(value) ?? { scope: 'mine' };
  const { workspace, user } = actor;
  const admin =
    query.scope === 'all'
      ? await asAdmin(services, actor, "look at everybody's history")
      : ((await withTimeout(services.members.isAdmin(workspace, user), answerWithinMs.isAdminAfterwards)) ??
        false);
  if (query.scope === 'all' && !admin) {
    const content = plainAnswer(`${words.notAdmin} ${await whoCan(services, actor)}`);
    return { replaces: false, content };
  }
  return { replaces: true, content: historyAnswer(await readHistory(actor, query, services), admin) };
}
