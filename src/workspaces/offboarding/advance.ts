import type { Log } from '../../lib/log.js';
import type { Departure } from '../../models/departure.js';
import { acrossWorkspaces, type DocumentRef } from '../../models/tenancy.js';
import type { Installations } from '../installations/index.js';
import { beginDeletion, type DeletionContext, finishDeletion } from './delete.js';
import { isNewer, writeReturn } from './depart.js';
import { markJobs, muteWorkspace, openJobs } from './mute.js';

/** Whoever comes back is noticed so soon, although nothing else is due. */
const LOOK_EVERY_MS = 5 * 60_000;
const JOBS_END_WITHIN_MS = 500;
const AGAIN_MS = 60_000;

export interface OffboardingContext extends DeletionContext {
  installations: Pick<Installations, 'of' | 'remove'>;
  log: Log;
  /** Its next step is due. */
  wakeInfograph(infograph: DocumentRef): void;
}

/**
 * The scheduled job of offboarding: advances each departure by what is due.
 * @returns how long nothing is to be done
 */
export async function advanceDepartures(context: OffboardingContext): Promise<number> {
  const { models, log } = context;
  const gone = await models.departures
    .find({ status: { $ne: 'returned' } })
    .setOptions(acrossWorkspaces('a chore goes on with all who have left'))
    .lean();
  let leftMs = LOOK_EVERY_MS;
  for (const departure of gone) {
    try {
      leftMs = Math.min(leftMs, await advanceDeparture(departure, context));
    } catch (error) {
      // The others are gone on with all the same.
      log.error({ err: error, workspace: departure._id }, 'offboarding a workspace failed, will be retried');
      leftMs = Math.min(leftMs, AGAIN_MS);
    }
  }
  return Math.max(0, leftMs);
}

/**
 * The next piece of one departure, decided by what is stored alone. Each can be repeated.
 * @returns how long until there is more to do
 */
export async function advanceDeparture(departure: Departure, context: OffboardingContext): Promise<number> {
  const { models, clock, installations, log, wakeInfograph } = context;
  const { _id: workspace, at, status, why } = departure;
  if (status === 'deleting') {
    await finishDeletion(departure, context);
    log.info({ workspace }, 'workspace data was deleted; its books are kept anonymized');
    return departure.again ? 0 : LOOK_EVERY_MS;
  }
  if (status === 'deleted') {
    // What is remembered of an installation is forgotten by removing it.
    await installations.remove(workspace, at);
    if (await installations.of(workspace)) await recordReturn(departure, context);
    return LOOK_EVERY_MS;
  }
  // Deletes its tokens, if whoever wrote the departure down died before that, and forgets what is remembered of it here: of
  // a newer installation, another process may be the only one to know.
  await installations.remove(workspace, at);
  if (await hasReinstalled(departure, context)) return LOOK_EVERY_MS;
  for (const id of await markJobs(models, workspace, new Date(clock.now())))
    wakeInfograph({ _id: id, workspace });
  const open = await openJobs(models, workspace);
  await muteWorkspace(models, workspace, new Date(clock.now()));
  if (open.length > 0) return JOBS_END_WITHIN_MS;
  if (status === 'leaving') {
    const ended = await models.departures.updateOne(
      { _id: workspace, at, why, status: 'leaving' },
      { $set: { status: 'left' } },
    );
    return ended.matchedCount > 0 ? await advanceDeparture({ ...departure, status: 'left' }, context) : 0;
  }
  const waitMs = departure.deleteAt.getTime() - clock.now();
  if (waitMs > 0) return Math.min(waitMs, LOOK_EVERY_MS);
  if (!(await beginDeletion(departure, context))) return 0;
  const begun = await models.departures.findById(workspace).lean();
  return begun?.status === 'deleting' ? await advanceDeparture(begun, context) : 0;
}

async function hasReinstalled(departure: Departure, context: OffboardingContext): Promise<boolean> {
  const installed = await context.installations.of(departure._id);
  if (!installed || !isNewer(installed, departure.at)) return false;
  await recordReturn(departure, context);
  return true;
}

async function recordReturn(departure: Departure, { models, clock, log }: OffboardingContext): Promise<void> {
  if (!(await writeReturn(models, departure, new Date(clock.now())))) return;
  const { _id: workspace, status } = departure;
  log.info({ workspace, deleted: status === 'deleted' }, 'workspace reinstalled the app');
}
