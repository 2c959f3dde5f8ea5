import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { ended, type } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import { cleanUp, openMenuIn, openPageIn, press, textOf } from './settings.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { PROMPT_OUTLINE: 'show' } });
});
afterAll(() => world.stop());
afterEach(() => cleanUp(world));

it('tells admins how true the pictures of each model were, and recommends nothing by few', async () => {
  expect(textOf(await openPageIn(world, 'accuracy'))).toContain('No model has made a picture in that time.');
  await cleanUp(world);
  for (const [title, slips] of [
    ['Ships', []],
    ['Tea', [['24 ships', '42 ships']]],
  ] as const) {
    if (slips.length > 0) world.fal.outcome({ kind: 'slips', slips });
    const prompt = `${title} of the port\n- 24 ships left the port\n- Tea was drunk at noon`;
    await type(world, prompt);
    await ended(world, prompt);
  }
  const page = textOf(await openPageIn(world, 'accuracy'));
  expect(page).toContain('*Nano Banana Pro* (default)');
  expect(page).toContain('2 pictures, 2 read, 1 right at once, 1 exact in the end');
  expect(page).toMatch(/2K, en: 2 pictures.*1 credit/);
  expect(page).toContain('Nothing is recommended before 30 pictures of a model were read.');
  expect(page).not.toMatch(/verified|100 ?%/i);
});

it('is told to admins alone', async () => {
  const { admin, member } = world.slack.users;
  const menu = await openMenuIn(world, admin);
  const page = await press(world, menu, 'accuracy', member);
  expect(textOf(page)).not.toContain('Nano Banana');
});
