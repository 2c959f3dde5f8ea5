import { isPerson } from '../lib/actor.js';
import type { AdminAction, News } from './news.js';
import { blankNotice, type Notice } from './notice.js';
import type { WorkspaceSettings } from './workspace-settings.js';

interface Happening {
  at: Date;
  /** The business identity of what happened, such as its ledger entry's: the same happening is told once. */
  key: string;
}

/**
 * The line of an admin's action in the channel that Settings name for it; nothing where none is named. It is stored by
 * whoever acts, in the same transaction, and sent by the notices' worker. Where the channel does not take it, the
 * admins named in Settings get it as a direct message, or else whoever acted.
 */
export function adminLine(
  workspace: string,
  { adminChannel, admins }: Pick<WorkspaceSettings, 'adminChannel' | 'admins'>,
  { at, key, ...action }: Omit<AdminAction, 'about'> & Happening,
): Notice[] {
  if (!adminChannel) return [];
  const people = admins.length > 0 ? admins : [action.actor].filter(isPerson);
  const news = { about: 'admin_action' as const, ...action };
  return [tellChannel(workspace, adminChannel, people, news, { at, key: `line ${key}` })];
}

/** A message in a channel. @param instead who get it as a direct message where the channel does not take it */
export function tellChannel(
  workspace: string,
  channel: string,
  instead: string[],
  news: News,
  { at, key }: Happening,
): Notice {
  return { ...notice(workspace, news, at, key), channel, instead };
}

/** A direct message to one person. */
export function tellPerson(workspace: string, user: string, news: News, { at, key }: Happening): Notice {
  return { ...notice(workspace, news, at, `${key} ${user}`), user };
}

/**
 * A direct message to each admin that is named: by ADMIN_USERS or in Settings. Where nobody is, nobody is told: Slack's
 * own admins are known only when they do something.
 */
export function tellAdmins(
  workspace: string,
  { admins }: Pick<WorkspaceSettings, 'admins'>,
  adminUsers: readonly string[],
  news: News,
  happening: Happening,
): Notice[] {
  return [...new Set([...adminUsers, ...admins])].map((user) => tellPerson(workspace, user, news, happening));
}

/** What each of these people gets where a channel did not take it. */
export function insteadOfChannel(refused: Notice, at: Date): Notice[] {
  const { _id, channel, instead, news, workspace } = refused;
  if (!news || !channel) return [];
  return (instead ?? []).map((user) => ({
    ...blankNotice(at),
    _id: `${_id} ${user}`,
    kind: 'slack',
    about: news.about,
    workspace,
    news,
    user,
    refusedBy: channel,
  }));
}

function notice(workspace: string, news: News, at: Date, key: string): Notice {
  return {
    ...blankNotice(at),
    _id: `nt_${news.about} ${workspace} ${key}`,
    kind: 'slack',
    about: news.about,
    workspace,
    news,
  };
}
