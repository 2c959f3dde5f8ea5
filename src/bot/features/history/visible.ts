import type { Infograph } from '../../../models/infograph.js';
import type { Thread } from '../../../models/thread.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';

/** Others' prompts from conversations that not everybody can read are nobody's business, an admin's neither. */
export type PromptShown = 'shown' | 'private' | 'forgotten';

/** What somebody may see of requests, their own and others'. */
export interface Sight {
  /** Whether they may read what is in this conversation. */
  canRead(infograph: Pick<Infograph, 'requester'>, channel: string): Promise<boolean>;
  prompt(
    infograph: Pick<Infograph, 'forgottenAt' | 'requester'>,
    thread: Pick<Thread, 'asked' | 'onlyMe'> | undefined,
  ): Promise<PromptShown>;
}

export function sightOf(
  { workspace, user }: WorkspaceUser,
  { conversations }: Pick<Services, 'conversations'>,
): Sight {
  const canRead: Sight['canRead'] = async ({ requester }, channel) =>
    requester === user || (await conversations.isPublic(workspace, channel));
  return {
    canRead,
    async prompt(infograph, thread) {
      if (infograph.forgottenAt) return 'forgotten';
      // What a program asks for without a channel is in no conversation.
      if (!thread) return 'shown';
      // What only its requester was to see is theirs, wherever it was typed.
      const readable = thread.onlyMe ? infograph.requester === user : await canRead(infograph, thread.asked);
      return readable ? 'shown' : 'private';
    },
  };
}
