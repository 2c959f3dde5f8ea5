import { type FetchedImage, fetchImage, ImageUnavailable, ImageUnusable } from '../../fal/media.js';
import type { Outcome } from '../../jobs/outcome.js';
import type { Semaphore } from '../../lib/semaphore.js';
import type { Infograph } from '../../models/infograph.js';
import { winner } from '../core/progress.js';
import { retryLater, type StepContext } from './context.js';
import { givenUp } from './deliver.js';
import { endWithoutImage } from './end.js';

/** Fetching fails so often before the image counts as lost; a host that denies having it is believed sooner. */
const FETCH_TRIES = 6;
const TRIES_WHEN_DENIED = 2;

/** Fetches the image from fal's hosts for as long as `work` needs it, a few at a time. */
export async function withImage(
  infograph: Infograph,
  context: StepContext,
  semaphore: Semaphore,
  work: (image: FetchedImage) => Promise<Outcome>,
): Promise<Outcome> {
  const result = winner(infograph);
  if (!result) return { kind: 'again' };
  return await semaphore.run(infograph.workspace, async () => {
    let image: FetchedImage;
    try {
      image = await fetchImage(result.imageUrl, context.settings.mediaHosts);
    } catch (error) {
      return await fetchFailed(infograph, context, error);
    }
    context.crashPoint('store:fetched');
    try {
      return await work(image);
    } finally {
      await image.remove();
    }
  });
}

async function fetchFailed(infograph: Infograph, context: StepContext, error: unknown): Promise<Outcome> {
  const { claims, log, random } = context;
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof ImageUnusable) return await lost(infograph, context, 'image_unusable', detail);
  if (!(error instanceof ImageUnavailable)) throw error;
  const faults = infograph.fetchFaults + 1;
  log.warn({ infograph: infograph._id, detail, faults }, 'fetching the image failed');
  if (faults >= (error.gone ? TRIES_WHEN_DENIED : FETCH_TRIES)) {
    return await lost(infograph, context, 'image_gone', detail);
  }
  await claims.updateFenced(infograph, { $set: { fetchFaults: faults } });
  return retryLater(infograph, detail, random);
}

/** Before it was ever stored it failed; afterwards (a file that Slack never showed) there is nothing left to deliver. */
async function lost(
  infograph: Infograph,
  context: StepContext,
  code: 'image_gone' | 'image_unusable',
  detail: string,
): Promise<Outcome> {
  if (infograph.status === 'completed') return await givenUp(infograph, context, detail);
  return await endWithoutImage(infograph, context, { code, detail });
}
