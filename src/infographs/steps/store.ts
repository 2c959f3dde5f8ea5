import type { FetchedImage } from '../../fal/media.js';
import { backoffMs, type Outcome } from '../../jobs/outcome.js';
import { defined } from '../../lib/defined.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import type { Infograph } from '../../models/infograph.js';
import { statusesBefore } from '../../models/transitions.js';
import { retryLater, type Step, type StepContext } from './context.js';
import { beginCopy, type Copying } from './copy.js';
import { deliveryLimitPassed, givenUp } from './deliver.js';
import { withImage } from './fetch.js';
import { oweCopy } from './late-copies.js';
import { isInReach } from './link.js';

/** Once Slack has the file, the store of ours gets so long; then people see the image, and the copy is made later. */
const COPY_PATIENCE_MS = 5_000;
/** Refusals of a file are waited out so long: an admin may be mending it, or a host of Slack's be in disorder. */
const REFUSAL_PATIENCE_MS = 20_000;

/**
 * Brings the bytes from fal's hosts, or as they were drawn here, into places of ours: a file of Slack's that nobody sees yet and, at the same
 * time, the store that images are kept in. A store that is away does not keep the image from the people who wait.
 */
export const store: Step = async (infograph, context) => {
  if (deliveryLimitPassed(infograph, context.clock.now()))
    return await givenUp(infograph, context, 'Slack took no file');
  return await withImage(infograph, context, context.transfers, (image) => upload(infograph, context, image));
};

async function upload(infograph: Infograph, context: StepContext, image: FetchedImage): Promise<Outcome> {
  const { claims, clock, log, messenger, random, crashPoint } = context;
  // A file that Slack never showed is replaced by a fresh one: then it is completed already, and its copy made or owed.
  const again = infograph.status === 'completed';
  const copy = again || infograph.image ? undefined : beginCopy(infograph, image, context);
  try {
    const id = await messenger.uploadImage(infograph, image);
    crashPoint('store:uploaded');
    const file = { id, at: new Date(clock.now()) };
    return await completed(infograph, context, copy, { file });
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    const { afterMs, code } = error;
    log.warn({ infograph: infograph._id, code }, 'uploading the file to Slack failed');
    if (error.outcome === 'files_refused') return await refused(infograph, context, copy, code);
    const kept = await copy?.within(COPY_PATIENCE_MS);
    if (kept) await claims.updateFenced(infograph, { $set: { image: kept } });
    return retryLater(infograph, code, random, afterMs);
  }
}

/** Slack may be asked to take files a moment later; then people get the image in another way. */
async function refused(
  infograph: Infograph,
  context: StepContext,
  copy: Copying | undefined,
  code: string,
): Promise<Outcome> {
  const { claims, clock, log, random } = context;
  const { _id, attempts, filesRefusedAt = new Date(clock.now()) } = infograph;
  const leftMs = filesRefusedAt.getTime() + REFUSAL_PATIENCE_MS - clock.now();
  // What was drawn here is nowhere but with us: without an address there is nothing else to give people.
  const waits = leftMs > 0 || (infograph.drawnAt !== undefined && !isInReach(context));
  if (waits) {
    const kept = await copy?.within(COPY_PATIENCE_MS);
    await claims.updateFenced(infograph, { $set: { filesRefusedAt, ...defined({ image: kept }) } });
    const pause = backoffMs(attempts, random);
    return { kind: 'wait', afterMs: leftMs > 0 ? Math.min(leftMs, pause) : pause, retry: true, why: code };
  }
  const outcome = await completed(infograph, context, copy, { linkInstead: code });
  log.error(
    { infograph: _id, code },
    'Slack takes no file of ours: sending the address of the image instead',
  );
  return outcome;
}

/** The image is in a place where people can see it, or get it. */
async function completed(
  infograph: Infograph,
  context: StepContext,
  copy: Copying | undefined,
  set: Pick<Infograph, 'file'> | Pick<Infograph, 'linkInstead'>,
): Promise<Outcome> {
  const { claims, clock, metrics, crashPoint } = context;
  const kept = await copy?.within(COPY_PATIENCE_MS);
  if (kept) crashPoint('store:copied');
  else if (copy) await oweCopy(infograph, context);
  const again = infograph.status === 'completed';
  const from = again ? (['completed'] as const) : statusesBefore('completed');
  await claims.updateFenced(
    infograph,
    {
      $set: {
        ...set,
        ...(again ? {} : { status: 'completed', completedAt: new Date(clock.now()) }),
        ...defined({ image: kept }),
      },
    },
    { status: { $in: [...from] } },
  );
  crashPoint('store:stored');
  if (!again) metrics.states.inc({ state: 'completed' });
  return { kind: 'again' };
}
