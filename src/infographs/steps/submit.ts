import { modelOf } from '../../fal/models/catalogue.js';
import { defined } from '../../lib/defined.js';
import type { Failure } from '../../lib/errors.js';
import { seedOf } from '../../lib/ids.js';
import { threadOf } from '../../models/infograph.js';
import type { Asked } from '../../models/submission.js';
import { statusesBefore } from '../../models/transitions.js';
import { modelInTurn } from '../core/maker.js';
import { refuseMending } from '../mending/budget.js';
import { firstQuestionAfterMs } from './collect.js';
import { retryLater, type Step, untilDeadline } from './context.js';
import { endWithoutImage } from './end.js';
import { countsAsAway, fallBack, fallBackOrEnd } from './fall-back.js';
import { drawInstead, fails } from './instead.js';
import { intend } from './intend.js';

/**
 * Hands the job to fal. That it is about to be sent is written first: whatever happens then, the next worker knows
 * that fal may have it, and looks for it before it sends again.
 */
export const submit: Step = async (infograph, context) => {
  const { breaker, catalogue, clock, events, fal, log, crashPoint, settings } = context;
  const n = infograph.requests.length + 1;
  const now = clock.now();
  const other = countsAsAway(infograph) && (await fallBack(infograph, context, notAnswering));
  if (other) return other;
  const lockedMs = breaker.waitMs();
  if (lockedMs > 0) {
    const instead = fails(infograph, context) && (await drawInstead(infograph, context, notTaken));
    return instead || { kind: 'wait', afterMs: untilDeadline(infograph, now, lockedMs), why: 'locked' };
  }
  const model = modelOf(catalogue, modelInTurn(infograph));
  const seed = seedOf(infograph._id);
  const asked: Asked = {
    model: model.id,
    endpoint: model.id,
    purpose: infograph.draw === 'art' ? 'art' : 'draw',
    round: 1,
    ...defined({ seed: model.seeded ? seed : undefined }),
  };
  const submission = { n, sentAt: new Date(now), ...asked, looks: 0 };
  if (!(await intend(infograph, context, submission, model.upTo[infograph.resolution])))
    return await endWithoutImage(infograph, context, nothingLeft);
  crashPoint('submit:intended');
  const { ratio, resolution } = infograph;
  const prompt = infograph.imagePrompt ?? infograph.prompt;
  const answer = await fal.submit(asked.endpoint, model.buildInput({ prompt, ratio, resolution, seed }), {
    webhookUrl: webhookUrl(infograph, settings.publicUrl, n),
    startTimeoutS: Math.floor((infograph.deadlineAt.getTime() - now) / 1000),
  });
  crashPoint('submit:sent');
  if (answer.kind === 'accepted') {
    breaker.taken();
    await events.requestAccepted(infograph, n, answer.requestId);
    crashPoint('submit:stored');
    await markProcessing(infograph, context);
    return { kind: 'wait', afterMs: untilDeadline(infograph, now, firstQuestionAfterMs(settings)) };
  }
  if (answer.kind === 'unknown') {
    log.warn({ infograph: infograph._id, detail: answer.detail }, 'fal submission outcome unknown');
    return { kind: 'wait', afterMs: untilDeadline(infograph, now, settings.collectAfterMs), why: 'unknown' };
  }
  if (infograph.free) await refuseMending(context.models, infograph, n);
  else await events.requestEnded(infograph, n, 'refused');
  if (answer.locked) {
    breaker.refused(answer.detail);
    return { kind: 'wait', afterMs: untilDeadline(infograph, now, breaker.waitMs()), why: 'locked' };
  }
  if (!answer.again) {
    const { code = 'submit_refused', detail = answer.detail } = answer.failure ?? {};
    return await fallBackOrEnd(infograph, context, { code, detail });
  }
  log.warn({ infograph: infograph._id, detail: answer.detail }, 'fal submission rejected, will be retried');
  const instead = fails(infograph, context) && (await drawInstead(infograph, context, notTaken));
  if (instead) return instead;
  const later = retryLater(infograph, answer.detail, context.random);
  return later.kind === 'wait' ? { ...later, afterMs: untilDeadline(infograph, now, later.afterMs) } : later;
};

const notAnswering: Failure = { code: 'unavailable', detail: 'fal has had no submission to this model' };
const nothingLeft: Failure = { code: 'no_free_pictures', detail: 'the budget of the month is used up' };
const notTaken: Failure = { code: 'unavailable', detail: 'fal has taken no submission for long' };

/** Where fal calls back. The token makes the address a secret of this infograph and of fal; `n` says which submission it is. */
export function webhookUrl(
  { _id, token }: { _id: string; token: string },
  publicUrl: string | undefined,
  n: number,
): string | undefined {
  return publicUrl ? `${publicUrl}/api/infographs/webhook/${_id}/${token}?n=${n}` : undefined;
}

/** fal has it. The second submission of an infograph finds it marked already. */
export async function markProcessing(
  infograph: Parameters<Step>[0],
  { claims, clock, events, metrics }: Parameters<Step>[1],
): Promise<void> {
  if (infograph.status !== 'pending') return;
  await claims.updateFenced(
    infograph,
    { $set: { status: 'processing', processingAt: new Date(clock.now()) } },
    { status: { $in: statusesBefore('processing') } },
  );
  metrics.states.inc({ state: 'processing' });
  await events.threadChanged(threadOf(infograph));
}
