import { priceOfInstead } from '../../credits/prices.js';
import type { Outcome } from '../../jobs/outcome.js';
import type { Failure } from '../../lib/errors.js';
import type { DrawnInstead } from '../../models/drawing.js';
import { type Infograph, threadOf } from '../../models/infograph.js';
import { openStatuses } from '../../models/transitions.js';
import { modelInTurn } from '../core/maker.js';
import { isOfFal } from '../core/of-fal.js';
import { winner } from '../core/progress.js';
import { keepModels } from './choose.js';
import type { StepContext } from './context.js';
import { endWithoutImage, tellNobodyWaits } from './end.js';

/** fal counts as away where it has taken nothing for so long, or has refused so often. */
const AWAY_AFTER_MS = 60_000;
const REFUSALS = 3;

/** Whether fal has had its time, or its tries, to take this one. The refusal at hand may not be among its requests yet. */
export function fails(
  infograph: Infograph,
  { clock, settings }: Pick<StepContext, 'clock' | 'settings'>,
): boolean {
  const sinceMs = clock.now() - (infograph.deadlineAt.getTime() - settings.jobDeadlineMs);
  const inTurn = modelInTurn(infograph);
  const own = infograph.requests.filter(({ model = infograph.model }) => model === inTurn);
  return sinceMs >= AWAY_AFTER_MS || own.length + 1 >= REFUSALS;
}

/**
 * Has code draw what fal cannot, where its workspace wants that and there is a brief to draw it from. That is written
 * before anything is drawn; from then on what fal makes of it is not looked at.
 * @returns undefined where it is not to be drawn by code @throws StaleFence, MongoError
 */
export async function drawInstead(
  infograph: Infograph,
  context: StepContext,
  { code, detail }: Failure,
): Promise<Outcome | undefined> {
  const { claims, clock, crashPoint, exactInstead, log, prices, settings, wakeThread } = context;
  const { _id, briefVersion, draw, workspace } = infograph;
  if (draw === 'exact' || !briefVersion || infograph.cancelWish || !isOfFal(code)) return undefined;
  if (!(await exactInstead(workspace))) return undefined;
  const fresh = await claims.reload(infograph);
  // It came, or somebody wants it no more, in this moment.
  if (winner(fresh) || fresh.cancelWish) return { kind: 'again' };
  const now = clock.now();
  const instead: DrawnInstead = { why: code, at: new Date(now), credits: priceOfInstead(prices, infograph) };
  await claims.updateFenced(
    infograph,
    { $set: { draw: 'exact', instead, deadlineAt: new Date(now + settings.jobDeadlineMs) } },
    { status: { $in: [...openStatuses] }, draw: { $ne: 'exact' } },
  );
  crashPoint('instead:stored');
  log.warn({ infograph: _id, code, detail }, 'fal could not draw it: code draws it instead');
  await context.events.threadChanged(threadOf(infograph));
  wakeThread(threadOf(infograph));
  await tellNobodyWaits(infograph, context);
  return { kind: 'again' };
}

/** Ends it without an image, unless code is to draw it. @throws StaleFence, MongoError */
export async function endOrDrawInstead(
  infograph: Infograph,
  context: StepContext,
  failure: Failure,
): Promise<Outcome> {
  return (
    (await drawInstead(infograph, context, failure)) ?? (await endWithoutImage(infograph, context, failure))
  );
}

/**
 * Ends what code could not draw. Where it drew for fal, people are told why fal did not, because that is what they asked
 * for. @throws StaleFence, MongoError
 */
export async function endNotDrawn(
  infograph: Infograph,
  context: StepContext,
  failure: Failure,
): Promise<Outcome> {
  const kept = await keepModels(infograph, context);
  if (kept) return kept;
  const { why = 'chosen' } = infograph.instead ?? {};
  const told =
    why === 'chosen' || why === 'wrong_text'
      ? failure
      : { code: why, detail: `by code instead: ${failure.detail}` };
  return await endWithoutImage(infograph, context, told);
}
