import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, program } from '../../api/support.js';
import { until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

let world: World;
let client: Client;
beforeAll(async () => {
  world = await startWorld({ fal: { imageScale: 0.05 } });
  client = await program(world);
});
afterAll(() => world.stop());

describe('POST /api/infographs/create/', () => {
  it('waits two seconds for the image service, and then answers with no request id', async () => {
    world.fal.webhooks('held');
    world.fal.fail('submit', { kind: 'slow', ms: 2_500 });
    const { status, body } = await client.post('/api/infographs/create/', { prompt: 'Slow to be taken' });
    expect(status).toBe(201);
    expect(body.infographs[0]).toMatchObject({ request_id: null, status: 'pending' });
    world.fal.webhooks('normal');
    await world.fal.releaseWebhooks();
    const { id } = body.infographs[0];
    await until('its end', async () => {
      const answer = await client.get(`/api/infographs/status/${id}/`);
      return answer.body.status === 'completed';
    });
  });
});
