import { describe, expect, test } from '@jest/globals';
import { createCatalogue } from '../../../src/fal/models/catalogue.js';
import { gptImage2 } from '../../../src/fal/models/gpt-image-2.js';
import { nanoBanana2 } from '../../../src/fal/models/nano-banana-2.js';
import { nanoBananaPro } from '../../../src/fal/models/nano-banana-pro.js';
import { recraftV4Vector } from '../../../src/fal/models/recraft-v4-vector.js';
import { type ModelSettings, modelsOf } from '../../../src/workspaces/policy/models.js';

const all = [nanoBananaPro, nanoBanana2, gptImage2, recraftV4Vector];
const namesOf = (settings: ModelSettings, catalogue = createCatalogue()) =>
  modelsOf(settings, catalogue).map(({ alias }) => alias);

describe('the models of a workspace', () => {
  test('are all that there are, in their order, where nobody has chosen', () => {
    expect(modelsOf({}, createCatalogue())).toEqual(all);
    expect(namesOf({}, createCatalogue({ usual: gptImage2.id }))[0]).toBe('gpt-image-2');
  });

  test('begin with the default that a workspace of before had, and keep the others', () => {
    expect(namesOf({ defaults: { model: gptImage2.id } })).toEqual([
      'gpt-image-2',
      'nano-banana-pro',
      nanoBanana2.alias,
      'recraft-vector',
    ]);
  });

  test('are those that the admins chose, in their order, and no other', () => {
    const models = [recraftV4Vector.id, nanoBananaPro.id];
    expect(namesOf({ models, defaults: { model: gptImage2.id } })).toEqual([
      'recraft-vector',
      'nano-banana-pro',
    ]);
  });

  test('leave out what is not offered any more, and are never none', () => {
    const without = createCatalogue({ removed: [nanoBananaPro.id] });
    expect(namesOf({ models: [nanoBananaPro.id, gptImage2.id] }, without)).toEqual(['gpt-image-2']);
    expect(namesOf({ models: [nanoBananaPro.id] }, without)).toEqual([nanoBanana2.alias]);
    expect(namesOf({ models: ['acme/gone'] })).toEqual(['nano-banana-pro']);
  });
});
