import type { View } from '@infograph/slack-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { gptImage2 } from '../../../../src/fal/models/gpt-image-2.js';
import { nanoBanana2 } from '../../../../src/fal/models/nano-banana-2.js';
import { nanoBananaPro } from '../../../../src/fal/models/nano-banana-pro.js';
import { type } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import { cleanUp, openMenuIn, openPageIn, proseOf, putIn, storedIn, textOf } from './settings.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await putIn(world, { models: undefined, defaults: {} });
  await cleanUp(world);
});
afterAll(() => world.stop());

const openPage = () => openPageIn(world, 'defaults');
async function save(page: View, values: Record<string, string | string[]>): Promise<void> {
  const { error } = await world.slack.submitView({ viewId: page.id, values, user: world.slack.users.admin });
  expect([error, page.errors]).toEqual([undefined, {}]);
}

describe('The models of a workspace', () => {
  it('are all that there are until an admin chooses, and then those, the default first', async () => {
    const page = await openPage();
    expect(textOf(page)).toContain('Default: Nano Banana Pro');
    await save(page, { models: [nanoBananaPro.id, gptImage2.id], model: gptImage2.id });
    expect((await storedIn(world)).models).toEqual([gptImage2.id, nanoBananaPro.id]);
    expect(textOf(await openMenuIn(world))).toContain('GPT Image 2  ·  or another model');
    const { words } = await type(world, 'help');
    expect(words).toContain('gpt-image-2 (2 credits), nano-banana-pro (1 credit)');
    expect(words).not.toContain('recraft');
  });

  it('stay as they are where the page is sent as it was', async () => {
    await putIn(world, { models: [gptImage2.id, 'acme/gone', nanoBanana2.id] });
    const { rev } = await storedIn(world);
    await save(await openPage(), {});
    expect(await storedIn(world)).toMatchObject({ rev, models: [gptImage2.id, 'acme/gone', nanoBanana2.id] });
  });

  it('are all again where none is left chosen, with a default of their own', async () => {
    await putIn(world, { models: [gptImage2.id] });
    await save(await openPage(), { models: [], model: nanoBanana2.id });
    const stored = await storedIn(world);
    expect([stored.models, stored.defaults.model]).toEqual([undefined, nanoBanana2.id]);
  });

  it('have their default among them', async () => {
    const page = await openPage();
    const values = { models: [nanoBananaPro.id], model: gptImage2.id };
    await world.slack.submitView({ viewId: page.id, values, user: world.slack.users.admin });
    expect(page.errors).toEqual({ model: expect.stringContaining('one of the models that may be used') });
    expect((await storedIn(world)).models).toBeUndefined();
  });

  it('are told in the changes, in their order', async () => {
    await save(await openPage(), { models: [nanoBananaPro.id, gptImage2.id], model: gptImage2.id });
    expect(proseOf(await openPageIn(world, 'changes'))).toContain(
      'Image models: all models → gpt-image-2, nano-banana-pro',
    );
    const [entry] = await world.app.models.auditEntries.find({ action: 'settings.changed' }).sort({ at: -1 });
    expect(entry?.details?.changes).toBe('models: not set -> openai/gpt-image-2, fal-ai/nano-banana-pro');
  });
});
