import { z } from 'zod';
import { ConfigError } from '../../config/index.js';
import { FAL_CURRENCY, type FalCosts, falCostOf, readFalCosts } from '../../fal/costs.js';
import { builtIn } from '../../fal/models/built-in.js';
import type { ImageModel } from '../../fal/models/model.js';
import { microsOf } from '../../lib/micro-dollars.js';
import { exactly } from '../../lib/money.js';
import { type Finding, ok, problem, skipped } from './finding.js';

const CHECK = 'fal prices';

/** Those with a price for an image, and not for a token of it. */
export function pricedModels(models: readonly ImageModel[]): readonly ImageModel[] {
  return models.filter(({ byToken }) => !byToken);
}

/** https://fal.ai/docs/platform-apis/v1/models/pricing: one price a model, without what a larger image costs more. */
const pricing = z.object({
  prices: z.array(
    z.object({ endpoint_id: z.string(), unit_price: z.number(), unit: z.string(), currency: z.string() }),
  ),
});

type Price = z.output<typeof pricing>['prices'][number];

/**
 * Compares the table of costs, which `report` reckons with, with what fal's pricing API has answered. What an image costs
 * whose price is by token is known only afterwards.
 * @throws what is neither fal's nor the network's fault
 */
export function checkFalPrices(
  costsFile: string | undefined,
  answer: unknown,
  models: readonly ImageModel[] = builtIn,
): Finding {
  let costs: FalCosts;
  try {
    costs = readFalCosts(costsFile, models);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const mend = 'Fix the file, or leave COSTS_FILE out. .env.example shows its format.';
    return problem(CHECK, error.faults.join('; '), mend);
  }
  const parsed = pricing.safeParse(answer);
  if (!parsed.success) return skipped(CHECK, 'fal gave no prices in a known format');
  const found = pricedModels(models).map(({ id }) => {
    const price = parsed.data.prices.find(({ endpoint_id }) => endpoint_id === id);
    return compared(id, costs, price);
  });
  const differing = found.find(({ differs }) => differs);
  const byToken = models.flatMap(({ byToken, name }) => (byToken ? [name] : []));
  const skippedWords = `not compared, being by token: ${byToken.join(', ')}`;
  if (!differing) {
    const words = [...found.map(({ words }) => words), ...(byToken.length > 0 ? [skippedWords] : [])];
    return ok(CHECK, words.join('; '));
  }
  const differences = found.filter(({ differs }) => differs).map(({ words }) => words);
  return problem(
    CHECK,
    differences.join('; '),
    `Put what fal charges (https://fal.ai/models/${differing.model}) into a COSTS_FILE. Until then, \`report\` uses the table. Check your own PRICES_FILE, too.`,
  );
}

/** The price is of one image of the smallest size: what fal takes for a larger one, the API does not tell. */
function compared(
  model: string,
  costs: FalCosts,
  price: Price | undefined,
): { model: string; differs: boolean; words: string } {
  const differs = (words: string) => ({ model, differs: true, words });
  const ours = falCostOf(costs, model, '1K');
  if (!price) return differs(`fal gives no price for ${model}`);
  const { unit_price, unit, currency } = price;
  if (!/^images?$/i.test(unit) || currency !== FAL_CURRENCY) {
    return differs(
      `fal charges ${unit_price} ${currency} per ${unit} for ${model}, which can't be compared with ${FAL_CURRENCY} per image`,
    );
  }
  const theirs = exactly({ micros: microsOf(unit_price), currency });
  if (ours === undefined)
    return differs(`fal charges ${theirs} for an image by ${model}, and the table has no cost`);
  if (ours !== microsOf(unit_price)) {
    const known = exactly({ micros: ours, currency: FAL_CURRENCY });
    return differs(
      `fal charges ${theirs} for an image by ${model}, and the table of costs says ${known} at 1K`,
    );
  }
  return {
    model,
    differs: false,
    words: `an image by ${model} costs ${theirs}, as the table says (fal gives no price for larger ones)`,
  };
}
