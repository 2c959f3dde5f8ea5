import type { Config } from '../../config/index.js';
import type { FalClient, SubmitAnswer } from '../../fal/client.js';
import { builtIn } from '../../fal/models/built-in.js';
import { createCatalogue } from '../../fal/models/catalogue.js';
import { defined } from '../../lib/defined.js';
import type { Resolution } from '../../models/infograph.js';
import { CommandError, UsageError } from '../shared/terminal.js';
import { generate as words } from './words.js';

/** One job at fal, as the command line asks for it. */
export interface Wish {
  model: string;
  prompt: string;
  ratio: string | undefined;
  resolution: string | undefined;
  seed: number;
}

/** An endpoint's id, or what a model of the app's is called. Never an address: fal's client would send the key there. @throws UsageError */
export function readModel(given: string): string {
  const known = createCatalogue().named(given);
  if (known) return known.id;
  if (/^[\w-]+(\/[\w-][\w.-]*){1,5}$/.test(given)) return given;
  throw new UsageError("Use the model's id at fal, like fal-ai/nano-banana-pro, or a name like gpt-image-2.");
}

/**
 * The model's input. One that is in the catalogue is asked as the app asks it; of others nothing is known, so they
 * get the prompt, and what was named.
 * @throws UsageError where the model has no such ratio or resolution
 */
export function inputOf({ model: id, prompt, ratio, resolution, seed }: Wish): Record<string, unknown> {
  const model = builtIn.find((known) => known.id === id);
  if (!model) {
    return {
      prompt,
      ...defined({ aspect_ratio: ratio || undefined, resolution: resolution || undefined }),
    };
  }
  return model.buildInput({
    prompt,
    ratio: oneOf('--ratio', ratio?.replace(/[/x×]/i, ':') ?? model.defaults.ratio, model.ratios),
    resolution: oneOf<Resolution>(
      '--res',
      resolution?.toUpperCase() ?? model.defaults.resolution,
      model.resolutions,
    ),
    seed,
  });
}

function oneOf<T extends string>(option: string, given: string, known: readonly T[]): T {
  const found = known.find((one) => one === given);
  if (found !== undefined) return found;
  throw new UsageError(`${option} must be one of ${known.join(', ')}.`);
}

/**
 * Hands the job to fal once. Where its answer is lost, it is looked for in fal's history by its seed.
 * @returns the request's id @throws CommandError in words
 */
export async function handOver(
  fal: FalClient,
  wish: Wish,
  webhookUrl: string | undefined,
  config: Pick<Config, 'jobDeadlineMs'>,
): Promise<string> {
  const since = new Date();
  const answer = await fal.submit(wish.model, inputOf(wish), {
    webhookUrl,
    startTimeoutS: Math.floor(config.jobDeadlineMs / 1000),
  });
  if (answer.kind === 'accepted') return answer.requestId;
  if (answer.kind === 'refused') throw refusal(answer, wish.model);
  const found = await fal.findBySeed(wish.model, wish.seed, since, []).catch(() => undefined);
  if (found) return found;
  throw new CommandError('answer_lost', words.answerLost(answer.detail));
}

function refusal(answer: SubmitAnswer & { kind: 'refused' }, model: string): CommandError {
  switch (answer.httpStatus) {
    case undefined:
      return new CommandError('not_reached', words.notReached(answer.detail));
    case 401:
      return new CommandError('wrong_key', words.wrongKey);
    case 403:
      return new CommandError('account_locked', words.locked);
    case 404:
      return new CommandError('unknown_model', words.unknownModel(model));
    case 429:
      return new CommandError('too_many', words.tooMany);
    default:
      return new CommandError('refused', words.refused(answer.detail));
  }
}
