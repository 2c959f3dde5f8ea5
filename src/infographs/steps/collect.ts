import type { FalClient } from '../../fal/client.js';
import { FalUnavailable } from '../../fal/unavailable.js';
import type { Infograph } from '../../models/infograph.js';
import { outstanding } from '../core/progress.js';
import { retryLater, type Step, type StepContext, type StepSettings, untilDeadline } from './context.js';

const ASK_EVERY_MS = 10_000;
const ASK_EVERY_WITHOUT_WEBHOOK_MS = 5_000;
const ASK_AT_LEAST_EVERY_MS = 60_000;

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
  let drawing = false;
  try {
    for (const { requestId } of outstanding(infograph)) {
      if (!requestId) continue;
      const found = await ask(infograph, requestId, context);
      if (found === 'recorded') {
        context.crashPoint('collect:stored');
        return { kind: 'again' };
      }
      drawing ||= found === 'drawing';
    }
  } catch (error) {
    if (!(error instanceof FalUnavailable)) throw error;
    const later = retryLater(infograph, error.message, context.random);
    return later.kind === 'wait'
      ? { ...later, afterMs: untilDeadline(infograph, clock.now(), later.afterMs) }
      : later;
  }
  const every = settings.publicUrl ? ASK_EVERY_MS : ASK_EVERY_WITHOUT_WEBHOOK_MS;
  const pause =
    Math.min(every, settings.collectAfterMs) * 1.3 ** infograph.attempts * (0.9 + context.random() / 5);
  const afterMs = untilDeadline(infograph, clock.now(), Math.min(pause, ASK_AT_LEAST_EVERY_MS));
  return { kind: 'wait', afterMs, retry: true, why: drawing ? 'drawing' : 'queued' };
};

/** Asks fal about one job and records what it says. @throws FalUnavailable */
export async function ask(
  infograph: Infograph,
  requestId: string,
  { events, fal }: Pick<StepContext, 'events'> & { fal: FalClient },
): Promise<'recorded' | 'queued' | 'drawing'> {
  const status = await fal.status(infograph.model, requestId);
  if (status.kind === 'queued') return 'queued';
  if (status.kind === 'drawing') {
    await events.requestStarted(infograph, requestId);
    return 'drawing';
  }
  if (status.kind === 'not-found') {
    const failure = { code: 'image_gone', detail: 'fal: the job is not known (404)' } as const;
    await events.result(infograph, { requestId, ok: false, failure, transient: false, via: 'asked' });
    return 'recorded';
  }
  const result = await fal.result(infograph.model, requestId);
  if (result.kind === 'image') {
    await events.result(infograph, { requestId, ok: true, imageUrl: result.url, via: 'asked' });
  } else if (result.kind === 'no-image') {
    const failure = { code: 'no_image', detail: 'fal: finished without an image' } as const;
    await events.result(infograph, { requestId, ok: false, failure, transient: false, via: 'asked' });
  } else {
    const { transient, ...failure } = result.failure;
    await events.result(infograph, { requestId, ok: false, failure, transient, via: 'asked' });
  }
  return 'recorded';
}
