import { modelOf } from '../../fal/models/catalogue.js';
import type { ImageModel } from '../../fal/models/model.js';
import type { Outcome } from '../../jobs/outcome.js';
import { defined } from '../../lib/defined.js';
import { seedOf } from '../../lib/ids.js';
import type { Infograph } from '../../models/infograph.js';
import type { Asked } from '../../models/submission.js';
import { askedOf } from '../core/asked.js';
import { checkLimitAt, checkOf, currentPicture, type Picture } from '../core/checking.js';
import { budgetMonth, refuseMending, reserveMending } from '../mending/budget.js';
import { composeEditPrompt } from '../mending/edit-prompt.js';
import { firstQuestionAfterMs } from './collect.js';
import { type Step, type StepContext, untilDeadline } from './context.js';
import { webhookUrl } from './submit.js';

/** With less time left than that no model comes to its end: nothing is bought then. */
const LEAST_LEFT_MS = 10_000;

/** What a round asks for, and what for. */
interface Attempt {
  asked: Asked;
  input: Record<string, unknown>;
  /** The most it may cost, in micro-dollars. */
  micros: number;
}

/**
 * Has a picture that says something wrong changed by its model, or drawn again: each once, where the house's budget of
 * the month allows it. What it may cost is reserved in the same write as the submission, before fal is asked.
 * @throws StaleFence, MongoError
 */
export const mend: Step = async (infograph, context) => {
  const { breaker, clock, crashPoint, events, fal, log, models, settings } = context;
  const picture = currentPicture(infograph);
  if (!picture) return { kind: 'again' };
  const now = clock.now();
  const isTooLate = checkLimitAt(infograph) - now < LEAST_LEFT_MS;
  const attempt = isTooLate ? undefined : nextAttempt(infograph, picture, context);
  const n = infograph.requests.length + 1;
  const isReserved =
    attempt !== undefined &&
    breaker.waitMs() === 0 &&
    (await reserveMending(
      models,
      infograph,
      { n, sentAt: new Date(now), ...attempt.asked, looks: 0 },
      { budget: settings.mendBudgetMicros, micros: attempt.micros, month: budgetMonth(new Date(now)) },
    ));
  if (!attempt || !isReserved) return await stop(infograph, context);
  crashPoint('mend:intended');
  const answer = await fal.submit(attempt.asked.endpoint, attempt.input, {
    webhookUrl: webhookUrl(infograph, settings.publicUrl, n),
    startTimeoutS: Math.floor(untilDeadline(infograph, now, Number.POSITIVE_INFINITY) / 1000),
  });
  crashPoint('mend:sent');
  if (answer.kind === 'accepted') {
    breaker.taken();
    await events.requestAccepted(infograph, n, answer.requestId);
    crashPoint('mend:stored');
    return { kind: 'wait', afterMs: untilDeadline(infograph, now, firstQuestionAfterMs(settings)) };
  }
  if (answer.kind === 'unknown') {
    log.warn({ infograph: infograph._id, detail: answer.detail }, 'fal submission outcome unknown');
    return { kind: 'wait', afterMs: untilDeadline(infograph, now, settings.collectAfterMs), why: 'unknown' };
  }
  log.warn({ infograph: infograph._id, detail: answer.detail }, 'fal did not take what mends a picture');
  if (answer.locked) breaker.refused(answer.detail);
  await refuseMending(models, infograph, n);
  return { kind: 'again' };
};

/** A change of the picture, where that was not tried and can be told; else a new one, where that was not tried. */
function nextAttempt(
  infograph: Infograph,
  picture: Picture,
  { catalogue }: StepContext,
): Attempt | undefined {
  const asked = infograph.requests.map((request) => askedOf(infograph, request));
  const first = asked.find((_one, at) => infograph.requests[at]?.requestId === picture.requestId);
  const model = modelOf(catalogue, first?.model ?? infograph.model);
  const round = asked.reduce((newest, one) => Math.max(newest, one.round), 1) + 1;
  const isTried = (purpose: Asked['purpose']) =>
    asked.some((one) => one.round > 1 && one.purpose === purpose);
  const findings = checkOf(infograph, picture.requestId)?.findings ?? [];
  const editPrompt = isTried('edit') || isTried('draw') ? undefined : composeEditPrompt(findings);
  if (model.edit && editPrompt) return editOf(infograph, model, model.edit, { editPrompt, picture, round });
  return isTried('draw') ? undefined : drawingOf(infograph, model, round);
}

function editOf(
  infograph: Infograph,
  model: ImageModel,
  { endpoint, buildInput }: NonNullable<ImageModel['edit']>,
  { editPrompt, picture, round }: { editPrompt: string; picture: Picture; round: number },
): Attempt {
  const { ratio, resolution } = infograph;
  const seed = seedOfRound(infograph, round);
  return {
    asked: {
      ...{ model: model.id, endpoint, purpose: 'edit', round },
      ...defined({ seed: model.seeded ? seed : undefined }),
    },
    input: buildInput({ prompt: editPrompt, ratio, resolution, seed, imageUrls: [picture.imageUrl] }),
    micros: model.upTo[resolution],
  };
}

function drawingOf(infograph: Infograph, model: ImageModel, round: number): Attempt {
  const { imagePrompt, prompt, ratio, resolution } = infograph;
  const seed = seedOfRound(infograph, round);
  return {
    asked: {
      ...{ model: model.id, endpoint: model.id, purpose: 'draw', round },
      ...defined({ seed: model.seeded ? seed : undefined }),
    },
    input: model.buildInput({ prompt: imagePrompt ?? prompt, ratio, resolution, seed }),
    micros: model.upTo[resolution],
  };
}

/** Of 31 bits, as the first one. */
function seedOfRound({ _id }: Infograph, round: number): number {
  return (seedOf(_id) + round - 1) % 2 ** 31;
}

/** There is nothing more to try, or no money for it. @throws StaleFence */
async function stop(infograph: Infograph, { claims }: StepContext): Promise<Outcome> {
  await claims.updateFenced(infograph, { $set: { mendStopped: true } }, { chosen: { $exists: false } });
  return { kind: 'again' };
}
