import { statement as words } from '../../../credits/statements/words.js';
import { insertOnce } from '../../../database/duplicate-key.js';
import { monthKey, zoneOrUtc } from '../../../lib/calendar.js';
import { directMessageNotice } from '../../../models/slack-notices.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';

/** The file has less to be made of; it is to be read below the statement. */
const CSV_LATER_MS = 1_500;

export type SendServices = Pick<Services, 'auditLog' | 'models' | 'notices' | 'settings'>;

/**
 * Has a month's statement and the file of its entries sent to an admin as direct messages. They are stored first: so
 * they come although this process may end, and once, however often the same command is delivered.
 * @param month the one that runs unless said
 * @param id of the command or the press @returns what the admin is told
 */
export async function sendStatement(
  { auditLog, models, notices, settings }: SendServices,
  { workspace, user }: WorkspaceUser,
  month: string | undefined,
  id: string,
): Promise<string> {
  const at = new Date();
  const running = monthKey(at, zoneOrUtc((await settings.read(workspace)).timeZone));
  const wanted = month ?? running;
  if (wanted > running) return words.future(wanted);
  const key = `${wanted} ${id}`;
  const stored = [
    directMessageNotice(workspace, user, { about: 'statement', month: wanted }, { at, key }),
    directMessageNotice(
      workspace,
      user,
      { about: 'statement_csv', month: wanted },
      { at: new Date(at.getTime() + CSV_LATER_MS), key },
    ),
  ];
  for (const notice of stored) await insertOnce(models.notices, notice);
  await auditLog.record({
    workspace,
    actor: user,
    action: 'statement.exported' as const,
    target: wanted,
    key: `${wanted} ${id}`,
  });
  notices.wake(stored);
  return words.coming(wanted);
}
