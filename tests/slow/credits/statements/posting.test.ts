import type { Fault } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { errorsIn, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

describe('a statement in a channel', () => {
  let world: World;
  let count = 0;
  const month = '2026-01';
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(async () => {
    expect(errorsIn(world)).toEqual([]);
    await world.stop();
  });

  /** As the chore stores it. */
  async function wish(channel: string): Promise<string> {
    const { app, slack } = world;
    const _id = `nt_statement ${++count}`;
    await app.models.notices.insertMany([
      {
        ...{ _id, kind: 'slack', about: 'statement', workspace: app.workspace.id, channel },
        ...{ instead: [slack.users.owner], news: { about: 'statement', month } },
        ...{ status: 'waiting', tries: [], at: new Date(), nextStepAt: new Date() },
        ...{ leaseUntil: new Date(0), fence: 0, signals: 0, attempts: 0 },
      },
    ]);
    return _id;
  }
  const ended = (_id: string) =>
    until('it to end', async () => {
      const notice = await world.app.models.notices.findById(_id).lean();
      return notice && notice.status !== 'waiting' && notice;
    });
  const shown = (channel: string) =>
    world.slack
      .messages(channel)
      .filter((message) => world.slack.plainText(message).includes('Statement for January 2026'));
  const isStatement = ({ text }: Record<string, unknown>) => `${text}`.includes('Statement for');

  it.each<[string, Fault, string]>([
    ['lost', { kind: 'lost' }, 'unknown'],
    ['that nothing was done', { kind: 'error', error: 'ratelimited' }, 'delivered'],
  ])('is there once where the answer is %s', async (_what, fault, status) => {
    const { general } = world.slack.channels;
    const before = shown(general).length;
    world.slack.fail('chat.postMessage', fault, { when: isStatement });
    expect((await ended(await wish(general))).status).toBe(status);
    expect(shown(general)).toHaveLength(before + 1);
  });

  it('is there once where the upload of its picture breaks off', async () => {
    const { general } = world.slack.channels;
    const before = shown(general).length;
    world.slack.fail('upload', { kind: 'reset' });
    expect((await ended(await wish(general))).status).toBe('delivered');
    expect(shown(general)).toHaveLength(before + 1);
  });

  it('comes to admins where the channel does not take it, and says so', async () => {
    const { channels, users } = world.slack;
    await ended(await wish(channels.archived));
    const dm = world.slack.dm(users.owner);
    const message = await world.slack.waitFor('the direct message', () => shown(dm)[0]);
    expect(world.slack.plainText(message)).toContain("but Slack didn't let me");
  });
});
