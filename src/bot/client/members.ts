import type { Log } from '../../lib/log.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import { raceTimeout, withTimeout } from '../../lib/timeout.js';
import { noSettings, type WorkspaceSettings } from '../../models/workspace-settings.js';
import type { Installations } from '../../workspaces/installations/index.js';
import type { Settings } from '../../workspaces/settings/index.js';
import { answerWithinMs } from './answer-times.js';
import { createPeople, type Kind, type Person } from './people.js';
import type { SlackCalls } from './slack-calls.js';

/** When who was too slow to be heard has answered, or can be asked anew. */
export const TRY_AGAIN_AFTER_S = 5;

/** Why somebody may not ask. `tryAgainS`: who they are is not known, and can be asked again in so many seconds. */
export type NotForYou = Exclude<Kind, 'member'> | { tryAgainS: number };

export interface Members {
  /**
   * Whether this person may decide about others' credits and work: by Slack's own flags, by ADMIN_USERS, by having
   * installed the app, or because an admin named them in the settings, which may leave out Slack's admins, but not its
   * owners. Nobody is an admin of a workspace that the app
   * is not installed in.
   * @param fresh asks Slack and the database anew: roles change
   * @throws SlackCallError when Slack cannot be asked and nothing is known
   */
  isAdmin(workspace: string, user: string, fresh?: boolean): Promise<boolean>;
  /**
   * Whether this person may ask for infographics; else what they are. Guests and people of other organizations may
   * where the settings say so. Where Slack does not answer within 700 ms, what it said of them within the last 24 hours
   * holds; somebody of whom it has said nothing may not.
   */
  mayUse(workspace: string, user: string): Promise<true | NotForYou>;
  /** IANA, as the person has set it in Slack. @throws SlackCallError */
  timeZoneOf(workspace: string, user: string): Promise<string | undefined>;
  /**
   * What somebody is called, for words that are to notify nobody: as Slack said it within the last 24 hours. Undefined
   * where it says nothing within 700 ms.
   */
  nameOf(workspace: string, user: string): Promise<string | undefined>;
  /**
   * Whether this person would still be an admin if the settings said so. @throws SlackCallError when Slack cannot be asked
   * and nothing is known
   */
  wouldBeAdmin(workspace: string, user: string, wanted: AdminSettings): Promise<boolean>;
  /** The admins that can be named, for "ask …" and for the settings. Never throws: it names fewer then. */
  admins(workspace: string): Promise<NamedAdmins>;
}

/** What the settings say of who counts. */
export interface AdminSettings {
  admins: readonly string[];
  slackAdmins?: WorkspaceSettings['slackAdmins'] | undefined;
}

/** Admins by their ids. Slack's own are not among them: Slack lists them to nobody without asking after each member. */
export interface NamedAdmins {
  /** By ADMIN_USERS. */
  operators: readonly string[];
  /** By the settings. */
  named: readonly string[];
  installer?: string | undefined;
  /** Of Slack's own, only the owners count. */
  ownersOnly: boolean;
}

interface Dependencies {
  slack: Pick<SlackCalls, 'call'>;
  settings: Pick<Settings, 'read'>;
  log: Log;
  adminUsers: readonly string[];
  installations: Pick<Installations, 'of'>;
  /** How many times as long as said answers may take, and as often Slack may be asked: more than once only in tests. */
  patience?: number;
  now?(): number;
}

/** Who may do what in a workspace, by Slack's flags, the settings and ADMIN_USERS together. */
export function createMembers(dependencies: Dependencies): Members {
  const { slack, settings, log, adminUsers, installations, patience = 1, now = Date.now } = dependencies;
  const withinMs = answerWithinMs.mayUse * patience;
  const people = createPeople({ slack, installations, patience, now });

  /** @throws SlackCallError */
  async function whoIs(workspace: string, user: string): Promise<Person> {
    try {
      return await raceTimeout(people.ask(workspace, user), withinMs, tooSlow);
    } catch (error) {
      const last = people.last(workspace, user);
      if (!last) throw error;
      log.warn({ workspace, user, code: codeOf(error) }, 'users.info failed: using the last known answer');
      return last;
    }
  }

  /** @param decides what the settings say */
  async function isAdminBy(
    decides: () => Promise<AdminSettings> | AdminSettings,
    { workspace, user, fresh }: { workspace: string; user: string; fresh: boolean },
  ): Promise<boolean> {
    const installed = await installations.of(workspace);
    if (!installed) return false;
    if (adminUsers.includes(user)) return true;
    const { admins, slackAdmins } = await decides();
    if (admins.includes(user) || installed.installer === user) return true;
    const { slackAdmin, slackOwner } = await people.ask(workspace, user, fresh);
    return slackAdmins === 'owners' ? slackOwner : slackAdmin;
  }

  return {
    async admins(workspace) {
      const known = Promise.all([settings.read(workspace), installations.of(workspace)]);
      const [{ admins, slackAdmins }, installed] = (await withTimeout(
        known.catch(() => undefined),
        withinMs,
      )) ?? [noSettings(workspace), undefined];
      return {
        operators: adminUsers,
        named: admins,
        installer: installed?.installer,
        ownersOnly: slackAdmins === 'owners',
      };
    },
    isAdmin: async (workspace, user, fresh = false) =>
      await isAdminBy(() => settings.read(workspace, fresh), { workspace, user, fresh }),
    wouldBeAdmin: async (workspace, user, wanted) =>
      await isAdminBy(() => wanted, { workspace, user, fresh: false }),
    async mayUse(workspace, user) {
      try {
        const [{ kind }, { guests }] = await Promise.all([
          whoIs(workspace, user),
          raceTimeout(settings.read(workspace), withinMs, tooSlow),
        ]);
        return kind === 'member' || (guests && kind !== 'bot') ? true : kind;
      } catch (error) {
        log.warn({ workspace, user, code: codeOf(error) }, 'users.info failed: refused');
        const afterMs = error instanceof SlackCallError ? error.afterMs : 0;
        return { tryAgainS: Math.max(TRY_AGAIN_AFTER_S, Math.ceil(afterMs / 1000)) };
      }
    },
    async nameOf(workspace, user) {
      const last = people.last(workspace, user);
      const person = last ?? (await withTimeout(people.ask(workspace, user), withinMs));
      return person?.name;
    },
    timeZoneOf: async (workspace, user) => (await people.ask(workspace, user)).timeZone,
  };
}

function codeOf(error: unknown): string {
  return error instanceof SlackCallError ? error.code : 'error';
}

/** What was begun goes on, and its answer is there for the next. */
function tooSlow(): never {
  throw new SlackCallError('retry', 'too_slow');
}
