import { notForYou, refusalWords } from '../../../workspaces/policy/words.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { mayUse } from '../create/may-use.js';

export type MayShareServices = Pick<Services, 'log' | 'members' | 'patience' | 'settings' | 'userGroups'>;

/**
 * Why somebody may not share, in words: it costs nothing, and is for those who may ask for infographics.
 * @param channel where to, as far as that is known
 * @throws MongoError
 */
export async function whyNotShare(
  services: MayShareServices,
  { workspace, user }: WorkspaceUser,
  channel?: string,
): Promise<string | undefined> {
  const [may, { blocked, channels, userGroups }] = await Promise.all([
    mayUse(services, { workspace, user }),
    services.settings.read(workspace),
  ]);
  if (may.refused) return notForYou(may.refused);
  if (blocked.some((one) => one.user === user)) return refusalWords({ rule: 'blocked' });
  if (userGroups && may.inAllowedGroup === false) return refusalWords({ rule: 'user_group' });
  const isElsewhere = channel !== undefined && channels !== undefined && !channels.includes(channel);
  return isElsewhere ? refusalWords({ rule: 'channel' }) : undefined;
}
