import type { DatabaseClock } from '../../database/clock.js';
import { DrawingError } from '../../drawing/scene/drawing.js';
import { type FetchedImage, ImageUnavailable, ImageUnusable } from '../../fal/media.js';
import { type Images, ImagesUnavailable } from '../../images/index.js';
import { type Claims, StaleFence } from '../../jobs/claims.js';
import type { Outcome } from '../../jobs/outcome.js';
import type { Log } from '../../lib/log.js';
import type { Metrics } from '../../lib/metrics.js';
import type { Semaphore } from '../../lib/semaphore.js';
import { claimableFrom } from '../../models/claimable.js';
import type { Models } from '../../models/index.js';
import { type Infograph, type KeptImage, keysOf } from '../../models/infograph.js';
import type { LateCopy } from '../../models/late-copy.js';
import { hasEnded } from '../../models/transitions.js';
import type { CrashPointHook } from '../core/crash-points.js';
import type { Pictures } from '../core/pictures.js';
import { imageUrls } from '../core/progress.js';
import { copyImage, pauseBeforeCopy } from './copy.js';
import type { Painter } from './painter.js';

const FIRST_TRY_AFTER_MS = 5_000;
const TRY_AT_LEAST_EVERY_MS = 15 * 60_000;
/** fal keeps its images for a week at least. */
const LIMIT_MS = 7 * 24 * 3_600_000;

interface Owing {
  models: Models;
  clock: DatabaseClock;
  metrics: Metrics;
  crashPoint: CrashPointHook;
}

/** Notes that an image is shown before it could be kept. Written before it counts as completed, so it is never lost. */
export async function oweCopy(
  { _id, workspace }: Infograph,
  { models, clock, metrics, crashPoint }: Owing,
): Promise<void> {
  const now = clock.now();
  const first = claimableFrom(new Date(now + FIRST_TRY_AFTER_MS));
  await models.lateCopies.updateOne(
    { _id, workspace },
    { $setOnInsert: { at: new Date(now), ...first } },
    { upsert: true },
  );
  metrics.lateCopies.inc({ outcome: 'owed' });
  crashPoint('store:owed');
}

export interface LateCopyContext extends Owing {
  claims: Claims<LateCopy>;
  images: Images;
  painter: Pick<Painter, 'file'>;
  /** Images on their way through this machine at the same time. */
  copies: Semaphore;
  pictures: Pick<Pictures, 'fetch'>;
  /** A host is not believed before that when it denies having the image. */
  lostAfterMs: number;
  random: () => number;
  log: Log;
}

/**
 * Makes a copy that is owed, for as long as fal has the image; one of ours is drawn again. Whatever comes of it, nobody waits for it.
 * @throws StaleFence, MongoError; never ImagesUnavailable
 */
export async function lateCopyStep(owed: LateCopy, context: LateCopyContext): Promise<Outcome> {
  const { models, clock, log, metrics, random } = context;
  const infograph = await models.infographs.findOne({ _id: owed._id, workspace: owed.workspace }).lean();
  if (!infograph || !isWanted(infograph)) return await done(owed, context);
  if (clock.now() - owed.at.getTime() > LIMIT_MS) {
    log.error({ infograph: owed._id }, 'image copy given up: the store failed for a week');
    metrics.lateCopies.inc({ outcome: 'lost' });
    return await done(owed, context);
  }
  try {
    await context.copies.run(infograph.workspace, () => copy(infograph, context));
  } catch (error) {
    const hasHadTime = clock.now() - owed.at.getTime() > context.lostAfterMs;
    const isGone = error instanceof ImageUnavailable && error.gone && hasHadTime;
    if (error instanceof ImageUnusable || isGone) {
      log.error(
        { infograph: owed._id, detail: error.message },
        'image copy given up: fal no longer has the image',
      );
      metrics.lateCopies.inc({ outcome: 'lost' });
      return await done(owed, context);
    }
    if (
      !(
        error instanceof ImagesUnavailable ||
        error instanceof ImageUnavailable ||
        error instanceof DrawingError
      )
    )
      throw error;
    const afterMs = pauseBeforeCopy(owed.attempts + 3, TRY_AT_LEAST_EVERY_MS, random);
    return { kind: 'wait', afterMs, retry: true, why: error.message };
  }
  metrics.lateCopies.inc({ outcome: 'copied' });
  return await done(owed, context);
}

/** What ended without being shown is nobody's, and what was forgotten is not brought back. */
function isWanted(infograph: Infograph): boolean {
  const { image, forgottenAt, removal, status, delivery } = infograph;
  const isThere = infograph.drawnAt !== undefined || imageUrls(infograph).length > 0;
  if (!isThere || image || forgottenAt || removal) return false;
  return !hasEnded(infograph) || (status === 'completed' && delivery !== 'unreachable');
}

async function pictureOf(
  infograph: Infograph,
  { painter, pictures }: LateCopyContext,
): Promise<FetchedImage> {
  if (infograph.drawnAt) return await painter.file(infograph);
  return await pictures.fetch(infograph);
}

async function copy(infograph: Infograph, context: LateCopyContext): Promise<void> {
  const fetched = await pictureOf(infograph, context);
  try {
    const image = await copyImage(infograph, fetched, context);
    context.crashPoint('late:copied');
    // An event: whoever copied it, it is there.
    const written = await context.models.infographs.updateOne(
      {
        _id: infograph._id,
        workspace: infograph.workspace,
        image: { $exists: false },
        forgottenAt: { $exists: false },
        removal: { $exists: false },
      },
      { $set: { image } },
    );
    if (written.matchedCount === 0) await removeUnwanted(infograph, image, context);
  } finally {
    await fetched.remove();
  }
}

/** It was forgotten or deleted while it was being copied. @throws ImagesUnavailable */
async function removeUnwanted(
  { _id, workspace }: Infograph,
  image: KeptImage,
  { images, models }: LateCopyContext,
): Promise<void> {
  const now = await models.infographs.findOne({ _id, workspace }, { forgottenAt: 1, removal: 1 }).lean();
  if (now && !now.forgottenAt && !now.removal) return;
  for (const key of keysOf(image)) await images.remove(key);
}

/** @throws StaleFence */
async function done({ _id, fence, workspace }: LateCopy, { models }: LateCopyContext): Promise<Outcome> {
  const removed = await models.lateCopies.deleteOne({ _id, workspace, fence });
  if (removed.deletedCount === 0) throw new StaleFence();
  return { kind: 'ended' };
}
