import { expect, it } from '@jest/globals';
import { startGate } from '../../faults/support/gate.js';
import {
  expectBooksInOrder,
  expectSeenAndPaidOnce,
  imagesSeen,
  metric,
} from '../../faults/support/promise.js';
import { newScene } from '../../faults/support/scene.js';
import { freePort } from '../../support/free-port.js';
import { threadOf, type, underWay, until } from '../../support/story.js';
import { startWorld } from '../../support/world.js';

const AWAY_MS = 2 * 60_000;
/** Pauses between tries have grown to a minute by then. */
const DELIVERED_WITHIN_MS = 3 * 60_000;

it.concurrent.each([
  { how: 'refuses connections', doubled: false },
  { how: 'breaks every connection', doubled: true },
])(
  'a Slack that is away for two minutes and $how delays what is under way and what is asked meanwhile, and loses and doubles nothing',
  async ({ how, doubled }) => {
    const port = await freePort();
    const gate = await startGate(`http://127.0.0.1:${port}`);
    const world = await startWorld({
      settings: { COLLECT_AFTER_S: '60', SLACK_API_URL: `${gate.url}/api/` },
      slack: { port },
    });

    async function goAway(): Promise<() => Promise<void>> {
      if (!doubled) {
        await gate.close();
        return () => gate.open();
      }
      const comeBack = world.slack.fail('*', { kind: 'reset' }, { times: Number.POSITIVE_INFINITY });
      return async () => comeBack();
    }

    try {
      const early = Array.from({ length: 5 }, (_, n) =>
        newScene(world, `Slack ${how}: early ${n}`, { outcomes: [{ kind: 'stuck' }] }),
      );
      for (const scene of early) await scene.ask();
      // What is being posted when Slack goes may be doubled, so that is waited for.
      for (const scene of early) {
        await underWay(world, scene.prompt);
        await threadOf(world, scene.prompt);
      }
      const comeBack = await goAway();
      const backAt = performance.now() + AWAY_MS;
      for (const job of world.fal.jobs) world.fal.finish(job.requestId);
      // Of people whom Slack has named before: of others nobody can know whether they are guests.
      const late = early.map(({ user }, n) => newScene(world, `Slack ${how}: late ${n}`, { user }));
      for (const scene of late) await scene.ask();
      const stranger = world.slack.addUser({ name: 'somebody-new' });
      const { words } = await type(world, `Slack ${how}: of somebody new`, { user: stranger });
      expect(words).toMatch(/couldn't check who you are[\s\S]*try again/);
      await until('the time to be over', async () => performance.now() > backAt, AWAY_MS + 5_000);
      for (const scene of [...early, ...late]) expect(imagesSeen(world, scene)).toEqual([]);
      await comeBack();
      await until(
        'all to be delivered',
        async () => {
          const open = await world.app.models.infographs.countDocuments({ delivery: { $ne: 'posted' } });
          return open === 0;
        },
        DELIVERED_WITHIN_MS,
      );
      for (const scene of [...early, ...late]) await expectSeenAndPaidOnce(world, scene);
      if (!doubled) expect(await metric(world, 'infograph_maybe_doubled_posts_total')).toBe(0);
      expect(await world.app.credits.balance(world.app.workspace.id)).toEqual({ available: 90, held: 0 });
      await expectBooksInOrder(world);
    } finally {
      await world.stop();
      await gate.close();
    }
  },
);
