import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GatedWorld, startGatedWorld } from '../../faults/support/world.js';
import { resubmitWithoutAsking } from '../../infographs/properties/planted.js';
import { ended, type } from '../../support/story.js';

describe('an app that submits again without asking', () => {
  let world: GatedWorld;
  beforeAll(async () => {
    world = await startGatedWorld({ faultInjection: resubmitWithoutAsking });
  });
  afterAll(async () => {
    await world.stop();
  });

  it('buys twice where the answer is lost, which the fault tests count', async () => {
    world.fal.webhooks('lost');
    world.queueGate.fail('lost', (body) => body.includes('Bought twice'));
    await type(world, 'Bought twice');
    await ended(world, 'Bought twice');
    expect(world.fal.jobs).toHaveLength(2);
  });
});
