import type { Fault } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  entriesOf,
  expectBooksInOrder,
  expectRefunded,
  expectSeenAndPaidOnce,
  messagesOf,
  metric,
} from '../../faults/support/promise.js';
import { callsOf, newScene, type Scene, type Staging } from '../../faults/support/scene.js';
import { cancelable, ended, parent, pressCancel, type, underWay, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const faults: Array<{ name: string; fault: Fault }> = [
  { name: 'limits the rate', fault: { kind: 'ratelimited', retryAfterS: 1 } },
  { name: 'does it and loses the answer', fault: { kind: 'lost' } },
  { name: 'is behind a gateway with a page', fault: { kind: 'answer', body: '<html>Maintenance</html>' } },
];
/** After these nobody knows whether it was done. */
const uncertain = faults.filter(({ fault }) => fault.kind !== 'ratelimited').length;
const hidden: Staging = { place: { private: true, botIsMember: false } };
const refusedByModel: Staging = { outcomes: [{ kind: 'model_error', type: 'content_policy_violation' }] };

let world: World;
beforeAll(async () => {
  world = await startWorld({ credits: 1_000, settings: { COLLECT_AFTER_S: '30' } });
});
afterAll(() => world.stop());

type Args = Record<string, unknown>;

/** Lays the fault on the next call that is meant; gives whether it was met. */
function lay(method: string, fault: Fault, isMeant: (args: Args) => boolean): () => boolean {
  let met = false;
  const when = (args: Args) => {
    const meant = isMeant(args);
    met ||= meant;
    return meant;
  };
  world.slack.fail(method, fault, { when });
  return () => met;
}

const repliesIn = (scene: Scene) => messagesOf(world, scene).filter(({ thread_ts }) => thread_ts);
const parentsIn = (scene: Scene) => messagesOf(world, scene).filter(({ thread_ts }) => !thread_ts);

const calls: Array<{
  what: string;
  method: string;
  call: keyof ReturnType<typeof callsOf>;
  staging?: Staging;
}> = [
  { what: 'the parent is posted', method: 'chat.postMessage', call: 'parentPost' },
  { what: 'the state is shown', method: 'chat.update', call: 'parentEdit' },
  { what: 'the reply is posted', method: 'chat.postMessage', call: 'replyPost' },
  { what: 'the image is shown', method: 'chat.update', call: 'imageEdit' },
  { what: 'an upload is announced', method: 'files.getUploadURLExternal', call: 'uploadUrl' },
  { what: 'the bytes are sent', method: 'upload', call: 'upload' },
  { what: 'the upload is completed', method: 'files.completeUploadExternal', call: 'complete' },
  { what: 'direct messages are opened', method: 'conversations.open', call: 'openDm', staging: hidden },
];

describe.each(faults)('Slack $name', ({ name, fault }) => {
  it.concurrent.each(calls)(
    'when $what ($method): seen once, paid once',
    async ({ method, call, what, staging }) => {
      const scene = newScene(world, `Slack ${name} when ${what}`, staging);
      const met = lay(method, fault, callsOf(world, scene)[call]);
      await scene.ask();
      await expectSeenAndPaidOnce(world, scene);
      expect(met()).toBe(true);
    },
  );

  it.concurrent('when a bad end is told (chat.postMessage): told once, not charged', async () => {
    const scene = newScene(world, `Slack ${name} when a bad end is told`, refusedByModel);
    // Words that may be there are not posted again; where they are not, the parent alone says it.
    const done: Fault = fault.kind === 'answer' ? { ...fault, done: true } : fault;
    const met = lay('chat.postMessage', done, callsOf(world, scene).replyPost);
    await scene.ask();
    await expectRefunded(world, scene, 'content_refused', 'content rules');
    expect(met()).toBe(true);
  });

  it.concurrent('when what became of Cancel is told (response_url): canceled once, not charged', async () => {
    const scene = newScene(world, `Slack ${name} when Cancel is answered`, { outcomes: [{ kind: 'never' }] });
    await scene.ask();
    await underWay(world, scene.prompt);
    const message = await cancelable(world, scene.prompt);
    const met = lay('response_url', fault, ({ text }) => String(text).startsWith('Canceled.'));
    await pressCancel(world, message, scene.user);
    const [infograph] = await ended(world, scene.prompt);
    expect(infograph?.status).toBe('canceled');
    expect(infograph && (await entriesOf(world, infograph))).toEqual(['hold', 'release']);
    await parent(world, scene.prompt, 'the canceled state', (text) => text.includes('No charge.'));
    await until('the answer to be tried', async () => met());
  });

  it.concurrent('when an admin is looked up (users.info): nothing is granted, and that is said', async () => {
    const user = world.slack.addUser({ name: `admin of ${name}`, is_admin: true });
    const met = lay('users.info', fault, (args) => args.user === user);
    const channel = world.slack.addChannel({ name: `admins-${fault.kind}`, botIsMember: true });
    const { words } = await type(world, 'topup 5', { user, channel });
    expect(words).toMatch(/Slack/);
    expect(words).toMatch(/Nothing was changed/);
    expect(met()).toBe(true);
    const entries = await world.app.credits.history(world.app.workspace.id, 1_000);
    expect(entries.filter(({ actor }) => actor === user)).toEqual([]);
  });

  it.concurrent('when a doubled parent is taken back (chat.delete): the image is under the other', async () => {
    const scene = newScene(world, `Slack ${name} when a parent is taken back`);
    const posting = lay('chat.postMessage', { kind: 'slow', ms: 500 }, callsOf(world, scene).parentPost);
    const met = lay('chat.delete', fault, callsOf(world, scene).inItsPlace);
    const theirs = world.slack.say({ channel: scene.channel, user: scene.user, text: 'stands for theirs' });
    await scene.ask();
    await until('our post to be under way', async () => posting());
    await until('another process to have posted first', async () => {
      const place = { channel: scene.channel, ts: theirs.ts };
      const written = await world.app.models.threads.updateOne({ prompt: scene.prompt }, { $set: place });
      return written.modifiedCount > 0;
    });
    await expectSeenAndPaidOnce(world, scene);
    await until('ours to be taken back', async () => met());
    expect(repliesIn(scene).every(({ thread_ts }) => thread_ts === theirs.ts)).toBe(true);
  });
});

it('a parent whose answer was lost names who asked and stays true; the image is under the other', async () => {
  const found = await world.app.models.threads
    .findOne({ prompt: 'Slack does it and loses the answer when the parent is posted' })
    .lean();
  const { asked: channel = '', requester: user = '', prompt = '', ts } = found ?? {};
  const scene = { channel, user, prompt, imageBytes: 0, ask: async () => undefined };
  const parents = parentsIn(scene);
  expect(parents).toHaveLength(2);
  const orphan = parents.find((message) => message.ts !== ts);
  expect(orphan && world.slack.plainText(orphan)).toContain('asked for an infographic:');
});

it('a limited rate doubles nothing, and each post that may be doubled is counted', async () => {
  await expectBooksInOrder(world);
  expect(await metric(world, 'infograph_maybe_doubled_posts_total', { post: 'parent' })).toBe(uncertain);
  expect(await metric(world, 'infograph_maybe_doubled_posts_total', { post: 'reply' })).toBe(uncertain);
  for (const { method } of calls) {
    expect([
      method,
      await metric(world, 'infograph_slack_calls_total', { method, outcome: 'wait' }),
    ]).not.toContain(0);
    expect([
      method,
      await metric(world, 'infograph_slack_calls_total', { method, outcome: 'unknown' }),
    ]).not.toContain(0);
  }
});

describe('who we are (auth.test), asked at the start', () => {
  it.each(faults)('is asked again when Slack $name', async ({ fault }) => {
    world.slack.fail('auth.test', fault);
    await world.restart();
    const scene = newScene(world, `After a start where ${fault.kind}`);
    await scene.ask();
    await expectSeenAndPaidOnce(world, scene);
  });
});
