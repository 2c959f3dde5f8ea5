import type { View } from '@infograph/slack-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sendInteraction } from '../../../support/interaction.js';
import { ended, imagesOf, threadOf, toldAlone, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

describe('where the form has it posted', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ fal: { imageScale: 0.02 } });
  });
  afterEach(async () => {
    world.slack.clearFaults();
    for (const { id } of world.slack.views.opened) await world.slack.closeView(id);
  });
  afterAll(() => world.stop());

  async function open(user: string, channel = world.slack.channels.general): Promise<View> {
    await type(world, '', { user, channel });
    return await world.slack.waitFor('the whole form', () => {
      const view = world.slack.views.opened.at(-1);
      return view && JSON.stringify(view.blocks).includes('has') && view;
    });
  }
  const asksFor = (view: View, field: string) =>
    view.blocks.some((block) => 'block_id' in block && block.block_id === field);
  const chosen = ({ values }: View) => JSON.stringify(values.post_to);
  const choose = async (view: View, value: 'others' | 'only_me') => {
    await world.slack.fillIn({ viewId: view.id, values: { post_to: value } });
    await world.slack.waitFor('the fields', () => asksFor(view, 'channel') === (value === 'others'));
  };

  it('is the channel, until somebody wants it for themselves, and then that', async () => {
    const { slack } = world;
    const user = slack.addUser({ name: 'chooser' });
    const first = await open(user);
    expect(chosen(first)).toContain('others');
    expect(asksFor(first, 'channel')).toBe(true);
    await slack.fillIn({ viewId: first.id, values: { prompt: 'For my eyes' } });
    await choose(first, 'only_me');
    await slack.submitView({ viewId: first.id });
    await ended(world, 'For my eyes');
    expect((await threadOf(world, 'For my eyes')).channel).toBe(slack.dm(user));
    await toldAlone(world, user, 'to you alone');
    expect(await imagesOf(world, 'For my eyes')).toHaveLength(1);
    expect(slack.messages(slack.channels.general)).toEqual([]);

    await until('the choice to be kept', () => world.app.models.preferences.exists({ onlyMe: true }));
    const second = await open(user);
    expect(chosen(second)).toContain('only_me');
    expect(asksFor(second, 'channel')).toBe(false);
    await choose(second, 'others');
    await slack.submitView({ viewId: second.id, values: { prompt: 'For all of you' } });
    await ended(world, 'For all of you');
    expect((await threadOf(world, 'For all of you')).channel).toBe(slack.channels.general);
    await until('the choice to be kept', () => world.app.models.preferences.exists({ onlyMe: false }));
    expect(chosen(await open(user))).toContain('others');
  });

  it('can be said in a command as well', async () => {
    const { slack } = world;
    const before = slack.messages(slack.channels.team).length;
    const channel = slack.channels.team;
    const { words } = await type(world, 'Typed for me alone --private', { channel });
    expect(words).toContain('to you alone');
    await ended(world, 'Typed for me alone');
    expect((await threadOf(world, 'Typed for me alone')).channel).toBe(slack.dm(slack.users.member));
    expect(slack.messages(channel)).toHaveLength(before);
  });

  it('keeps what is chosen while the price follows the size', async () => {
    const { slack } = world;
    const view = await open(slack.addUser({ name: 'sizer' }));
    await choose(view, 'only_me');
    await slack.fillIn({ viewId: view.id, values: { resolution: '4K' } });
    await slack.waitFor('the price', () => JSON.stringify(view.blocks).includes('2 credits'));
    expect(chosen(view)).toContain('only_me');
    expect(asksFor(view, 'channel')).toBe(false);
  });

  it('begins with what the workspace wants, where they never chose', async () => {
    const { settings, workspace } = world.app;
    const { slack } = world;
    const { rev } = await settings.read(workspace.id, true);
    await settings.change(workspace.id, 'cli', rev, { defaults: { onlyMe: true } });
    const view = await open(slack.addUser({ name: 'beginner' }));
    expect(chosen(view)).toContain('only_me');
    // What somebody says goes before what is usual.
    await choose(view, 'others');
    await slack.submitView({ viewId: view.id, values: { prompt: 'Said otherwise' } });
    await ended(world, 'Said otherwise');
    expect((await threadOf(world, 'Said otherwise')).channel).toBe(slack.channels.general);
    await settings.change(workspace.id, 'cli', rev + 1, { defaults: {} });
  });

  it('is for themselves in direct messages, which is no choice for elsewhere', async () => {
    const { slack } = world;
    const user = slack.addUser({ name: 'direct' });
    const view = await open(user, slack.dm(user));
    expect(chosen(view)).toContain('only_me');
    await slack.submitView({ viewId: view.id, values: { prompt: 'Just between us' } });
    await ended(world, 'Just between us');
    expect((await threadOf(world, 'Just between us')).channel).toBe(slack.dm(user));
    expect(chosen(await open(user))).toContain('others');
  });

  it('is for themselves from Home, where there is no channel', async () => {
    const { slack } = world;
    const user = slack.addUser({ name: 'homely' });
    await slack.openHome(user);
    const home = await slack.waitFor('Home', () => slack.views.home(user));
    await slack.clickInView({ viewId: home.id, user, actionId: 'home_compose' });
    const view = await slack.waitFor('the form', () => slack.views.opened.at(-1));
    await choose(view, 'only_me');
    await slack.submitView({ viewId: view.id, values: { prompt: 'At home' } });
    await ended(world, 'At home');
    expect((await threadOf(world, 'At home')).channel).toBe(slack.dm(user));
  });

  it('is the channel in a form that was opened before it asked', async () => {
    const { slack } = world;
    const channel = slack.channels.team;
    const answer = await sendInteraction(slack, 'view_submission', {
      id: 'composer',
      user: slack.users.member,
      team: slack.workspace.id,
      values: {
        prompt: { value: { type: 'plain_text_input', value: 'An older form' } },
        channel: { value: { type: 'conversations_select', selected_conversation: channel } },
      },
      channel,
      ts: '',
    });
    expect(answer.status).toBe(200);
    await ended(world, 'An older form');
    expect((await threadOf(world, 'An older form')).channel).toBe(channel);
  });
});
