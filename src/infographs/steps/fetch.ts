import { DrawingError } from '../../drawing/scene/drawing.js';
import { type FetchedImage, ImageUnavailable, ImageUnusable } from '../../fal/media.js';
import type { Outcome } from '../../jobs/outcome.js';
import type { Semaphore } from '../../lib/semaphore.js';
import type { Infograph } from '../../models/infograph.js';
import { imageUrls } from '../core/progress.js';
import { chooseAnother } from './choose.js';
import { retryLater, type StepContext } from './context.js';
import { givenUp } from './deliver.js';
import { endWithoutImage } from './end.js';

/** Fetching fails so often at least before the image counts as lost: it may have been us who were away. */
const LEAST_TRIES = 4;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
/** A host that asks for patience is given so much. */
const MOST_PATIENCE_MS = 30_000;

/** Has the image, from fal's hosts or as it was drawn here, for as long as `work` needs it, a few at a time. */
export async function withImage(
  infograph: Infograph,
  context: StepContext,
  semaphore: Semaphore,
  work: (image: FetchedImage) => Promise<Outcome>,
): Promise<Outcome> {
  if (infograph.drawnAt) return await withDrawn(infograph, context, semaphore, work);
  if (imageUrls(infograph).length === 0) return { kind: 'again' };
  return await semaphore.run(infograph.workspace, async () => {
    let image: FetchedImage;
    try {
      image = await context.pictures.fetch(infograph);
    } catch (error) {
      return await fetchFailed(infograph, context, error);
    }
    context.crashPoint('store:fetched');
    try {
      if (infograph.fetchFaults > 0) await noteFetched(infograph, context);
      return await work(image);
    } finally {
      await image.remove();
    }
  });
}

/** It was drawn once, so what is in the way of drawing it again passes: as long as delivery may take, it is tried. */
async function withDrawn(
  infograph: Infograph,
  context: StepContext,
  semaphore: Semaphore,
  work: (image: FetchedImage) => Promise<Outcome>,
): Promise<Outcome> {
  return await semaphore.run(infograph.workspace, async () => {
    let image: FetchedImage;
    try {
      image = await context.painter.file(infograph);
    } catch (error) {
      if (
        !(
          error instanceof DrawingError ||
          error instanceof ImageUnavailable ||
          error instanceof ImageUnusable
        )
      )
        throw error;
      const why = error instanceof DrawingError ? error.code : error.name;
      const { message: detail } = error;
      context.log.warn(
        { infograph: infograph._id, code: why, detail },
        'drawing again failed, will be retried',
      );
      return retryLater(infograph, why, context.random);
    }
    context.crashPoint('store:fetched');
    try {
      return await work(image);
    } finally {
      await image.remove();
    }
  });
}

/**
 * What is not there yet is asked for again, soon at first: fal's hosts may show an image seconds after fal tells of it.
 * Since when is stored, so that a restart goes on.
 */
async function fetchFailed(infograph: Infograph, context: StepContext, error: unknown): Promise<Outcome> {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof ImageUnusable) return await lost(infograph, context, 'image_unusable', detail);
  if (!(error instanceof ImageUnavailable)) throw error;
  const later = await fetchLater(infograph, context, error);
  return later ?? (await lost(infograph, context, error.damaged ? 'image_unusable' : 'image_gone', detail));
}

/** @returns undefined where it has had its time */
export async function fetchLater(
  infograph: Infograph,
  { claims, clock, log, random, settings }: StepContext,
  error: ImageUnavailable,
): Promise<Outcome | undefined> {
  const { message: detail } = error;
  const faults = infograph.fetchFaults + 1;
  const since = infograph.fetchFailingSince ?? new Date(clock.now());
  log.warn({ infograph: infograph._id, detail, faults }, 'fetching the image failed');
  if (faults >= LEAST_TRIES && clock.now() - since.getTime() >= settings.lostAfterMs) return undefined;
  await claims.updateFenced(infograph, { $set: { fetchFaults: faults, fetchFailingSince: since } });
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (faults - 1)) * (0.75 + random() / 2);
  const afterMs = Math.max(pause, Math.min(error.afterMs ?? 0, MOST_PATIENCE_MS));
  return { kind: 'wait', afterMs, retry: true, why: detail };
}

/** It may have to be fetched again much later, and then has its time anew. */
async function noteFetched(infograph: Infograph, { claims }: StepContext): Promise<void> {
  await claims.updateFenced(infograph, { $set: { fetchFaults: 0 }, $unset: { fetchFailingSince: 1 } });
}

/** Before it was ever stored it failed; afterwards (a file that Slack never showed) there is nothing left to deliver. */
async function lost(
  infograph: Infograph,
  context: StepContext,
  code: 'image_gone' | 'image_unusable',
  detail: string,
): Promise<Outcome> {
  if (infograph.status === 'completed') return await givenUp(infograph, context, detail);
  const another = await chooseAnother(infograph, context);
  return another ?? (await endWithoutImage(infograph, context, { code, detail }));
}
