import { afterEach, expect, it } from '@jest/globals';
import { metric } from '../../faults/support/promise.js';
import { until } from '../../support/story.js';
import type { World } from '../../support/world.js';
import { allDelivered, expectEachOnce, inTime, PATIENCE_MS, start, typeUntilAccepted } from './support.js';

let world: World;
afterEach(() => world.stop());

it('1,000 infographs in flight, finished by fal at the same moment, are all delivered', async () => {
  world = await start(1_000);
  const { slack, fal, app } = world;
  fal.webhooks('held');
  const channels = Array.from({ length: 10 }, (_, n) =>
    slack.addChannel({ name: `flight-${n}`, botIsMember: true }),
  );
  for (let wave = 0; wave < 25; wave++) {
    await Promise.all(
      channels.map((channel, n) => typeUntilAccepted(world, `In flight ${wave}.${n} -n 4`, channel)),
    );
  }
  await until(
    'fal to be done with all',
    async () =>
      fal.jobs.filter(({ state }) => state === 'COMPLETED').length === 1_000 &&
      (await app.models.infographs.countDocuments({ status: 'processing' })) === 1_000,
    PATIENCE_MS,
  );
  expect(await metric(world, 'infograph_in_flight')).toBe(1_000);
  await fal.releaseWebhooks();
  // Somebody asks for their credits in the middle of it all.
  await inTime(async () => [await slack.command({ text: 'credits', channel: channels[0] ?? '' })]);
  await allDelivered(world, 1_000);
  await expectEachOnce(world, channels, 1_000);
  expect(fal.jobs).toHaveLength(1_000);
});
