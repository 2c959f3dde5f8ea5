import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../../src/config/index.js';
import { createCatalogue } from '../../../src/fal/models/catalogue.js';
import { readModelsFile } from '../../../src/fal/models/models-file.js';
import { catalogue } from '../../support/catalogue.js';

const choice = { prompt: 'Tea', ratio: '16:9', resolution: '2K', seed: 7 } as const;
const imageUrls = ['https://v3.fal.media/files/a.png'];

describe('the models that come with the app', () => {
  it('begin with the default, and each has a name of its own to be typed', () => {
    expect(catalogue.models.map(({ alias }) => alias)).toEqual([
      'nano-banana-pro',
      'nano-banana-2',
      'gpt-image-2',
      'recraft-vector',
    ]);
    expect(catalogue.named('GPT-Image-2')?.id).toBe('openai/gpt-image-2');
    expect(catalogue.named('openai/gpt-image-2')?.id).toBe('openai/gpt-image-2');
    expect(catalogue.named('text-to-vector')?.id).toBe('fal-ai/recraft/v4/text-to-vector');
    expect(catalogue.named('another')).toBeUndefined();
  });

  it.each(catalogue.models)('$name draws every shape and size that it offers, as one picture', (model) => {
    for (const ratio of model.ratios) {
      for (const resolution of model.resolutions) {
        const input = model.buildInput({ ...choice, ratio, resolution });
        expect(input).toMatchObject({ prompt: 'Tea' });
        expect(Object.values(input)).not.toContain(undefined);
        expect('seed' in input).toBe(model.seeded);
      }
    }
  });

  it.each(catalogue.models.filter(({ edit }) => edit))(
    '$name is shown the picture that it is to change',
    ({ edit }) => {
      expect(edit?.buildInput({ ...choice, imageUrls })).toMatchObject({
        prompt: 'Tea',
        image_urls: imageUrls,
      });
    },
  );

  it('are asked for sizes in pixels where they take those: multiples of 16, within 3,840, of the shape that was chosen', () => {
    const model = catalogue.named('gpt-image-2');
    for (const ratio of model?.ratios ?? []) {
      for (const resolution of model?.resolutions ?? []) {
        const { image_size: size } = model?.buildInput({ ...choice, ratio, resolution }) ?? {};
        const { width, height } = size as { width: number; height: number };
        const [across = 1, down = 1] = ratio.split(':').map(Number);
        expect([width % 16, height % 16]).toEqual([0, 0]);
        expect(Math.max(width, height)).toBeLessThanOrEqual(3840);
        expect(Math.abs(width / height / (across / down) - 1)).toBeLessThan(0.03);
      }
    }
  });
});

describe('a file of models', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'infograph-models-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (content: unknown) => {
    const path = join(folder, 'models.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return createCatalogue(readModelsFile(path));
  };
  const added = {
    name: 'Acme Painter',
    like: 'fal-ai/nano-banana-pro',
    credits: 3,
    costs: 0.25,
    ratios: ['1:1', '16:9'],
    resolutions: ['1K', '2K'],
  };

  it('takes models out, which are still known for what they drew, and says which is the default', () => {
    const models = read({ default: 'openai/gpt-image-2', remove: ['fal-ai/recraft/v4/text-to-vector'] });
    expect(models.models.map(({ id }) => id)).toEqual([
      'openai/gpt-image-2',
      'fal-ai/nano-banana-pro',
      'google/nano-banana-2.1',
    ]);
    expect(models.named('recraft-vector')).toBeUndefined();
    expect(models.known('fal-ai/recraft/v4/text-to-vector')?.name).toBe('Recraft V4 vector');
  });

  it('adds models that are asked as one that is known, but for what it says otherwise', () => {
    const { named } = read({
      add: { 'acme/painter': { ...added, input: { steps: 30, output_format: null } } },
    });
    const model = named('painter');
    expect(model).toMatchObject({
      name: 'Acme Painter',
      ratios: ['1:1', '16:9'],
      resolutions: ['1K', '2K'],
      credits: { '1K': 3, '2K': 3, '4K': 3 },
      upTo: { '1K': 250_000, '2K': 250_000, '4K': 250_000 },
      seeded: true,
    });
    const input = model?.buildInput(choice);
    expect(input).toMatchObject({ aspect_ratio: '16:9', seed: 7, steps: 30 });
    expect(input).not.toHaveProperty('output_format');
    expect(model?.edit).toBeUndefined();
  });

  it('says that a model takes no seed, and where it changes pictures', () => {
    const { named } = read({ add: { 'acme/painter': { ...added, seed: false, edit: 'acme/painter/edit' } } });
    expect(named('painter')?.seeded).toBe(false);
    expect(named('painter')?.buildInput(choice)).not.toHaveProperty('seed');
    expect(named('painter')?.edit?.endpoint).toBe('acme/painter/edit');
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'MODELS_FILE cannot be read'],
    ['a default that is not there', { default: 'acme/painter' }, 'default: must be one of'],
    [
      'a model that is like none',
      { add: { 'acme/painter': { ...added, like: 'acme/x' } } },
      'must be one of',
    ],
    ['a model without a price', { add: { 'acme/painter': { ...added, credits: undefined } } }, 'credits'],
    ['part of a credit', { add: { 'acme/painter': { ...added, credits: 0.5 } } }, 'whole number of credits'],
    ['a field that there is not', { models: {} }, 'models'],
    ['no model at all', { remove: catalogue.models.map(({ id }) => id) }, 'leaves no model'],
  ])('with %s is refused in words', (_what, content, words) => {
    expect(() => read(content)).toThrow(ConfigError);
    expect(() => read(content)).toThrow(words);
  });
});
