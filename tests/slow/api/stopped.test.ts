import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { program } from '../../api/support.js';
import { balance, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

/** A page that never comes: its article is being read until somebody cancels. */
let silent: Server;
let world: World;
beforeAll(async () => {
  silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  world = await startWorld({ credits: 3, settings: { ARTICLE_ALLOW_HOSTS: host() } });
});
afterAll(async () => {
  await world.stop();
  silent.closeAllConnections();
  silent.close();
});

const host = () => `127.0.0.1:${(silent.address() as AddressInfo).port}`;

describe('a program that has articles read and cancels', () => {
  it('is stopped at the sixth in an hour, told when to come back, and charged nothing', async () => {
    const client = await program(world, { cap: 3 });
    for (let made = 0; made < 6; made++) {
      const { body, status } = await client.post('/api/infographs/create/', {
        blog_url: `http://${host()}/${made}`,
      });
      expect(status).toBe(201);
      await client.post(`/api/infographs/${body.infographs[0].id}/cancel/`);
      await until('its credits are back', async () => (await balance(world)).held === 0);
    }
    const refused = await client.post('/api/infographs/create/', { prompt: 'A prompt of no article' });
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'refused_by_person_paused' } } });
    expect(refused.body.error.message).toMatch(/didn't work out.*Nothing was charged/);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(3_000);
    expect(seconds).toBeLessThanOrEqual(3_600);
    // Another program of the workspace goes on.
    const other = await program(world);
    expect((await other.post('/api/infographs/create/', { prompt: 'Another prompt' })).status).toBe(201);
  });
});
