import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ended, underWay, until } from '../support/story.js';
import {
  entriesOf,
  expectBooksInOrder,
  expectRefunded,
  expectSeenAndPaidOnce,
  imagesSeen,
  metric,
} from './support/promise.js';
import { newScene, passDeadline, type Scene } from './support/scene.js';
import { type GatedWorld, isOf, startGatedWorld } from './support/world.js';

let world: GatedWorld;
beforeAll(async () => {
  // Before the deadline fal is not asked here.
  world = await startGatedWorld({ settings: { COLLECT_AFTER_S: '60' } });
});
afterAll(() => world.stop());

const jobsOf = ({ prompt }: Scene) => world.fal.jobs.filter(({ input }) => input.prompt === prompt);
const webhooksLost = ({ prompt }: Scene) =>
  world.fal.webhooks('lost', { when: ({ input }) => input.prompt === prompt });
const drawn = (scene: Scene) =>
  world.fal.waitFor('the job to be done', () => jobsOf(scene)[0]?.state === 'COMPLETED', 60_000);
const inTime = "didn't finish in time";

it.concurrent('an image that comes after the refund, twice, is dropped and counted once', async () => {
  const scene = newScene(world, 'After the refund', { outcomes: [{ kind: 'stuck' }] });
  await scene.ask();
  await underWay(world, scene.prompt);
  await passDeadline(world, scene);
  await expectRefunded(world, scene, 'deadline', inTime);
  const [job] = jobsOf(scene);
  world.fal.finish(job?.requestId ?? '');
  await world.fal.waitFor('the late webhook', () => job?.deliveries.length);
  expect(await world.fal.redeliver(job?.requestId ?? '', 3)).toEqual(Array(3).fill({ status: 200 }));
  const infograph = await expectRefunded(world, scene, 'deadline', inTime);
  expect(infograph.results).toMatchObject([{ ok: true }]);
  expect(await metric(world, 'infograph_wasted_total')).toBe(1);
});

it.concurrent('a lost webhook is made up for: what fal has by then is delivered and paid', async () => {
  const scene = newScene(world, 'Lost webhook');
  webhooksLost(scene);
  await scene.ask();
  await drawn(scene);
  await passDeadline(world, scene);
  expect((await expectSeenAndPaidOnce(world, scene)).results).toMatchObject([{ via: 'asked' }]);
});

it.concurrent('a job whose answer and webhook were lost is found by then, delivered and paid', async () => {
  const scene = newScene(world, 'Lost answer and webhook');
  webhooksLost(scene);
  world.queueGate.fail('lost', isOf(scene));
  await scene.ask();
  await drawn(scene);
  await passDeadline(world, scene);
  await expectSeenAndPaidOnce(world, scene);
  expect(jobsOf(scene)).toHaveLength(1);
});

it.concurrent('a job whose answer and webhook were lost, and which failed, gives the credits back', async () => {
  const failure = { kind: 'model_error', type: 'content_policy_violation' } as const;
  const scene = newScene(world, 'Lost answer of a failure', { outcomes: [failure] });
  webhooksLost(scene);
  world.queueGate.fail('lost', isOf(scene));
  await scene.ask();
  await drawn(scene);
  await passDeadline(world, scene);
  await expectRefunded(world, scene, 'content_refused', 'content rules');
});

it.concurrent('a second try that fal cannot be asked about is not confused with the first', async () => {
  const failure = { kind: 'model_error', status: 504, type: 'generation_timeout' } as const;
  const scene = newScene(world, 'Second try unknown', { outcomes: [failure, { kind: 'never' }] });
  webhooksLost(scene);
  await scene.ask();
  await drawn(scene);
  world.queueGate.fail('lost', isOf(scene));
  await world.fal.redeliver(jobsOf(scene)[0]?.requestId ?? '');
  await world.fal.waitFor('the second try', () => jobsOf(scene).length === 2, 60_000);
  await passDeadline(world, scene);
  await expectRefunded(world, scene, 'deadline', inTime);
  expect(jobsOf(scene)).toHaveLength(2);
});

it.concurrent('a submission that was never answered at all gives the credits back', async () => {
  const scene = newScene(world, 'Never taken');
  const met = world.queueGate.fail('reset', isOf(scene));
  await scene.ask();
  await until('the submission to be cut off', async () => met());
  await passDeadline(world, scene);
  await expectRefunded(world, scene, 'deadline', inTime);
  expect(jobsOf(scene)).toEqual([]);
});

it('fal being away at that moment changes nothing about it', async () => {
  const scene = newScene(world, 'fal away', { outcomes: [{ kind: 'stuck' }] });
  await scene.ask();
  await underWay(world, scene.prompt);
  await world.queueGate.close();
  await passDeadline(world, scene);
  const [infograph] = await ended(world, scene.prompt);
  await world.queueGate.open();
  expect(infograph).toMatchObject({ status: 'failed', failure: { code: 'deadline' } });
  expect(imagesSeen(world, scene)).toEqual([]);
  expect(infograph && (await entriesOf(world, infograph))).toEqual(['hold', 'release']);
});

it('an account that is locked all the time: nothing is sent after the first, operators are told once, credits go back', async () => {
  const refusals = () => world.fal.calls.filter(({ status }) => status === 403);
  world.fal.lockAccount();
  try {
    const scenes = [
      newScene(world, 'Locked one'),
      newScene(world, 'Locked two'),
      newScene(world, 'Locked three'),
    ];
    await scenes[0]?.ask();
    await world.fal.waitFor('the refusal', () => refusals().length, 60_000);
    await until('it to be known', async () => (await metric(world, 'infograph_fal_locked')) === 1);
    await Promise.all(scenes.slice(1).map((scene) => scene.ask()));
    await Promise.all(scenes.map((scene) => passDeadline(world, scene)));
    for (const scene of scenes)
      await expectRefunded(
        world,
        scene,
        'unavailable',
        "isn't taking requests right now. The operator of this app knows about it",
      );
    expect(refusals()).toHaveLength(1);
    expect(world.log.filter((line) => line.includes('has locked the account'))).toHaveLength(1);
  } finally {
    world.fal.unlockAccount();
    // It would ask fal again only in a while.
    await world.restart();
  }
});

it('the books are in order', () => expectBooksInOrder(world));
