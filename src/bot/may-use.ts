import type { Actor } from './admin-only.js';
import { inTime } from './in-time.js';
import type { Kind } from './members.js';
import type { Services } from './services.js';

/** Somebody waits for their answer, and Slack waits three seconds in all. */
const WITHIN_MS = 700;

/** `refused`: what somebody is who may not ask. `inAllowedGroup` goes with the request, for the workspace's rules. */
export type Permission = { refused: Exclude<Kind, 'member'> } | { refused?: never; inAllowedGroup?: boolean };

/**
 * Whether somebody may ask for infographics; asked before every request, by whatever way it comes. What Slack does
 * not say within 700 ms is taken as yes: a wrong refusal would be worse.
 */
export async function mayUse(
  { log, members, settings, userGroups }: Pick<Services, 'log' | 'members' | 'settings' | 'userGroups'>,
  { workspace, user }: Actor,
): Promise<Permission> {
  const groups = settings.read(workspace).then((read) => read.userGroups);
  const inGroup = groups.then((named) => named && userGroups.has(workspace, named, user));
  // `undefined` is "nobody needs to be in one", and "not known" is an object, so that it can be told.
  const asked = inTime(
    inGroup.then((known) => ({ known })),
    WITHIN_MS,
  );
  const [may, answer] = await Promise.all([members.mayUse(workspace, user), asked]);
  if (may !== true) return { refused: may };
  if (!answer) log.warn({ workspace, user }, 'Slack could not be asked in time for user groups: let in');
  return answer?.known === undefined ? {} : { inAllowedGroup: answer.known };
}
