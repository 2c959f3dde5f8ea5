import { inTime } from '../../lib/in-time.js';
import type { Actor } from '../admin-only.js';
import { historyAnswer } from '../blocks/history.js';
import type { MessageContent } from '../blocks/thread.js';
import { readHistory } from '../history-page.js';
import type { Services } from '../services.js';

/** Where Slack does not say in this time that somebody is an admin, they see what everybody sees. */
const ADMIN_WITHIN_MS = 800;

/** `/infograph history`: my last infographics, for my eyes. */
export async function answerHistory(
  { workspace, user }: Actor,
  services: Pick<Services, 'members' | 'models' | 'places'>,
): Promise<MessageContent> {
  const [page, admin] = await Promise.all([
    readHistory({ workspace, user }, { scope: 'mine' }, services),
    inTime(services.members.isAdmin(workspace, user), ADMIN_WITHIN_MS),
  ]);
  return historyAnswer(page, admin ?? false);
}
