import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { gptImage2 } from '../../src/fal/models/gpt-image-2.js';
import { nanoBananaPro } from '../../src/fal/models/nano-banana-pro.js';
import { recraftV4Vector } from '../../src/fal/models/recraft-v4-vector.js';
import type { SettingsPatch } from '../../src/workspaces/settings/index.js';
import { startWorld, type World } from '../support/world.js';
import { type Client, program } from './support.js';

let world: World;
let client: Client;
beforeAll(async () => {
  world = await startWorld({ credits: 100, fal: { imageScale: 0.05 } });
  client = await program(world);
});
afterEach(() => decide({ models: undefined, defaults: {} }));
afterAll(() => world.stop());

async function decide(patch: SettingsPatch): Promise<void> {
  const { settings, workspace } = world.app;
  const { rev } = await settings.read(workspace.id, true);
  expect(await settings.change(workspace.id, 'cli', rev, patch)).not.toBe('stale');
}
const create = (body: object) => client.post('/api/infographs/create/', { prompt: 'Tea', ...body });
const storedOf = (id: string) => world.app.models.infographs.findById(id).lean();

describe('model', () => {
  it.each(['gpt-image-2', 'openai/gpt-image-2', 'GPT Image 2'])(
    '%s draws it, at its price',
    async (model) => {
      const { status, body } = await create({ model });
      expect([status, body.credits_used]).toEqual([201, 2]);
      expect(await storedOf(body.infographs[0].id)).toMatchObject({ model: gptImage2.id });
    },
  );

  it('left out is the default of the workspace', async () => {
    await decide({ models: [recraftV4Vector.id] });
    const { body } = await create({});
    expect(await storedOf(body.infographs[0].id)).toMatchObject({ model: recraftV4Vector.id });
  });

  it.each([
    [{ model: 'midjourney' }, 'model: must be one of nano-banana-pro,'],
    [{ model: 'gpt-image-2', draw: 'exact' }, 'model: goes with draw'],
    [{ model: 'recraft-vector', aspect_ratio: '21/9' }, "aspect_ratio: Recraft V4 vector doesn't draw 21:9."],
  ])('as in %j is told as a fault of the request', async (body, words) => {
    const { status, body: answer } = await create(body);
    expect([status, answer.error.code]).toEqual([400, 'invalid_request']);
    expect(answer.error.message).toContain(words);
  });

  it('that the workspace does not use is refused by its rule', async () => {
    await decide({ models: [nanoBananaPro.id, gptImage2.id] });
    const { status, body } = await create({ model: 'recraft-vector' });
    expect([status, body.error]).toEqual([
      403,
      {
        code: 'refused_by_model',
        message: 'Your workspace uses Nano Banana Pro and GPT Image 2. Nothing was charged.',
      },
    ]);
  });

  it('belongs to the request that an Idempotency-Key stands for', async () => {
    const key = { 'idempotency-key': 'one-of-two-models' };
    const post = (body: object) =>
      client.post('/api/infographs/create/', { prompt: 'Keyed tea', ...body }, key);
    expect((await post({ model: 'gpt-image-2' })).status).toBe(201);
    expect((await post({ model: 'gpt-image-2' })).status).toBe(201);
    expect((await post({ model: 'recraft-vector' })).status).toBe(409);
  });
});
