import { withTimeout } from '../../../lib/timeout.js';
import { answerWithinMs } from '../../client/answer-times.js';
import { type NotForYou, TRY_AGAIN_AFTER_S } from '../../client/members.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';

/** `refused`: why somebody may not ask. `inAllowedGroup` goes with the request, for the workspace's rules. */
export type Permission = { refused: NotForYou } | { refused?: never; inAllowedGroup?: boolean };

/**
 * Whether somebody may ask for infographics; asked before every request, by whatever way it comes. Where Slack does
 * not say within 700 ms, what it said last holds for 24 hours; where it has said nothing, the answer is no.
 */
export async function mayUse(
  {
    log,
    members,
    patience,
    settings,
    userGroups,
  }: Pick<Services, 'log' | 'members' | 'patience' | 'settings' | 'userGroups'>,
  { workspace, user }: WorkspaceUser,
): Promise<Permission> {
  const groups = settings.read(workspace).then((read) => read.userGroups);
  const inGroup = groups.then((named) => named && userGroups.has(workspace, named, user));
  // `undefined` is "nobody needs to be in one", and "not known" is no object, so that it can be told.
  const asked = withTimeout(
    inGroup.then((known) => ({ known })),
    answerWithinMs.mayUse * patience,
  );
  const [may, answer] = await Promise.all([members.mayUse(workspace, user), asked]);
  if (may !== true) return { refused: may };
  if (!answer) {
    log.warn({ workspace, user }, 'usergroups.users.list failed: refused');
    return { refused: { tryAgainS: TRY_AGAIN_AFTER_S } };
  }
  return answer.known === undefined ? {} : { inAllowedGroup: answer.known };
}
