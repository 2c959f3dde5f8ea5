import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { balance, ended, parent, threadOf, toldAlone, type, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

describe('the message above a thread', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterEach(() => world.slack.clearFaults());
  afterAll(() => world.stop());

  const fileOf = async (prompt: string) => (await ended(world, prompt))[0]?.file?.id ?? '';
  const done = (prompt: string) =>
    parent(world, prompt, 'the end', (text) => text.startsWith('Infographic for mia'));
  const showsIn = ({ channel, ts }: { channel: string; ts: string }) =>
    world.slack.visibleImages(channel, ts).filter((image) => image.ts === ts);
  /** Slack refuses the picture above the thread, so many times, and nothing else. */
  const refuse = (prompt: string, why: string, times: number) =>
    world.slack.fail(
      'chat.update',
      { kind: 'error', error: 'invalid_blocks', details: { response_metadata: { messages: [why] } } },
      {
        times,
        when: ({ text, blocks }) =>
          String(text).startsWith(`Infographic for mia ${prompt}`) &&
          JSON.stringify(blocks).includes('slack_file'),
      },
    );

  it('shows the picture of its reply when it is done, named and without a mention, a state or a price', async () => {
    const { slack } = world;
    await type(world, 'Shown above');
    const message = await done('Shown above');
    await slack.waitFor('the picture above', () => showsIn(message).length > 0);
    expect(showsIn(message)).toEqual([
      {
        ts: message.ts,
        fileId: await fileOf('Shown above'),
        altText: expect.stringContaining('Shown above'),
      },
    ]);
    const words = slack.plainText(message);
    expect(words).toContain('Shown above');
    expect(words).not.toMatch(/Done|credit|Getting started|In line/);
    expect(slack.mentions(message)).toEqual([]);
    expect(slack.buttons(message)).toEqual([]);
    const [reply, ...more] = slack.replies(message.channel, message.ts);
    expect(more).toEqual([]);
    expect(reply && slack.mentions(reply)).toEqual([slack.users.member]);
    expect(reply && slack.plainText(reply)).toMatch(/Made in \d+ s · 1 credit used/);
    expect(reply && slack.plainText(reply)).not.toContain('left');
  });

  it('says who it is for, and the price once, while it is being made', async () => {
    const { slack, fal } = world;
    fal.outcome({ kind: 'never' });
    await type(world, `A long one ${'of many words '.repeat(30)}`);
    const message = await slack.waitFor('the parent', () =>
      slack.messages(slack.channels.general).find((one) => slack.plainText(one).includes('of many words')),
    );
    await slack.waitFor('its state', () => slack.plainText(message).includes('Drawing your infographic …'));
    const words = slack.plainText(message);
    expect(words).toContain('Making an infographic for mia · 1 credit');
    const quote = words.split('\n').find((line) => line.startsWith('A long one')) ?? '';
    expect(quote.length).toBeLessThanOrEqual(120);
    expect(quote).toMatch(/ (of|many|words) …$/);
    await slack.click({ channel: message.channel, ts: message.ts, actionId: 'cancel_batch' });
    await toldAlone(world, slack.users.member, 'Canceled. No charge.');
  });

  it('stays text where there are several, and where the admins want it so', async () => {
    const { app, slack } = world;
    await type(world, 'Two of them -n 2');
    const several = await parent(world, 'Two of them', 'the end', (text) => text.includes('2 of 2 done'));
    expect(showsIn(several)).toEqual([]);
    const { rev } = await app.settings.read(app.workspace.id, true);
    await app.settings.change(app.workspace.id, slack.users.admin, rev, { defaults: { threadOnly: true } });
    await type(world, 'In the thread alone');
    const one = await parent(world, 'In the thread alone', 'the end', (text) =>
      text.includes('1 credit used'),
    );
    expect(showsIn(one)).toEqual([]);
    await app.settings.change(app.workspace.id, slack.users.admin, rev + 1, { defaults: {} });
  });

  it('says that it is done at once where Slack cannot show the picture there yet, and shows it later', async () => {
    refuse('Later above', '[ERROR] invalid slack file [json-pointer:/blocks/2/slack_file]', 2);
    const before = await balance(world);
    await type(world, 'Later above');
    const message = await parent(world, 'Later above', 'the end', (text) => text.includes('1 credit used'));
    expect(showsIn(message)).toEqual([]);
    await world.slack.waitFor('the picture', () => showsIn(message).length === 1);
    expect(world.slack.plainText(message)).not.toContain('1 credit used');
    expect(await balance(world)).toEqual({ available: before.available - 1, held: 0 });
  });

  it('does without the picture for good where Slack refuses it', async () => {
    refuse('Never above', '[ERROR] unsupported type: image', 1);
    await type(world, 'Never above');
    const message = await parent(world, 'Never above', 'the end', (text) => text.includes('1 credit used'));
    await until('what is kept of that', async () => (await threadOf(world, 'Never above')).picture === '');
    expect(showsIn(message)).toEqual([]);
    expect((await ended(world, 'Never above'))[0]?.delivery).toBe('posted');
  });
});
