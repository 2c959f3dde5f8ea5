import type { Message } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { credits } from '../../../../src/lib/words/quantities.js';
import { cli } from '../../../cli/support.js';
import { balance, errorsIn, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import { change, closeAll, form, granted, line, modal, resetSettings, shows, told } from './topup.js';

describe('adding credits', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ credits: 50, settings: { ADMIN_TOPUP: '100000' } });
  });
  beforeEach(() => resetSettings(world));
  afterAll(async () => {
    expect(errorsIn(world)).toEqual([]);
    await world.stop();
  });

  describe('asked of an admin', () => {
    async function ask(user: string, values: Record<string, string>, from = 'topup 40 for the fair') {
      const { slack } = world;
      await closeAll(world);
      const { words: said } = await type(world, from, { user });
      expect(said).toContain('Only an admin');
      const button = slack.ephemerals({ user }).at(-1);
      if (!button) throw new Error('nothing was said');
      await slack.click({ user, channel: button.channel, ts: button.ts, actionId: 'ask_admin' });
      const view = await modal(world, 'a direct message with your name');
      await slack.submitView({ viewId: view.id, values });
      return view;
    }
    /** As `message` shows it: it may have been edited since. */
    const press = (user: string, { channel, ts, blocks }: Message, actionId: string) =>
      world.slack.click({ user, channel, ts, actionId, seen: blocks });

    it('knows the admin who topped up last, fills the form with the wish, and adds once for two admins', async () => {
      const { slack } = world;
      const { member, admin, owner } = slack.users;
      await type(world, 'topup 1', { user: admin });
      const before = await balance(world);
      const asked = await ask(member, { credits: '1.5' });
      expect(asked.errors.credits).toContain('a whole number');
      await slack.submitView({ viewId: asked.id, values: { credits: '40' } });
      expect(shows(await modal(world, "I've asked"), admin)).toBe(true);
      const message = structuredClone(await told(world, admin, '@mia is asking you to add 40 credits'));
      expect(slack.plainText(message)).toContain('for the fair');
      await ask(member, { credits: '41' });
      await modal(world, 'You already asked ');

      await world.restart();
      await closeAll(world);
      await press(admin, message, 'approve_ask');
      const first = await modal(world, 'For <@');
      expect(JSON.stringify(first.blocks)).toContain('"initial_value":"40"');
      await change(world, { admins: [owner] });
      // The other admin has the same question open, as if they had got it too.
      const both = [first];
      await press(admin, message, 'approve_ask');
      both.push(
        await slack.waitFor('a second form', () => {
          const last = slack.views.opened.at(-1);
          return last && last.id !== first.id && shows(last, 'For <@') && last;
        }),
      );
      const [mine, theirs] = both;
      if (!mine || !theirs) throw new Error('two forms');
      await Promise.all([
        slack.submitView({ viewId: mine.id, values: { amount: '40' } }),
        slack.submitView({ viewId: theirs.id, user: owner, values: { amount: '60' } }),
      ]);
      const entries = (await granted(world)).filter(({ key }) => key.startsWith(`topup:ask:${member}:`));
      expect(entries).toHaveLength(1);
      const [entry] = entries;
      expect(await balance(world)).toEqual({
        ...before,
        available: before.available + (entry?.credits ?? 0),
      });
      const news = await told(world, member, 'as you asked');
      expect(slack.plainText(news)).toContain(`added ${entry?.credits} credits`);
      await line(world, `added ${entry?.credits} credits, requested by`);
      await closeAll(world);
      await press(admin, message, 'approve_ask');
      await modal(world, 'approved what');
    });

    it('is over for every admin once one has answered, though Slack fails, and old buttons answer in words', async () => {
      const { slack } = world;
      const { admin, owner } = slack.users;
      await change(world, { admins: [owner, admin] });
      const question = async (
        why: string,
        outcome: string,
        decide: (message: Message) => Promise<unknown>,
      ) => {
        const user = slack.addUser({ name: why });
        await ask(user, { why, credits: '7' });
        const both = [await told(world, admin, why), await told(world, owner, why)];
        const [first] = both;
        if (!first) throw new Error('nobody was asked');
        const before = structuredClone(first);
        // One of the edits is lost, and one comes too early.
        slack.fail('chat.update', { kind: 'http', status: 500 }, { times: 2 });
        await decide(first);
        for (const { channel, ts } of both) {
          await slack.waitFor(`the end of the question in ${channel}`, () =>
            slack
              .messages(channel)
              .find(
                (one) =>
                  one.ts === ts &&
                  slack.buttons(one).length === 0 &&
                  slack.plainText(one).includes(outcome) &&
                  slack.plainText(one).includes(why),
              ),
          );
        }
        slack.clearFaults();
        return before;
      };
      const declined = await question('a-fair', 'Declined by @ada.', (message) =>
        press(admin, message, 'decline_ask'),
      );
      await closeAll(world);
      await press(admin, declined, 'approve_ask');
      await modal(world, 'declined what');
      await question('a-show', 'Approved by @ada: 9 credits.', async (message) => {
        await closeAll(world);
        await press(admin, message, 'approve_ask');
        const form = await modal(world, 'For <@');
        await slack.submitView({ viewId: form.id, values: { amount: '9' } });
      });
    });

    it('is declined kindly, once, by an admin only', async () => {
      const { slack, app } = world;
      const { member2, owner, admin, member } = slack.users;
      await change(world, { admins: [owner, admin] });
      const before = await balance(world);
      await ask(member2, { why: 'a <b>new</b> <!channel> poster' });
      const message = await told(world, owner, '@max is asking you to add 40 credits');
      expect(slack.mentions(message)).toEqual([member2]);
      expect(slack.plainText(message)).toContain('a <b>new</b> <!channel> poster');
      // Nobody else sees the message, so this one is forged.
      const forged = await slack.post(signedPress(world, member, `${member2}:1`));
      expect(forged.status).toBe(200);
      expect(await app.models.asks.findOne({ user: member2 }).lean()).toMatchObject({ status: 'open' });
      const others = structuredClone(await told(world, admin, 'a <b>new</b> <!channel> poster'));
      await Promise.all([press(owner, message, 'decline_ask'), press(owner, message, 'decline_ask')]);
      const news = await told(world, member2, "can't add credits right now");
      expect(slack.messages(slack.dm(member2)).filter(({ ts }) => ts >= news.ts)).toHaveLength(1);
      await line(world, 'declined to add credits, requested by');
      await slack.waitFor('the buttons to go', () => slack.buttons(message).length === 0);
      await closeAll(world);
      await press(admin, others, 'approve_ask');
      await modal(world, 'declined what');
      expect(await balance(world)).toEqual(before);
    });
  });

  it('asked of an admin, and more than admins may add, is granted by the operator, who closes the question', async () => {
    const { slack, app } = world;
    const { admin } = slack.users;
    const user = slack.addUser({ name: 'noa' });
    await change(world, { admins: [admin] });
    const ask = () =>
      app.topups.askAdmins({ workspace: app.workspace.id, user, credits: 950_000, why: 'a museum' });
    const asked = await Promise.all([ask(), ask(), ask()]);
    expect(asked.map(({ kind }) => kind).sort()).toEqual(['asked', 'too_soon', 'too_soon']);
    const { channel, ts, blocks: seen } = structuredClone(await told(world, admin, 'a museum'));
    expect(await app.models.notices.countDocuments({ about: 'topup_asked', 'news.asker': user })).toBe(1);
    await closeAll(world);
    await slack.click({ user: admin, channel, ts, actionId: 'approve_ask' });
    const view = await modal(world, 'For <@');
    await slack.submitView({ viewId: view.id, values: { amount: '950000' } });
    await slack.submitView({ viewId: (await modal(world, 'Add *950,000 credits*?')).id });
    await modal(world, "I've asked the operator of this app");
    const request = await app.models.topupRequests.findOne({ status: 'open' }).lean();
    const { _id: id = '', workspace = '' } = request ?? {};
    expect((await cli(['credits', 'grant', workspace, '10', '--request', id], world.settings)).exitCode).toBe(
      0,
    );
    await told(world, user, 'approved your request and added 10 credits');
    await closeAll(world);
    await slack.click({ user: admin, channel, ts, actionId: 'approve_ask', seen });
    await modal(world, 'approved what');
  });

  it('cannot be asked for by those who may not use the app', async () => {
    const { slack, app } = world;
    await closeAll(world);
    await type(world, 'topup 1', { user: slack.users.guest });
    const said = slack.ephemerals({ user: slack.users.guest }).at(-1);
    if (!said) throw new Error('nothing was said');
    await slack.click({ user: said.user, channel: said.channel, ts: said.ts, actionId: 'ask_admin' });
    await slack.submitView({ viewId: (await modal(world, 'a direct message with your name')).id });
    await modal(world, "Guests can't create infographics here.");
    expect(await app.models.asks.countDocuments({ user: slack.users.guest })).toBe(0);
  });

  it('above what admins may add becomes a request that the operator grants once, or declines', async () => {
    const { slack, app } = world;
    const { admin } = slack.users;
    const before = await balance(world);
    const ask = async (amount: number) => {
      const view = await form(world);
      await slack.submitView({ viewId: view.id, values: { amount: String(amount), note: 'a large one' } });
      const confirm = await modal(world, `Add *${credits(amount)}*?`);
      await slack.submitView({ viewId: confirm.id });
      return await modal(world, "I've asked the operator of this app");
    };
    await ask(900_000);
    expect(shows(await ask(900_001), 'replaces the earlier request')).toBe(true);
    await line(world, 'asked the operator for 900,001 credits');
    expect(await balance(world)).toEqual(before);
    const run = async (...args: string[]) => await cli([...args, '--json'], world.settings);
    const listed = (await run('credits', 'requests')).json as { requests: Array<{ id: string }> };
    expect(listed.requests).toMatchObject([{ credits: 900_001, actor: admin, note: 'a large one' }]);
    const id = listed.requests[0]?.id ?? '';
    const grant = () => run('credits', 'grant', app.workspace.id, '5000', '--request', id);
    expect(await grant()).toMatchObject({ exitCode: 0 });
    expect(await grant()).toMatchObject({ exitCode: 0 });
    expect(await balance(world)).toEqual({ ...before, available: before.available + 5_000 });
    await told(world, admin, 'approved your request and added 5,000 credits');
    await line(world, 'approved a request and added 5,000 credits');
    expect((await run('credits', 'requests', app.workspace.id)).json).toEqual({ requests: [] });

    await ask(800_000);
    const [open] = await until('the request', async () => {
      const found = await app.models.topupRequests.find({ status: 'open' }).lean();
      return found.length > 0 && found;
    });
    expect(open?._id).not.toBe(id);
    expect((await run('credits', 'requests', '--decline', open?._id ?? '')).exitCode).toBe(0);
    expect((await run('credits', 'requests', '--decline', open?._id ?? '')).exitCode).toBe(1);
    await told(world, admin, 'declined your request for 800,000 credits');
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
