import type { ModalView } from '@slack/types';
import { type AuditCursor, newestEntries } from '../../../workspaces/audit-log/index.js';
import type { Services } from '../../door/services.js';
import { AUDIT_SHOWN, auditLogView } from './blocks.js';

/** A page of a workspace's audit log. Who may see it is decided before. @param before the newest where it is not said */
export async function auditLogPage(
  workspace: string,
  { models }: Pick<Services, 'models'>,
  before?: AuditCursor,
): Promise<ModalView> {
  const found = await newestEntries(models.auditEntries, workspace, AUDIT_SHOWN + 1, before);
  const older = found.length > AUDIT_SHOWN;
  return auditLogView(found.slice(0, AUDIT_SHOWN), { newest: before === undefined, older });
}
