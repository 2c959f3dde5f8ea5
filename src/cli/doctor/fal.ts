import type { Config } from '../../config/index.js';
import { ask } from './ask.js';
import { checkFalPrices, pricedModels } from './fal-prices.js';
import { type Finding, ok, problem, skipped } from './finding.js';

export interface FalFindings {
  findings: Finding[];
  aheadMs: number | undefined;
}

/**
 * Asks fal for its prices, which costs nothing and needs the key (https://fal.ai/docs/platform-apis/v1), and compares
 * them with ours.
 */
export async function checkFal({
  fal: { apiUrl, key },
  costsFile,
}: Pick<Config, 'fal' | 'costsFile'>): Promise<FalFindings> {
  const pricesUnknown = skipped('fal prices', "not compared, because fal didn't give them");
  if (!key) {
    return { findings: [skipped('fal key', "FAL_KEY isn't set"), pricesUnknown], aheadMs: undefined };
  }
  const url = `${apiUrl}/models/pricing?endpoint_id=${encodeURIComponent(pricedModels.join(','))}`;
  const answer = await ask(url, { headers: { authorization: `Key ${key}` } });
  if ('noAnswer' in answer) {
    const mend = `Check that this machine can reach ${apiUrl} (firewall, proxy, name lookup).`;
    const finding = problem('fal key', `fal can't be reached: ${answer.noAnswer}`, mend);
    return { findings: [finding, pricesUnknown], aheadMs: undefined };
  }
  const prices = answer.status === 200 ? checkFalPrices(costsFile, answer.body) : pricesUnknown;
  return { findings: [findingOf(answer.status), prices], aheadMs: answer.aheadMs };
}

function findingOf(status: number): Finding {
  if (status === 200)
    return ok('fal key', "fal accepts it (fal.ai/dashboard/billing shows if there's money left)");
  if (status === 401 || status === 403) {
    return problem(
      'fal key',
      `fal doesn't accept FAL_KEY (HTTP ${status})`,
      'Create a key at https://fal.ai/dashboard/keys and set all of it.',
    );
  }
  return problem(
    'fal key',
    `fal answered with HTTP ${status}`,
    'Try again in a few minutes; see https://status.fal.ai.',
  );
}
