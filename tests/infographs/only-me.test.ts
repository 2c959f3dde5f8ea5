import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ArticleServer, startArticleServer } from '../support/article-server.js';
import { saysItsEnd } from '../support/seen.js';
import {
  balance,
  cancelable,
  ended,
  imagesOf,
  parent,
  pressCancel,
  replySaying,
  threadOf,
  type,
  underWay,
} from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

describe('an infographic that only its requester is to see', () => {
  let world: World;
  let site: ArticleServer;
  beforeAll(async () => {
    site = await startArticleServer();
    world = await startWorld({ settings: { ARTICLE_ALLOW_HOSTS: site.host, ARTICLE_PAUSE_S: '1' } });
    const { settings, workspace } = world.app;
    await settings.change(workspace.id, 'cli', 0, { defaults: { onlyMe: true } });
  });
  afterEach(() => {
    // Nobody else has seen anything of any of them.
    const { channels } = world.slack;
    for (const channel of Object.values(channels)) expect(world.slack.messages(channel)).toEqual([]);
    world.slack.clearFaults();
  });
  afterAll(async () => {
    await world.stop();
    await site.stop();
  });

  it.each([
    { where: 'a channel', channel: 'general' },
    { where: 'a channel that the app cannot post in', channel: 'secret' },
    { where: "somebody else's direct messages", channel: 'foreignDm' },
  ] as const)('comes to their direct messages with the app from $where', async ({ where, channel }) => {
    const { slack } = world;
    const before = await balance(world);
    const prompt = `Asked in ${where}`;
    await type(world, prompt, { channel: slack.channels[channel] });
    await ended(world, prompt);
    const shown = await parent(world, prompt, 'the end', saysItsEnd);
    expect(shown.channel).toBe(slack.dm(slack.users.member));
    expect(slack.plainText(shown)).not.toContain("couldn't post");
    expect(await imagesOf(world, prompt)).toHaveLength(1);
    const { member } = slack.users;
    expect(
      slack
        .ephemerals({ user: member })
        .map((one) => slack.plainText(one))
        .join(),
    ).not.toContain("can't post");
    expect(await balance(world)).toEqual({ available: before.available - 1, held: 0 });
  });

  it('of several is one thread there', async () => {
    await type(world, 'Three for me -n 3');
    await ended(world, 'Three for me');
    expect((await threadOf(world, 'Three for me')).channel).toBe(world.slack.dm(world.slack.users.member));
    expect(await imagesOf(world, 'Three for me')).toHaveLength(3);
  });

  it('of an article has its facts there', async () => {
    const url = site.url('/quiet');
    await type(world, url);
    const facts = await replySaying(world, url, 'kilometres');
    await ended(world, url);
    expect((await imagesOf(world, url)).filter(({ ts }) => ts !== facts.ts)).toHaveLength(1);
  });

  it('says there why there is none', async () => {
    world.fal.outcome({ kind: 'model_error', status: 422, type: 'content_policy_violation' });
    await type(world, 'Not for me either');
    const reply = await replySaying(world, 'Not for me either', 'No charge.');
    expect(reply.channel).toBe(world.slack.dm(world.slack.users.member));
  });

  it('is canceled there', async () => {
    world.fal.outcome({ kind: 'never' });
    await type(world, 'Not after all');
    await underWay(world, 'Not after all');
    await pressCancel(world, await cancelable(world, 'Not after all'));
    expect(await ended(world, 'Not after all')).toMatchObject([{ status: 'canceled' }]);
  });

  it('waits for the direct messages where Slack does not open them', async () => {
    const { slack } = world;
    slack.fail('conversations.open', { kind: 'http', status: 503 });
    await type(world, 'When it opens');
    await ended(world, 'When it opens');
    expect((await threadOf(world, 'When it opens')).channel).toBe(slack.dm(slack.users.member));
    expect(await imagesOf(world, 'When it opens')).toHaveLength(1);
  });

  it('is in the history with its words for the requester, and without for admins', async () => {
    const { slack } = world;
    const prompt = 'Between me and myself';
    await type(world, prompt);
    await ended(world, prompt);
    const { admin, member } = slack.users;
    const page = async (user: string) => {
      await type(world, 'history', { user });
      return slack.ephemerals({ user }).at(-1);
    };
    const mine = await page(member);
    expect(mine && slack.plainText(mine)).toContain(prompt);
    expect(mine && slack.links(mine)[0]?.url).toContain(slack.dm(member));
    const others = await page(admin);
    if (!others) throw new Error('the admin has no history');
    const { channel, ts, replaced } = others;
    await slack.click({ channel, ts, user: admin, actionId: 'history_scope' });
    await slack.waitFor("everybody's", () => others.replaced > replaced);
    expect(slack.plainText(others)).toContain('private channel or direct message');
    expect(slack.plainText(others)).not.toContain(prompt);
    expect(slack.links(others)).toEqual([]);
  });
});
