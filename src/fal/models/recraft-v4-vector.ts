import type { ImageModel } from './model.js';

/** fal's presets that are nearest to what people choose. */
const SIZES: ReadonlyMap<string, string> = new Map([
  ['16:9', 'landscape_16_9'],
  ['4:3', 'landscape_4_3'],
  ['1:1', 'square_hd'],
  ['3:4', 'portrait_4_3'],
  ['9:16', 'portrait_16_9'],
]);

/**
 * Recraft V4, which draws SVG: 0.08 dollars an image. It takes neither a seed nor a size in pixels; what it draws is
 * shown at any size.
 * @see https://fal.ai/models/fal-ai/recraft/v4/text-to-vector/api
 */
export const recraftV4Vector: ImageModel = {
  id: 'fal-ai/recraft/v4/text-to-vector',
  name: 'Recraft V4 vector',
  alias: 'recraft-vector',
  ratios: [...SIZES.keys()],
  resolutions: ['1K', '2K', '4K'],
  defaults: { ratio: '16:9', resolution: '2K' },
  seeded: false,
  vector: true,
  credits: { '1K': 1, '2K': 1, '4K': 1 },
  upTo: { '1K': 80_000, '2K': 80_000, '4K': 80_000 },
  buildInput: ({ prompt, ratio }) => ({ prompt, image_size: SIZES.get(ratio) }),
};
