import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { atMost } from '../../lib/at-most.js';
import { createLocalLimit } from '../../lib/local-limit.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import { youngerThan } from '../../lib/younger-than.js';
import type { Installations } from '../../workspaces/installations/index.js';
import { parseAnswer } from './parse-answer.js';
import type { SlackCalls } from './slack-calls.js';

const CACHE_MS = 5 * 60_000;
/** So long the last answer is believed where Slack does not give another. */
const BELIEVED_MS = 24 * 3_600_000;
const REMEMBERED_PEOPLE = 20_000;
/**
 * How often Slack is asked anew who somebody is, although it is known. It takes some 100 such questions a minute of a
 * workspace (https://docs.slack.dev/apis/web-api/rate-limits, tier 4); the rest is for whom nobody knows yet.
 */
const ANEW_A_MINUTE = { person: 60, workspace: 80 };

const userAnswer = z.looseObject({
  user: z.looseObject({
    deleted: z.boolean().nullish(),
    is_bot: z.boolean().nullish(),
    is_workflow_bot: z.boolean().nullish(),
    is_stranger: z.boolean().nullish(),
    team_id: z.string().nullish(),
    teams: z.array(z.string()).nullish(),
    enterprise_user: z
      .looseObject({ enterprise_id: z.string().nullish(), teams: z.array(z.string()).nullish() })
      .nullish(),
    is_restricted: z.boolean().nullish(),
    is_ultra_restricted: z.boolean().nullish(),
    is_admin: z.boolean().nullish(),
    is_owner: z.boolean().nullish(),
    is_primary_owner: z.boolean().nullish(),
    tz: z.string().nullish(),
    name: z.string().nullish(),
    real_name: z.string().nullish(),
    profile: z.looseObject({ display_name: z.string().nullish(), real_name: z.string().nullish() }).nullish(),
  }),
});

type SlackUser = z.output<typeof userAnswer>['user'];

/** `bot`: bots, workflows and people who are deactivated. `stranger`: people of other organizations. */
export type Kind = 'member' | 'guest' | 'stranger' | 'bot';

/** Who somebody is in one workspace, as Slack says. */
export interface Person {
  kind: Kind;
  slackAdmin: boolean;
  slackOwner: boolean;
  timeZone: string | undefined;
  /** As they are called in Slack. */
  name: string | undefined;
}

/** What Slack says of people: asked once for all who want to know it at the same time, and remembered. */
export interface People {
  /**
   * Who somebody is, as Slack said within the last five minutes. `anew`: as it says now, so many times a minute.
   * @throws SlackCallError when Slack cannot be asked, or was asked too often
   */
  ask(workspace: string, user: string, anew?: boolean): Promise<Person>;
  /** What Slack said of them last, within 24 hours: for when it says nothing. */
  last(workspace: string, user: string): Person | undefined;
}

interface Dependencies {
  slack: Pick<SlackCalls, 'call'>;
  installations: Pick<Installations, 'of'>;
  /** How many times as often as said Slack may be asked anew: more than once only in tests. */
  patience: number;
  now(): number;
}

/** @param now milliseconds since 1970 */
export function createPeople({ slack, installations, patience, now }: Dependencies): People {
  const known = new LRUCache<string, { person: Person; at: number }>({
    ...atMost(REMEMBERED_PEOPLE),
    ...youngerThan(BELIEVED_MS, now),
  });
  /** Questions on their way: a burst of one person's requests asks Slack once. */
  const asking = new Map<string, Promise<Person>>();
  /** Until when a workspace's Slack wants no more questions. */
  const quietUntil = new Map<string, number>();
  const perPerson = createLocalLimit(ANEW_A_MINUTE.person * patience, 60);
  const perWorkspace = createLocalLimit(ANEW_A_MINUTE.workspace * patience, 60);

  /** Nobody's questions are to use up Slack's answers for everybody. */
  async function mayAskAnew(workspace: string, key: string): Promise<void> {
    for (const allowance of [await perPerson.take(key), await perWorkspace.take(workspace)]) {
      if (!allowance.allowed) throw new SlackCallError('retry', 'asked_too_often', allowance.resetMs);
    }
  }

  async function question(workspace: string, user: string): Promise<Person> {
    const leftMs = (quietUntil.get(workspace) ?? 0) - now();
    if (leftMs > 0) throw new SlackCallError('retry', 'ratelimited', leftMs);
    try {
      const answer = parseAnswer(userAnswer, await slack.call(workspace, 'users.info', { user }));
      const enterprise = (await installations.of(workspace))?.enterprise;
      return personIn(answer.user, { workspace, enterprise });
    } catch (error) {
      if (!(error instanceof SlackCallError)) throw error;
      // That nobody is called so here is an answer.
      if (error.code === 'user_not_found') return nobody;
      if (error.code === 'ratelimited') quietUntil.set(workspace, now() + error.afterMs);
      throw error;
    }
  }

  return {
    async ask(workspace, user, anew = false) {
      const key = `${workspace}:${user}`;
      const last = known.get(key);
      const isRecent = last !== undefined && now() - last.at < CACHE_MS;
      if (isRecent && !anew) return last.person;
      const begun = asking.get(key);
      if (begun) return await begun;
      if (isRecent) await mayAskAnew(workspace, key);
      const asked = asking.get(key) ?? question(workspace, user);
      asking.set(key, asked);
      const person = await asked.finally(() => {
        if (asking.get(key) === asked) asking.delete(key);
      });
      known.set(key, { person, at: now() });
      return person;
    },
    last: (workspace, user) => known.get(`${workspace}:${user}`)?.person,
  };
}

const nobody: Person = {
  kind: 'stranger',
  slackAdmin: false,
  slackOwner: false,
  timeZone: undefined,
  name: undefined,
};

/** Where somebody is asked about. */
interface Place {
  workspace: string;
  enterprise: string | undefined;
}

function personIn(user: SlackUser, place: Place): Person {
  const kind = kindOf(user, place);
  // Owners usually are admins too, but Slack does not promise it.
  const owns = Boolean(user.is_owner || user.is_primary_owner);
  const isMember = kind === 'member' && isMemberOf(user, place.workspace);
  const slackOwner = isMember && owns;
  const slackAdmin = isMember && (owns || Boolean(user.is_admin));
  return { kind, slackAdmin, slackOwner, timeZone: user.tz ?? undefined, name: nameOf(user) };
}

/** The name that they gave themselves, or their full one. @see https://docs.slack.dev/reference/objects/user-object */
function nameOf({ name, profile, real_name }: SlackUser): string | undefined {
  const names = [profile?.display_name, profile?.real_name, real_name, name];
  return names.map((one) => one?.trim()).find(Boolean);
}

function kindOf(user: SlackUser, { workspace, enterprise }: Place): Kind {
  if (user.deleted || user.is_bot || user.is_workflow_bot) return 'bot';
  const isColleague = enterprise !== undefined && user.enterprise_user?.enterprise_id === enterprise;
  // In a channel that two organizations share, Slack calls nobody in it a stranger: their team_id alone tells.
  if (user.is_stranger || !(isColleague || isMemberOf(user, workspace))) return 'stranger';
  return user.is_restricted || user.is_ultra_restricted ? 'guest' : 'member';
}

/** Whose flags are those of another workspace is no admin of this one. */
function isMemberOf({ team_id, teams, enterprise_user }: SlackUser, workspace: string): boolean {
  return !team_id || [team_id, ...(teams ?? []), ...(enterprise_user?.teams ?? [])].includes(workspace);
}
