import { withTimeout } from '../../../lib/timeout.js';
import type { MessageContent } from '../../blocks/message.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { historyAnswer } from './blocks.js';
import { readHistory } from './page.js';

/** `/infograph history`: my last infographics, for my eyes. */
export async function answerHistory(
  { workspace, user }: WorkspaceUser,
  services: Pick<Services, 'conversations' | 'members' | 'models'>,
): Promise<MessageContent> {
  const [page, admin] = await Promise.all([
    readHistory({ workspace, user }, { scope: 'mine' }, services),
    withTimeout(services.members.isAdmin(workspace, user), answerWithinMs.isAdmin),
  ]);
  return historyAnswer(page, admin ?? false);
}
