import type { View } from '@infograph/slack-stand-in';
import { expect } from '@jest/globals';
import { noSettings } from '../../../../src/models/workspace-settings.js';
import type { SettingsPatch } from '../../../../src/workspaces/settings/index.js';
import { type } from '../../../support/story.js';
import type { World } from '../../../support/world.js';

export const shownIn = ({ slack }: World) => slack.views.opened.at(-1) as View;
export const textOf = (view: View) => JSON.stringify(view.raw);

/** The words of rich texts, one after the other. */
export const proseOf = (view: View) =>
  textOf(view)
    .replaceAll(/"},{"type":"text","text":"/g, '')
    .replaceAll(/","style":{"bold":true}},{"type":"text","text":"/g, '');

export const storedIn = async ({ app }: World) =>
  (await app.models.workspaceSettings.findById(app.workspace.id).lean()) ?? noSettings(app.workspace.id);

/** Sets what no page is about here, as another admin would have. */
export async function putIn(world: World, patch: SettingsPatch): Promise<void> {
  const { settings, workspace } = world.app;
  const { rev } = await storedIn(world);
  const outcome = await settings.change(workspace.id, 'cli', rev, patch);
  expect(outcome).not.toBe('stale');
}

export async function openMenuIn(world: World, user = world.slack.users.admin): Promise<View> {
  const { slack } = world;
  const before = slack.views.opened.length;
  await type(world, 'settings', { user });
  // Where asking Slack takes long, the menu is filled in a moment after it has opened.
  return await slack.waitFor(
    'the menu',
    () => slack.views.opened.length > before && whole(shownIn(world)) && shownIn(world),
  );
}

/** A page, opened from the menu. */
export async function openPageIn(world: World, name: string): Promise<View> {
  const { admin } = world.slack.users;
  return await press(world, await openMenuIn(world, admin), name, admin);
}

export async function press(world: World, menu: View, name: string, user: string): Promise<View> {
  const { slack } = world;
  await slack.clickInView({ viewId: menu.id, actionId: 'settings_open', value: name, user });
  return await slack.waitFor(
    `the page ${name}`,
    () => shownIn(world).id !== menu.id && whole(shownIn(world)) && shownIn(world),
  );
}

const whole = (view: View) => !textOf(view).includes('One moment');

/** Takes back the faults that a test has planted, and closes what it has left open. */
export async function cleanUp({ slack }: World): Promise<void> {
  slack.clearFaults();
  for (const view of slack.views.opened) await slack.closeView(view.id).catch(() => undefined);
}
