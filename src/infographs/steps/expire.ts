import { FalUnavailable } from '../../fal/unavailable.js';
import { defined } from '../../lib/defined.js';
import type { Failure } from '../../lib/errors.js';
import type { Infograph } from '../../models/infograph.js';
import type { Submission } from '../../models/submission.js';
import { askedOf } from '../core/asked.js';
import { askable, isUnknown, knownRequestIds } from '../core/progress.js';
import { ask } from './collect.js';
import type { Step, StepContext } from './context.js';
import { endWithoutImage, tellNobodyWaits } from './end.js';
import { drawInstead, endNotDrawn } from './instead.js';

const notDrawn: Failure = { code: 'draw_failed', detail: 'not drawn before the deadline' };

/** The deadline has passed: fal is asked once more, and without a result the credits go back. */
export const expire: Step = async (infograph, context) => {
  if (infograph.instead) return await endNotDrawn(infograph, context, notDrawn);
  if (await askOnceMore(infograph, context)) return { kind: 'again' };
  if (infograph.draw === 'exact') {
    return await endWithoutImage(infograph, context, notDrawn);
  }
  if (infograph.awaitsBrief && !infograph.outlineShown) {
    return await endWithoutImage(infograph, context, {
      code: 'article_unreadable',
      detail: 'not read, or not looked at, before the deadline',
    });
  }
  const everTaken = infograph.requests.some(({ ended }) => ended === undefined);
  const failure: Failure = everTaken
    ? { code: 'deadline', detail: 'no result before the deadline' }
    : { code: 'unavailable', detail: 'no submission was taken before the deadline' };
  const instead = await drawInstead(infograph, context, failure);
  if (instead) return instead;
  const outcome = await endWithoutImage(infograph, context, failure);
  await tellNobodyWaits(infograph, context);
  return outcome;
};

/** Whether that brought a result. An answer that cannot be had now is none. */
async function askOnceMore(infograph: Infograph, context: StepContext): Promise<boolean> {
  try {
    for (const submission of askable(infograph)) {
      const found = isUnknown(submission)
        ? { ...submission, ...defined({ requestId: await find(infograph, submission, context) }) }
        : submission;
      if ((await ask(infograph, found, { ...context, isLast: true })) === 'recorded') return true;
    }
  } catch (error) {
    if (!(error instanceof FalUnavailable)) throw error;
    context.log.warn(
      { infograph: infograph._id, detail: error.message },
      'fal status check at the deadline failed',
    );
  }
  return false;
}

/** Records what it finds, so that the same job is not found, and asked about, for ever. */
async function find(
  infograph: Infograph,
  submission: Submission,
  { events, fal }: StepContext,
): Promise<string | undefined> {
  const { endpoint, seed } = askedOf(infograph, submission);
  if (seed === undefined) return undefined;
  const known = knownRequestIds(infograph);
  const requestId = await fal.findBySeed(endpoint, seed, submission.sentAt, known);
  if (requestId) await events.requestAccepted(infograph, submission.n, requestId);
  return requestId;
}
