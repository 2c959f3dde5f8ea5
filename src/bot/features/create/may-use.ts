import { SlackCallError } from '../../../lib/slack-call-error.js';
import { withTimeout } from '../../../lib/timeout.js';
import { answerWithinMs } from '../../client/answer-times.js';
import { type NotForYou, TRY_AGAIN_AFTER_S } from '../../client/members.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';

/** `groups_hidden`: only some user groups may ask, and the app lacks the scope to see who is in them. */
export type RefusedUse = NotForYou | 'groups_hidden';

/** `refused`: why somebody may not ask. `inAllowedGroup` goes with the request, for the workspace's rules. */
export type Permission = { refused: RefusedUse } | { refused?: never; inAllowedGroup?: boolean };

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
  const inGroup = groups
    .then((named) => named && userGroups.has(workspace, named, user))
    .catch((error: unknown) => {
      // It may have been left out at the install, and comes by no waiting.
      if (error instanceof SlackCallError && error.code === 'missing_scope') return 'hidden' as const;
      throw error;
    });
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
  if (answer.known === 'hidden') return { refused: 'groups_hidden' };
  return answer.known === undefined ? {} : { inAllowedGroup: answer.known };
}
