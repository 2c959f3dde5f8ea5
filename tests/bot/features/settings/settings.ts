import type { View } from '@infograph/slack-stand-in';
import { expect } from '@jest/globals';
import { noSettings } from '../../../../src/models/workspace-settings.js';
import type { SettingsPatch } from '../../../../src/workspaces/settings/index.js';
import type { World } from '../../../support/world.js';

export const shownIn = ({ slack }: World) => slack.views.opened.at(-1) as View;
export const textOf = (view: View) => JSON.stringify(view.raw);

export const storedIn = async ({ app }: World) =>
  (await app.models.workspaceSettings.findById(app.workspace.id).lean()) ?? noSettings(app.workspace.id);

/** Sets what no page is about here, as another admin would have. */
export async function putIn(world: World, patch: SettingsPatch): Promise<void> {
  const { settings, workspace } = world.app;
  const { rev } = await storedIn(world);
  const outcome = await settings.change(workspace.id, 'cli', rev, patch);
  expect(outcome).not.toBe('stale');
}
