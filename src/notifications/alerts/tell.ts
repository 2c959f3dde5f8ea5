import { isPerson } from '../../lib/actor.js';
import type { AlertDetails, AlertKind } from '../../models/alert.js';
import type { Notice } from '../../models/notice.js';
import type { Notification } from '../../models/notification.js';
import { adminNotices, channelNotice, directMessageNotice } from '../../models/slack-notices.js';
import type { WorkspaceSettings } from '../../models/workspace-settings.js';

/** What only the operator can mend: ADMIN_USERS are told as well, whatever channel a workspace has named. */
const operators: ReadonlySet<AlertKind> = new Set<AlertKind>(['fal_locked', 'webhooks_lost', 'drift']);

interface AlertChange {
  change: 'raised' | 'cleared';
  facts: AlertDetails;
  at: Date;
  /** Of the alert's state: the same change is told once. */
  rev: number;
  /** Of credits that are running low: who added some last. They are told where nobody else is named. */
  addedBy?: string | undefined;
}

/**
 * Who is told of an alert: the channel that Settings name for it; where none is named, or it does not take it, those who
 * look after the app, by direct message. Nobody at all where nobody is named, except that of credits is told who added some
 * last: then it stands on the admins' Home and in the log alone.
 */
export function alertNotices(
  workspace: string,
  settings: Pick<WorkspaceSettings, 'admins' | 'alerts'>,
  adminUsers: readonly string[],
  { change, facts, at, rev, addedBy }: AlertChange,
): Notice[] {
  const notification: Notification = { about: 'alert', change, facts };
  const happening = { at, key: `${facts.kind} ${rev}` };
  const channel = settings.alerts?.channel;
  if (!channel) {
    const notices = adminNotices(workspace, settings, adminUsers, notification, happening);
    if (notices.length > 0 || addedBy === undefined || !isPerson(addedBy)) return notices;
    return [directMessageNotice(workspace, addedBy, notification, happening)];
  }
  const isOperators = operators.has(facts.kind);
  const direct = isOperators ? adminUsers : [];
  const instead = [...new Set([...adminUsers, ...settings.admins])].filter((user) => !direct.includes(user));
  return [
    channelNotice(workspace, channel, instead, notification, happening),
    ...direct.map((user) => directMessageNotice(workspace, user, notification, happening)),
  ];
}
