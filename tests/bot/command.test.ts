import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SettingsPatch } from '../../src/workspaces/settings/index.js';
import { heldBatch } from '../support/batch.js';
import { endOf } from '../support/settle.js';
import { balance, ended, errorsIn, type, underWay } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

describe('/infograph', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ credits: 10, settings: { ADMIN_USERS: 'U0MEMBER2', ADMIN_TOPUP: '500' } });
  });
  afterEach(() => world.slack.clearFaults());
  afterAll(() => world.stop());

  it('help shows how it works, with every ratio and price', async () => {
    const { words } = await type(world, 'help');
    expect(words).toContain('/infograph How a bill becomes law');
    expect(words).toContain('21:9, 16:9, 3:2, 4:3, 5:4, 1:1, 4:5, 3:4, 2:3, 9:16');
    expect(words).toContain('1K (1 credit), 2K (1 credit), 4K (2 credits)');
  });

  it.each(['A prompt --style Bold', 'A prompt --style=Bold'])(
    '%j is told to be coming, and costs nothing',
    async (text) => {
      const before = await balance(world);
      const jobs = world.fal.jobs.length;
      const { words } = await type(world, text);
      expect(words).toContain("isn't available yet");
      expect(words).toContain('Nothing was charged.');
      expect(await balance(world)).toEqual(before);
      expect(world.fal.jobs.length).toBe(jobs);
    },
  );

  it('that costs more than there is is refused: price, balance, what is affordable and whom to ask', async () => {
    const { app, slack, fal } = world;
    const { id } = app.workspace;
    const allButOne = heldBatch({ workspace: id, unitCredits: (await balance(world)).available - 1 });
    await app.credits.hold(id, allButOne);
    const before = await balance(world);
    const jobs = fal.jobs.length;
    const messages = slack.messages(slack.channels.general).length;
    const { words } = await type(world, 'A large one --res 4K', { user: slack.users.member });
    expect(words).toContain('4K costs 2 credits; your workspace has 1.');
    const batch = await type(world, 'Two of them -n 2');
    expect(batch.words).toContain('2 infographics cost 2 credits; your workspace has 1.');
    expect(slack.messages(slack.channels.general)).toHaveLength(messages);
    expect(await balance(world)).toEqual(before);
    expect(fal.jobs.length).toBe(jobs);
    for (const held of allButOne.infographs) await app.credits.settle(id, endOf(held, 'canceled'));
  });

  it('is refused in words when Slack cannot say who it is', async () => {
    const { slack } = world;
    // Who is known already is not asked for again.
    const user = slack.addUser({ name: 'newcomer' });
    slack.fail('users.info', { kind: 'http', status: 500 });
    const { answer, words } = await type(world, 'A large one --res 4K', { user });
    expect(answer.status).toBe(200);
    expect(words).toContain("I couldn't check who you are");
  });

  describe('topup', () => {
    it.each(['admin', 'owner', 'member2'] as const)('adds credits for the %s, with a note', async (who) => {
      const { slack, app } = world;
      const before = await balance(world);
      const user = slack.users[who];
      const { words } = await type(world, 'topup 7 for November', { user });
      expect(words).toContain(`Added 7 credits. Your workspace now has ${before.available + 7} credits.`);
      expect(await balance(world)).toEqual({ ...before, available: before.available + 7 });
      const [entry] = await app.credits.history(app.workspace.id, 1);
      expect(entry).toMatchObject({ kind: 'grant', actor: user, credits: 7, note: 'for November' });
    });

    it.each(['member', 'guest'] as const)('adds nothing for a %s, and says whom to ask', async (who) => {
      const before = await balance(world);
      const { words } = await type(world, 'topup 7', { user: world.slack.users[who] });
      expect(words).toContain(
        'Only an admin of this workspace can add credits. Ask @max, or an owner or admin of this Slack workspace.',
      );
      expect(await balance(world)).toEqual(before);
    });

    it('asks Slack anew each time who is an admin', async () => {
      const { slack } = world;
      const before = await balance(world);
      const user = slack.addUser({ name: 'promoted', is_admin: true });
      expect((await type(world, 'topup 1', { user })).words).toContain('Added 1 credit.');
      slack.updateUser(user, { is_admin: false });
      expect((await type(world, 'topup 1', { user })).words).toContain('Only an admin');
      expect(await balance(world)).toEqual({ ...before, available: before.available + 1 });
    });

    it('changes nothing when Slack cannot be asked', async () => {
      const before = await balance(world);
      world.slack.fail('users.info', { kind: 'reset' });
      const { words } = await type(world, 'topup 1', { user: world.slack.users.admin });
      expect(words).toContain(
        "Slack is slow right now, so I couldn't check whether you're an admin. Nothing was changed",
      );
      expect(await balance(world)).toEqual(before);
    });

    it.each([
      '0',
      '-5',
      '1.5',
      '1,000',
      '1e3',
      '0x10',
      '１００',
      '1000001',
      '99999999999',
      '12345678901234567890',
      '1e9',
      '٣٠٠',
      'hundred',
      '5credits',
    ])('with %j adds nothing, and says what it takes', async (amount) => {
      const before = await balance(world);
      const { words } = await type(world, `topup ${amount}`, { user: world.slack.users.admin });
      expect(words).toContain('a whole number of credits from 1 to 1,000,000');
      expect(words).toContain('Nothing was changed.');
      expect(await balance(world)).toEqual(before);
    });

    it('delivered three times adds once', async () => {
      const { slack } = world;
      const before = await balance(world);
      const topup = () => type(world, 'topup 3', { user: slack.users.admin, triggerId: '33.44.same' });
      await Promise.all([topup(), topup()]);
      expect((await topup()).words).toContain('This top-up was already done.');
      expect(await balance(world)).toEqual({ ...before, available: before.available + 3 });
    });

    it('above what admins may add in a month adds nothing, says what is left, and asks the operator', async () => {
      const before = await balance(world);
      const { words } = await type(world, 'topup 501', { user: world.slack.users.admin });
      expect(words).toMatch(/can only add \d+ credits more this month/);
      expect(words).toContain("I've asked the operator of this app for 501 credits instead");
      expect(await balance(world)).toEqual(before);
    });
  });

  it('credits tells what is left, what is held, and the prices', async () => {
    const { fal } = world;
    await type(world, 'topup 5', { user: world.slack.users.admin });
    fal.outcome({ kind: 'never' }, { when: ({ prompt }) => prompt === 'Held for a moment' });
    await type(world, 'Held for a moment');
    const { available, held } = await balance(world);
    const { words } = await type(world, 'credits');
    expect(words).toContain(`Your workspace has ${available} credits, plus ${held} set aside`);
    expect(words).toContain('An infographic costs 1 credit at 1K, 1 credit at 2K, 2 credits at 4K.');
    await underWay(world, 'Held for a moment');
    fal.finish(fal.jobs.at(-1)?.requestId ?? '');
    await ended(world, 'Held for a moment');
    expect(errorsIn(world)).toEqual([]);
  });

  it('credits tells of limits, what the month brings and what expires, but only where there is any', async () => {
    const { app, slack } = world;
    const plain = (await type(world, 'credits')).words;
    for (const word of ['today', 'this month', 'filled up', 'expire', 'admin'])
      expect(plain).not.toContain(word);

    const { id } = app.workspace;
    const change = async (patch: SettingsPatch) => {
      const { rev } = await app.settings.read(id, true);
      expect(await app.settings.change(id, 'cli', rev, patch)).toBe('changed');
    };
    const caps = { personDay: 9, workspaceMonth: 30, atOnce: 3 };
    await change({ caps, refill: { kind: 'to', credits: 50 } });
    const expiresAt = new Date(Date.now() + 7 * 86_400_000);
    const { day } = await app.credits.usage(id, slack.users.member);
    const { workspaceMonth } = await app.credits.usage(id, slack.users.admin);
    for (const key of ['test:1', 'test:2']) {
      await app.credits.grant(id, { key, credits: 2, actor: 'cli', expiresAt });
    }
    await app.credits.grant(id, {
      key: 'test:3',
      credits: 9,
      actor: 'cli',
      expiresAt: new Date(Date.now() + 9e8),
    });
    const { answer, words } = await type(world, 'credits');
    expect(words).toContain(`You: ${day} of 9 credits today; 0 of 3 infographics in progress.`);
    expect(words).toContain(`Everyone together: ${workspaceMonth} of 30 credits this month.`);
    expect(words).toMatch(/On \d{4}-\d\d-01, the balance is filled up to 50 credits\./);
    expect(words).toContain('4 credits expire ');
    expect(answer.body).toContain(`<!date^${Math.floor(expiresAt.getTime() / 1000)}^`);
    expect((await type(world, 'credits', { user: slack.users.admin })).words).toContain("You're an admin:");
    await change({ caps: {}, refill: undefined });
  });
});
