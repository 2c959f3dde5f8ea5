import type { View } from '@infograph/slack-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sendInteraction } from '../../../support/interaction.js';
import { ended, errorsIn, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

describe('shortcuts', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ fal: { imageScale: 0.02 } });
  });
  afterEach(async () => {
    const { slack } = world;
    slack.clearFaults();
    for (const { id } of [...slack.views.opened].reverse()) await slack.closeView(id);
  });
  afterAll(async () => {
    const errors = errorsIn(world);
    await world.stop();
    expect(errors).toEqual([]);
  });

  const values = (view: View) => JSON.stringify(view.values);
  const shown = (view: View) => JSON.stringify(view.blocks);
  async function form(): Promise<View> {
    return await world.slack.waitFor('the form', () => world.slack.views.opened.at(-1));
  }
  async function pick(channel: string, ts: string, user = world.slack.users.member): Promise<View> {
    await world.slack.shortcut({ callbackId: 'make_of_message', user, channel, ts });
    return await form();
  }
  async function storedThread(prompt: string) {
    return await until('the thread', () => world.app.models.threads.findOne({ prompt }).lean());
  }

  describe('"Make an infographic", in the menu of a message', () => {
    it('opens the form with its words, and what is made belongs into its thread', async () => {
      const { slack } = world;
      const { general: channel } = slack.channels;
      const text = 'Our *tides* &amp; moons, see <https://example.com/moon|this> in <#C123|harbor>';
      const { ts } = slack.say({ user: slack.users.admin, channel, text });
      const view = await pick(channel, ts);
      const prompt = 'Our *tides* & moons, see https://example.com/moon in #harbor';
      expect(values(view)).toContain(JSON.stringify(prompt));
      expect(shown(view)).toContain('In that thread');
      await slack.fillIn({ viewId: view.id, values: { composer_count: '2' } });
      await slack.waitFor('the new price', () => shown(view).includes('2 credits'));
      expect(shown(view)).toContain('In that thread');
      await slack.submitView({ viewId: view.id, values: { prompt: 'Tides and moons', count: '1' } });
      await ended(world, 'Tides and moons');
      expect(await storedThread('Tides and moons')).toMatchObject({ channel, under: ts });
    });

    it('on a reply is for the thread that the reply is in', async () => {
      const { slack } = world;
      const { general: channel } = slack.channels;
      const root = slack.say({ user: slack.users.admin, channel, text: 'A question' });
      const reply = slack.say({ user: slack.users.admin, channel, text: 'An answer', threadTs: root.ts });
      const view = await pick(channel, reply.ts);
      await slack.submitView({ viewId: view.id, values: { prompt: 'An answer in pictures' } });
      await ended(world, 'An answer in pictures');
      expect(await storedThread('An answer in pictures')).toMatchObject({ under: root.ts });
    });

    it('on a picture alone opens an empty form, and says so', async () => {
      const { slack } = world;
      const { general: channel } = slack.channels;
      const { ts } = slack.say({ user: slack.users.admin, channel, text: '' });
      const view = await pick(channel, ts);
      expect(shown(view)).toContain('no text in that message');
      expect(values(view)).not.toContain('undefined');
    });

    it('where the app cannot post opens all the same, and says how it will come', async () => {
      const { slack } = world;
      const { foreignDm: channel } = slack.channels;
      const { ts } = slack.say({ user: slack.users.member, channel, text: 'Between us' });
      const view = await pick(channel, ts);
      expect(shown(view)).toContain('as a direct message');
      await slack.submitView({ viewId: view.id, values: { prompt: 'Between us two' } });
      await ended(world, 'Between us two');
      expect(view.closed).toBe(true);
    });

    it('opens in time where Slack and the database are slow', async () => {
      const { slack } = world;
      const { general: channel } = slack.channels;
      slack.fail('conversations.info', { kind: 'slow', ms: 2_000 });
      const { ts } = slack.say({ user: slack.users.admin, channel, text: 'Slowly now' });
      const from = performance.now();
      await pick(channel, ts);
      expect(performance.now() - from).toBeLessThan(2_000);
    });

    it('does nothing worse than say so where the form does not open, and takes bodies without what is optional', async () => {
      const { slack } = world;
      const { general: channel } = slack.channels;
      slack.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
      const { ts } = slack.say({ user: slack.users.admin, channel, text: 'Too late' });
      await slack.shortcut({ callbackId: 'make_of_message', channel, ts });
      await slack.waitFor('words', () =>
        slack
          .ephemerals({ user: slack.users.member })
          .find((one) => /let me open the form/.test(slack.plainText(one))),
      );
      const bare = {
        id: 'make_of_message',
        user: slack.users.member,
        team: slack.workspace.id,
        channel,
        ts: '1700000000.000001',
      };
      expect((await sendInteraction(slack, 'message_action', bare)).status).toBe(200);
      expect((await sendInteraction(slack, 'shortcut', { ...bare, id: 'new_infographic' })).status).toBe(200);
    });
  });

  it('"New infographic", beside the message field, opens the empty form', async () => {
    const { slack } = world;
    await slack.shortcut({ callbackId: 'new_infographic' });
    const view = await form();
    expect(shown(view)).toContain('conversations_select');
    await slack.submitView({
      viewId: view.id,
      values: { prompt: 'From a shortcut', channel: slack.channels.general },
    });
    await ended(world, 'From a shortcut');
    const { channel, under } = await storedThread('From a shortcut');
    expect([channel, under]).toEqual([slack.channels.general, undefined]);
  });
});
