import type { Config } from '../../config.js';
import { defaultModel } from '../../fal/catalogue.js';
import { ask } from './ask.js';
import { type Finding, ok, problem, skipped } from './finding.js';

/** Asks fal for a price, which costs nothing and needs the key (https://fal.ai/docs/platform-apis/v1). */
export async function checkFal({
  apiUrl,
  key,
}: Config['fal']): Promise<{ finding: Finding; aheadMs: number | undefined }> {
  if (!key) return { finding: skipped('fal key', 'FAL_KEY is not set'), aheadMs: undefined };
  const url = `${apiUrl}/models/pricing?endpoint_id=${encodeURIComponent(defaultModel.id)}`;
  const answer = await ask(url, { headers: { authorization: `Key ${key}` } });
  if ('noAnswer' in answer) {
    const mend = `See that this machine reaches ${apiUrl} (firewall, proxy, name lookup).`;
    return {
      finding: problem('fal key', `fal cannot be reached: ${answer.noAnswer}`, mend),
      aheadMs: undefined,
    };
  }
  return { finding: findingOf(answer.status), aheadMs: answer.aheadMs };
}

function findingOf(status: number): Finding {
  if (status === 200)
    return ok(
      'fal key',
      'fal accepts it (whether there is money behind it shows at fal.ai/dashboard/billing)',
    );
  if (status === 401 || status === 403) {
    return problem(
      'fal key',
      `fal does not accept FAL_KEY (HTTP ${status})`,
      'Make a key at https://fal.ai/dashboard/keys and set it, as a whole.',
    );
  }
  return problem(
    'fal key',
    `fal answered with HTTP ${status}`,
    'Try again in a few minutes; see https://status.fal.ai.',
  );
}
