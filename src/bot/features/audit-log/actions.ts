import type { ModalView } from '@slack/types';
import { insertOnce } from '../../../database/duplicate-key.js';
import { directMessageNotice } from '../../../models/slack-notices.js';
import { type AuditCursor, newestEntries, tokenNames } from '../../../workspaces/audit-log/index.js';
import { auditLog as words } from '../../../workspaces/audit-log/words.js';
import { asAdmin } from '../../door/admin-only.js';
import type { Press } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import type { OtherPage } from '../settings/actions.js';
import { AUDIT_SHOWN, auditCursor, auditLogView } from './blocks.js';

/** The audit log, among the pages of the settings. */
export const auditLogPage: OtherPage = { title: words.title, view: pageFrom };

/** Newest and Older: another part of it. */
export async function turn(
  { ack, workspace, user, value, view: page }: Press,
  services: Pick<Services, 'log' | 'members' | 'models' | 'slack'>,
): Promise<void> {
  await ack();
  if (!(await asAdmin(services, { workspace, user }, 'look at the audit log', false)) || !page) return;
  const view = await pageFrom(workspace, services, auditCursor(value));
  await services.slack.call(workspace, 'views.update', { view_id: page.id, view }).catch((error: unknown) => {
    services.log.warn({ err: error, workspace }, 'paging the audit log failed');
  });
}

/**
 * "Send me the whole log": it comes as a file, in a direct message. That is stored first, so that it comes once, although
 * this process may end.
 */
export async function sendCsv(
  { ack, workspace, user, triggerId, view: page }: Press,
  services: Pick<Services, 'auditLog' | 'log' | 'members' | 'models' | 'notices' | 'slack'>,
): Promise<void> {
  const { auditLog, log, models, notices, slack } = services;
  await ack();
  const actor = { workspace, user };
  try {
    if (!(await asAdmin(services, actor, 'have the audit log sent'))) return;
    const happening = { at: new Date(), key: `audit log ${triggerId}` };
    const notice = directMessageNotice(workspace, user, { about: 'audit_log_csv' }, happening);
    await insertOnce(models.notices, notice);
    await auditLog.record({ workspace, actor: user, action: 'auditlog.exported', key: triggerId });
    notices.wake([notice]);
    if (!page) return;
    const view = await pageFrom(workspace, services, undefined, true);
    await slack.call(workspace, 'views.update', { view_id: page.id, view });
  } catch (error) {
    log.error({ err: error, ...actor }, 'requesting the audit log as a file failed');
  }
}

/** Who may see it is decided before. @param before the newest where it is not said */
async function pageFrom(
  workspace: string,
  { models }: Pick<Services, 'models'>,
  before?: AuditCursor,
  sent = false,
): Promise<ModalView> {
  const found = await newestEntries(models.auditEntries, workspace, AUDIT_SHOWN + 1, before);
  const older = found.length > AUDIT_SHOWN;
  const shown = found.slice(0, AUDIT_SHOWN);
  const names = await tokenNames(models, shown);
  return auditLogView(shown, names, { newest: before === undefined, older, sent });
}
