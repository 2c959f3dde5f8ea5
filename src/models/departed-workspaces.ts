import type { Models } from './index.js';
import { acrossWorkspaces } from './tenancy.js';

/** Workspaces that uninstalled the app and have not come back: scheduled jobs skip them. */
export async function departedWorkspaces({
  departures,
}: Pick<Models, 'departures'>): Promise<ReadonlySet<string>> {
  const ids = await departures
    .distinct('_id', { status: { $in: ['leaving', 'left', 'deleting', 'deleted'] } })
    .setOptions(acrossWorkspaces('chores leave out all who have left'));
  return new Set(ids);
}
