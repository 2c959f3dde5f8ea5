import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../../config/index.js';
import type { FalClient } from '../../fal/client.js';
import type { Receiver } from './receiver.js';
import { ended, imageUrlOf, type Job, type Patience, untilFinished } from './wait.js';
import { generate as words } from './words.js';

/** fal has finished, and its call is on its way perhaps. */
const CALL_WITHIN_MS = 5_000;

/**
 * Waits for fal's call. Where it does not come although the job is done, that is told, and the result is fetched.
 * @returns the image's address @throws CommandError in words
 */
export async function untilCalled(
  fal: FalClient,
  receiver: Receiver,
  job: Job,
  { deadlineMs, signal }: Patience,
  { collectAfterMs, publicUrl }: Pick<Config, 'collectAfterMs' | 'publicUrl'>,
  remark: (line: string) => void,
): Promise<string> {
  const called = new AbortController();
  const either = AbortSignal.any([signal, called.signal]);
  async function asked(): Promise<undefined> {
    await pause(Math.min(collectAfterMs, deadlineMs), undefined, { signal: either });
    await untilFinished(
      fal,
      job,
      { deadlineMs: deadlineMs - collectAfterMs, signal: either },
      () => undefined,
    );
    await pause(Math.min(collectAfterMs, CALL_WITHIN_MS), undefined, { signal: either });
  }
  try {
    const callback = await Promise.race([receiver.called, asked()]);
    if (!callback) remark(words.webhookMissing(publicUrl ?? ''));
    // `OK` without a result brings only the news that there is one.
    const result = callback?.result;
    if (!result) return await imageUrlOf(fal, job);
    if (result.imageUrl) return result.imageUrl;
    throw ended(result.failure?.code ?? 'no_image', result.failure?.detail ?? 'fal: no image');
  } finally {
    called.abort();
  }
}
