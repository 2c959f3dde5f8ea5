import type { View } from '@infograph/slack-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { gptImage2 } from '../../../../src/fal/models/gpt-image-2.js';
import { nanoBananaPro } from '../../../../src/fal/models/nano-banana-pro.js';
import { recraftV4Vector } from '../../../../src/fal/models/recraft-v4-vector.js';
import type { SettingsPatch } from '../../../../src/workspaces/settings/index.js';
import { infographsOf, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ credits: 100, fal: { imageScale: 0.02 } });
});
afterEach(async () => {
  await decide({ models: undefined, defaults: {} });
  for (const { id } of world.slack.views.opened) await world.slack.closeView(id);
});
afterAll(() => world.stop());

async function decide(patch: SettingsPatch): Promise<void> {
  const { settings, workspace } = world.app;
  const { rev } = await settings.read(workspace.id, true);
  expect(await settings.change(workspace.id, 'cli', rev, patch)).not.toBe('stale');
}

const text = (view: View) => JSON.stringify(view.raw);
async function open(typed = ''): Promise<View> {
  await type(world, typed);
  return await world.slack.waitFor('the whole form', () => {
    const view = world.slack.views.opened.at(-1);
    return view && text(view).includes('Your workspace has') && view;
  });
}
const showing = (view: View, words: string) =>
  world.slack.waitFor(`the form to show ${words}`, () => text(view).includes(words));

describe('The form', () => {
  it('has a menu of the models, and shapes, sizes and prices follow what is chosen in it', async () => {
    const { slack } = world;
    const view = await open();
    for (const entry of ['Nano Banana Pro · 1 credit', 'GPT Image 2 · 2 credits', 'AI-drawn · 1 credit'])
      expect(text(view)).toContain(entry);
    await slack.fillIn({ viewId: view.id, values: { ratio: '21:9', model: gptImage2.id } });
    await showing(view, 'AI-drawn · 2 credits');
    expect(text(view)).toContain('Create (2 credits)');
    expect(JSON.stringify(view.values)).toContain('21:9');
    await slack.fillIn({ viewId: view.id, values: { model: recraftV4Vector.id } });
    await showing(view, 'Create (1 credit)');
    expect(text(view)).not.toContain('21:9');
    await slack.submitView({ viewId: view.id, values: { prompt: 'A vector of tea' } });
    expect(view.errors).toEqual({});
    const [infograph] = await until('the request', async () => {
      const found = await infographsOf(world, 'A vector of tea');
      return found.length > 0 && found;
    });
    expect(infograph).toMatchObject({ model: recraftV4Vector.id, ratio: '16:9', costCredits: 1 });
  });

  it('has none where code draws, and where there is only one', async () => {
    const view = await open();
    await world.slack.fillIn({ viewId: view.id, values: { draw: 'exact' } });
    await showing(view, '*Free.*');
    expect(text(view)).not.toContain('composer_model');
    await world.slack.closeView(view.id);
    await decide({ models: [nanoBananaPro.id] });
    expect(text(await open())).not.toContain('composer_model');
  });

  it('offers those that the workspace uses, with its default chosen', async () => {
    await decide({ models: [gptImage2.id, nanoBananaPro.id] });
    const view = await open();
    expect(text(view)).not.toContain('Recraft');
    expect(JSON.stringify(view.values)).toContain(gptImage2.id);
    expect(text(view)).toContain('Create (2 credits)');
  });

  it('keeps what was chosen, and says so, when it may not be used anymore by then', async () => {
    const { slack } = world;
    const view = await open();
    await slack.fillIn({ viewId: view.id, values: { model: recraftV4Vector.id } });
    await showing(view, 'ratio:recraft-vector');
    await decide({ models: [gptImage2.id, nanoBananaPro.id] });
    await slack.submitView({ viewId: view.id, values: { prompt: 'Too late for vectors' } });
    expect(text(view)).toContain('Your workspace uses GPT Image 2 and Nano Banana Pro.');
    expect(JSON.stringify(view.values)).toContain('Too late for vectors');
    expect(await infographsOf(world, 'Too late for vectors')).toEqual([]);
  });
});
