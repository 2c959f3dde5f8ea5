import { describe, expect, it } from '@jest/globals';
import { expectBooksInOrder, expectSeenAndPaidOnce, metric } from '../../faults/support/promise.js';
import { newScene, type Scene } from '../../faults/support/scene.js';
import { type GatedWorld, isOf, startGatedWorld } from '../../faults/support/world.js';
import { until } from '../../support/story.js';

/** Each has an app of its own, and waits for most of its time: they run side by side. */
async function inWorld(work: (world: GatedWorld) => Promise<void>): Promise<void> {
  const world = await startGatedWorld({ settings: { COLLECT_AFTER_S: '2' } });
  try {
    await work(world);
    await expectBooksInOrder(world);
  } finally {
    await world.stop();
  }
}

const jobsOf = (world: GatedWorld, { prompt }: Scene) =>
  world.fal.jobs.filter(({ input }) => input.prompt === prompt);

describe('a submission that is never answered', () => {
  it.concurrent('and was taken: its time is waited for, and it is found, not sent again', () =>
    inWorld(async (world) => {
      const scene = newScene(world, 'Taken, never answered');
      world.fal.webhooks('lost', { when: ({ input }) => input.prompt === scene.prompt });
      world.fal.fail('submit', { kind: 'slow', ms: 60_000 });
      await scene.ask();
      await until('fal to have it', async () => jobsOf(world, scene).length === 1);
      await until(
        'the end',
        async () => world.app.models.infographs.exists({ prompt: scene.prompt, delivery: 'posted' }),
        60_000,
      );
      await expectSeenAndPaidOnce(world, scene);
      expect(jobsOf(world, scene)).toHaveLength(1);
    }));

  it.concurrent('and was not taken: it is looked for twice, then sent again', () =>
    inWorld(async (world) => {
      const scene = newScene(world, 'Not taken, never answered');
      world.queueGate.fail('hang', isOf(scene));
      await scene.ask();
      await until(
        'the end',
        async () => world.app.models.infographs.exists({ prompt: scene.prompt, delivery: 'posted' }),
        60_000,
      );
      const { requests } = await expectSeenAndPaidOnce(world, scene);
      expect(jobsOf(world, scene)).toHaveLength(1);
      expect(requests).toMatchObject([{ ended: 'lost' }, { n: 2 }]);
    }));
});

describe('an account that is locked, and opened again', () => {
  it.concurrent('holds jobs back, tells the operators once, and all jobs go on by themselves', () =>
    inWorld(async (world) => {
      const refusals = () => world.fal.calls.filter(({ status }) => status === 403);
      world.fal.lockAccount();
      const scenes = Array.from({ length: 20 }, (_, n) => newScene(world, `Locked ${n}`));
      await scenes[0]?.ask();
      await until('the refusal', async () => (await metric(world, 'infograph_fal_locked')) === 1);
      await Promise.all(scenes.slice(1).map((scene) => scene.ask()));
      // One job alone tries, after 15 seconds; the others wait.
      await until('the second try', async () => refusals().length >= 2, 40_000);
      expect(refusals()).toHaveLength(2);
      world.fal.unlockAccount();
      await until(
        'all to go on',
        async () =>
          (await world.app.models.infographs.countDocuments({ prompt: /^Locked/, delivery: 'posted' })) ===
          20,
        120_000,
      );
      for (const scene of scenes) await expectSeenAndPaidOnce(world, scene);
      expect(await metric(world, 'infograph_fal_locked')).toBe(0);
      expect(world.log.filter((line) => line.includes('has locked the account'))).toHaveLength(1);
      expect(
        world.log.filter((line) => line.includes('circuit breaker closed: fal takes jobs again')),
      ).toHaveLength(1);
      expect(world.fal.jobs.filter(({ input }) => String(input.prompt).startsWith('Locked'))).toHaveLength(
        20,
      );
    }));
});
