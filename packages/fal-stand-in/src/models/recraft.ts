import { z } from 'zod';
import { type Model, modelOf, nearestRatio } from './model.js';
import { presetSize, presets } from './presets.js';

const LONGEST_EDGE = 14_142;

const channel = z.int().min(0).max(255);
const color = z.strictObject({ r: channel, g: channel, b: channel });
const edge = z.int().min(1).max(LONGEST_EDGE);

const vector = z.strictObject({
  prompt: z.string().min(1).max(10_000),
  image_size: z.union([z.enum(presets), z.strictObject({ width: edge, height: edge })]).default('square_hd'),
  colors: z.array(color).default([]),
  background_color: color.nullish(),
  enable_safety_checker: z.boolean().default(true),
});

/** Recraft V4, which draws SVG. https://fal.ai/models/fal-ai/recraft/v4/text-to-vector/api */
export const recraftVector: Model = modelOf({ unit_price: 0.08, unit: 'image' }, vector, (input) => {
  const { image_size, prompt } = input;
  const asked = typeof image_size === 'string' ? presetSize(image_size) : image_size;
  return {
    ...{ prompt, images: 1, format: 'svg', inline: false, units: 1 },
    ...{ ratio: nearestRatio(asked), size: undefined },
  };
});
