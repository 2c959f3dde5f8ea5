import type { Message, View } from '@infograph/slack-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { result } from '../../../../src/bot/features/result/words.js';
import type { Infograph } from '../../../../src/models/infograph.js';
import { balance, errorsIn, toldAlone, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import { delivered, modalSaying } from './support.js';

describe('sharing an infographic', () => {
  let world: World;
  let tea: Awaited<ReturnType<typeof delivered>>;
  beforeAll(async () => {
    world = await startWorld({ credits: 50, fal: { imageScale: 0.02 } });
    await type(world, 'A poster of tea');
    tea = await delivered(world, 'A poster of tea');
  });
  afterEach(async () => {
    world.slack.clearFaults();
    for (const { id } of [...world.slack.views.opened].reverse()) await world.slack.closeView(id);
  });
  afterAll(async () => {
    const errors = errorsIn(world);
    await world.stop();
    expect(errors).toEqual([]);
  });

  async function open(user = world.slack.users.member2, message = tea.message): Promise<View> {
    const { channel, ts } = message;
    await world.slack.click({ channel, ts, actionId: 'result_share', user });
    return await modalSaying(world, 'with your name', user);
  }
  const shares = async ({ _id } = tea.infograph) =>
    (await world.app.models.infographs.findById(_id).lean())?.shares ?? [];
  const sharedIn = (channel: string): Message[] =>
    world.slack
      .messages(channel)
      .filter((message) => world.slack.plainText(message).includes('shared an infographic'));

  it('posts the same picture in the channel chosen, with the comment as it was written, for nothing', async () => {
    const { slack } = world;
    const before = await balance(world);
    const view = await open();
    const comment = 'Look, <!channel> & <@U0MEMBER1>: *tea*';
    const values = { channel: slack.channels.random, comment };
    await Promise.all([
      slack.submitView({ viewId: view.id, values }),
      slack.submitView({ viewId: view.id, values }),
    ]);
    await modalSaying(world, 'See it there');
    const [message, ...others] = sharedIn(slack.channels.random);
    if (!message) throw new Error('nothing was shared');
    expect(others).toEqual([]);
    const text = slack.plainText(message);
    expect(text).toContain('@max shared an infographic');
    expect(text).toContain(comment);
    expect(slack.mentions(message)).toEqual([slack.users.member2]);
    const [image] = slack.visibleImages(slack.channels.random).filter(({ ts }) => ts === message.ts);
    expect(image).toMatchObject({
      fileId: tea.infograph.file?.id,
      altText: 'Infographic: A poster of tea. Made with AI (Nano Banana Pro).',
    });
    expect(slack.links(message)[0]?.url).toContain(`/archives/${tea.message.channel}/p`);
    expect(await shares()).toMatchObject([
      { id: view.id, by: slack.users.member2, channel: slack.channels.random, ts: message.ts },
    ]);
    expect(await balance(world)).toEqual(before);
  });

  it('tells in the form why a channel cannot be posted in, and another can be chosen in it', async () => {
    const { slack } = world;
    const view = await open();
    const before = (await shares()).length;
    await slack.submitView({ viewId: view.id, values: { channel: slack.channels.archived } });
    expect(view.errors.channel).toContain('archived');
    await slack.submitView({ viewId: view.id, values: { channel: slack.channels.secret } });
    expect(view.errors.channel).toContain('not in there');
    // What only the post itself tells.
    slack.fail('chat.postMessage', { kind: 'error', error: 'restricted_action' });
    await slack.submitView({ viewId: view.id, values: { channel: slack.channels.team } });
    expect(view.errors.channel).toContain('only some people can post there');
    expect(await shares()).toHaveLength(before);
    await slack.submitView({ viewId: view.id, values: { channel: slack.channels.team } });
    await modalSaying(world, 'Shared in');
    expect(sharedIn(slack.channels.team)).toHaveLength(1);
  });

  it('says so where the answer was lost, and posts it no second time', async () => {
    const { slack } = world;
    const view = await open();
    const channel = slack.addChannel({ name: 'lost', botIsMember: true });
    slack.fail('chat.postMessage', { kind: 'lost' });
    await slack.submitView({ viewId: view.id, values: { channel } });
    await modalSaying(world, 'it may have been posted');
    expect(sharedIn(channel)).toHaveLength(1);
    expect((await shares()).at(-1)).toMatchObject({ id: view.id, channel });
  });

  it('takes it back where it was deleted in the meantime', async () => {
    await type(world, 'A poster of rain');
    const rain = await delivered(world, 'A poster of rain');
    const { app, slack } = world;
    const view = await open(slack.users.member, rain.message);
    const channel = slack.addChannel({ name: 'late', botIsMember: true });
    slack.fail('chat.postMessage', { kind: 'slow', ms: 1_000 });
    const sent = slack.submitView({ viewId: view.id, values: { channel } });
    await until('the intent', async () => (await shares(rain.infograph)).length === 1);
    await app.models.infographs.updateOne(
      { _id: rain.infograph._id },
      { $set: { removal: { by: 'app', at: new Date(), why: 'deleted' } } },
    );
    await sent;
    expect(sharedIn(channel)).toEqual([]);
  });

  it('is for those who may ask for infographics, in the channels that the admins chose', async () => {
    const { app, slack } = world;
    const { guest, member2, owner } = slack.users;
    const before = (await shares()).length;
    const { channel, ts } = tea.message;
    await slack.click({ channel, ts, actionId: 'result_share', user: guest });
    await modalSaying(world, 'Guests');
    const view = await open(owner);
    const other = await open(member2);
    const { rev } = await app.settings.read(app.workspace.id, true);
    const blocked = [{ user: member2, by: 'cli', at: new Date() }];
    await app.settings.change(app.workspace.id, 'cli', rev, { blocked, channels: [slack.channels.general] });
    await app.settings.read(app.workspace.id, true);
    await slack.submitView({ viewId: view.id, values: { channel: slack.channels.team } });
    expect(view.errors.channel).toContain('in this channel');
    await slack.submitView({ viewId: other.id, values: { channel: slack.channels.general } });
    expect(other.errors.channel).toContain('blocked you');
    expect(await shares()).toHaveLength(before);
    await app.settings.change(app.workspace.id, 'cli', rev + 1, { blocked: [], channels: undefined });
  });

  describe('that only its requester sees', () => {
    let mine: { infograph: Infograph; message: Message };
    beforeAll(async () => {
      const { app, slack } = world;
      await app.infographs.accept({
        ...{ workspace: app.workspace.id, requester: slack.users.member, channel: slack.channels.team },
        ...{ onlyMe: true, idempotencyKey: 'private', model: tea.infograph.model, prompt: 'My own poster' },
        ...{ ratio: '16:9', resolution: '2K', count: 1 },
      });
      mine = await delivered(world, 'My own poster');
    });
    const press = (user: string) =>
      world.slack.click({
        channel: mine.message.channel,
        ts: mine.message.ts,
        actionId: 'result_post',
        user,
      });

    it('has a button that posts it where it was asked for, once', async () => {
      const { slack } = world;
      const { member } = slack.users;
      expect(mine.message.channel).toBe(slack.dm(member));
      expect(slack.buttons(mine.message)[0]?.text).toBe('Post to #team');
      const from = sharedIn(slack.channels.team).length;
      await Promise.all([press(member), press(member)]);
      await toldAlone(world, member, 'Shared in');
      await press(member);
      await toldAlone(world, member, 'already');
      const posted = sharedIn(slack.channels.team).slice(from);
      expect(posted).toHaveLength(1);
      // Nobody else could follow it.
      expect(posted.flatMap((message) => slack.links(message))).toEqual([]);
    });

    it('can be posted by nobody else', async () => {
      const { slack } = world;
      const from = sharedIn(slack.channels.team).length;
      await slack.click({
        ...{
          channel: tea.message.channel,
          ts: tea.message.ts,
          actionId: 'result_post',
          user: slack.users.owner,
        },
        seen: [
          {
            ...{ type: 'actions', block_id: 'forged' },
            elements: [
              {
                type: 'button',
                action_id: 'result_post',
                value: mine.infograph._id,
                text: { type: 'plain_text', text: 'x' },
              },
            ],
          },
        ],
      });
      await toldAlone(world, slack.users.owner, result.notShown);
      expect(sharedIn(slack.channels.team)).toHaveLength(from);
    });
  });

  it('says so where it is gone, and posts nothing', async () => {
    const { app, slack } = world;
    const view = await open();
    await app.models.infographs.updateOne({ _id: tea.infograph._id }, { $set: { forgottenAt: new Date() } });
    await slack.submitView({ viewId: view.id, values: { channel: slack.channels.general } });
    await modalSaying(world, 'past its time');
    expect(sharedIn(slack.channels.general)).toEqual([]);
  });
});
