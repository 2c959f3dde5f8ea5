import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { open, startManyWorld } from '../../../support/installs.js';
import type { World } from '../../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startManyWorld({ settings: { PUBLIC_URL: 'https://infograph.example.com' } });
});
afterAll(() => world.stop());

it('at an https address the cookie of an install is for that host, for https and for no script', async () => {
  const { headers } = await open(`${world.app.url}/slack/install`);
  const [cookie, ...more] = headers.getSetCookie();
  expect(more).toEqual([]);
  const [value, ...attributes] = (cookie ?? '').split('; ');
  expect(value).toMatch(/^__Host-infograph-install=/);
  expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']));
});
