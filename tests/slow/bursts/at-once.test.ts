import { afterEach, expect, it } from '@jest/globals';
import { metric } from '../../faults/support/promise.js';
import { until } from '../../support/story.js';
import type { World } from '../../support/world.js';
import {
  accepted,
  allDelivered,
  expectEachOnce,
  imagesIn,
  inTime,
  PATIENCE_MS,
  start,
  typeUntilAccepted,
} from './support.js';

let world: World;
afterEach(() => world.stop());

it('200 commands at once are each answered while Slack waits, and all are delivered', async () => {
  // fal keeps its jobs waiting at first: the images are drawn in this process, and would take its time.
  world = await start(220, { fal: { imageScale: 0.05, queueMs: 6_000 } });
  const { slack } = world;
  const warm = slack.addChannel({ name: 'warm-up', botIsMember: true });
  for (let n = 0; n < 20; n++) await typeUntilAccepted(world, `Warm-up ${n}`, warm);
  const channels = Array.from({ length: 10 }, (_, n) =>
    slack.addChannel({ name: `burst-${n}`, botIsMember: true }),
  );
  const channelOf = (n: number) => channels[n % channels.length] ?? '';
  const all = Array.from({ length: 200 }, (_, n) => n);
  const answers = await inTime(() =>
    Promise.all(all.map((n) => slack.command({ text: `Burst ${n}`, channel: channelOf(n) }))),
  );
  // On a machine with much else to do some are asked to type it again, and do.
  const busy = answers.flatMap(({ body }, n) => (body.includes('swamped') ? [n] : []));
  expect(accepted(answers).length + busy.length).toBe(200);
  for (const n of busy) await typeUntilAccepted(world, `Burst ${n}`, channelOf(n));
  await allDelivered(world, 220);
  expect(new Set(imagesIn(world, channels)).size).toBe(200);
  await expectEachOnce(world, [warm, ...channels], 220);
  expect(world.fal.jobs).toHaveLength(220);
  expect(await world.app.credits.balance(world.app.workspace.id)).toEqual({ available: 0, held: 0 });
});

it('200 webhooks at once are each answered with 200 at the first attempt, and each image is delivered', async () => {
  world = await start(200);
  const { slack, fal, app } = world;
  fal.webhooks('held');
  const channel = slack.addChannel({ name: 'webhooks', botIsMember: true });
  for (let n = 0; n < 50; n++) {
    await typeUntilAccepted(world, `Webhooks ${n} -n 4`, channel);
  }
  await until(
    'fal to be done with all',
    async () =>
      fal.jobs.filter(({ state }) => state === 'COMPLETED').length === 200 &&
      (await app.models.infographs.countDocuments({ status: 'processing' })) === 200,
    PATIENCE_MS,
  );
  await fal.releaseWebhooks();
  expect(fal.jobs.flatMap(({ deliveries }) => deliveries.map(({ status }) => status))).toEqual(
    Array(200).fill(200),
  );
  await allDelivered(world, 200);
  await expectEachOnce(world, [channel], 200);
  expect(await metric(world, 'infograph_webhooks_total', { answer: 'recorded' })).toBe(200);
});
