import { type ModelTable, readModelTable } from '../config/model-table.js';
import { dollars } from '../lib/micro-dollars.js';
import type { Resolution } from '../models/infograph.js';
import { builtIn } from './models/built-in.js';
import type { ImageModel } from './models/model.js';

/** What fal takes for one image, in micro-dollars (millionths of a US dollar), by model and resolution. */
export type FalCosts = ModelTable;

export const FAL_CURRENCY = 'USD';

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
