import { priceOfDrawing } from '../../credits/prices.js';
import type { ImageModel } from '../../fal/models/model.js';
import type { Outcome } from '../../jobs/outcome.js';
import type { Failure, FailureCode } from '../../lib/errors.js';
import type { Fallback } from '../../models/fallback.js';
import { type Infograph, threadOf } from '../../models/infograph.js';
import { openStatuses } from '../../models/transitions.js';
import { modelInTurn } from '../core/maker.js';
import { winner } from '../core/progress.js';
import type { StepContext } from './context.js';
import { endOrDrawInstead } from './instead.js';

/** With less time than that no model comes to its end. */
const LEAST_MS = 20_000;
/** So many submissions that fal never had, one after the other, and the model counts as away. */
const LOST = 2;

/**
 * Faults of the model itself, or of its place at fal. What it will not draw because of its content no other model is asked
 * for; nor is one where fal refuses our key, or was not done in time.
 */
const ofModel: ReadonlySet<FailureCode> = new Set([
  'model_failed',
  'no_image',
  'input_invalid',
  'image_gone',
  'submit_refused',
  'unavailable',
]);

/**
 * Has the next model of the workspace's list draw what this one cannot: each once, as long as there is time, and only one
 * that draws it in its shape and size and costs no more than is held. That is written before it is asked.
 * @returns undefined where there is none @throws StaleFence, MongoError
 */
export async function fallBack(
  infograph: Infograph,
  context: StepContext,
  { code, detail }: Failure,
): Promise<Outcome | undefined> {
  const { claims, clock, crashPoint, events, log, wakeThread } = context;
  const { _id, cancelWish, deadlineAt } = infograph;
  const now = clock.now();
  if (!ofModel.has(code) || cancelWish || deadlineAt.getTime() - now < LEAST_MS) return undefined;
  const next = await nextModel(infograph, context);
  if (!next) return undefined;
  const fresh = await claims.reload(infograph);
  // It came, or somebody wants it no more, in this moment.
  if (winner(fresh) || fresh.cancelWish) return { kind: 'again' };
  const fallback: Fallback = { ...next, why: code, at: new Date(now) };
  await claims.updateFenced(
    infograph,
    { $push: { fallbacks: fallback } },
    {
      status: { $in: [...openStatuses] },
      instead: { $exists: false },
      'fallbacks.model': { $ne: next.model },
    },
  );
  crashPoint('fallback:stored');
  log.warn(
    { infograph: _id, model: modelInTurn(infograph), next: next.model, code, detail },
    'a model is away or has failed: the next one is asked',
  );
  await events.threadChanged(threadOf(infograph));
  wakeThread(threadOf(infograph));
  return { kind: 'again' };
}

/** Whether what was submitted to this model never got there. */
export function countsAsAway(infograph: Infograph): boolean {
  const model = modelInTurn(infograph);
  const lost = infograph.requests.filter((one) => one.model === model && one.ended === 'lost');
  return lost.length >= LOST;
}

/** The same; where there is none, code draws it, if that is wanted, or it ends. @throws StaleFence, MongoError */
export async function fallBackOrEnd(
  infograph: Infograph,
  context: StepContext,
  failure: Failure,
): Promise<Outcome> {
  const other = await fallBack(infograph, context, failure);
  return other ?? (await endOrDrawInstead(infograph, context, toldFailure(infograph, failure)));
}

/** What people are told where no model could draw it: what was wrong with the one that they asked for. */
function toldFailure({ fallbacks = [] }: Infograph, failure: Failure): Failure {
  const [first] = fallbacks;
  if (!first || !ofModel.has(failure.code)) return failure;
  return { code: first.why, detail: `${failure.detail}, after ${fallbacks.length} other models` };
}

async function nextModel(
  infograph: Infograph,
  { modelsFor, prices }: StepContext,
): Promise<Pick<Fallback, 'model' | 'name' | 'credits'> | undefined> {
  const { costCredits, draw, fallbacks = [], model: asked, resolution, workspace } = infograph;
  const tried = new Set([asked, ...fallbacks.map(({ model }) => model)]);
  for (const model of await modelsFor(workspace)) {
    if (tried.has(model.id) || !takes(model, infograph)) continue;
    const credits = priceOfDrawing(prices, { draw, model: model.id, resolution });
    if (credits <= costCredits) return { model: model.id, name: model.name, credits };
  }
  return undefined;
}

/** Words are set over pixels: what draws lines paints nothing under them. */
function takes({ ratios, resolutions, vector }: ImageModel, infograph: Infograph): boolean {
  const { draw, ratio, resolution } = infograph;
  return ratios.includes(ratio) && resolutions.includes(resolution) && !(vector && draw === 'art');
}
