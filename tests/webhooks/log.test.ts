import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../support/world.js';

const LIMIT = 5;

describe('what forged requests leave in the log', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ settings: { IP_RATE_PER_MINUTE: String(LIMIT) } });
  });
  afterAll(() => world.stop());

  it('is a short line each, and nothing once their address is over its limit', async () => {
    const before = world.log.length;
    const statuses: number[] = [];
    for (let at = 0; at < LIMIT * 4; at++) {
      const slack = at % 2 === 0;
      const path = slack ? '/slack/events' : `/api/infographs/webhook/${'A'.repeat(10_000)}/x`;
      const headers = { 'x-slack-signature': `v0=${'A'.repeat(5_000)}`, 'x-slack-request-timestamp': '1' };
      const { status } = await fetch(world.app.url + path, { method: 'POST', ...(slack ? { headers } : {}) });
      statuses.push(status);
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(LIMIT);
    expect(statuses.filter((status) => status === 429)).toHaveLength(LIMIT * 3);
    const told = world.log.slice(before).filter((line) => line.includes('refused'));
    expect(told).toHaveLength(LIMIT);
    expect(world.log.slice(before).join('').length).toBeLessThan(5_000);
  });
});
