import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { balance, ended, replySaying, type, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
const silent = createServer(() => {});

beforeAll(async () => {
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  world = await startWorld({ settings: { ARTICLE_ALLOW_HOSTS: host(), ARTICLE_LLM_MODEL: 'off' } });
});
afterAll(async () => {
  await world.stop();
  silent.closeAllConnections();
  silent.close();
});
const host = () => `127.0.0.1:${(silent.address() as AddressInfo).port}`;

it('An article at which the app has ended five times is refused in words, and costs nothing', async () => {
  const link = `http://${host()}/fatal`;
  const before = await balance(world);
  await type(world, `${link} --now`);
  const { briefs } = world.app.models;
  const brief = await until('the first reading', () => briefs.findOne({ url: link, readsBegun: 1 }).lean());
  await briefs.updateOne({ _id: brief._id }, { $set: { readsBegun: 5 } });
  await world.restart();
  const [infograph] = await ended(world, link);
  expect(infograph?.failure?.code).toBe('article_unreadable');
  await replySaying(world, link, "I couldn't read that page");
  expect(await balance(world)).toEqual(before);
});
