import { z } from 'zod';
import { type ModelTable, readModelTable } from '../config/model-table.js';
import { builtIn } from '../fal/models/built-in.js';
import type { ImageModel } from '../fal/models/model.js';
import type { DrawWay } from '../models/drawing.js';
import type { Resolution } from '../models/infograph.js';

/** Credits for one image, by model and resolution, and by `EXACT` and resolution where code draws it. What fal takes for it is another matter: src/fal/costs.ts. */
export type Prices = ModelTable;

const credits = z.number().int('must be a whole number of credits').min(0, 'must be 0 or more').max(100_000);

/** What stands in the table in a model's place for images that code draws. */
export const EXACT = 'exact';

/** What code draws costs nobody anything. */
const free: Prices = { [EXACT]: { '1K': 0, '2K': 0, '4K': 0 } };

/**
 * The price table: what the models' own entries say, with what the JSON file at `path` says laid over it.
 * @throws ConfigError when the file cannot be read or says something else than prices
 */
export function readPrices(path: string | undefined, models: readonly ImageModel[] = builtIn): Prices {
  const usual = { ...free, ...Object.fromEntries(models.map(({ id, credits: of }) => [id, of])) };
  return path ? { ...usual, ...readModelTable('PRICES_FILE', path, credits, [EXACT]) } : usual;
}

/** Credits for one image, by how it is drawn. @throws Error for a model or size without a price */
export function priceOfDrawing(
  prices: Prices,
  { draw, model, resolution }: { draw?: DrawWay | undefined; model: string; resolution: Resolution },
): number {
  return priceOf(prices, draw === 'exact' ? EXACT : model, resolution);
}

/** Credits for one that code draws in the place of another: never more than is held for that. @throws Error for a size without a price */
export function priceOfInstead(
  prices: Prices,
  { costCredits, ...of }: { costCredits: number; model: string; resolution: Resolution },
): number {
  return Math.min(costCredits, priceOfDrawing(prices, { ...of, draw: 'exact' }));
}

/** Credits for one image. @param model its id, or `EXACT` @throws Error for a model or size without a price: the catalogue and the table do not fit */
export function priceOf(prices: Prices, model: string, resolution: Resolution): number {
  const price = prices[model]?.[resolution];
  if (price === undefined) throw new Error(`no price for ${model} at ${resolution}`);
  return price;
}
