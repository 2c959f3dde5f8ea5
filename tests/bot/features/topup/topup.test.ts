import type { Message, View } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SettingsPatch } from '../../../../src/workspaces/settings/index.js';
import { cli } from '../../../cli/support.js';
import { balance, errorsIn, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

describe('adding credits', () => {
  let world: World;
  const limit = 100_000;
  beforeAll(async () => {
    world = await startWorld({ credits: 50, settings: { ADMIN_TOPUP: String(limit) } });
    await change({ adminChannel: world.slack.channels.team });
  });
  afterAll(async () => {
    expect(errorsIn(world)).toEqual([]);
    await world.stop();
  });

  async function change(patch: SettingsPatch): Promise<void> {
    const { settings, workspace } = world.app;
    const { rev } = await settings.read(workspace.id, true);
    expect(await settings.change(workspace.id, 'cli', rev, patch)).toBe('changed');
  }
  const granted = () =>
    world.app.models.ledger
      .find({ kind: 'grant', actor: { $regex: '^U' } })
      .sort({ seq: 1 })
      .lean();
  const modals = () => world.slack.views.opened;
  const words = (view: View) => JSON.stringify(view.blocks);
  const shows = (view: View, text: string) => words(view).includes(text);

  /** The modal on top, once it says this. */
  async function modal(text: string): Promise<View> {
    return await world.slack.waitFor(`a modal saying "${text}"`, () => {
      const view = modals().at(-1);
      return view && shows(view, text) && view;
    });
  }
  async function closeAll(): Promise<void> {
    for (let view = modals().at(-1); view; view = modals().at(-1)) await world.slack.closeView(view.id);
  }
  async function form(user = world.slack.users.admin): Promise<View> {
    await closeAll();
    await type(world, 'topup', { user });
    return await modal('This workspace has');
  }
  async function told(user: string, text: string): Promise<Message> {
    const { slack } = world;
    return await slack.waitFor(`${user} to be told "${text}"`, () =>
      slack.messages(slack.dm(user)).find((message) => slack.plainText(message).includes(text)),
    );
  }
  const line = (text: string) =>
    world.slack.waitFor(`the line "${text}"`, () =>
      world.slack
        .messages(world.slack.channels.team)
        .find((one) => world.slack.plainText(one).includes(text)),
    );

  describe('by the form', () => {
    it('opens before Slack is asked who it is, shows what there will be, and adds with a note and a last day', async () => {
      const { slack, app } = world;
      const { available } = await balance(world);
      const from = slack.calls.length;
      const view = await form();
      const methods = slack.calls.slice(from).map(({ method }) => method);
      expect(methods.indexOf('views.open')).toBeLessThan(methods.indexOf('users.info'));
      await slack.fillIn({ viewId: view.id, values: { amount: '30' } });
      await modal(`After this top-up it has *${available + 30} credits*`);
      const day = new Date(Date.now() + 40 * 24 * 3_600_000).toISOString().slice(0, 10);
      const submit = () =>
        slack.submitView({
          viewId: view.id,
          values: { amount: '30', note: 'for <tea> & more', last_day: day },
        });
      await submit();
      await modal(`Added 30 credits. The workspace has ${available + 30} credits now.`);
      const entry = (await granted()).at(-1);
      expect(entry).toMatchObject({ credits: 30, actor: slack.users.admin, note: 'for <tea> & more' });
      const grant = await app.models.grants.findById(`${app.workspace.id}:${entry?.key}`).lean();
      expect(grant?.expiresAt?.toISOString()).toBe(
        new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000).toISOString(),
      );
      const told = await line('added 30 credits that expire');
      expect(slack.plainText(told)).toContain('“for <tea> & more”');
    });

    it('says what is wrong at its field, and adds nothing', async () => {
      const { slack } = world;
      const before = await balance(world);
      const view = await form();
      for (const amount of ['0', '-5', '1.5', '1e9', '12345678901234567890', 'ten', '٣٠٠', '１００']) {
        await slack.submitView({ viewId: view.id, values: { amount } });
        expect(view.errors).toEqual({ amount: expect.stringContaining('a whole number from 1 to 1000000') });
      }
      await slack.submitView({ viewId: view.id, values: { amount: '5', last_day: '2020-02-28' } });
      expect(view.errors).toEqual({ last_day: expect.stringContaining('This day is over') });
      await slack.submitView({ viewId: view.id, values: { amount: '5', last_day: '2031-02-30' } });
      expect(view.errors).toEqual({ last_day: expect.stringContaining('not a day') });
      expect(await balance(world)).toEqual(before);
    });

    it('sent twice at once adds once', async () => {
      const { slack } = world;
      const before = await balance(world);
      const view = await form();
      const submit = () => slack.submitView({ viewId: view.id, values: { amount: '4' } });
      await Promise.all([submit(), submit()]);
      expect(await balance(world)).toEqual({ ...before, available: before.available + 4 });
    });

    it('asks again above 10000 credits, and adds once', async () => {
      const { slack } = world;
      const before = await balance(world);
      const view = await form();
      await slack.submitView({ viewId: view.id, values: { amount: '10001', note: 'a lot' } });
      const confirm = await modal('Add *10001 credits*?');
      expect(confirm.id).not.toBe(view.id);
      expect(await balance(world)).toEqual(before);
      const yes = () => slack.submitView({ viewId: confirm.id });
      await Promise.all([yes(), yes()]);
      await modal('The workspace has');
      expect(await balance(world)).toEqual({ ...before, available: before.available + 10_001 });
      // Back in the form that is still open behind it, it is the same top-up.
      await slack.submitView({ viewId: view.id, values: { amount: '7' } });
      expect(await balance(world)).toEqual({ ...before, available: before.available + 10_001 });
      await slack.closeView(confirm.id);
      expect(modals()).toEqual([]);
    });

    it('is nothing for a member, who is told, and may ask', async () => {
      const { slack, log } = world;
      await closeAll();
      await type(world, 'topup', { user: slack.users.member });
      const view = await modal('Only an admin of this workspace can add credits');
      await slack.clickInView({ viewId: view.id, actionId: 'ask_admin' });
      await modal('get a direct message with your name');
      expect(log.some((one) => one.includes('admin action refused'))).toBe(true);
    });

    it('forged by a member changes nothing, and is logged', async () => {
      const { slack, log } = world;
      const before = await balance(world);
      const view = await form();
      const from = log.length;
      await slack.submitView({ viewId: view.id, user: slack.users.member, values: { amount: '9' } });
      expect(view.errors.amount).toContain('Only an admin');
      expect(await balance(world)).toEqual(before);
      const refused = log.slice(from).filter((one) => one.includes('admin action refused'));
      expect(refused).toHaveLength(1);
      expect(refused[0]).toContain(slack.users.member);
    });
  });

  describe('by the command', () => {
    it('asks again above 10000 credits, with a button that is good once and after a restart', async () => {
      const { slack } = world;
      const { admin } = slack.users;
      const before = await balance(world);
      const asked = await type(world, 'topup 20000 for the year', { user: admin });
      expect(asked.words).toContain('Add 20000 credits?');
      expect(await balance(world)).toEqual(before);
      await world.restart();
      const ephemeral = slack.ephemerals({ user: admin }).find((one) => slack.buttons(one).length > 0);
      if (!ephemeral) throw new Error('no button');
      const press = (user = admin) =>
        slack.click({ user, channel: ephemeral.channel, ts: ephemeral.ts, actionId: 'topup_confirm' });
      await Promise.all([press(), press()]);
      expect(await balance(world)).toEqual({ ...before, available: before.available + 20_000 });
      expect((await granted()).at(-1)).toMatchObject({ credits: 20_000, note: 'for the year' });
      await line('added 20000 credits: “for the year”');
    });
  });

  describe('asked of an admin', () => {
    async function ask(user: string, values: Record<string, string>, from = 'topup 40 for the fair') {
      const { slack } = world;
      await closeAll();
      const { words: said } = await type(world, from, { user });
      expect(said).toContain('Only an admin');
      const button = slack.ephemerals({ user }).at(-1);
      if (!button) throw new Error('nothing was said');
      await slack.click({ user, channel: button.channel, ts: button.ts, actionId: 'ask_admin' });
      const view = await modal('get a direct message with your name');
      await slack.submitView({ viewId: view.id, values });
      return view;
    }
    const press = (user: string, message: Message, actionId: string) =>
      world.slack.click({ user, channel: message.channel, ts: message.ts, actionId });

    it('knows the admin who topped up last, fills the form with the wish, and adds once for two admins', async () => {
      const { slack } = world;
      const { member, admin, owner } = slack.users;
      await type(world, 'topup 1', { user: admin });
      const before = await balance(world);
      const asked = await ask(member, { credits: '1.5' });
      expect(asked.errors.credits).toContain('a whole number');
      await slack.submitView({ viewId: asked.id, values: { credits: '40' } });
      expect(shows(await modal('Asked: '), admin)).toBe(true);
      const message = await told(admin, 'asks you to add 40 credits');
      expect(slack.plainText(message)).toContain('for the fair');
      await ask(member, { credits: '41' });
      await modal('You asked ');

      await world.restart();
      await closeAll();
      await press(admin, message, 'approve_ask');
      const first = await modal('For <@');
      expect(words(first)).toContain('"initial_value":"40"');
      await change({ admins: [owner] });
      // The other admin has the same question open, as if they had got it too.
      const both = [first];
      await press(admin, message, 'approve_ask');
      both.push(
        await slack.waitFor('a second form', () => {
          const last = modals().at(-1);
          return last && last.id !== first.id && shows(last, 'For <@') && last;
        }),
      );
      const [mine, theirs] = both;
      if (!mine || !theirs) throw new Error('two forms');
      await Promise.all([
        slack.submitView({ viewId: mine.id, values: { amount: '40' } }),
        slack.submitView({ viewId: theirs.id, user: owner, values: { amount: '60' } }),
      ]);
      const entries = (await granted()).filter(({ key }) => key.startsWith('topup:ask:'));
      expect(entries).toHaveLength(1);
      const [entry] = entries;
      expect(await balance(world)).toEqual({
        ...before,
        available: before.available + (entry?.credits ?? 0),
      });
      const news = await told(member, 'as you asked');
      expect(slack.plainText(news)).toContain(`added ${entry?.credits} credits`);
      await line(`added ${entry?.credits} credits, asked for by`);
      await closeAll();
      await press(admin, message, 'approve_ask');
      await modal('approved what');
    });

    it('is declined kindly, once, by an admin only', async () => {
      const { slack, app } = world;
      const { member2, owner, admin, member } = slack.users;
      await change({ admins: [owner, admin] });
      const before = await balance(world);
      await ask(member2, { why: 'a <b>new</b> <!channel> poster' });
      const message = await told(owner, 'asks you to add 40 credits');
      expect(slack.mentions(message)).toEqual([member2]);
      expect(slack.plainText(message)).toContain('a <b>new</b> <!channel> poster');
      // Nobody else sees the message, so this one is forged.
      const forged = await slack.post(signedPress(world, member, `${member2}:1`));
      expect(forged.status).toBe(200);
      expect(await app.models.asks.findOne({ user: member2 }).lean()).toMatchObject({ status: 'open' });
      await Promise.all([press(owner, message, 'decline_ask'), press(owner, message, 'decline_ask')]);
      const news = await told(member2, 'cannot add credits right now');
      expect(slack.messages(slack.dm(member2)).filter(({ ts }) => ts >= news.ts)).toHaveLength(1);
      await line('declined to add credits, asked for by');
      await slack.waitFor('the buttons to go', () => slack.buttons(message).length === 0);
      await closeAll();
      await press(admin, await told(admin, 'a <b>new</b> <!channel> poster'), 'approve_ask');
      await modal('declined what');
      expect(await balance(world)).toEqual(before);
    });
  });

  it('asked of an admin, and more than admins may add, is granted by the operator, who closes the question', async () => {
    const { slack, app } = world;
    const { admin } = slack.users;
    const user = slack.addUser({ name: 'noa' });
    await change({ admins: [admin] });
    const ask = () =>
      app.topups.askAdmins({ workspace: app.workspace.id, user, credits: 950_000, why: 'a museum' });
    const asked = await Promise.all([ask(), ask(), ask()]);
    expect(asked.map(({ kind }) => kind).sort()).toEqual(['asked', 'too_soon', 'too_soon']);
    const { channel, ts } = await told(admin, 'a museum');
    expect(await app.models.notices.countDocuments({ about: 'topup_asked', 'news.asker': user })).toBe(1);
    await closeAll();
    await slack.click({ user: admin, channel, ts, actionId: 'approve_ask' });
    const view = await modal('For <@');
    await slack.submitView({ viewId: view.id, values: { amount: '950000' } });
    await slack.submitView({ viewId: (await modal('Add *950000 credits*?')).id });
    await modal('The operator of this app is asked');
    const request = await app.models.topupRequests.findOne({ status: 'open' }).lean();
    const { _id: id = '', workspace = '' } = request ?? {};
    expect((await cli(['credits', 'grant', workspace, '10', '--request', id], world.settings)).exitCode).toBe(
      0,
    );
    await told(user, 'granted your request: 10 credits');
    await closeAll();
    await slack.click({ user: admin, channel, ts, actionId: 'approve_ask' });
    await modal('approved what');
  });

  it('cannot be asked for by those who may not use the app', async () => {
    const { slack, app } = world;
    await closeAll();
    await type(world, 'topup 1', { user: slack.users.guest });
    const said = slack.ephemerals({ user: slack.users.guest }).at(-1);
    if (!said) throw new Error('nothing was said');
    await slack.click({ user: said.user, channel: said.channel, ts: said.ts, actionId: 'ask_admin' });
    await slack.submitView({ viewId: (await modal('get a direct message with your name')).id });
    await modal('Guests of this workspace may not use me');
    expect(await app.models.asks.countDocuments({ user: slack.users.guest })).toBe(0);
  });

  it('is granted once although Slack was away when it was to be told', async () => {
    const { slack } = world;
    const before = await balance(world);
    slack.fail('chat.postMessage', { kind: 'ratelimited', retryAfterS: 1 });
    const view = await form();
    await slack.submitView({ viewId: view.id, values: { amount: '3', note: 'away' } });
    await line('added 3 credits: “away”');
    expect(await balance(world)).toEqual({ ...before, available: before.available + 3 });
    const { channels } = slack;
    const lines = slack.messages(channels.team).filter((one) => slack.plainText(one).includes('“away”'));
    expect(lines).toHaveLength(1);
  });

  it('a line that its channel does not take goes to the admins', async () => {
    const { slack } = world;
    await change({ adminChannel: slack.channels.archived, admins: [slack.users.owner] });
    await type(world, 'topup 2 elsewhere', { user: slack.users.admin });
    const message = await told(slack.users.owner, 'added 2 credits: “elsewhere”');
    expect(slack.plainText(message)).toContain('Slack does not let me post there');
    await change({ adminChannel: slack.channels.team });
  });

  it('above what admins may add becomes a request that the operator grants once, or declines', async () => {
    const { slack, app } = world;
    const { admin } = slack.users;
    const before = await balance(world);
    const ask = async (amount: number) => {
      const view = await form();
      await slack.submitView({ viewId: view.id, values: { amount: String(amount), note: 'a large one' } });
      const confirm = await modal(`Add *${amount} credits*?`);
      await slack.submitView({ viewId: confirm.id });
      return await modal('The operator of this app is asked');
    };
    await ask(900_000);
    expect(shows(await ask(900_001), 'in the place of the earlier request')).toBe(true);
    await line('asked the operator for 900001 credits');
    expect(await balance(world)).toEqual(before);
    const run = async (...args: string[]) => await cli([...args, '--json'], world.settings);
    const listed = (await run('credits', 'requests')).json as { requests: Array<{ id: string }> };
    expect(listed.requests).toMatchObject([{ credits: 900_001, actor: admin, note: 'a large one' }]);
    const id = listed.requests[0]?.id ?? '';
    const grant = () => run('credits', 'grant', app.workspace.id, '5000', '--request', id);
    expect(await grant()).toMatchObject({ exitCode: 0 });
    expect(await grant()).toMatchObject({ exitCode: 0 });
    expect(await balance(world)).toEqual({ ...before, available: before.available + 5_000 });
    await told(admin, 'granted your request: 5000 credits');
    await line('granted a request: added 5000 credits');
    expect((await run('credits', 'requests', app.workspace.id)).json).toEqual({ requests: [] });

    await ask(800_000);
    const [open] = await until('the request', async () => {
      const found = await app.models.topupRequests.find({ status: 'open' }).lean();
      return found.length > 0 && found;
    });
    expect(open?._id).not.toBe(id);
    expect((await run('credits', 'requests', '--decline', open?._id ?? '')).exitCode).toBe(0);
    expect((await run('credits', 'requests', '--decline', open?._id ?? '')).exitCode).toBe(1);
    await told(admin, 'declined your request for 800000 credits');
    expect(await balance(world)).toEqual({ ...before, available: before.available + 5_000 });
  });
});

/** Somebody who was never shown a button presses it all the same, correctly signed. */
function signedPress({ slack, app }: World, user: string, value: string) {
  const payload = {
    type: 'block_actions',
    team: { id: app.workspace.id },
    user: { id: user },
    actions: [{ type: 'button', action_id: 'decline_ask', block_id: 'b', value, action_ts: '1.1' }],
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return {
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...slack.sign(body) },
  };
}
