import { FalUnavailable } from '../../fal/unavailable.js';
import type { Outcome } from '../../jobs/outcome.js';
import { APP } from '../../lib/actor.js';
import { type Infograph, threadOf } from '../../models/infograph.js';
import type { Submission } from '../../models/submission.js';
import { endpointOf } from '../core/asked.js';
import { isUnknown, outstanding } from '../core/progress.js';
import { type Asked, ask, doubt, notKnown } from './collect.js';
import { retryLater, type Step, type StepContext } from './context.js';
import { end } from './end.js';
import { trace } from './trace.js';

/**
 * Somebody wishes to cancel. What fal has not begun is canceled and given back, and fal is told; what is being
 * drawn will be paid by us, so it is delivered and paid. Whether fal has an unknown submission is found out first.
 * @throws StaleFence, MongoError; never FalUnavailable
 */
export const cancel: Step = async (infograph, context) => {
  // What code draws instead has nothing at fal that would come to anybody.
  const open = infograph.instead ? [] : outstanding(infograph);
  if (open.some(isUnknown)) {
    if (context.clock.now() >= infograph.deadlineAt.getTime()) return await canceled(infograph, context);
    return await trace(infograph, context);
  }
  const isLast = context.clock.now() >= infograph.deadlineAt.getTime();
  try {
    for (const submission of open) {
      if (!submission.requestId) continue;
      const state = await ask(infograph, submission, { ...context, isLast });
      if (state === 'recorded') return { kind: 'again' };
      if (state === 'drawing') return await tooLate(infograph, context);
      // We asked before, and died before its answer was seen.
      if (state === 'unclear' && submission.cancelSentAt) continue;
      const told = state === 'unclear' ? state : await tell(infograph, submission, { ...context, isLast });
      if (told === 'recorded') return { kind: 'again' };
      if (told === 'unclear') return retryLater(infograph, told, context.random);
    }
  } catch (error) {
    if (!(error instanceof FalUnavailable)) throw error;
    if (context.clock.now() >= infograph.deadlineAt.getTime()) return await canceled(infograph, context);
    return retryLater(infograph, error.message, context.random);
  }
  return await canceled(infograph, context);
};

/** Has fal cancel a job that it has not begun; `recorded`: it has finished it meanwhile. @throws FalUnavailable */
async function tell(
  infograph: Infograph,
  submission: Submission,
  context: StepContext & { isLast: boolean },
): Promise<'told' | Asked> {
  const { claims, clock, crashPoint, fal } = context;
  const { n, requestId = '' } = submission;
  const own = { requests: { $elemMatch: { n } } };
  const sentAt = new Date(clock.now());
  await claims.updateFenced(infograph, { $set: { 'requests.$.cancelSentAt': sentAt } }, own);
  const told = await fal.cancel(endpointOf(infograph, submission), requestId);
  crashPoint('cancel:told');
  if (told === 'already-completed') return 'recorded';
  if (told !== 'not-found') return 'told';
  await claims.updateFenced(infograph, { $unset: { 'requests.$.cancelSentAt': 1 } }, own);
  return await doubt(infograph, submission, notKnown, context);
}

async function canceled(infograph: Infograph, context: StepContext): Promise<Outcome> {
  return await end(infograph, context, {
    by: 'release',
    to: { status: 'canceled' },
    set: { canceledAt: new Date(context.clock.now()) },
    actor: infograph.cancelWish?.by ?? APP,
    note: 'canceled',
  });
}

async function tooLate(infograph: Infograph, { claims, events }: StepContext): Promise<Outcome> {
  await claims.updateFenced(infograph, { $set: { 'cancelWish.tooLate': true } });
  await events.threadChanged(threadOf(infograph));
  return { kind: 'again' };
}
