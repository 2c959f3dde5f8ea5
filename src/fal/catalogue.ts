import type { Resolution } from '../models/infograph.js';

/** What a person may choose of a model, and how that becomes the model's own input. */
export interface ImageModel {
  id: string;
  /** What people call it. */
  name: string;
  ratios: readonly string[];
  resolutions: readonly Resolution[];
  defaults: { ratio: string; resolution: Resolution };
  buildInput(choice: ImageChoice): Record<string, unknown>;
}

export interface ImageChoice {
  prompt: string;
  ratio: string;
  resolution: Resolution;
  /** 31 bits: tells one infograph's job from another's in fal's history. */
  seed: number;
}

/**
 * Google's Nano Banana Pro, the model that writes legible text.
 * @see https://fal.ai/models/fal-ai/nano-banana-pro/api
 */
const nanoBananaPro: ImageModel = {
  id: 'fal-ai/nano-banana-pro',
  name: 'Nano Banana Pro',
  ratios: ['21:9', '16:9', '3:2', '4:3', '5:4', '1:1', '4:5', '3:4', '2:3', '9:16'],
  resolutions: ['1K', '2K', '4K'],
  defaults: { ratio: '16:9', resolution: '2K' },
  buildInput: ({ prompt, ratio, resolution, seed }) => ({
    prompt,
    aspect_ratio: ratio,
    resolution,
    num_images: 1,
    // Else a prompt that speaks of three pictures makes, and costs, three.
    limit_generations: true,
    // A PNG at 4K is 10 to 25 MB. Slack cannot show webp.
    output_format: resolution === '4K' ? 'jpeg' : 'png',
    seed,
  }),
};

const catalogue = new Map<string, ImageModel>([[nanoBananaPro.id, nanoBananaPro]]);

export const defaultModel = nanoBananaPro;

/** Every model that a person may choose. */
export const models: readonly ImageModel[] = [...catalogue.values()];

/** The model as we know it; undefined for one that only fal knows. */
export function knownModel(id: string): ImageModel | undefined {
  return catalogue.get(id);
}

/** @throws when the id is in nobody's catalogue: ids never come from people. */
export function imageModel(id: string): ImageModel {
  const model = knownModel(id);
  if (!model) throw new Error(`no model ${id} in the catalogue`);
  return model;
}
