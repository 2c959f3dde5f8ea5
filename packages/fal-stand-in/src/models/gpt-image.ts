import { z } from 'zod';
import { type Model, modelOf, nearestRatio, withoutWebp } from './model.js';
import { presetSize, presets } from './presets.js';

const LONGEST_EDGE = 3_840;
const STEP = 16;
const LONGEST_RATIO = 3;
const FEWEST_PIXELS = 655_360;
const MOST_PIXELS = 8_294_400;
const REFERENCES = 16;

const edge = z.int().min(STEP).max(LONGEST_EDGE).multipleOf(STEP);
const ownSize = z
  .strictObject({ width: edge, height: edge })
  .refine(({ width, height }) => Math.max(width / height, height / width) <= LONGEST_RATIO, {
    error: `The aspect ratio should be at most ${LONGEST_RATIO}:1`,
  })
  .refine(({ width, height }) => width * height >= FEWEST_PIXELS && width * height <= MOST_PIXELS, {
    error: `The image should have ${FEWEST_PIXELS} to ${MOST_PIXELS} pixels`,
  });

const generation = z.strictObject({
  prompt: z.string().min(2).max(32_000),
  image_size: z.union([z.enum(presets), ownSize]).default('landscape_4_3'),
  quality: z.enum(['low', 'medium', 'high']).default('high'),
  num_images: z.int().min(1).max(4).default(1),
  output_format: z.enum(['png', 'jpeg', 'webp']).default('png'),
  sync_mode: z.boolean().default(false),
});
const change = generation.extend({
  image_size: z.union([z.enum(['auto', ...presets]), ownSize]).default('auto'),
  image_urls: z.array(z.string()).min(1).max(REFERENCES),
  mask_url: z.string().nullish(),
});

/**
 * By token: about 0.02, 0.07 and 0.19 dollars for a square of 1,024 by quality. How many more a larger one takes is the
 * stand-in's own guess. https://fal.ai/models/openai/gpt-image-2/llms.txt
 */
const price = { unit_price: 0.00003, unit: 'token' };
const TOKENS = { low: 667, medium: 2_333, high: 6_333 } as const;
const PER_MEGAPIXEL_MORE = 0.15;

/** OpenAI's GPT Image 2. */
export const gptImage2: Model = gptImageOf(generation);
export const gptImage2Edit: Model = gptImageOf(change);

function gptImageOf(schema: z.ZodType<z.output<typeof generation> | z.output<typeof change>>): Model {
  return modelOf(price, schema, (input, { imageScale }) => {
    const { image_size, num_images, output_format, prompt, quality, sync_mode } = input;
    if (output_format === 'webp') return withoutWebp();
    const asked = typeof image_size === 'string' ? presetSize(image_size) : image_size;
    const scaled = (pixels: number) => Math.max(1, Math.round(pixels * imageScale));
    const megapixels = (asked.width * asked.height) / 1024 ** 2;
    const tokens = TOKENS[quality] * (1 + PER_MEGAPIXEL_MORE * Math.max(0, megapixels - 1));
    return {
      ...{ prompt, images: num_images, format: output_format, inline: sync_mode },
      ...{ ratio: nearestRatio(asked), units: num_images * Math.round(tokens) },
      size: { width: scaled(asked.width), height: scaled(asked.height) },
      imageUrls: 'image_urls' in input ? input.image_urls : undefined,
    };
  });
}
