import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { balance, errorsIn, type } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import { change, closeAll, form, granted, line, modal, resetSettings, told } from './topup.js';

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

  describe('by the form', () => {
    it('opens before Slack is asked who it is, shows what there will be, and adds with a note and a last day', async () => {
      const { slack, app } = world;
      const { available } = await balance(world);
      // Who is known already is not asked for again.
      const newcomer = slack.addUser({ name: 'ines', is_admin: true });
      const from = slack.calls.length;
      const view = await form(world, newcomer);
      // Others may be asked for meanwhile.
      const calls = slack.calls.slice(from).filter(({ args }) => args.user === newcomer || 'view' in args);
      const methods = calls.map(({ method }) => method);
      expect(methods.indexOf('views.open')).toBeLessThan(methods.indexOf('users.info'));
      await slack.fillIn({ viewId: view.id, values: { amount: '30' } });
      await modal(world, `After this top-up, it'll have *${available + 30} credits*`);
      const day = new Date(Date.now() + 40 * 24 * 3_600_000).toISOString().slice(0, 10);
      const submit = () =>
        slack.submitView({
          viewId: view.id,
          values: { amount: '30', note: 'for <tea> & more', last_day: day },
        });
      await submit();
      await modal(world, `Added 30 credits. Your workspace now has ${available + 30} credits.`);
      const entry = (await granted(world)).at(-1);
      expect(entry).toMatchObject({ credits: 30, actor: newcomer, note: 'for <tea> & more' });
      const grant = await app.models.grants.findById(`${app.workspace.id}:${entry?.key}`).lean();
      expect(grant?.expiresAt?.toISOString()).toBe(
        new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000).toISOString(),
      );
      const told = await line(world, 'added 30 credits, to be used by');
      expect(slack.plainText(told)).toContain('“for <tea> & more”');
    });

    it('says what is wrong at its field, and adds nothing', async () => {
      const { slack } = world;
      const before = await balance(world);
      const view = await form(world);
      for (const amount of ['0', '-5', '1.5', '1e9', '12345678901234567890', 'ten', '٣٠٠', '１００']) {
        await slack.submitView({ viewId: view.id, values: { amount } });
        expect(view.errors).toEqual({
          amount: expect.stringContaining('a whole number from 1 to 1,000,000'),
        });
      }
      await slack.submitView({ viewId: view.id, values: { amount: '5', last_day: '2020-02-28' } });
      expect(view.errors).toEqual({ last_day: expect.stringContaining('That day is over') });
      await slack.submitView({ viewId: view.id, values: { amount: '5', last_day: '2031-02-30' } });
      expect(view.errors).toEqual({ last_day: expect.stringContaining("That's not a date") });
      expect(await balance(world)).toEqual(before);
    });

    it('sent twice at once adds once', async () => {
      const { slack } = world;
      const before = await balance(world);
      const view = await form(world);
      const submit = () => slack.submitView({ viewId: view.id, values: { amount: '4' } });
      await Promise.all([submit(), submit()]);
      expect(await balance(world)).toEqual({ ...before, available: before.available + 4 });
    });

    it('asks again above 10000 credits, and adds once', async () => {
      const { slack } = world;
      const before = await balance(world);
      const view = await form(world);
      await slack.submitView({ viewId: view.id, values: { amount: '10001', note: 'a lot' } });
      const confirm = await modal(world, 'Add *10,001 credits*?');
      expect(confirm.id).not.toBe(view.id);
      expect(await balance(world)).toEqual(before);
      const yes = () => slack.submitView({ viewId: confirm.id });
      await Promise.all([yes(), yes()]);
      await modal(world, 'Your workspace');
      expect(await balance(world)).toEqual({ ...before, available: before.available + 10_001 });
      // Back in the form that is still open behind it, it is the same top-up.
      await slack.submitView({ viewId: view.id, values: { amount: '7' } });
      expect(await balance(world)).toEqual({ ...before, available: before.available + 10_001 });
      await slack.closeView(confirm.id);
      expect(slack.views.opened).toEqual([]);
    });

    it('is nothing for a member, who is told, and may ask', async () => {
      const { slack, log } = world;
      await closeAll(world);
      await type(world, 'topup', { user: slack.users.member });
      const view = await modal(world, 'Only an admin of this workspace can add credits');
      await slack.clickInView({ viewId: view.id, actionId: 'ask_admin' });
      await modal(world, 'a direct message with your name');
      expect(log.some((one) => one.includes('admin action refused'))).toBe(true);
    });

    it('forged by a member changes nothing, and is logged', async () => {
      const { slack, log } = world;
      const before = await balance(world);
      const view = await form(world);
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
      expect(asked.words).toContain('Add 20,000 credits?');
      expect(await balance(world)).toEqual(before);
      await world.restart();
      const ephemeral = slack.ephemerals({ user: admin }).findLast((one) => slack.buttons(one).length > 0);
      if (!ephemeral) throw new Error('no button');
      const press = (user = admin) =>
        slack.click({ user, channel: ephemeral.channel, ts: ephemeral.ts, actionId: 'topup_confirm' });
      await Promise.all([press(), press()]);
      expect(await balance(world)).toEqual({ ...before, available: before.available + 20_000 });
      expect((await granted(world)).at(-1)).toMatchObject({ credits: 20_000, note: 'for the year' });
      await line(world, 'added 20,000 credits: “for the year”');
    });
  });

  it('is granted once although Slack was away when it was to be told', async () => {
    const { slack } = world;
    const before = await balance(world);
    slack.fail(
      'chat.postMessage',
      { kind: 'ratelimited', retryAfterS: 1 },
      { when: (args) => JSON.stringify(args).includes('“away”') },
    );
    const view = await form(world);
    await slack.submitView({ viewId: view.id, values: { amount: '3', note: 'away' } });
    await line(world, 'added 3 credits: “away”');
    expect(await balance(world)).toEqual({ ...before, available: before.available + 3 });
    const { channels } = slack;
    const lines = slack.messages(channels.team).filter((one) => slack.plainText(one).includes('“away”'));
    expect(lines).toHaveLength(1);
  });

  it('a line that its channel does not take goes to the admins', async () => {
    const { slack } = world;
    await change(world, { adminChannel: slack.channels.archived, admins: [slack.users.owner] });
    await type(world, 'topup 2 elsewhere', { user: slack.users.admin });
    const message = await told(world, slack.users.owner, 'added 2 credits: “elsewhere”');
    expect(slack.plainText(message)).toContain("but Slack didn't let me");
  });
});
