import { type FetchedImage, fetchImage, ImageUnavailable, ImageUnusable } from '../../fal/media.js';
import type { Infograph } from '../../models/infograph.js';
import { MessengerError } from '../messenger.js';
import { winner } from '../progress.js';
import { statusesBefore } from '../transitions.js';
import type { Outcome } from '../worker.js';
import { type Step, type StepContext, tryAgain } from './context.js';
import { deliveryLimitPassed, givenUp } from './deliver.js';
import { endWithoutImage } from './end.js';

/** Fetching fails so often before the image counts as lost; a host that denies having it is believed sooner. */
const FETCH_TRIES = 6;
const TRIES_WHEN_DENIED = 2;

/** Brings the bytes from fal's hosts into a place of ours: a file of Slack's that nobody sees yet. */
export const store: Step = async (infograph, context) => {
  const result = winner(infograph);
  if (!result) return { kind: 'again' };
  if (deliveryLimitPassed(infograph, context.clock.now()))
    return await givenUp(infograph, context, 'Slack took no file');
  return await context.transfers.use(async () => {
    let image: FetchedImage;
    try {
      image = await fetchImage(result.imageUrl, context.settings.mediaHosts);
    } catch (error) {
      return await fetchFailed(infograph, context, error);
    }
    context.reached('store:fetched');
    try {
      return await upload(infograph, context, image);
    } finally {
      await image.remove();
    }
  });
};

async function upload(infograph: Infograph, context: StepContext, image: FetchedImage): Promise<Outcome> {
  const { claims, clock, log, messenger, metrics } = context;
  let id: string;
  try {
    id = await messenger.uploadImage(infograph, image);
  } catch (error) {
    if (!(error instanceof MessengerError)) throw error;
    log.warn({ infograph: infograph._id, code: error.code }, 'Slack did not take the file');
    return tryAgain(infograph, error.code, context.random, error.afterMs);
  }
  context.reached('store:uploaded');
  const at = new Date(clock.now());
  // A file that Slack never showed is replaced by a fresh one: then it is completed already.
  const again = infograph.status === 'completed';
  const completed = again ? {} : { status: 'completed' as const, completedAt: at };
  const from = again ? (['completed'] as const) : statusesBefore('completed');
  await claims.decide(
    infograph,
    { $set: { file: { id, at }, ...completed } },
    { status: { $in: [...from] } },
  );
  context.reached('store:stored');
  if (!again) metrics.states.inc({ state: 'completed' });
  return { kind: 'again' };
}

async function fetchFailed(infograph: Infograph, context: StepContext, error: unknown): Promise<Outcome> {
  const { claims, log, random } = context;
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof ImageUnusable) return await lost(infograph, context, 'image_unusable', detail);
  if (!(error instanceof ImageUnavailable)) throw error;
  const faults = infograph.fetchFaults + 1;
  log.warn({ infograph: infograph._id, detail, faults }, 'the image could not be fetched');
  if (faults >= (error.gone ? TRIES_WHEN_DENIED : FETCH_TRIES)) {
    return await lost(infograph, context, 'image_gone', detail);
  }
  await claims.decide(infograph, { $set: { fetchFaults: faults } });
  return tryAgain(infograph, detail, random);
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
