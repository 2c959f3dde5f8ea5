import type { Config } from '../../config/index.js';
import { readBills } from '../../fal/billing.js';
import { type FalCosts, falCostOf } from '../../fal/costs.js';
import type { Catalogue } from '../../fal/models/catalogue.js';
import { type CostOf, TruthTally } from '../../infographs/truth/counting.js';
import { countTruth, jobsBetween } from '../../infographs/truth/gather.js';
import type { TruthReport } from '../../infographs/truth/truth.js';
import { monthEnd, monthStart } from '../../lib/calendar.js';
import type { Books } from '../shared/books.js';

export interface MonthOfTruth extends TruthReport {
  /** `2026-10`, of UTC. */
  month: string;
  /** The model that is the default of the installation now. */
  usual: string;
  /** How what is priced by token was learned: fal's bills, or nothing, so that the most that it may be is told. */
  tokenCosts: 'billed' | 'at most';
}

/**
 * A month of all workspaces, without words or prompts. Where models are priced by token, fal is asked what it took for
 * their jobs. The app may run meanwhile. @throws MongoError
 */
export async function gatherTruth(
  { models, credits: books }: Pick<Books, 'models' | 'credits'>,
  month: string,
  { catalogue, costs, fal }: { catalogue: Catalogue; costs: FalCosts; fal: Config['fal'] },
): Promise<MonthOfTruth> {
  const span = { from: monthStart(month, 'UTC'), to: monthEnd(month, 'UTC') };
  const workspaces = await books.workspaces();
  const isByToken = (model: string) => catalogue.known(model)?.byToken === true;
  const jobs: string[] = [];
  for (const workspace of workspaces) {
    for await (const { model, requestId } of jobsBetween(models, workspace, span)) {
      if (isByToken(model)) jobs.push(requestId);
    }
  }
  const bills = jobs.length > 0 ? await readBills(fal, jobs, span.from) : undefined;
  const costOf: CostOf = ({ model, requestId, resolution }) => {
    const billed = bills?.get(requestId);
    if (billed !== undefined) return { micros: billed, atMost: false };
    const micros = falCostOf(costs, model, resolution);
    return micros === undefined ? undefined : { micros, atMost: isByToken(model) };
  };
  const tally = new TruthTally(costOf);
  for (const workspace of workspaces) await countTruth(models, workspace, span, tally);
  const usual = catalogue.usual.id;
  const tokenCosts = bills ? 'billed' : 'at most';
  return { month, usual, tokenCosts, ...tally.result(span.from, span.to, usual) };
}
