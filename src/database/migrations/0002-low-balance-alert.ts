import { departedWorkspaces } from '../../models/departed-workspaces.js';
import type { Models } from '../../models/index.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import { insertOnce } from '../duplicate-key.js';
import type { Migration } from './migration.js';

const AT_ONCE = 200;

/**
 * Workspaces are told of a low balance although no admin has said from when on. Where one has turned that off it stays
 * off; elsewhere what is low already is shown, and told only when it becomes low again.
 */
export const lowBalanceAlert: Migration = {
  number: 2,
  name: 'the low-balance alert stays off where it was turned off, and tells nothing old',
  async batch(models, position = '') {
    const found = await models.balances
      .find({ _id: { $gt: position } }, { _id: 1 })
      .setOptions(acrossWorkspaces('every workspace gets the alert'))
      .sort({ _id: 1 })
      .limit(AT_ONCE)
      .lean();
    const gone = await departedWorkspaces(models);
    let changed = 0;
    for (const { _id } of found) if (!gone.has(_id) && (await prepare(_id, models))) changed += 1;
    return { changed, next: found.length < AT_ONCE ? undefined : found.at(-1)?._id };
  },
};

/** @returns whether anything was to be written */
async function prepare(workspace: string, models: Models): Promise<boolean> {
  const settings = await models.workspaceSettings.findById(workspace, { alerts: 1 }).lean();
  if (settings?.alerts?.lowBalance !== undefined) return false;
  if (settings && (await wasTurnedOff(workspace, models))) {
    const unset = { _id: workspace, 'alerts.lowBalance': { $exists: false } };
    await models.workspaceSettings.updateOne(unset, { $set: { 'alerts.lowBalance': 0 } });
    return true;
  }
  const kind = 'low_balance' as const;
  const _id = `${workspace}:${kind}`;
  if (await models.alerts.exists({ _id, workspace })) return false;
  await insertOnce(models.alerts, { _id, workspace, kind, rev: 1, told: false, stood: true });
  return true;
}

/** An empty field meant none. */
async function wasTurnedOff(workspace: string, { settingChanges }: Models): Promise<boolean> {
  const what = 'alerts.lowBalance';
  const newest = await settingChanges.findOne({ workspace, 'changes.what': what }).sort({ rev: -1 }).lean();
  return newest?.changes.find((change) => change.what === what)?.to === null;
}
