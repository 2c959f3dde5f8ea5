import { z } from 'zod';
import { type ModelTable, readModelTable } from '../config/model-table.js';
import type { Resolution } from '../models/infograph.js';
import { builtIn } from './models/built-in.js';
import type { ImageModel } from './models/model.js';

/** What fal takes for one image, in micro-dollars (millionths of a US dollar), by model and resolution. */
export type FalCosts = ModelTable;

export const FAL_CURRENCY = 'USD';

const MICROS = 1_000_000;

/** People write dollars. */
export const dollars = z
  .number('must be a number of US dollars')
  .min(0, 'must be 0 or more US dollars')
  .max(1_000, 'must be at most 1000 US dollars')
  .transform(microsOf)
  .refine((micros) => Number.isInteger(micros), 'must have at most 6 decimals');

/**
 * The table of costs: the most that each model's own entry says, as fal's pages were quoted when that was looked up,
 * with what the JSON file at `path` says in dollars laid over it. Prices change; `infograph doctor` compares them with
 * what fal says today.
 * @throws ConfigError when the file cannot be read or says something else than costs
 */
export function readFalCosts(path: string | undefined, models: readonly ImageModel[] = builtIn): FalCosts {
  const defaults = Object.fromEntries(models.map(({ id, upTo }) => [id, upTo]));
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
