import { ImagesUnavailable } from '../../images/index.js';
import { APP } from '../../lib/actor.js';
import { defined } from '../../lib/defined.js';
import type { KeptImage } from '../../models/infograph.js';
import type { Step } from './context.js';
import { copyImage, pauseBeforeCopy } from './copy.js';
import { deliveryLimitPassed } from './deliver.js';
import { end, endWithoutImage, spentOf, tellNobodyWaits } from './end.js';
import { withImage } from './fetch.js';

const TRY_AT_LEAST_EVERY_MS = 5 * 60_000;

/**
 * Copies the image of a program's infograph into the store of ours: the program is told an address of it. Where that
 * is all there is to do, it is completed and paid in one transaction.
 * @throws StaleFence, MongoError; never ImagesUnavailable
 */
export const keep: Step = async (infograph, context) => {
  const { claims, clock, log, random, crashPoint } = context;
  if (deliveryLimitPassed(infograph, clock.now())) {
    return await endWithoutImage(infograph, context, {
      code: 'not_kept',
      detail: 'the store took no image for 24 hours',
    });
  }
  return await withImage(infograph, context, context.copies, async (fetched) => {
    let image: KeptImage;
    try {
      image = await copyImage(infograph, fetched, context);
    } catch (error) {
      if (!(error instanceof ImagesUnavailable)) throw error;
      log.warn(
        { infograph: infograph._id, detail: error.message },
        'copying an image to the store failed, will be retried',
      );
      const afterMs = pauseBeforeCopy(infograph.attempts, TRY_AT_LEAST_EVERY_MS, random);
      return { kind: 'wait', afterMs, retry: true, why: 'not kept' };
    }
    crashPoint('keep:copied');
    if (infograph.delivery !== 'none') {
      await claims.updateFenced(infograph, { $set: { image } });
      return { kind: 'again' };
    }
    const outcome = await end(infograph, context, {
      by: 'capture',
      to: { status: 'completed' },
      set: { image, completedAt: new Date(clock.now()) },
      actor: APP,
      ...defined({ credits: spentOf(infograph) }),
    });
    await tellNobodyWaits(infograph, context);
    return outcome;
  });
};
