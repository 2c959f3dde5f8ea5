import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ended, errorsIn, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

const OFFER = 'I turn a topic, an outline, or a link into an infographic.';

describe('writing to the app', () => {
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

  const newcomer = (name: string) => world.slack.addUser({ name });
  const answers = (user: string) =>
    world.slack.messages(world.slack.dm(user)).filter(({ bot_id }) => bot_id !== undefined);
  const answered = (user: string, count = 1) =>
    world.slack.waitFor(`${count} answers for ${user}`, () => {
      const all = answers(user);
      return all.length >= count && all;
    });
  /** Whatever was told before has been answered once this has. */
  async function quiet(): Promise<void> {
    const { slack } = world;
    const user = newcomer(`after${slack.calls.length}`);
    await slack.write({ user, text: 'tea' });
    await answered(user);
  }
  async function press(user: string, shown: { channel: string; ts: string }) {
    const { slack } = world;
    await slack.click({ user, channel: shown.channel, ts: shown.ts, actionId: 'draft_form' });
    return await slack.waitFor('the form', () => slack.views.opened.at(-1));
  }

  describe('in a direct message', () => {
    it('is answered with a button that opens the form with the same words', async () => {
      const { slack } = world;
      const user = newcomer('uma');
      await slack.write({ user, text: 'How <https://example.com/tea|tea> is made &amp; drunk' });
      const [answer] = await answered(user);
      if (!answer) throw new Error('no answer');
      expect(slack.plainText(answer)).toContain(OFFER);
      expect(slack.buttons(answer).map(({ text }) => text)).toEqual(['Make an infographic']);
      const form = await press(user, answer);
      expect(JSON.stringify(form.values)).toContain('How https://example.com/tea is made & drunk');
      expect(JSON.stringify(form.values)).toContain('only_me');
    });

    it('is answered once, told twice by Slack, to another process and after a restart', async () => {
      const { slack } = world;
      const user = newcomer('una');
      await slack.write({ user, text: 'tea' });
      const { ts } = (await slack.messages(slack.dm(user)).at(0)) ?? {};
      const event = { type: 'message', channel_type: 'im', channel: slack.dm(user), user, text: 'tea', ts };
      await Promise.all([
        slack.event({ ...event, ts: ts ?? '' }, { retryNum: 1 }),
        slack.event({ ...event, ts: ts ?? '' }, { retryNum: 2 }),
      ]);
      await world.restart();
      await slack.event({ ...event, ts: ts ?? '' }, { retryNum: 3 });
      await quiet();
      expect(answers(user)).toHaveLength(1);
    });

    it('of a command is answered like the command, and else says what to type', async () => {
      const { slack } = world;
      const user = newcomer('ursula');
      for (const text of ['help', 'Credits', 'history', 'topup 5']) await slack.write({ user, text });
      const said = (await answered(user, 4)).map((answer) => slack.plainText(answer));
      expect(said.some((one) => one.includes('--ratio'))).toBe(true);
      expect(said.some((one) => /\d+ credits/.test(one))).toBe(true);
      expect(said.some((one) => one.includes('/infograph history'))).toBe(true);
      expect(said.some((one) => one.includes('/infograph topup'))).toBe(true);
    });

    it('without words, as a picture alone, offers an empty form; in a thread, there', async () => {
      const { slack } = world;
      const user = newcomer('ulf');
      const channel = slack.dm(user);
      const root = slack.say({ user, channel, text: 'first' });
      await slack.event({
        type: 'message',
        subtype: 'file_share',
        channel_type: 'im',
        channel,
        user,
        text: '',
        files: [{ id: 'F1' }],
        ts: '1700000000.000100',
        thread_ts: root.ts,
      });
      const answer = await slack.waitFor('an answer', () => slack.replies(channel, root.ts).at(-1));
      expect(slack.buttons(answer).map(({ text }) => text)).toEqual(['New infographic']);
      const form = await press(user, answer);
      expect(JSON.stringify(form.values)).not.toContain('first');
    });

    it('of bots, of the app itself, edits, and those who came is not answered, nor what says too little', async () => {
      const { slack } = world;
      const user = newcomer('ute');
      const channel = slack.dm(user);
      const base = { type: 'message', channel_type: 'im', channel };
      let at = 0;
      const ts = () => `1700000001.${String(++at).padStart(6, '0')}`;
      for (const event of [
        { ...base, ts: ts(), text: 'tea', bot_id: 'B1' },
        { ...base, ts: ts(), text: 'tea', user, bot_id: 'B1' },
        { ...base, ts: ts(), text: 'tea', user: slack.bot.userId, bot_id: slack.bot.botId },
        { ...base, ts: ts(), text: 'tea', user: slack.bot.userId },
        { ...base, ts: ts(), text: 'tea', user: 'USLACKBOT' },
        { ...base, ts: ts(), subtype: 'message_changed', hidden: true, message: { user, text: 'tea' } },
        { ...base, ts: ts(), subtype: 'message_deleted', hidden: true, deleted_ts: '1.000001' },
        { ...base, ts: ts(), subtype: 'channel_join', user, text: 'joined' },
        { ...base, ts: ts(), text: 'tea', user, edited: { user, ts: ts() } },
        { ...base, ts: ts(), text: 'tea', user, channel_type: 'channel' },
        { ...base, text: 'tea', user },
        { type: 'message' },
        { type: 'app_mention' },
      ]) {
        expect((await slack.event(event)).status).toBe(200);
      }
      await quiet();
      expect(answers(user)).toEqual([]);
    });

    it('of guests and of those whom an admin blocked says that they may not', async () => {
      const { app, slack } = world;
      const { admin, guest } = slack.users;
      const blocked = newcomer('udo');
      const { rev } = await app.settings.read(app.workspace.id, true);
      await app.settings.change(app.workspace.id, admin, rev, {
        blocked: [{ user: blocked, by: admin, at: new Date() }],
      });
      await slack.write({ user: guest, text: 'tea' });
      await slack.write({ user: blocked, text: 'tea' });
      for (const [user, why] of [
        [guest, 'Guests'],
        [blocked, 'blocked'],
      ] as const) {
        const [answer] = await answered(user);
        expect(answer && slack.plainText(answer)).toContain(why);
        expect(answer && slack.buttons(answer)).toEqual([]);
      }
    });

    it('many times within a minute is not answered each time', async () => {
      const { slack } = world;
      const user = newcomer('uschi');
      for (let line = 0; line < 15; line++) await slack.write({ user, text: `line ${line}` });
      await answered(user);
      await quiet();
      expect(answers(user).length).toBeLessThanOrEqual(10);
    });
  });

  describe('by a mention', () => {
    const whispered = (user: string) =>
      world.slack.waitFor('an answer for their eyes', () => world.slack.ephemerals({ user }).at(-1));

    it('in a channel is answered for their eyes, and what comes of it is below that message', async () => {
      const { slack } = world;
      const user = newcomer('vera');
      const { general } = slack.channels;
      slack.updateChannel(general, { members: [...membersOf(), user] });
      await slack.mention({ user, channel: general, text: `<@${slack.bot.userId}>: the tides, simply` });
      const { ts } = slack.messages(general).at(-1) ?? {};
      const answer = await whispered(user);
      expect([answer.via, answer.thread_ts]).toEqual(['chat.postEphemeral', undefined]);
      const form = await press(user, answer);
      expect(JSON.stringify(form.values)).toContain('"the tides, simply"');
      expect(JSON.stringify(form.blocks)).toContain('In that thread');
      await slack.submitView({ viewId: form.id });
      await ended(world, 'the tides, simply');
      expect(await storedThread('the tides, simply')).toMatchObject({ under: ts, requester: user });
    });

    it('within a thread is answered in it; what Slack does not whisper, the thread can read', async () => {
      const { slack } = world;
      const user = newcomer('viola');
      const { general } = slack.channels;
      slack.updateChannel(general, { members: [...membersOf(), user] });
      const root = slack.say({ user, channel: general, text: 'What about the moon?' });
      const text = `make a picture <@${slack.bot.userId}> of the moon`;
      await slack.mention({ user, channel: general, text, threadTs: root.ts });
      expect((await whispered(user)).thread_ts).toBe(root.ts);
      slack.fail('chat.postEphemeral', { kind: 'error', error: 'user_not_in_channel' });
      await slack.mention({ user, channel: general, text, threadTs: root.ts });
      const answer = await slack.waitFor('an answer in the thread', () =>
        slack.replies(general, root.ts).find(({ bot_id }) => bot_id !== undefined),
      );
      const form = await press(user, answer);
      expect(JSON.stringify(form.values)).toContain('"make a picture of the moon"');
      await slack.submitView({ viewId: form.id });
      await ended(world, 'make a picture of the moon');
      expect(await storedThread('make a picture of the moon')).toMatchObject({ under: root.ts });
    });

    it('told again is answered once, and an edited one not at all; no balance is told in a channel', async () => {
      const { slack } = world;
      const user = newcomer('vico');
      const { general: channel } = slack.channels;
      slack.updateChannel(channel, { members: [...membersOf(), user] });
      // With nothing but what Slack always sends.
      const event = { type: 'app_mention', user, text: `<@${slack.bot.userId}> credits`, channel };
      for (let round = 0; round < 3; round++) await slack.event({ ...event, ts: '1700000002.000001' });
      await slack.event({ ...event, ts: '1700000002.000002', edited: { user, ts: '1700000002.000003' } });
      await quiet();
      const told = slack.ephemerals({ user });
      expect(told).toHaveLength(1);
      expect(told[0] && slack.plainText(told[0])).toContain('/infograph credits');
    });

    function membersOf(): string[] {
      const { users, bot } = world.slack;
      return [...Object.values(users), bot.userId];
    }
    async function storedThread(prompt: string) {
      return await until('the thread', () => world.app.models.threads.findOne({ prompt }).lean());
    }
  });
});
