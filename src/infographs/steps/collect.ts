import type { FalClient } from '../../fal/client.js';
import type { JobFailure } from '../../fal/errors.js';
import { withoutImage } from '../../fal/output.js';
import { FalUnavailable } from '../../fal/unavailable.js';
import { backoffMs } from '../../jobs/outcome.js';
import type { Infograph } from '../../models/infograph.js';
import type { Result, Submission } from '../../models/submission.js';
import { endpointOf } from '../core/asked.js';
import { askable } from '../core/progress.js';
import { failureOf, resultOf } from '../core/results.js';
import { retryLater, type Step, type StepContext, type StepSettings, untilDeadline } from './context.js';

const ASK_EVERY_MS = 10_000;
const ASK_EVERY_WITHOUT_WEBHOOK_MS = 5_000;
const ASK_AT_LEAST_EVERY_MS = 60_000;
const ASK_AGAIN_AFTER_MS = 10_000;

/** The webhook has its time; without one, fal is asked from the start. */
export function firstQuestionAfterMs({ publicUrl, collectAfterMs }: StepSettings): number {
  return publicUrl ? collectAfterMs : Math.min(collectAfterMs, ASK_EVERY_WITHOUT_WEBHOOK_MS);
}

/**
 * Asks fal about what is outstanding: the webhook was lost, or there is none. Wakes that a webhook caused without
 * bringing the result (`OK` with a null payload) end here too.
 * @throws StaleFence, MongoError; never FalUnavailable
 */
export const collect: Step = async (infograph, context) => {
  const { clock, settings } = context;
  const heard = new Set<Asked>();
  try {
    for (const submission of askable(infograph)) {
      const found = await ask(infograph, submission, context);
      if (found === 'recorded') {
        context.crashPoint('collect:stored');
        return { kind: 'again' };
      }
      heard.add(found);
    }
  } catch (error) {
    if (!(error instanceof FalUnavailable)) throw error;
    const later = retryLater(infograph, error.message, context.random);
    return later.kind === 'wait'
      ? { ...later, afterMs: untilDeadline(infograph, clock.now(), later.afterMs) }
      : later;
  }
  if (heard.has('unclear')) {
    const again = Math.min(backoffMs(infograph.attempts, context.random), ASK_AGAIN_AFTER_MS);
    const afterMs = untilDeadline(infograph, clock.now(), again);
    return { kind: 'wait', afterMs, retry: true, why: 'unclear' };
  }
  const every = settings.publicUrl ? ASK_EVERY_MS : ASK_EVERY_WITHOUT_WEBHOOK_MS;
  const pause =
    Math.min(every, settings.collectAfterMs) * 1.3 ** infograph.attempts * (0.9 + context.random() / 5);
  const afterMs = untilDeadline(infograph, clock.now(), Math.min(pause, ASK_AT_LEAST_EVERY_MS));
  return { kind: 'wait', afterMs, retry: true, why: heard.has('drawing') ? 'drawing' : 'queued' };
};

/**
 * `unclear`: fal doesn't know the job, or gives a result that can't be read, which may pass. `known`: it says nothing
 * new.
 */
export type Asked = 'recorded' | 'known' | 'queued' | 'drawing' | 'unclear';

export interface Asking extends Pick<StepContext, 'clock' | 'events' | 'settings'> {
  fal: FalClient;
  /** There is no time to ask again: what is unclear counts as lost. */
  isLast?: boolean;
}

/** Asks fal about one job and records what it says. @throws FalUnavailable */
export async function ask(infograph: Infograph, submission: Submission, asking: Asking): Promise<Asked> {
  const { events, fal } = asking;
  const { requestId, unclearSince } = submission;
  if (!requestId) return 'known';
  const heard = async () => {
    if (unclearSince) await events.requestUnclear(infograph, requestId, undefined);
  };
  const endpoint = endpointOf(infograph, submission);
  const status = await fal.status(endpoint, requestId);
  if (status.kind === 'not-found') return await doubt(infograph, submission, notKnown, asking);
  if (status.kind === 'queued') {
    await heard();
    return 'queued';
  }
  if (status.kind === 'drawing') {
    await heard();
    await events.requestStarted(infograph, requestId);
    return 'drawing';
  }
  const result = await fal.result(endpoint, requestId, status.told);
  if (result.kind === 'not-found') return await doubt(infograph, submission, resultGone, asking);
  if (result.kind === 'unreadable') return await doubt(infograph, submission, withoutImage, asking);
  return await record(infograph, resultOf(requestId, result, 'asked'), events);
}

async function record(
  infograph: Infograph,
  result: Omit<Result, 'at'>,
  events: StepContext['events'],
): Promise<Asked> {
  const isNew = await events.result(infograph, result);
  const wasAnswered = infograph.results.some(({ requestId }) => requestId === result.requestId);
  // What somebody else has recorded meanwhile is new here, too.
  return isNew || !wasAnswered ? 'recorded' : 'known';
}

/** What a job counts as that fal says it does not know. */
export const notKnown = {
  code: 'image_gone',
  detail: 'fal: the job is not known (404)',
  transient: false,
} as const;
const resultGone = { code: 'image_gone', detail: 'fal: the result is gone (404)', transient: false } as const;

/** fal has taken the job, so that what it says may be that of a machine that hasn't heard of it yet. */
export async function doubt(
  infograph: Infograph,
  { requestId = '', unclearSince }: Submission,
  failure: JobFailure,
  { clock, events, isLast, settings }: Asking,
): Promise<Asked> {
  const now = clock.now();
  const isOver = isLast || (unclearSince && now - unclearSince.getTime() >= settings.lostAfterMs);
  if (isOver) {
    return await record(infograph, failureOf(requestId, failure, 'asked'), events);
  }
  if (!unclearSince) await events.requestUnclear(infograph, requestId, new Date(now));
  return 'unclear';
}
