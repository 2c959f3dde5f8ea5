import type { Models } from '../../src/models/index.js';
import { noSettings, type WorkspaceSettings } from '../../src/models/workspace-settings.js';

/** Stores a workspace's settings, in place of those that it had: these, and else what holds where nobody has chosen. */
export async function storeSettings(
  { workspaceSettings }: Pick<Models, 'workspaceSettings'>,
  workspace: string,
  wanted: Partial<WorkspaceSettings>,
): Promise<void> {
  const all = { ...noSettings(workspace), rev: 1, ...wanted };
  await workspaceSettings.replaceOne({ _id: workspace }, all, { upsert: true });
}
