import { z } from 'zod';
import type { SlackCalls } from './slack-calls.js';

const CACHE_MS = 5 * 60_000;
const CACHED_PEOPLE = 5_000;

const userAnswer = z.looseObject({
  user: z.looseObject({
    deleted: z.boolean().nullish(),
    is_bot: z.boolean().nullish(),
    is_stranger: z.boolean().nullish(),
    is_admin: z.boolean().nullish(),
    is_owner: z.boolean().nullish(),
    is_primary_owner: z.boolean().nullish(),
  }),
});

export interface Members {
  /**
   * Whether this person may spend others' credits and end others' work: by Slack's own flags, or by ADMIN_USERS.
   * @param fresh asks Slack anew: at each top-up, because roles change
   * @throws MessengerError when Slack cannot be asked and nothing is known
   */
  isAdmin(workspace: string, user: string, fresh?: boolean): Promise<boolean>;
  /** People named in ADMIN_USERS, for "ask …"; Slack's own admins are not listed to everybody. */
  namedAdmins(): readonly string[];
}

export function createMembers(
  slack: SlackCalls,
  adminUsers: readonly string[],
  now: () => number = Date.now,
): Members {
  const known = new Map<string, { admin: boolean; at: number }>();

  return {
    namedAdmins: () => adminUsers,
    async isAdmin(workspace, user, fresh = false) {
      if (adminUsers.includes(user)) return true;
      const key = `${workspace}:${user}`;
      const cached = known.get(key);
      if (cached && !fresh && now() - cached.at < CACHE_MS) return cached.admin;
      const answer = userAnswer.safeParse(await slack.call(workspace, 'users.info', { user }));
      const admin = answer.success && isSlackAdmin(answer.data.user);
      if (known.size >= CACHED_PEOPLE) known.clear();
      known.set(key, { admin, at: now() });
      return admin;
    },
  };
}

/** Owners usually are admins too, but Slack does not promise it. */
function isSlackAdmin(user: z.output<typeof userAnswer>['user']): boolean {
  if (user.deleted || user.is_bot || user.is_stranger) return false;
  return Boolean(user.is_admin || user.is_owner || user.is_primary_owner);
}
