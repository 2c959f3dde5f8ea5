import type { ImageModel } from './model.js';
import { buildEdit, buildInput, ratios } from './nano-banana.js';

/**
 * Google's Nano Banana 2.1, of October 2026: quicker and cheaper than Pro. Its price is by token; what is said of it is
 * about 0.04, 0.06 and 0.134 dollars by size, and half as much again is what it is taken to cost at most. Its input is
 * taken to be that of Nano Banana 2: no schema of its own was seen.
 * @see https://fal.ai/learn/tools/nano-banana-api
 */
export const nanoBanana2: ImageModel = {
  id: 'google/nano-banana-2.1',
  name: 'Nano Banana 2.1',
  alias: 'nano-banana-2',
  ratios,
  resolutions: ['1K', '2K', '4K'],
  defaults: { ratio: '16:9', resolution: '2K' },
  seeded: true,
  credits: { '1K': 1, '2K': 1, '4K': 2 },
  upTo: { '1K': 60_000, '2K': 90_000, '4K': 201_000 },
  byToken: true,
  buildInput,
  edit: { endpoint: 'google/nano-banana-2.1/edit', references: 14, buildInput: buildEdit },
};
