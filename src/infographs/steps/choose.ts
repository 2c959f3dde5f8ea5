import { priceOfInstead } from '../../credits/prices.js';
import type { Outcome } from '../../jobs/outcome.js';
import type { Chosen } from '../../models/check.js';
import { type Infograph, threadOf } from '../../models/infograph.js';
import { openStatuses } from '../../models/transitions.js';
import { bestPicture, checkLimitAt, picturesOf, roundOf } from '../core/checking.js';
import type { Step, StepContext } from './context.js';
import { tellNobodyWaits } from './end.js';

/** An exact picture that is not drawn by then is not waited for: there is one of the model's. */
const DRAW_WITHIN_MS = 30_000;

/**
 * Decides which picture is shown: the model's best; where that is known to be wrong, the exact one in its place. Written
 * once: whatever comes later is not looked at.
 * @throws StaleFence, MongoError
 */
export const choose: Step = async (infograph, context) => {
  const { claims, clock, crashPoint, log, prices, wakeThread } = context;
  const best = bestPicture(infograph);
  if (!best) return { kind: 'again' };
  const { picture, check } = best;
  const now = clock.now();
  const at = new Date(now);
  const isExact = check?.verdict === 'wrong';
  const chosen: Chosen = {
    ...(isExact ? {} : { requestId: picture.requestId }),
    why: whyOf(infograph, picture.requestId, now),
    at,
  };
  const instead = { why: 'wrong_text', at, credits: priceOfInstead(prices, infograph) } as const;
  await claims.updateFenced(
    infograph,
    {
      $set: {
        chosen,
        ...(isExact
          ? { draw: 'exact', instead, deadlineAt: new Date(now + DRAW_WITHIN_MS), attempts: 0 }
          : {}),
        ...(infograph.cancelWish ? { 'cancelWish.tooLate': true } : {}),
      },
    },
    { status: { $in: [...openStatuses] }, chosen: { $exists: false } },
  );
  crashPoint('choose:stored');
  log.info(
    { infograph: infograph._id, verdict: check?.verdict, exact: isExact, why: chosen.why },
    'a picture was chosen',
  );
  await context.events.threadChanged(threadOf(infograph));
  wakeThread(threadOf(infograph));
  await tellNobodyWaits(infograph, context);
  return { kind: 'again' };
};

function whyOf(infograph: Infograph, requestId: string, now: number): Chosen['why'] {
  if (infograph.cancelWish) return 'canceled';
  if (now >= checkLimitAt(infograph)) return 'time';
  if (picturesOf(infograph).length === 1) return 'checked';
  return roundOf(infograph, requestId) > 1 ? 'mended' : 'best';
}

/** The exact picture cannot be drawn: the best of the model's is shown after all, with what is wrong with it. @throws StaleFence, MongoError */
export async function keepModels(
  infograph: Infograph,
  { claims, clock, crashPoint }: Pick<StepContext, 'claims' | 'clock' | 'crashPoint'>,
): Promise<Outcome | undefined> {
  const best = infograph.chosen && !infograph.chosen.requestId ? bestPicture(infograph) : undefined;
  if (!best) return undefined;
  const chosen: Chosen = { requestId: best.picture.requestId, why: 'best', at: new Date(clock.now()) };
  await claims.updateFenced(
    infograph,
    { $set: { chosen }, $unset: { draw: 1, instead: 1 } },
    {
      status: { $in: [...openStatuses] },
      'chosen.requestId': { $exists: false },
      drawnAt: { $exists: false },
    },
  );
  crashPoint('choose:kept');
  return { kind: 'again' };
}

/**
 * The picture that was chosen cannot be had, and nobody has seen it: another one is, where there is one. So a picture that
 * was to mend another loses nothing. @throws StaleFence, MongoError
 */
export async function chooseAnother(
  infograph: Infograph,
  { claims, clock, log }: Pick<StepContext, 'claims' | 'clock' | 'log'>,
): Promise<Outcome | undefined> {
  const { requestId } = infograph.chosen ?? {};
  const others = picturesOf(infograph).filter((picture) => picture.requestId !== requestId);
  if (!requestId || others.length === 0) return undefined;
  await claims.updateFenced(
    infograph,
    {
      $set: { 'results.$.goneAt': new Date(clock.now()), fetchFaults: 0 },
      $unset: { chosen: 1, fetchFailingSince: 1 },
    },
    {
      status: { $in: [...openStatuses] },
      'chosen.requestId': requestId,
      results: { $elemMatch: { requestId, ok: true } },
    },
  );
  log.warn({ infograph: infograph._id, requestId }, 'the chosen picture is gone: another one is chosen');
  return { kind: 'again' };
}
