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
  const pauses = edits.slice(1).map(({ at }, index) => at - (edits[index]?.at ?? 0));
  // What is over is told at once.
  pauses.pop();
  // The stand-in notes when a call arrives, the app when it sends it.
  for (const pause of pauses) expect(pause).toBeGreaterThan(EVERY_MS - 100);
});
