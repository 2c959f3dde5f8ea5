import type { FetchedImage } from '../../fal/media.js';
import type { Outcome } from '../../jobs/outcome.js';
import { defined } from '../../lib/defined.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import type { Infograph } from '../../models/infograph.js';
import { statusesBefore } from '../../models/transitions.js';
import { retryLater, type Step, type StepContext } from './context.js';
import { beginCopy } from './copy.js';
import { deliveryLimitPassed, givenUp } from './deliver.js';
import { withImage } from './fetch.js';
import { oweCopy } from './late-copies.js';

/** Once Slack has the file, the store of ours gets so long; then people see the image, and the copy is made later. */
const COPY_PATIENCE_MS = 5_000;

/**
 * Brings the bytes from fal's hosts into places of ours: a file of Slack's that nobody sees yet and, at the same
 * time, the store that images are kept in. A store that is away does not keep the image from the people who wait.
 */
export const store: Step = async (infograph, context) => {
  if (deliveryLimitPassed(infograph, context.clock.now()))
    return await givenUp(infograph, context, 'Slack took no file');
  return await withImage(infograph, context, context.transfers, (image) => upload(infograph, context, image));
};

async function upload(infograph: Infograph, context: StepContext, image: FetchedImage): Promise<Outcome> {
  const { claims, clock, log, messenger, metrics, crashPoint } = context;
  // A file that Slack never showed is replaced by a fresh one: then it is completed already, and its copy made or owed.
  const again = infograph.status === 'completed';
  const copy = again || infograph.image ? undefined : beginCopy(infograph, image, context);
  let id: string;
  try {
    id = await messenger.uploadImage(infograph, image);
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    log.warn({ infograph: infograph._id, code: error.code }, 'uploading the file to Slack failed');
    const kept = await copy?.within(COPY_PATIENCE_MS);
    if (kept) await claims.updateFenced(infograph, { $set: { image: kept } });
    return retryLater(infograph, error.code, context.random, error.afterMs);
  }
  crashPoint('store:uploaded');
  const at = new Date(clock.now());
  const kept = await copy?.within(COPY_PATIENCE_MS);
  if (kept) crashPoint('store:copied');
  else if (copy) await oweCopy(infograph, context);
  const completed = again ? {} : { status: 'completed' as const, completedAt: at };
  const from = again ? (['completed'] as const) : statusesBefore('completed');
  await claims.updateFenced(
    infograph,
    { $set: { file: { id, at }, ...completed, ...defined({ image: kept }) } },
    { status: { $in: [...from] } },
  );
  crashPoint('store:stored');
  if (!again) metrics.states.inc({ state: 'completed' });
  return { kind: 'again' };
}
