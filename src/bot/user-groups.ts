import { z } from 'zod';
import { MessengerError } from '../infographs/messenger.js';
import type { SlackCalls } from './slack-calls.js';

const CACHE_MS = 5 * 60_000;
const CACHED_GROUPS = 1_000;

const listAnswer = z.looseObject({
  usergroups: z.array(z.looseObject({ id: z.string(), name: z.string(), handle: z.string().nullish() })),
});
const usersAnswer = z.looseObject({ users: z.array(z.string()) });

export interface UserGroup {
  id: string;
  name: string;
}

/** Slack's user groups, as settings name them. */
export interface UserGroups {
  /** @throws MessengerError */
  list(workspace: string): Promise<UserGroup[]>;
  /** Whether this person is in one of these groups; who is in one is known for five minutes. @throws MessengerError */
  has(workspace: string, groups: readonly string[], user: string): Promise<boolean>;
}

export function createUserGroups(slack: Pick<SlackCalls, 'call'>, now: () => number = Date.now): UserGroups {
  /** Kept while they are on their way as well: Slack takes few of these questions a minute. */
  const known = new Map<string, { users: Promise<ReadonlySet<string>>; at: number }>();

  function usersOf(workspace: string, usergroup: string): Promise<ReadonlySet<string>> {
    const key = `${workspace}:${usergroup}`;
    const cached = known.get(key);
    if (cached && now() - cached.at < CACHE_MS) return cached.users;
    const users = ask(workspace, usergroup);
    if (known.size >= CACHED_GROUPS) known.clear();
    known.set(key, { users, at: now() });
    // What Slack did not say is asked again.
    users.catch(() => known.delete(key));
    return users;
  }

  async function ask(workspace: string, usergroup: string): Promise<ReadonlySet<string>> {
    try {
      const answer = await slack.call(workspace, 'usergroups.users.list', { usergroup });
      return new Set(usersAnswer.parse(answer).users);
    } catch (error) {
      // In a group that is there no more is nobody: that is an answer, and must not let everybody in.
      if (error instanceof MessengerError && error.code === 'no_such_subteam') return new Set();
      throw error;
    }
  }

  return {
    async list(workspace) {
      const { usergroups } = listAnswer.parse(await slack.call(workspace, 'usergroups.list', {}));
      return usergroups.map(({ id, name }) => ({ id, name }));
    },
    async has(workspace, groups, user) {
      const asked = await Promise.allSettled(groups.map((group) => usersOf(workspace, group)));
      if (asked.some((one) => one.status === 'fulfilled' && one.value.has(user))) return true;
      const failed = asked.find((one) => one.status === 'rejected');
      if (failed) throw failed.reason;
      return false;
    },
  };
}
