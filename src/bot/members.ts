import { z } from 'zod';
import { MessengerError } from '../infographs/messenger.js';
import type { Installations } from '../installations/index.js';
import type { Log } from '../log.js';
import type { Settings } from '../settings/index.js';
import type { SlackCalls } from './slack-calls.js';

const CACHE_MS = 5 * 60_000;
const CACHED_PEOPLE = 5_000;
/** Somebody waits for their answer, and Slack waits three seconds in all. */
const MAY_USE_WITHIN_MS = 700;

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
  }),
});

type SlackUser = z.output<typeof userAnswer>['user'];

/** `bot`: bots, workflows and people who are deactivated. `stranger`: people of other organisations. */
export type Kind = 'member' | 'guest' | 'stranger' | 'bot';

interface Person {
  kind: Kind;
  slackAdmin: boolean;
  timeZone: string | undefined;
}

export interface Members {
  /**
   * Whether this person may decide about others' credits and work: by Slack's own flags, by ADMIN_USERS, by having
   * installed the app, or because an admin named them in the settings. Nobody is an admin of a workspace that the app
   * is not installed in.
   * @param fresh asks Slack and the database anew: roles change
   * @throws MessengerError when Slack cannot be asked and nothing is known
   */
  isAdmin(workspace: string, user: string, fresh?: boolean): Promise<boolean>;
  /**
   * Whether this person may ask for infographics; else what they are. Guests and people of other organisations may
   * where the settings say so. Where Slack does not answer within 700 ms they are let in, because a wrong refusal
   * would be worse than a guest's infographic.
   */
  mayUse(workspace: string, user: string): Promise<true | Exclude<Kind, 'member'>>;
  /** IANA, as the person has set it in Slack. @throws MessengerError */
  timeZoneOf(workspace: string, user: string): Promise<string | undefined>;
  /** People named in ADMIN_USERS, for "ask …"; Slack's own admins are not listed to everybody. */
  namedAdmins(): readonly string[];
}

interface Dependencies {
  slack: Pick<SlackCalls, 'call'>;
  settings: Pick<Settings, 'read'>;
  log: Log;
  adminUsers: readonly string[];
  installations: Pick<Installations, 'of'>;
  now?(): number;
}

export function createMembers(dependencies: Dependencies): Members {
  const { slack, settings, log, adminUsers, installations, now = Date.now } = dependencies;
  const known = new Map<string, { person: Person; at: number }>();
  /** Questions on their way: a burst of one person's requests asks Slack once. */
  const asking = new Map<string, Promise<Person>>();

  async function personOf(workspace: string, user: string, fresh = false): Promise<Person> {
    const key = `${workspace}:${user}`;
    const cached = known.get(key);
    if (cached && !fresh && now() - cached.at < CACHE_MS) return cached.person;
    const asked = (fresh ? undefined : asking.get(key)) ?? ask(workspace, user);
    asking.set(key, asked);
    const person = await asked.finally(() => {
      if (asking.get(key) === asked) asking.delete(key);
    });
    if (known.size >= CACHED_PEOPLE) known.clear();
    known.set(key, { person, at: now() });
    return person;
  }

  async function ask(workspace: string, user: string): Promise<Person> {
    try {
      const answer = userAnswer.safeParse(await slack.call(workspace, 'users.info', { user }));
      if (!answer.success) return nobody;
      const enterprise = (await installations.of(workspace))?.enterprise;
      return personIn(answer.data.user, { workspace, enterprise });
    } catch (error) {
      // That nobody is called so here is an answer.
      if (error instanceof MessengerError && error.code === 'user_not_found') return nobody;
      throw error;
    }
  }

  return {
    namedAdmins: () => adminUsers,
    async isAdmin(workspace, user, fresh = false) {
      const installed = await installations.of(workspace);
      if (!installed) return false;
      if (adminUsers.includes(user)) return true;
      const { admins } = await settings.read(workspace, fresh);
      if (admins.includes(user)) return true;
      if (installed.installer === user) return true;
      return (await personOf(workspace, user, fresh)).slackAdmin;
    },
    async mayUse(workspace, user) {
      try {
        const [{ kind }, { guests }] = await within(
          MAY_USE_WITHIN_MS,
          Promise.all([personOf(workspace, user), settings.read(workspace)]),
        );
        if (kind === 'member' || (guests && kind !== 'bot')) return true;
        return kind;
      } catch (error) {
        const code = error instanceof MessengerError ? error.code : 'error';
        log.warn({ workspace, user, code }, 'Slack could not be asked in time who this is: let in');
        return true;
      }
    },
    timeZoneOf: async (workspace, user) => (await personOf(workspace, user)).timeZone,
  };
}

const nobody: Person = { kind: 'stranger', slackAdmin: false, timeZone: undefined };

/** Where somebody is asked about. */
interface Place {
  workspace: string;
  enterprise: string | undefined;
}

function personIn(user: SlackUser, place: Place): Person {
  const kind = kindOf(user, place);
  // Owners usually are admins too, but Slack does not promise it.
  const flagged = Boolean(user.is_admin || user.is_owner || user.is_primary_owner);
  const slackAdmin = kind === 'member' && flagged && isMemberOf(user, place.workspace);
  return { kind, slackAdmin, timeZone: user.tz ?? undefined };
}

function kindOf(user: SlackUser, { workspace, enterprise }: Place): Kind {
  if (user.deleted || user.is_bot || user.is_workflow_bot) return 'bot';
  const isColleague = enterprise !== undefined && user.enterprise_user?.enterprise_id === enterprise;
  // In a channel that two organisations share, Slack calls nobody in it a stranger: their team_id alone tells.
  if (user.is_stranger || !(isColleague || isMemberOf(user, workspace))) return 'stranger';
  return user.is_restricted || user.is_ultra_restricted ? 'guest' : 'member';
}

/** Whose flags are those of another workspace is no admin of this one. */
function isMemberOf({ team_id, teams, enterprise_user }: SlackUser, workspace: string): boolean {
  return !team_id || [team_id, ...(teams ?? []), ...(enterprise_user?.teams ?? [])].includes(workspace);
}

/** @throws MessengerError when it took longer; what was begun goes on, and its answer is there for the next. */
async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new MessengerError('wait', 'too_slow')), limitMs);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
