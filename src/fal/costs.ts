import { z } from 'zod';
import { type ModelTable, readModelTable } from '../config/model-table.js';
import type { Resolution } from '../models/infograph.js';

/** What fal takes for one image, in micro-dollars (millionths of a US dollar), by model and resolution. */
export type FalCosts = ModelTable;

export const FAL_CURRENCY = 'USD';

const MICROS = 1_000_000;

/**
 * As fal's page of the model was quoted when this was looked up (2026-11-23): an image at 4K costs twice one at 1K or 2K.
 * Prices change; `infograph doctor` compares them with what fal says today.
 * @see https://fal.ai/models/fal-ai/nano-banana-pro
 */
const defaults: FalCosts = {
  'fal-ai/nano-banana-pro': { '1K': 150_000, '2K': 150_000, '4K': 300_000 },
};

/** People write dollars. */
const dollars = z
  .number('must be a number of US dollars')
  .min(0, 'must be 0 or more US dollars')
  .max(1_000, 'must be at most 1000 US dollars')
  .transform(microsOf)
  .refine((micros) => Number.isInteger(micros), 'must have at most 6 decimals');

/**
 * The table of costs, with what the JSON file at `path` says in dollars laid over it.
 * @throws ConfigError when the file cannot be read or says something else than costs
 */
export function readFalCosts(path: string | undefined): FalCosts {
  return path ? { ...defaults, ...readModelTable('COSTS_FILE', path, dollars) } : defaults;
}

/** What fal takes for one image in micro-dollars; undefined where the table does not say. */
export function falCostOf(costs: FalCosts, model: string, resolution: Resolution): number | undefined {
  return costs[model]?.[resolution];
}

/** Dollars as JSON has them, in micro-dollars; not a whole number where there are more than 6 decimals. */
export function microsOf(dollars: number): number {
  const micros = Math.round(dollars * MICROS);
  // The nearest number to six decimals is the very number that was written, if it had no more of them.
  return micros / MICROS === dollars ? micros : dollars * MICROS;
}
