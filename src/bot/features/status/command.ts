import { withTimeout } from '../../../lib/timeout.js';
import type { Infograph } from '../../../models/infograph.js';
import type { MessageContent } from '../../blocks/message.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { statusAnswer } from './blocks.js';

const SHOWN = 10;

/** `/infograph status`: what I have running, with Cancel; for an admin with the way to everyone's. */
export async function answerStatus(
  { workspace, user }: WorkspaceUser,
  { members, models }: Pick<Services, 'members' | 'models'>,
): Promise<MessageContent> {
  const asked = withTimeout(members.isAdmin(workspace, user), answerWithinMs.isAdmin);
  const open = await models.infographs
    .find({ workspace, requester: user, nextStepAt: { $exists: true }, delivery: 'waiting' })
    .sort({ acceptedAt: -1, _id: 1 })
    .lean();
  const ids = [...new Set(open.map(({ batch }) => batch))];
  const shown = ids.slice(0, SHOWN);
  const threads = await models.threads.find({ _id: { $in: shown }, workspace }).lean();
  const infographs = await models.infographs
    .find({ batch: { $in: shown }, workspace })
    .sort({ position: 1 })
    .lean();
  const running = shown.flatMap((id) => {
    const thread = threads.find(({ _id }) => _id === id);
    const batch: Infograph[] = infographs.filter((infograph) => infograph.batch === id);
    return thread && batch.length > 0 ? [{ thread, batch }] : [];
  });
  return statusAnswer(running, ids.length - shown.length, (await asked) ?? false);
}
