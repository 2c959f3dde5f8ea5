import type { Config } from '../../config/index.js';
import { type Answer, ask } from './ask.js';
import { checkFalPrices, pricedModels } from './fal-prices.js';
import { type Finding, ok, problem, skipped, unsure } from './finding.js';

const KEY = 'fal key';

export interface FalFindings {
  findings: Finding[];
  aheadMs: number | undefined;
}

/** Asks with the key for what `checkFalPrices` compares, and compares it. */
export async function checkFal({ fal, costsFile }: Pick<Config, 'fal' | 'costsFile'>): Promise<FalFindings> {
  const pricesUnknown = skipped('fal prices', "not compared, because fal didn't give them");
  const { finding, answer } = await checkFalKey(fal);
  const prices = answer?.status === 200 ? checkFalPrices(costsFile, answer.body) : pricesUnknown;
  return { findings: [finding, prices], aheadMs: answer?.aheadMs };
}

/** Asks fal for its prices, which costs nothing and needs the key (https://fal.ai/docs/platform-apis/v1). */
export async function checkFalKey({
  apiUrl,
  key,
}: Pick<Config['fal'], 'apiUrl' | 'key'>): Promise<{ finding: Finding; answer?: Answer }> {
  if (!key) return { finding: skipped(KEY, "FAL_KEY isn't set") };
  const url = `${apiUrl}/models/pricing?endpoint_id=${encodeURIComponent(pricedModels.join(','))}`;
  const answer = await ask(url, { headers: { authorization: `Key ${key}` } });
  if ('noAnswer' in answer) {
    const mend = `Check that this machine can reach ${apiUrl} (firewall, proxy, name lookup).`;
    return { finding: unsure(KEY, `fal can't be reached: ${answer.noAnswer}`, mend) };
  }
  return { finding: findingOf(answer.status), answer };
}

function findingOf(status: number): Finding {
  if (status === 200) return ok(KEY, "fal accepts it (fal.ai/dashboard/billing shows if there's money left)");
  if (status === 401 || status === 403) {
    return problem(
      KEY,
      `fal doesn't accept FAL_KEY (HTTP ${status})`,
      'Create a key at https://fal.ai/dashboard/keys and set all of it.',
    );
  }
  return unsure(
    KEY,
    `fal answered with HTTP ${status}`,
    'Try again in a few minutes; see https://status.fal.ai.',
  );
}
