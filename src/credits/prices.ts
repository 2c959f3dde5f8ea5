import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from '../config.js';
import type { Resolution } from '../models/infograph.js';

/** Credits for one image, by model and resolution. */
export type Prices = Readonly<Record<string, Readonly<Record<Resolution, number>>>>;

const credits = z.number().int('must be a whole number of credits').min(0, 'must be 0 or more').max(100_000);
const priceFile = z.record(
  z.string().regex(/^[a-z0-9-]+\/[a-z0-9./-]+$/, "must be a model's id, like fal-ai/nano-banana-pro"),
  z.strictObject({ '1K': credits, '2K': credits, '4K': credits }),
);

/** fal charges 4K double and 1K as 2K (https://fal.ai/models/fal-ai/nano-banana-pro). */
const defaults: Prices = { 'fal-ai/nano-banana-pro': { '1K': 1, '2K': 1, '4K': 2 } };

/**
 * The price table, with what the JSON file at `path` says laid over it.
 * @throws ConfigError when the file cannot be read or says something else than prices
 */
export function readPrices(path: string | undefined): Prices {
  if (!path) return defaults;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigError([
      `PRICES_FILE cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
  const parsed = priceFile.safeParse(content);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `PRICES_FILE ${path.join('.')}: ${message}`),
    );
  }
  return { ...defaults, ...parsed.data };
}

/** Credits for one image. */
export function priceOf(prices: Prices, model: string, resolution: Resolution): number {
  const price = prices[model]?.[resolution];
  if (price === undefined) throw new Error(`no price for ${model} at ${resolution}`);
  return price;
}
