import { z } from 'zod';
import { type ImageSize, imageSize, RATIOS, type Ratio, RESOLUTIONS } from '../image-sizes.js';
import { type Model, modelOf, nearestRatio, withoutWebp } from './model.js';

const WIDE_RATIOS = ['4:1', '1:4', '8:1', '1:8'] as const;
const REFERENCES = 14;

const common = {
  prompt: z.string().min(3).max(50_000),
  output_format: z.enum(['png', 'jpeg', 'webp']).default('png'),
  num_images: z.int().min(1).max(4).default(1),
  safety_tolerance: z.enum(['1', '2', '3', '4', '5', '6']).default('4'),
  seed: z.int().nullish(),
  sync_mode: z.boolean().default(false),
  enable_web_search: z.boolean().default(false),
  system_prompt: z.string().nullish(),
};
const pictures = z.array(z.string()).min(1).max(REFERENCES);

const proInput = z.strictObject({
  ...common,
  aspect_ratio: z.enum(['auto', ...RATIOS]).default('1:1'),
  resolution: z.enum(RESOLUTIONS).default('1K'),
  limit_generations: z.boolean().default(false),
});
const proEdit = proInput.extend({
  aspect_ratio: z.enum(['auto', ...RATIOS]).default('auto'),
  image_urls: pictures,
});

const secondInput = z.strictObject({
  ...common,
  aspect_ratio: z.enum(['auto', ...RATIOS, ...WIDE_RATIOS]).default('auto'),
  resolution: z.enum(['0.5K', ...RESOLUTIONS]).default('1K'),
  limit_generations: z.boolean().default(true),
  thinking_level: z.enum(['minimal', 'high']).nullish(),
});
const secondEdit = secondInput.extend({ image_urls: pictures });

type Input = z.output<typeof proInput> | z.output<typeof secondInput>;
type Size = Input['resolution'];

/** A picture at 4K is billed as two. https://fal.ai/models/fal-ai/nano-banana-pro/api */
const proPrice = { unit_price: 0.15, unit: 'image' };
/** By token: about 0.04, 0.06 and 0.134 dollars a picture. https://fal.ai/learn/tools/nano-banana-api */
const secondPrice = { unit_price: 0.00003, unit: 'token' };
const TOKENS: Readonly<Record<Size, number>> = { '0.5K': 1_000, '1K': 1_333, '2K': 2_000, '4K': 4_467 };

/** Google's Nano Banana Pro. */
export const nanoBananaPro: Model = proOf(proInput);
export const nanoBananaProEdit: Model = proOf(proEdit);
/** Google's Nano Banana 2.1, whose input is taken to be that of Nano Banana 2. */
export const nanoBanana2: Model = secondOf(secondInput);
export const nanoBanana2Edit: Model = secondOf(secondEdit);

function proOf(schema: typeof proInput | typeof proEdit): Model {
  return modelOf(proPrice, schema, (input, { imageScale }) =>
    orderOf(input, imageScale, input.num_images * (input.resolution === '4K' ? 2 : 1)),
  );
}

function secondOf(schema: typeof secondInput | typeof secondEdit): Model {
  return modelOf(secondPrice, schema, (input, { imageScale }) =>
    orderOf(input, imageScale, input.num_images * TOKENS[input.resolution]),
  );
}

function orderOf(input: Input & { image_urls?: string[] }, scale: number, units: number) {
  const { aspect_ratio, image_urls, num_images, output_format, prompt, resolution, sync_mode } = input;
  if (output_format === 'webp') return withoutWebp();
  const size = sizeOf(aspect_ratio, resolution, scale);
  return {
    ...{ prompt, units, size, ratio: ratioOf(aspect_ratio) ?? nearestRatio(size) },
    ...{ images: num_images, format: output_format, inline: sync_mode, imageUrls: image_urls },
  };
}

function ratioOf(asked: string): Ratio | undefined {
  return asked === 'auto' ? '1:1' : RATIOS.find((ratio) => ratio === asked);
}

/** The widest are of the same area as the others. */
function sizeOf(asked: string, resolution: Size, scale: number): ImageSize {
  const edge = resolution === '0.5K' ? scale / 2 : scale;
  const known = ratioOf(asked);
  const at = resolution === '0.5K' ? '1K' : resolution;
  if (known) return imageSize(known, at, edge);
  const [across = 1, down = 1] = asked.split(':').map(Number);
  const { width: side } = imageSize('1:1', at, edge);
  const stretch = Math.sqrt(across / down);
  return {
    width: Math.max(1, Math.round(side * stretch)),
    height: Math.max(1, Math.round(side / stretch)),
  };
}
