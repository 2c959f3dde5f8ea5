import type { Message } from '@infograph/slack-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { gptImage2 } from '../../src/fal/models/gpt-image-2.js';
import { nanoBananaPro } from '../../src/fal/models/nano-banana-pro.js';
import { recraftV4Vector } from '../../src/fal/models/recraft-v4-vector.js';
import type { SettingsPatch } from '../../src/workspaces/settings/index.js';
import { choose, delivered, menuOf, modalSaying } from '../bot/features/result/support.js';
import { ended, infographsOf, type, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ credits: 100, fal: { imageScale: 0.05 } });
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

/** Presses a button of what only the requester reads. */
async function press(label: string): Promise<void> {
  const { slack } = world;
  const told = slack.ephemerals({ user: slack.users.member }).at(-1);
  if (!told) throw new Error('nothing was said');
  const button = slack.buttons(told).find(({ text }) => text === label);
  if (!button) throw new Error(`no button says ${label}`);
  await slack.click({ ...told, user: slack.users.member, actionId: button.actionId });
}

const jobOf = (prompt: string) => world.fal.jobs.find(({ input }) => String(input.prompt).startsWith(prompt));

describe('The model', () => {
  it('that was asked for draws it, at its own size and price', async () => {
    const prompt = 'Painted by another';
    await type(world, `${prompt} --model gpt-image-2`);
    expect(await ended(world, prompt)).toMatchObject([
      { model: gptImage2.id, delivery: 'posted', costCredits: 2, requests: [{ endpoint: gptImage2.id }] },
    ]);
    expect(jobOf(prompt)?.input).toMatchObject({ quality: 'high', image_size: expect.any(Object) });
  });

  it('is the first of those that the workspace uses, where nobody says which', async () => {
    await decide({ models: [recraftV4Vector.id, nanoBananaPro.id] });
    await type(world, 'By the first of the list');
    expect(await infographsOf(world, 'By the first of the list')).toMatchObject([
      { model: recraftV4Vector.id, costCredits: 1 },
    ]);
  });

  it('is the default of a workspace that decided on one before there were lists', async () => {
    await decide({ defaults: { model: gptImage2.id } });
    await type(world, 'As it was decided long ago');
    expect(await infographsOf(world, 'As it was decided long ago')).toMatchObject([{ model: gptImage2.id }]);
  });

  it('is refused in words where the workspace does not use it, with a button for each that it uses', async () => {
    await decide({ models: [nanoBananaPro.id, gptImage2.id] });
    const prompt = 'Not as a vector';
    const { words } = await type(world, `${prompt} --model recraft-vector`);
    expect(words).toContain('Your workspace uses Nano Banana Pro and GPT Image 2.');
    expect(words).toContain('Nano Banana Pro · 1 credit');
    expect(await infographsOf(world, prompt)).toEqual([]);
    await press('GPT Image 2 · 2 credits');
    expect(await ended(world, prompt)).toMatchObject([{ model: gptImage2.id, costCredits: 2 }]);
  });

  it('that is the default does not draw every shape: then it is said, and what would work is a button', async () => {
    await decide({ models: [recraftV4Vector.id, nanoBananaPro.id] });
    const prompt = 'Very wide';
    const { words } = await type(world, `${prompt} --ratio 21:9`);
    expect(words).toContain("Recraft V4 vector doesn't draw 21:9. It draws 16:9, 4:3, 1:1, 3:4 and 9:16.");
    expect(words).toContain('As 16:9 · 1 credit');
    await press('Nano Banana Pro · 1 credit');
    expect(await infographsOf(world, prompt)).toMatchObject([{ model: nanoBananaPro.id, ratio: '21:9' }]);
  });

  it('that is asked for draws, also where the workspace has an exact layout by default', async () => {
    await decide({ defaults: { draw: 'exact' } });
    await type(world, 'Painted after all --model gpt-image-2');
    const [infograph] = await infographsOf(world, 'Painted after all');
    expect(infograph).toMatchObject({ model: gptImage2.id });
    expect(infograph?.draw).toBeUndefined();
  });

  it('can be asked for in a mention, and is chosen in the form that this opens', async () => {
    const { slack } = world;
    const { general: channel } = slack.channels;
    const user = slack.users.member2;
    const text = `<@${slack.bot.userId}> Mentioned tea --model gpt-image-2 --ratio 1:1`;
    await slack.mention({ user, channel, text });
    const offer = await slack.waitFor('the offer', () => slack.ephemerals({ user }).at(-1));
    await slack.click({ ...offer, user, actionId: 'draft_form' });
    const view = await modalSaying(world, 'Mentioned tea', user);
    await slack.submitView({ viewId: view.id, user });
    const [infograph] = await until('the request', async () => {
      const found = await infographsOf(world, 'Mentioned tea');
      return found.length > 0 && found;
    });
    expect(infograph).toMatchObject({ model: gptImage2.id, ratio: '1:1' });
  });
});

describe('Under a result', () => {
  let message: Message;
  const prompt = 'Once more by the same';
  beforeAll(async () => {
    await type(world, `${prompt} --model gpt-image-2 --res 1K`);
    message = (await delivered(world, prompt)).message;
  });

  it('the same model draws it again, at its own price', async () => {
    expect(menuOf(message).map(({ text }) => text)).toContainEqual(
      expect.stringContaining('Again · 1 credit'),
    );
    await choose(world, message, 'Again');
    const again = await until('another one', async () => (await infographsOf(world, prompt))[1]);
    expect(again).toMatchObject({ model: gptImage2.id });
    await ended(world, prompt);
  });

  it('the default draws it where that model may not be used anymore', async () => {
    await decide({ models: [nanoBananaPro.id] });
    await choose(world, message, 'Bigger');
    const bigger = await until('a bigger one', async () =>
      (await infographsOf(world, prompt)).find(({ resolution }) => resolution === '2K'),
    );
    expect(bigger).toMatchObject({ model: nanoBananaPro.id });
  });

  it('Change… has it chosen, and Copy… says it', async () => {
    const { channel, ts } = message;
    await world.slack.click({ channel, ts, actionId: 'result_change' });
    await modalSaying(world, gptImage2.id);
    await choose(world, message, 'Copy');
    await modalSaying(world, '--model gpt-image-2');
  });
});
