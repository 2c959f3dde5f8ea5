import { SlackCallError } from '../../lib/slack-call-error.js';
import { isolated } from '../../lib/text/direction.js';
import { mention } from '../blocks/text.js';
import { askWhom, cannotAskSlack } from '../words/admin.js';
import type { Services } from './services.js';

/** More would not be read. */
const MOST_NAMED = 3;

/** Who did something in Slack. The workspace is always that of the signed payload, never one of a view's metadata. */
export interface WorkspaceUser {
  workspace: string;
  user: string;
}

/**
 * Whether somebody may carry out an admin's action. Every one of them goes through here: commands, buttons, forms
 * and shortcuts. Anybody can send a button or a form that they were never shown, so having been shown it proves nothing.
 * @param what what they wanted to do, for the log
 * @param fresh whether Slack is asked anew
 */
export async function asAdmin(
  services: Pick<Services, 'log' | 'members'>,
  actor: WorkspaceUser,
  what: string,
  fresh = true,
): Promise<boolean> {
  return (await checkAdmin(services, actor, what, fresh)) === 'yes';
}

/**
 * The same for those who tell people why.
 * @param notAdmin what is told to whoever is none; whom to ask is added
 * @param where `field`: at a field of a form, where Slack knows no mentions
 * @returns undefined for an admin; else why it is refused
 */
export async function whyNotAdmin(
  services: Pick<Services, 'log' | 'members'>,
  actor: WorkspaceUser,
  what: string,
  notAdmin: string,
  fresh = true,
  where: 'message' | 'field' = 'message',
): Promise<string | undefined> {
  const admin = await checkAdmin(services, actor, what, fresh);
  if (admin === 'yes') return undefined;
  return admin === 'no' ? `${notAdmin} ${await whoCan(services, actor, where)}` : cannotAskSlack;
}

/** Who can do what this person may not: "Ask Ada, or an owner or admin of this Slack workspace." */
export async function whoCan(
  { members }: Pick<Services, 'members'>,
  { workspace }: Pick<WorkspaceUser, 'workspace'>,
  where: 'message' | 'field' = 'message',
): Promise<string> {
  const { operators, named, installer, ownersOnly } = await members.admins(workspace);
  const known = [...new Set([...operators, ...named, ...(installer ? [installer] : [])])].slice(
    0,
    MOST_NAMED,
  );
  if (where === 'message') return askWhom(known.map(mention), ownersOnly);
  const names = await Promise.all(
    known.map((user) => members.nameOf(workspace, user).catch(() => undefined)),
  );
  return askWhom(
    names.flatMap((name) => (name ? [isolated(name)] : [])),
    ownersOnly,
  );
}

/** The same, for those who do something else then: `unknown` is that Slack could not be asked. */
export async function checkAdmin(
  { log, members }: Pick<Services, 'log' | 'members'>,
  { workspace, user }: WorkspaceUser,
  what: string,
  fresh = true,
): Promise<'yes' | 'no' | 'unknown'> {
  try {
    if (await members.isAdmin(workspace, user, fresh)) return 'yes';
  } catch (error) {
    // Slack knows nobody of that name here, which is an answer.
    const certain = error instanceof SlackCallError && error.outcome === 'rejected';
    if (!certain) {
      log.warn({ err: error, workspace, user, what }, 'admin action refused: looking up the user failed');
      return 'unknown';
    }
  }
  log.warn({ workspace, user, what }, 'admin action refused');
  return 'no';
}
