import type { Message, View } from '@infograph/slack-stand-in';
import { expect } from '@jest/globals';
import type { SettingsPatch } from '../../../../src/workspaces/settings/index.js';
import { type } from '../../../support/story.js';
import type { World } from '../../../support/world.js';

export async function change({ app }: World, patch: SettingsPatch): Promise<void> {
  const { settings, workspace } = app;
  const { rev } = await settings.read(workspace.id, true);
  expect(await settings.change(workspace.id, 'cli', rev, patch)).not.toBe('stale');
}

/** The settings that each test begins with. */
export const resetSettings = (world: World) =>
  change(world, { adminChannel: world.slack.channels.team, admins: [] });

/** What people added, the newest last. */
export const granted = ({ app }: World) =>
  app.models.ledger
    .find({ kind: 'grant', actor: { $regex: '^U' } })
    .sort({ seq: 1 })
    .lean();

const words = (view: View) => JSON.stringify(view.blocks);
export const shows = (view: View, text: string) => words(view).includes(text);

/** The modal on top, once it says this. */
export async function modal({ slack }: World, text: string): Promise<View> {
  return await slack.waitFor(`a modal saying "${text}"`, () => {
    const view = slack.views.opened.at(-1);
    return view && shows(view, text) && view;
  });
}

export async function closeAll({ slack }: World): Promise<void> {
  const { views } = slack;
  for (let view = views.opened.at(-1); view; view = views.opened.at(-1)) await slack.closeView(view.id);
}

export async function form(world: World, user = world.slack.users.admin): Promise<View> {
  await closeAll(world);
  await type(world, 'topup', { user });
  return await modal(world, 'Your workspace has');
}

export async function told({ slack }: World, user: string, text: string): Promise<Message> {
  return await slack.waitFor(`${user} to be told "${text}"`, () =>
    slack.messages(slack.dm(user)).find((message) => slack.plainText(message).includes(text)),
  );
}

/** The line in the admins' channel. */
export const line = ({ slack }: World, text: string) =>
  slack.waitFor(`the line "${text}"`, () =>
    slack.messages(slack.channels.team).find((one) => slack.plainText(one).includes(text)),
  );
