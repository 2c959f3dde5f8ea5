import type { Models } from '../../models/index.js';
import type { WorkspaceSettings } from '../../models/workspace-settings.js';

const LEAST = 5;

/** From when on credits are running low. */
export interface LowBalance {
  threshold: number;
  /** No admin has said when. */
  usual: boolean;
  /** Who added credits last: a Slack user's id, `cli` or `system`. */
  addedBy?: string | undefined;
}

/**
 * From when on a workspace's credits are running low. Undefined where nobody wants to know, and where no admin has
 * said when and nothing was ever asked for: then there is nothing to run out of.
 */
export async function lowBalanceOf(
  models: Pick<Models, 'grants' | 'ledger'>,
  { _id: workspace, alerts = {} }: Pick<WorkspaceSettings, '_id' | 'alerts'>,
  available: number,
): Promise<LowBalance | undefined> {
  if (alerts.lowBalance === 0) return undefined;
  const added = await lastAdded(models, workspace);
  if (alerts.lowBalance !== undefined) {
    return { threshold: alerts.lowBalance, usual: false, addedBy: added?.actor };
  }
  const threshold = usualThreshold(added?.available ?? 0);
  if (available >= threshold) return undefined;
  const used = await models.ledger.exists({ workspace, kind: 'hold' });
  return used ? { threshold, usual: true, addedBy: added?.actor } : undefined;
}

/** A tenth of what there was when credits were last added, but at least 5; of fewer than 10, half. */
export function usualThreshold(afterAdding: number): number {
  return Math.min(Math.floor(afterAdding / 2), Math.max(LEAST, Math.floor(afterAdding / 10)));
}

/** The entry of the newest grant, with the balance after it. */
async function lastAdded({ grants, ledger }: Pick<Models, 'grants' | 'ledger'>, workspace: string) {
  const [newest] = await grants.find({ workspace }, { _id: 1 }).sort({ at: -1 }).limit(1).lean();
  // `<workspace>:<key of its entry>`
  const key = newest?._id.slice(workspace.length + 1);
  return key ? await ledger.findOne({ workspace, key }, { available: 1, actor: 1 }).lean() : null;
}
