import type { ImageSize } from '../image-sizes.js';

/** fal's names of sizes. https://fal.ai/models/fal-ai/recraft/v4/text-to-vector/api */
export const presets = [
  'square_hd',
  'square',
  'portrait_4_3',
  'portrait_16_9',
  'landscape_4_3',
  'landscape_16_9',
] as const;

const SIZES: ReadonlyMap<string, ImageSize> = new Map([
  ['square_hd', { width: 1024, height: 1024 }],
  ['square', { width: 512, height: 512 }],
  ['portrait_4_3', { width: 768, height: 1024 }],
  ['portrait_16_9', { width: 576, height: 1024 }],
  ['landscape_4_3', { width: 1024, height: 768 }],
  ['landscape_16_9', { width: 1024, height: 576 }],
]);
const SQUARE: ImageSize = { width: 1024, height: 1024 };

/** In pixels; of any other name the square. */
export function presetSize(name: string): ImageSize {
  return SIZES.get(name) ?? SQUARE;
}
