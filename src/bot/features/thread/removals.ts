import type { Messenger, Posted } from '../../../infographs/core/messenger.js';
import type { Log } from '../../../lib/log.js';
import { SlackCallError } from '../../../lib/slack-call-error.js';
import type { MessageContent } from '../../blocks/message.js';
import type { Members } from '../../client/members.js';
import type { SlackCalls } from '../../client/slack-calls.js';
import { removedMessage } from './blocks.js';
import { namesOf } from './names.js';

interface Dependencies {
  slack: SlackCalls;
  members: Pick<Members, 'nameOf'>;
  /** After so many days pictures are removed; undefined where none is. */
  retentionDays: number | undefined;
  log: Log;
}

interface Messages {
  update(workspace: string, message: Posted, content: MessageContent): Promise<void>;
}

/** What is to go, and what stands in its place where Slack does not let it. */
export function removals(
  { slack, members, retentionDays, log }: Dependencies,
  { update }: Messages,
): Pick<Messenger, 'removeMessage' | 'deleteFile'> {
  return {
    async removeMessage({ _id, workspace, removal }, { channel, ts }) {
      if (!removal) return;
      const names = await namesOf(members, workspace, [removal.by]);
      const remove = () => slack.call(workspace, 'chat.delete', { channel, ts });
      const say = () => update(workspace, { channel, ts }, removedMessage(removal, names, retentionDays));
      // Whoever deletes it wants it away; where its time was over, people read why it is.
      const [first, second] = removal.why === 'deleted' ? [remove, say] : [say, remove];
      if ((await carriedOut(first)) || (await carriedOut(second))) return;
      log.warn({ infograph: _id }, 'Slack lets a message be neither deleted nor changed: its file goes');
    },

    async deleteFile(workspace, file) {
      const isGone = await carriedOut(() => slack.call(workspace, 'files.delete', { file }));
      if (!isGone) log.warn({ workspace, file }, 'Slack does not delete a file of ours');
    },
  };
}

/** Says of a message or a file that is gone already. */
const goneCodes = new Set(['message_not_found', 'file_not_found', 'file_deleted']);

/** Whether it is done, or was before. @throws SlackCallError where it can be tried again */
async function carriedOut(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof SlackCallError) || error.outcome === 'retry' || error.outcome === 'unknown')
      throw error;
    return goneCodes.has(error.code);
  }
}
