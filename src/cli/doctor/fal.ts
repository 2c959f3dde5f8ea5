import { type Config, ConfigError } from '../../config/index.js';
import { createCatalogue } from '../../fal/models/catalogue.js';
import type { ImageModel } from '../../fal/models/model.js';
import { readModelsFile } from '../../fal/models/models-file.js';
import { type Answer, ask } from './ask.js';
import { checkModels, checkVision } from './fal-models.js';
import { checkFalPrices, pricedModels } from './fal-prices.js';
import { type Finding, ok, problem, skipped, unsure } from './finding.js';

const KEY = 'fal key';

export interface FalFindings {
  findings: Finding[];
  aheadMs: number | undefined;
}

/** Asks with the key whether the models live and what they take, and for what `checkFalPrices` compares. */
export async function checkFal({
  fal,
  costsFile,
  modelsFile,
  visionModel,
}: Pick<Config, 'fal' | 'costsFile' | 'modelsFile' | 'visionModel'>): Promise<FalFindings> {
  const file = modelsIn(modelsFile);
  const wrong = file.fault ? [file.fault] : [];
  if (!fal.key) return { findings: [keyUnset, pricesUnknown, ...wrong], aheadMs: undefined };
  const [models, vision] = await Promise.all([checkModels(fal, file.models), checkVision(fal, visionModel)]);
  // One that it does not know would make it answer for none.
  const there = file.models.filter(({ id }) => !models.absent.has(id));
  const { finding, answer } = await checkFalKey(fal, there);
  const prices = answer?.status === 200 ? checkFalPrices(costsFile, answer.body, there) : pricesUnknown;
  return { findings: [finding, prices, ...wrong, ...models.findings, vision], aheadMs: answer?.aheadMs };
}

const keyUnset = skipped(KEY, "FAL_KEY isn't set");
const pricesUnknown = skipped('fal prices', "not compared, because fal didn't give them");

/** Those of the installation; where its file cannot be read, those that come with the app. */
function modelsIn(path: string | undefined): { models: readonly ImageModel[]; fault?: Finding } {
  try {
    return { models: createCatalogue(readModelsFile(path)).models };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const mend = 'Fix the file, or leave MODELS_FILE out. .env.example shows its format.';
    const fault = problem('models file', error.faults.join('; '), mend);
    return { models: createCatalogue().models, fault };
  }
}

/**
 * Asks fal for its prices, which costs nothing and needs the key (https://fal.ai/docs/platform-apis/v1).
 * @param models of which it is asked for the prices
 */
export async function checkFalKey(
  { apiUrl, key }: Pick<Config['fal'], 'apiUrl' | 'key'>,
  models: readonly ImageModel[] = createCatalogue().models,
): Promise<{ finding: Finding; answer?: Answer }> {
  if (!key) return { finding: keyUnset };
  const priced = pricedModels(models).map(({ id }) => id);
  // The key is known to be right by any answer.
  const asked = priced.length > 0 ? priced : [createCatalogue().usual.id];
  const url = `${apiUrl}/models/pricing?endpoint_id=${encodeURIComponent(asked.join(','))}`;
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
