import type { ImageModel } from './model.js';
import { buildEdit, buildInput, ratios } from './nano-banana.js';

/**
 * Google's Nano Banana Pro. An image at 4K costs twice one at 1K or 2K.
 * @see https://fal.ai/models/fal-ai/nano-banana-pro/api
 */
export const nanoBananaPro: ImageModel = {
  id: 'fal-ai/nano-banana-pro',
  name: 'Nano Banana Pro',
  alias: 'nano-banana-pro',
  ratios,
  resolutions: ['1K', '2K', '4K'],
  defaults: { ratio: '16:9', resolution: '2K' },
  seeded: true,
  credits: { '1K': 1, '2K': 1, '4K': 2 },
  upTo: { '1K': 150_000, '2K': 150_000, '4K': 300_000 },
  buildInput,
  edit: { endpoint: 'fal-ai/nano-banana-pro/edit', references: 14, buildInput: buildEdit },
};
