import { readPrices } from '../../../src/credits/prices.js';

/** Those that come with the app, but for one that is cheaper than the others and one that is dearer. */
export const labPrices = {
  ...readPrices(undefined),
  'google/nano-banana-2.1': { '1K': 0, '2K': 0, '4K': 0 },
  'openai/gpt-image-2': { '1K': 9, '2K': 9, '4K': 9 },
};
