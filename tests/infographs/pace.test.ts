import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { storeSettings } from '../support/stored-settings.js';
import { ended, parent, type } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

const EVERY_MS = 1_000;

let world: World;
beforeAll(async () => {
  world = await startWorld({ editEveryMs: EVERY_MS });
  const { app } = world;
  await storeSettings(app.models, app.workspace.id, { defaults: { askFirstCredits: 0 } });
});
afterAll(() => world.stop());

it('The state of a batch is told at a pace that Slack allows, and the last of it is told', async () => {
  await type(world, 'Four of them -n 4');
  await ended(world, 'Four of them');
  const { ts } = await parent(world, 'Four of them', 'the end', (words) => words.includes('4 credits used'));
  const edits = world.slack.calls.filter(({ method, args }) => method === 'chat.update' && args.ts === ts);
  expect(edits.length).toBeGreaterThan(1);
  // What is over is told at once.
  const paced = edits.slice(0, -1);
  // The stand-in notes when a call arrives, which may be long after the app has sent it: one that comes late is near
  // to the next, but never to the one after that.
  const spans = paced.slice(2).map(({ at }, index) => at - (paced[index]?.at ?? 0));
  for (const span of spans) expect(span).toBeGreaterThan(EVERY_MS);
  const [first, last] = [paced[0], paced.at(-1)];
  // Nor are there more than its pauses leave room for.
  expect(paced.length - 2).toBeLessThanOrEqual(((last?.at ?? 0) - (first?.at ?? 0)) / EVERY_MS);
});
