import type { ModalView } from '@slack/types';
import { type AuditCursor, newestEntries } from '../../../workspaces/audit-log/index.js';
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

/** Who may see it is decided before. @param before the newest where it is not said */
async function pageFrom(
  workspace: string,
  { models }: Pick<Services, 'models'>,
  before?: AuditCursor,
): Promise<ModalView> {
  const found = await newestEntries(models.auditEntries, workspace, AUDIT_SHOWN + 1, before);
  const older = found.length > AUDIT_SHOWN;
  return auditLogView(found.slice(0, AUDIT_SHOWN), { newest: before === undefined, older });
}
