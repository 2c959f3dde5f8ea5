import type { KnownBlock } from '@slack/types';
import { withTimeout } from '../../../lib/timeout.js';
import { mention, section } from '../../blocks/text.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { request as words } from '../../words/request.js';
import { askButton } from '../ask-admin/blocks.js';

const MOST_NAMED = 3;

/** An admin is told how, others whom to ask, with a button for that. Not knowing which is no reason to be late with the answer. */
export async function whoCanTopUp(
  { workspace, user }: WorkspaceUser,
  { members }: Pick<Services, 'members'>,
  withinMs: number,
): Promise<KnownBlock[]> {
  const [admin, { operators, named }] = await Promise.all([
    withTimeout(members.isAdmin(workspace, user), withinMs),
    members.admins(workspace),
  ]);
  const known = [...new Set([...operators, ...named])].slice(0, MOST_NAMED);
  const said = admin ? words.topUpYourself : words.askAnAdmin(known.map(mention).join(' '));
  return [section(said), ...(admin ? [] : [askButton()])];
}
