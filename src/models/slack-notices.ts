import { isPerson } from '../lib/actor.js';
import { blankNotice, type Notice } from './notice.js';
import type { AdminAction, Notification } from './notification.js';
import type { WorkspaceSettings } from './workspace-settings.js';

interface Occurrence {
  at: Date;
  /** The business identity of what happened, such as its ledger entry's: the same happening is told once. */
  key: string;
}

/**
 * The line of an admin's action in the channel that Settings name for it; nothing where none is named. It is stored by
 * whoever acts, in the same transaction, and sent by the notices' worker. Where the channel does not take it, the
 * admins named in Settings get it as a direct message, or else whoever acted.
 */
export function adminChannelNotice(
  workspace: string,
  { adminChannel, admins }: Pick<WorkspaceSettings, 'adminChannel' | 'admins'>,
  { at, key, ...action }: Omit<AdminAction, 'about'> & Occurrence,
): Notice[] {
  if (!adminChannel) return [];
  const people = admins.length > 0 ? admins : [action.actor].filter(isPerson);
  const news = { about: 'admin_action' as const, ...action };
  return [channelNotice(workspace, adminChannel, people, news, { at, key: `line ${key}` })];
}

/** A message in a channel. @param instead who get it as a direct message where the channel does not take it */
export function channelNotice(
  workspace: string,
  channel: string,
  instead: string[],
  notification: Notification,
  { at, key }: Occurrence,
): Notice {
  return { ...notice(workspace, notification, at, key), channel, instead };
}

/** A direct message to one person. */
export function directMessageNotice(
  workspace: string,
  user: string,
  notification: Notification,
  { at, key }: Occurrence,
): Notice {
  return { ...notice(workspace, notification, at, `${key} ${user}`), user };
}

/**
 * A direct message to each admin that is named: by ADMIN_USERS or in Settings. Where nobody is, nobody is told: Slack's
 * own admins are known only when they do something.
 */
export function adminNotices(
  workspace: string,
  { admins }: Pick<WorkspaceSettings, 'admins'>,
  adminUsers: readonly string[],
  notification: Notification,
  happening: Occurrence,
): Notice[] {
  return [...new Set([...adminUsers, ...admins])].map((user) =>
    directMessageNotice(workspace, user, notification, happening),
  );
}

/** What each of these people gets where a channel did not take it. */
export function fallbackNotices(refused: Notice, at: Date): Notice[] {
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

function notice(workspace: string, notification: Notification, at: Date, key: string): Notice {
  return {
    ...blankNotice(at),
    _id: `nt_${notification.about} ${workspace} ${key}`,
    kind: 'slack',
    about: notification.about,
    workspace,
    news: notification,
  };
}
