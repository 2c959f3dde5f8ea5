import { describe, expect, it } from '@jest/globals';
import {
  entriesOf,
  expectBooksInOrder,
  expectSeenAndPaidOnce,
  imagesSeen,
  messagesOf,
} from '../../faults/support/promise.js';
import { callsOf, newScene, type Scene } from '../../faults/support/scene.js';
import { ended } from '../../support/story.js';
import { startWorld, type World, type WorldOptions } from '../../support/world.js';

/** Each has an app of its own, and waits for most of its time: they run side by side. */
async function inWorld(options: WorldOptions, work: (world: World) => Promise<void>): Promise<void> {
  const world = await startWorld({ settings: { COLLECT_AFTER_S: '60' }, ...options });
  try {
    await work(world);
    await expectBooksInOrder(world);
  } finally {
    await world.stop();
  }
}

/** The direct message with the address of the image. */
const linksSentTo = (world: World, scene: Scene) =>
  messagesOf(world, scene).filter(
    (message) =>
      message.channel === world.slack.dm(scene.user) &&
      world.slack.links(message).some(({ label }) => label === 'open the image'),
  );

async function expectLinkInstead(world: World, scene: Scene, patienceMs: number): Promise<void> {
  await world.slack.waitFor('the link', () => linksSentTo(world, scene).length > 0, patienceMs);
  const [infograph] = await ended(world, scene.prompt);
  expect(infograph).toMatchObject({ status: 'completed', delivery: 'posted' });
  expect(infograph && (await entriesOf(world, infograph))).toEqual(['hold', 'capture']);
  expect(linksSentTo(world, scene)).toHaveLength(1);
  expect(imagesSeen(world, scene)).toEqual([]);
  const replies = messagesOf(world, scene).filter(({ thread_ts }) => thread_ts);
  expect(replies.map(world.slack.plainText).join()).toContain('in a direct message');
  const told = world.log.filter(
    (line) => line.includes('Slack will not show the image') && line.includes('"level":"error"'),
  );
  expect(told).toHaveLength(1);
}

describe('a file that Slack cannot show yet', () => {
  it.concurrent('for five seconds is waited for, in the same reply with the same file', () =>
    inWorld({ slack: { fileUsableAfterMs: 5_000 } }, async (world) => {
      const scene = newScene(world, 'Five seconds');
      await scene.ask();
      await expectSeenAndPaidOnce(world, scene);
      expect(messagesOf(world, scene).filter(({ thread_ts }) => thread_ts)).toHaveLength(1);
      expect(world.slack.files).toHaveLength(1);
    }));
});

describe('a file that Slack can never show', () => {
  it.concurrent('is uploaded afresh a few times; then the person gets a link, it is paid, and operators are told', () =>
    inWorld({ slack: { fileUsableAfterMs: 3_600_000 } }, async (world) => {
      const scene = newScene(world, 'Never to be shown');
      await scene.ask();
      await expectLinkInstead(world, scene, 240_000);
      expect(world.slack.files).toHaveLength(4);
      expect(messagesOf(world, scene).filter(({ thread_ts }) => thread_ts)).toHaveLength(1);
    }));
});

describe('a Slack that refuses the finished message for ever (invalid_blocks)', () => {
  it.concurrent('is tried a few times; then the person gets a link, it is paid, and operators are told', () =>
    inWorld({}, async (world) => {
      const scene = newScene(world, 'Invalid blocks');
      world.slack.fail(
        'chat.update',
        { kind: 'error', error: 'invalid_blocks' },
        { times: Number.POSITIVE_INFINITY, when: callsOf(world, scene).imageEdit },
      );
      world.slack.fail(
        'chat.postMessage',
        { kind: 'lost' },
        { when: ({ channel }) => channel === world.slack.dm(scene.user) },
      );
      await scene.ask();
      await expectLinkInstead(world, scene, 60_000);
      const tries = world.slack.calls.filter(
        ({ method, error }) => method === 'chat.update' && error === 'invalid_blocks',
      );
      expect(tries).toHaveLength(4);
    }));
});
