import type { KnownBlock } from '@slack/types';
import { withTimeout } from '../../../lib/timeout.js';
import { mention, section } from '../../blocks/text.js';
import type { Subject } from '../../command-line/parse.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { request as words } from '../../words/request.js';
import { askButton } from '../ask-admin/blocks.js';
import type { RequestOutcome } from './request.js';

/** What somebody reads whose request was accepted. */
export function acceptedWords({ kind }: Subject, outcome: RequestOutcome, available: number): string {
  const { count, pauses, totalCredits } = outcome;
  return kind === 'article'
    ? words.acceptedArticle(count, totalCredits, available, pauses)
    : words.accepted(count, totalCredits, available);
}

/** An admin is told how, others whom to ask, with a button for that. Not knowing which is no reason to be late with the answer. */
export async function whoCanTopUp(
  { workspace, user }: WorkspaceUser,
  { members }: Pick<Services, 'members'>,
  withinMs: number,
): Promise<{ words: string; blocks: KnownBlock[] }> {
  const admin = await withTimeout(members.isAdmin(workspace, user), withinMs);
  const said = admin ? words.topUpYourself : words.askAnAdmin(members.namedAdmins().map(mention).join(' '));
  return { words: said, blocks: [section(said), ...(admin ? [] : [askButton()])] };
}
