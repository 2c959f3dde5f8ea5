import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  balance,
  ended,
  imagesOf,
  parent,
  threadOf,
  toldAlone,
  type,
  underWay,
} from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

describe('where the image appears', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterEach(() => world.slack.clearFaults());
  afterAll(() => world.stop());

  it('a public channel that the bot is not in gets it in a thread', async () => {
    const { slack } = world;
    await type(world, 'In a public channel', { channel: slack.channels.random });
    await ended(world, 'In a public channel');
    expect((await threadOf(world, 'In a public channel')).channel).toBe(slack.channels.random);
    expect(await imagesOf(world, 'In a public channel')).toHaveLength(1);
  });

  it.each([
    { what: 'a private channel that the bot is not in', channel: 'secret' },
    { what: 'an archived channel', channel: 'archived' },
  ] as const)(
    '$what leads to the direct messages of whoever asked, who is told',
    async ({ what, channel }) => {
      const { slack } = world;
      const before = await balance(world);
      const prompt = `Asked in ${what}`.trim();
      const asked = slack.channels[channel];
      const { answer } = await type(world, prompt, { channel: asked });
      expect(answer.status).toBe(200);
      await ended(world, prompt);
      const { member } = slack.users;
      expect((await threadOf(world, prompt)).channel).toBe(slack.dm(member));
      expect(await imagesOf(world, prompt)).toHaveLength(1);
      expect(slack.messages(asked)).toEqual([]);
      await toldAlone(world, member, 'comes to you as a direct message');
      await parent(world, prompt, 'why it is here', (text) => text.includes("couldn't post in"));
      expect(await balance(world)).toEqual({ available: before.available - 1, held: 0 });
    },
  );

  it("a direct message of others' is answered in the direct messages of whoever asked", async () => {
    const { slack } = world;
    const prompt = "Asked in a direct message of others'";
    await type(world, prompt, { channel: slack.channels.foreignDm });
    await ended(world, prompt);
    expect((await threadOf(world, prompt)).channel).toBe(slack.dm(slack.users.member));
    expect(await imagesOf(world, prompt)).toHaveLength(1);
    expect(slack.messages(slack.channels.foreignDm)).toEqual([]);
  });

  it('a channel that the bot is thrown out of meanwhile leads to the direct messages too', async () => {
    const { slack, fal } = world;
    const channel = slack.addChannel({ name: 'short-lived', private: true, botIsMember: true });
    fal.outcome({ kind: 'stuck' });
    await type(world, 'Thrown out meanwhile', { channel });
    await underWay(world, 'Thrown out meanwhile');
    expect((await threadOf(world, 'Thrown out meanwhile')).channel).toBe(channel);
    slack.updateChannel(channel, { botIsMember: false });
    fal.finish(fal.jobs.at(-1)?.requestId ?? '');
    await ended(world, 'Thrown out meanwhile');
    expect((await threadOf(world, 'Thrown out meanwhile')).channel).toBe(slack.dm(slack.users.member));
    expect(await imagesOf(world, 'Thrown out meanwhile')).toHaveLength(1);
  });

  it('the direct messages with the bot keep it there', async () => {
    const { slack } = world;
    const channel = slack.dm(slack.users.member);
    await type(world, 'Between you and me', { channel });
    await ended(world, 'Between you and me');
    expect((await threadOf(world, 'Between you and me')).channel).toBe(channel);
    expect(await imagesOf(world, 'Between you and me')).toHaveLength(1);
  });
});

describe('a Slack that has its troubles', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ slack: { fileUsableAfterMs: 700 } });
  });
  afterEach(() => world.slack.clearFaults());
  afterAll(() => world.stop());

  it.each([
    { what: 'is rate limited', method: 'chat.postMessage', fault: { kind: 'ratelimited', retryAfterS: 1 } },
    {
      what: 'loses the answer to an upload',
      method: 'files.completeUploadExternal',
      fault: { kind: 'lost' },
    },
    { what: 'breaks while a file comes in', method: 'upload', fault: { kind: 'http', status: 503 } },
    { what: 'loses the answer to an edit', method: 'chat.update', fault: { kind: 'lost' } },
  ] as const)('shows one image, once paid, when it $what', async ({ what, method, fault }) => {
    const { slack } = world;
    const before = await balance(world);
    slack.fail(method, fault);
    const prompt = `Slack ${what}`;
    await type(world, prompt);
    await ended(world, prompt);
    expect(await imagesOf(world, prompt)).toHaveLength(1);
    expect(await balance(world)).toEqual({ available: before.available - 1, held: 0 });
  });
});
