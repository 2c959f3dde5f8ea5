import { isPerson } from '../../lib/actor.js';
import type { Models } from '../../models/index.js';
import type { WorkspaceSettings } from '../../models/workspace-settings.js';

/** A top-up's ledger entry has a key from here … */
const FIRST_KEY = 'topup:';
/** … to before here. */
const AFTER_KEYS = 'topup;';

/**
 * The admins who can be asked for something: those named by ADMIN_USERS and in Settings; where nobody is, the admin who
 * topped up or changed settings last. Slack's own admins are not looked for: an app is not told who they are.
 */
export async function adminsToAsk(
  { ledger, settingChanges }: Pick<Models, 'ledger' | 'settingChanges'>,
  { _id: workspace, admins }: WorkspaceSettings,
  adminUsers: readonly string[],
): Promise<string[]> {
  const named = new Set([...adminUsers, ...admins]);
  if (named.size > 0) return [...named];
  const [topup, change] = await Promise.all([
    ledger
      .findOne({ workspace, key: { $gte: FIRST_KEY, $lt: AFTER_KEYS } })
      .sort({ seq: -1 })
      .lean(),
    settingChanges.findOne({ workspace }).sort({ rev: -1 }).lean(),
  ]);
  const [last] = [topup, change]
    .filter((one) => one !== null && isPerson(one.actor))
    .sort((a, b) => Number(b?.at) - Number(a?.at));
  return last ? [last.actor] : [];
}
