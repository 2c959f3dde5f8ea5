import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { atMost } from '../../lib/at-most.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import { withTimeout } from '../../lib/timeout.js';
import { youngerThan } from '../../lib/younger-than.js';
import { answerWithinMs } from './answer-times.js';
import { parseAnswer } from './parse-answer.js';
import type { SlackCalls } from './slack-calls.js';

const CACHE_MS = 5 * 60_000;
const CACHED_GROUPS = 1_000;
/** Somebody waits for their answer: where Slack takes too long, what it said last holds. */
const BELIEVED_MS = 24 * 3_600_000;

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
  /** @throws SlackCallError */
  list(workspace: string): Promise<UserGroup[]>;
  /**
   * Whether this person is in one of these groups; who is in one is known for five minutes, and for 24 hours where
   * Slack does not say it within 600 ms. @throws SlackCallError where it never said it
   */
  has(workspace: string, groups: readonly string[], user: string): Promise<boolean>;
}

/** @param patience how many times as long as said answers may take: more than once only in tests */
export function createUserGroups(
  slack: Pick<SlackCalls, 'call'>,
  now: () => number = Date.now,
  patience = 1,
): UserGroups {
  /** Kept while they are on their way as well: Slack takes few of these questions a minute. */
  const known = new LRUCache<string, Promise<ReadonlySet<string>>>({
    ...atMost(CACHED_GROUPS),
    ...youngerThan(CACHE_MS, now),
  });
  const last = new LRUCache<string, ReadonlySet<string>>({
    ...atMost(CACHED_GROUPS),
    ...youngerThan(BELIEVED_MS, now),
  });

  function usersOf(workspace: string, usergroup: string): Promise<ReadonlySet<string>> {
    const key = `${workspace}:${usergroup}`;
    const cached = known.get(key);
    if (cached) return cached;
    const users = ask(workspace, usergroup);
    known.set(key, users);
    users.then(
      (named) => last.set(key, named),
      // What Slack did not say is asked again, but not before it wants to be.
      (error: unknown) => {
        const afterMs = error instanceof SlackCallError ? error.afterMs : 0;
        if (afterMs > 0) known.set(key, users, { ttl: Math.min(afterMs, CACHE_MS) });
        else known.delete(key);
      },
    );
    return users;
  }

  async function usersInTime(workspace: string, usergroup: string): Promise<ReadonlySet<string>> {
    const asked = usersOf(workspace, usergroup);
    const users = await withTimeout(asked, answerWithinMs.userGroup * patience);
    if (users) return users;
    const before = last.get(`${workspace}:${usergroup}`);
    if (before) return before;
    // What Slack said against it, where it said something.
    return await Promise.race([asked, Promise.reject(new SlackCallError('retry', 'too_slow'))]);
  }

  async function ask(workspace: string, usergroup: string): Promise<ReadonlySet<string>> {
    try {
      const answer = await slack.call(workspace, 'usergroups.users.list', { usergroup });
      return new Set(parseAnswer(usersAnswer, answer).users);
    } catch (error) {
      // In a group that is there no more is nobody: that is an answer, and must not let everybody in.
      if (error instanceof SlackCallError && error.code === 'no_such_subteam') return new Set();
      throw error;
    }
  }

  return {
    async list(workspace) {
      const { usergroups } = parseAnswer(listAnswer, await slack.call(workspace, 'usergroups.list', {}));
      return usergroups.map(({ id, name }) => ({ id, name }));
    },
    async has(workspace, groups, user) {
      const asked = await Promise.allSettled(groups.map((group) => usersInTime(workspace, group)));
      if (asked.some((one) => one.status === 'fulfilled' && one.value.has(user))) return true;
      const failed = asked.find((one) => one.status === 'rejected');
      if (failed) throw failed.reason;
      return false;
    },
  };
}
