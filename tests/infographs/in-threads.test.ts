import type { Message } from '@infograph/slack-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { refund } from '../../src/bot/features/refund/words.js';
import type { BatchRequest } from '../../src/infographs/batch-request.js';
import { newId } from '../../src/lib/ids.js';
import { type ArticleServer, startArticleServer } from '../support/article-server.js';
import { catalogue } from '../support/catalogue.js';
import { saysItsEnd } from '../support/seen.js';
import { balance, ended, imagesOf, parent, threadOf, toldAlone, underWay, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

describe('a request from inside a thread', () => {
  let world: World;
  let site: ArticleServer;
  beforeAll(async () => {
    site = await startArticleServer();
    world = await startWorld({ settings: { ARTICLE_ALLOW_HOSTS: site.host, ARTICLE_PAUSE_S: '1' } });
  });
  afterEach(() => world.slack.clearFaults());
  afterAll(async () => {
    await world.stop();
    await site.stop();
  });

  /** Somebody says something in the channel, and asks for an infographic under it. */
  async function askUnder(
    prompt: string,
    wanted: Partial<BatchRequest> = {},
    channel = world.slack.channels.general,
  ): Promise<Message> {
    const { slack, app } = world;
    const root = slack.say({ channel, user: slack.users.member, text: `What about: ${prompt}?` });
    const { answer } = await app.infographs.accept({
      workspace: slack.workspace.id,
      requester: slack.users.member,
      channel,
      under: root.ts,
      idempotencyKey: newId('ba'),
      model: catalogue.usual.id,
      prompt,
      ratio: '16:9',
      resolution: '1K',
      count: 1,
      ...wanted,
    });
    expect(answer.kind).toBe('accepted');
    return root;
  }
  /** Of ours, at top level in the channel. */
  const ours = (channel = world.slack.channels.general) =>
    world.slack.messages(channel).filter(({ bot_id }) => bot_id !== undefined);
  const repliesTo = ({ channel, ts }: Message) => world.slack.replies(channel, ts);
  const said = ({ slack }: World, messages: readonly Message[]) =>
    messages.map((one) => slack.plainText(one));

  it('is answered there by one message, and by none in the channel', async () => {
    const before = await balance(world);
    const root = await askUnder('Bees in numbers');
    await ended(world, 'Bees in numbers');
    const [reply, ...more] = repliesTo(root);
    expect(more).toEqual([]);
    expect(world.slack.mentions(reply as Message)).toEqual([world.slack.users.member]);
    expect(world.slack.visibleImages(root.channel, root.ts)).toHaveLength(1);
    expect(ours()).toEqual([]);
    expect(await balance(world)).toEqual({ available: before.available - 1, held: 0 });
  });

  it('of several has each of them there, and one mention', async () => {
    const root = await askUnder('Three of a kind', { count: 3 });
    await ended(world, 'Three of a kind');
    const replies = repliesTo(root);
    expect(replies).toHaveLength(3);
    expect(world.slack.visibleImages(root.channel, root.ts)).toHaveLength(3);
    expect(replies.flatMap((reply) => world.slack.mentions(reply))).toEqual([world.slack.users.member]);
    expect(ours()).toEqual([]);
  });

  it('does not get in the way of another one in the same thread', async () => {
    const root = await askUnder('The first of two');
    const { channel, ts } = root;
    await askUnder('The second of two', { channel, under: ts });
    await ended(world, 'The first of two');
    await ended(world, 'The second of two');
    expect(repliesTo(root)).toHaveLength(2);
    expect(world.slack.visibleImages(channel, ts)).toHaveLength(2);
    expect(ours()).toEqual([]);
  });

  it('says there why there is none, once', async () => {
    world.fal.outcome({ kind: 'model_error', status: 422, type: 'content_policy_violation' });
    const root = await askUnder('Not to be drawn');
    await ended(world, 'Not to be drawn');
    const [reply] = await world.slack.waitFor('the words', () => {
      const replies = repliesTo(root);
      return replies.length > 0 && replies;
    });
    expect(world.slack.plainText(reply as Message)).toContain('No charge.');
    expect(repliesTo(root)).toHaveLength(1);
    expect(ours()).toEqual([]);
  });

  it('leaves nothing there where it is canceled', async () => {
    world.fal.outcome({ kind: 'never' });
    const root = await askUnder('Changed my mind');
    const [infograph] = await underWay(world, 'Changed my mind');
    const { app, slack } = world;
    const batch = { _id: infograph?.batch ?? '', workspace: slack.workspace.id };
    expect(await app.infographs.events.cancelWish(batch, { by: slack.users.member })).toBe(1);
    expect(await ended(world, 'Changed my mind')).toMatchObject([{ status: 'canceled' }]);
    expect(repliesTo(root)).toEqual([]);
    expect(ours()).toEqual([]);
  });

  it('is told to whoever asked, alone, with a Cancel for it', async () => {
    const { fal, slack } = world;
    fal.outcome({ kind: 'never' });
    const { channel, ts } = slack.say({
      channel: slack.channels.general,
      user: slack.users.admin,
      text: 'Bears?',
    });
    const { member: user } = slack.users;
    await slack.shortcut({ callbackId: 'make_of_message', user, channel, ts });
    const view = await slack.waitFor('the form', () => slack.views.opened.at(-1));
    await slack.submitView({ viewId: view.id, values: { prompt: 'Bears of the north' } });
    const told = await slack.waitFor('the receipt', () =>
      slack.ephemerals({ user, channel }).find((one) => slack.buttons(one).length > 0),
    );
    expect(slack.plainText(told)).toContain('in this thread');
    await underWay(world, 'Bears of the north');
    await slack.click({ channel, ts: told.ts, user, actionId: 'cancel_batch' });
    expect(await ended(world, 'Bears of the north')).toMatchObject([{ status: 'canceled' }]);
    await toldAlone(world, user, 'Canceled');
    expect(slack.replies(channel, ts)).toEqual([]);
    expect(ours()).toEqual([]);
  });

  it('of an article shows its facts there, and then the image', async () => {
    const url = site.url('/quiet');
    const root = await askUnder('The quiet page', { article: { from: { url }, pauses: true } });
    const facts = await world.slack.waitFor('the facts', () =>
      repliesTo(root).find((message) => said(world, [message]).join().includes('kilometres')),
    );
    await ended(world, 'The quiet page');
    const isOther = ({ ts }: { ts: string }) => ts !== facts.ts;
    const [reply, ...more] = repliesTo(root).filter(isOther);
    expect(more).toEqual([]);
    const images = world.slack.visibleImages(root.channel, root.ts);
    expect(images.filter(isOther)).toMatchObject([{ ts: reply?.ts }]);
    expect(ours()).toEqual([]);
  });

  it('of an article that cannot be read says so there', async () => {
    const url = site.url('/nowhere');
    const root = await askUnder('A page that is not there', { article: { from: { url }, pauses: true } });
    await ended(world, 'A page that is not there');
    await world.slack.waitFor('the words', () => repliesTo(root).length > 0);
    expect(said(world, repliesTo(root)).join()).toContain('No charge.');
    expect(ours()).toEqual([]);
  });

  it.each([
    { what: 'the image', outcome: undefined },
    {
      what: 'why there is none',
      outcome: { kind: 'model_error', status: 422, type: 'content_policy_violation' },
    },
  ] as const)('leads to the direct messages where the app cannot post: $what', async ({ what, outcome }) => {
    const { slack, fal } = world;
    if (outcome) fal.outcome(outcome);
    const prompt = `Asked where I am not: ${what}`;
    const root = await askUnder(prompt, {}, slack.channels.secret);
    await ended(world, prompt);
    await until('the move', () => world.app.models.threads.exists({ prompt, under: { $exists: false } }));
    const shown = await parent(world, prompt, 'the end', saysItsEnd);
    expect(shown.channel).toBe(slack.dm(slack.users.member));
    expect(slack.plainText(shown)).toContain("I couldn't post in");
    expect(await imagesOf(world, prompt)).toHaveLength(outcome ? 0 : 1);
    await slack.waitFor('a reply', () => slack.replies(shown.channel, shown.ts).length === 1);
    expect(repliesTo(root)).toEqual([]);
  });

  it('leads to the direct messages where the thread is gone meanwhile, and leaves nothing in the channel', async () => {
    const { slack, fal } = world;
    fal.outcome({ kind: 'stuck' });
    const { channel, ts } = await askUnder('The thread is gone', {
      under: '1700000000.000001',
    });
    expect(ts).not.toBe('1700000000.000001');
    await underWay(world, 'The thread is gone');
    fal.finish(fal.jobs.at(-1)?.requestId ?? '');
    await ended(world, 'The thread is gone');
    expect((await threadOf(world, 'The thread is gone')).channel).toBe(slack.dm(slack.users.member));
    expect(await imagesOf(world, 'The thread is gone')).toHaveLength(1);
    await parent(world, 'The thread is gone', 'why it is here', (text) => text.includes('thread is gone'));
    expect(ours(channel)).toEqual([]);
  });

  it('is refunded by its own message alone, and not by the one above', async () => {
    const root = await askUnder('To be given back');
    await ended(world, 'To be given back');
    const { slack } = world;
    const [reply] = repliesTo(root);
    const shown = async (ts: string, words: string) => {
      const picked = { callbackId: 'refund_infograph', channel: root.channel, user: slack.users.admin };
      await slack.shortcut({ ...picked, ts });
      return await slack.waitFor(words, () =>
        slack.views.opened.some(({ blocks }) => JSON.stringify(blocks).includes(words)),
      );
    };
    await shown(reply?.ts ?? '', 'Return *1 credit*');
    await shown(root.ts, refund.notOurs);
  });
});
