import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  entriesOf,
  expectBooksInOrder,
  expectSeenAndPaidOnce,
  imagesSeen,
  messagesOf,
  metric,
} from '../../faults/support/promise.js';
import { callsOf, newScene, type Scene, type Staging } from '../../faults/support/scene.js';
import { saysItsEnd } from '../../support/seen.js';
import { ended, imagesOf, parent, threadOf, toldAlone, underWay, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { COLLECT_AFTER_S: '60' } });
});
afterAll(() => world.stop());

const drawing: Staging = { outcomes: [{ kind: 'stuck' }] };

/** Asks, and comes back when the parent is posted and fal is drawing. */
async function askAndWait(scene: Scene) {
  await scene.ask();
  await underWay(world, scene.prompt);
  return await threadOf(world, scene.prompt);
}

/** Has fal finish, so that the image is on its way. */
function finish({ prompt }: Scene): void {
  const job = world.fal.jobs.find(({ input }) => input.prompt === prompt);
  world.fal.finish(job?.requestId ?? '');
}

/** Does something after the reply was posted and before the image is in it, which Slack puts off for two seconds. */
function beforeTheImage(scene: Scene, act: (reply: { channel: string; ts: string }) => void): void {
  let acted = false;
  world.slack.fail(
    'chat.update',
    { kind: 'ratelimited', retryAfterS: 2 },
    {
      when: (args) => {
        if (acted || !callsOf(world, scene).imageEdit(args)) return false;
        acted = true;
        act({ channel: String(args.channel), ts: String(args.ts) });
        return true;
      },
    },
  );
}

const dmOf = ({ user }: Scene) => world.slack.dm(user);

/** Deletes a message of ours, as an admin can do by hand. */
async function deleteByHand(channel: string, ts: string): Promise<void> {
  const { apiUrl } = world.slack;
  const answer = await fetch(`${apiUrl}chat.delete`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${world.settings.SLACK_BOT_TOKEN}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ channel, ts }),
  });
  expect(await answer.json()).toMatchObject({ ok: true });
}

describe('a channel that is archived', () => {
  it.concurrent('after the parent: the image goes to direct messages, and the person is told', async () => {
    const scene = newScene(world, 'Archived after the parent', drawing);
    await askAndWait(scene);
    world.slack.updateChannel(scene.channel, { archived: true });
    finish(scene);
    await expectSeenAndPaidOnce(world, scene);
    expect(imagesSeen(world, scene)).toMatchObject([{ channel: dmOf(scene) }]);
    const moved = await parent(world, scene.prompt, 'why it is here', (text) =>
      text.includes("it's archived"),
    );
    expect(moved.channel).toBe(dmOf(scene));
    await toldAlone(world, scene.user, 'as a direct message');
  });

  it.concurrent('between the reply and the image in it: the same', async () => {
    const scene = newScene(world, 'Archived after the reply');
    beforeTheImage(scene, ({ channel }) => world.slack.updateChannel(channel, { archived: true }));
    await scene.ask();
    await expectSeenAndPaidOnce(world, scene);
    expect(imagesSeen(world, scene)).toMatchObject([{ channel: dmOf(scene) }]);
  });

  it.concurrent('with one image of a batch in it: the others go to direct messages', async () => {
    const scene = newScene(world, 'Archived in a batch', { outcomes: [{ kind: 'ok' }, { kind: 'stuck' }] });
    await scene.ask('-n 2');
    await world.slack.waitFor('the first image', () => imagesSeen(world, scene).length === 1, 60_000);
    world.slack.updateChannel(scene.channel, { archived: true });
    await world.fal.waitFor('the second job', () =>
      world.fal.jobs.some(({ input, state }) => input.prompt === scene.prompt && state === 'IN_PROGRESS'),
    );
    for (const job of world.fal.jobs) if (job.input.prompt === scene.prompt) world.fal.finish(job.requestId);
    const batch = await ended(world, scene.prompt);
    expect(batch).toMatchObject([{ delivery: 'posted' }, { delivery: 'posted' }]);
    expect(
      imagesSeen(world, scene)
        .map(({ channel }) => channel)
        .sort(),
    ).toEqual([scene.channel, dmOf(scene)].sort());
    for (const infograph of batch) expect(await entriesOf(world, infograph)).toEqual(['hold', 'capture']);
  });
});

describe('the bot being removed from a private channel', () => {
  it.concurrent('after the parent: the image goes to direct messages', async () => {
    const scene = newScene(world, 'Removed after the parent', { ...drawing, place: { private: true } });
    await askAndWait(scene);
    world.slack.updateChannel(scene.channel, { botIsMember: false });
    finish(scene);
    await expectSeenAndPaidOnce(world, scene);
    expect(imagesSeen(world, scene)).toMatchObject([{ channel: dmOf(scene) }]);
    await parent(world, scene.prompt, 'why it is here', (text) => text.includes('/invite'));
  });

  it.concurrent('between the reply and the image in it: the same', async () => {
    const scene = newScene(world, 'Removed after the reply', { place: { private: true } });
    beforeTheImage(scene, ({ channel }) => world.slack.updateChannel(channel, { botIsMember: false }));
    await scene.ask();
    await expectSeenAndPaidOnce(world, scene);
    expect(imagesSeen(world, scene)).toMatchObject([{ channel: dmOf(scene) }]);
  });
});

describe('a message deleted by hand', () => {
  it.concurrent('the parent, before the image: the image is posted in the channel all the same', async () => {
    const scene = newScene(world, 'Parent deleted', drawing);
    const { channel, ts } = await askAndWait(scene);
    await deleteByHand(channel, ts);
    finish(scene);
    await expectSeenAndPaidOnce(world, scene);
    expect(imagesSeen(world, scene)).toMatchObject([{ channel: scene.channel }]);
  });

  it.concurrent('the reply, before the image is in it: another is posted', async () => {
    const scene = newScene(world, 'Reply deleted');
    let deleted = Promise.resolve();
    beforeTheImage(scene, ({ channel, ts }) => {
      deleted = deleteByHand(channel, ts);
    });
    await scene.ask();
    await expectSeenAndPaidOnce(world, scene);
    await deleted;
    const replies = messagesOf(world, scene).filter(({ thread_ts }) => thread_ts);
    expect(replies).toHaveLength(1);
  });

  it.concurrent('the image, afterwards: it stays deleted and paid', async () => {
    const scene = newScene(world, 'Image deleted');
    await scene.ask();
    await expectSeenAndPaidOnce(world, scene);
    const [image] = imagesSeen(world, scene);
    await deleteByHand(scene.channel, image?.ts ?? '');
    await parent(world, scene.prompt, 'the end', saysItsEnd);
    expect(await imagesOf(world, scene.prompt)).toEqual([]);
    const [infograph] = await ended(world, scene.prompt);
    expect(infograph && (await entriesOf(world, infograph))).toEqual(['hold', 'capture']);
  });
});

describe('a user who is deactivated in the middle', () => {
  it.concurrent('gets the image in the channel as asked', async () => {
    const scene = newScene(world, 'Deactivated', drawing);
    await askAndWait(scene);
    world.slack.updateUser(scene.user, { deleted: true });
    finish(scene);
    await expectSeenAndPaidOnce(world, scene);
    expect(imagesSeen(world, scene)).toMatchObject([{ channel: scene.channel }]);
  });

  it.concurrent('and whose channel is closed too: tried for a day, then given back', async () => {
    const scene = newScene(world, 'Deactivated and archived', drawing);
    await askAndWait(scene);
    world.slack.updateUser(scene.user, { deleted: true });
    world.slack.updateChannel(scene.channel, { archived: true });
    finish(scene);
    const { infographs } = world.app.models;
    await until('the thread to have nowhere to go', async () => {
      const thread = await world.app.models.threads.findOne({ prompt: scene.prompt }).lean();
      return thread?.refused === 'is_archived' && (thread.nextStepAt?.getTime() ?? 0) > Date.now() + 60_000;
    });
    const waiting = await infographs.findOne({ prompt: scene.prompt }).lean();
    expect(waiting).toMatchObject({ status: 'completed', delivery: 'waiting' });
    // The day passes: what is written down of it is moved back by 25 hours.
    const aDayAgo = new Date(Date.now() - 25 * 3_600_000);
    await infographs.updateOne(
      { prompt: scene.prompt },
      { $set: { 'results.0.at': aDayAgo, nextStepAt: new Date() }, $inc: { signals: 1 } },
    );
    const [infograph] = await ended(world, scene.prompt);
    expect(infograph).toMatchObject({ status: 'completed', delivery: 'unreachable' });
    expect(infograph && (await entriesOf(world, infograph))).toEqual(['hold', 'release']);
    expect(imagesSeen(world, scene)).toEqual([]);
    expect(world.log.filter((line) => line.includes('never shown, not charged'))).toHaveLength(1);
  });
});

it('the token revoked in the middle: operators are told once, and all goes on when it is mended', async () => {
  const scenes = [newScene(world, 'Revoked one', drawing), newScene(world, 'Revoked two', drawing)];
  for (const scene of scenes) await askAndWait(scene);
  const mend = world.slack.fail(
    '*',
    { kind: 'error', error: 'token_revoked' },
    { times: Number.POSITIVE_INFINITY },
  );
  const before = await metric(world, 'infograph_slack_calls_total', { outcome: 'wait' });
  for (const scene of scenes) finish(scene);
  await until('several calls to be refused', async () => {
    return (await metric(world, 'infograph_slack_calls_total', { outcome: 'wait' })) >= before + 3;
  });
  for (const scene of scenes) expect(imagesSeen(world, scene)).toEqual([]);
  mend();
  for (const scene of scenes) await expectSeenAndPaidOnce(world, scene);
  const told = world.log.filter((line) => line.includes('Slack refuses our token'));
  expect(told).toHaveLength(1);
});

it('nothing was doubled, and the books are in order', async () => {
  // Whoever waits for a day in this story has been given back, whoever did not was paid for.
  await expectBooksInOrder(world);
  expect(await metric(world, 'infograph_maybe_doubled_posts_total')).toBe(0);
  expect(await metric(world, 'infograph_states_total', { state: 'unreachable' })).toBe(1);
});
