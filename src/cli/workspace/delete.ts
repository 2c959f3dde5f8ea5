import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../../config/index.js';
import { readConfig } from '../../config/index.js';
import { createImages } from '../../images/index.js';
import { createLog } from '../../lib/log.js';
import { createMetrics } from '../../lib/metrics.js';
import type { Infograph } from '../../models/infograph.js';
import { writeDeparture } from '../../workspaces/offboarding/depart.js';
import { settleDeparted } from '../../workspaces/offboarding/end-job.js';
import { advanceDeparture } from '../../workspaces/offboarding/index.js';
import { openJobs } from '../../workspaces/offboarding/mute.js';
import type { Books } from '../shared/books.js';
import { CommandError } from '../shared/terminal.js';

const LOOK_EVERY_MS = 200;
/** A step of the running app that holds a job ends sooner. */
const PATIENCE_MS = 120_000;
const LEASE_MS = 10_000;

/**
 * The same as leaving, with the deletion at once, whether the app runs or not. Stopped half-way, the same call goes on, and
 * so does the app.
 * @throws CommandError where a job does not end
 */
export async function deleteWorkspace(
  books: Books,
  workspace: string,
  environment: Environment,
): Promise<void> {
  const { models, clock } = books;
  const log = createLog('silent');
  const config = readConfig(environment);
  const images = await createImages({ config, log, metrics: createMetrics(), baseUrl: () => '' });
  const now = new Date(clock.now());
  await writeDeparture(models, { workspace, at: now, why: 'deleted', deleteAt: now }, true);
  const context = {
    models,
    clock,
    images,
    log,
    wakeInfograph: () => undefined,
    installations: {
      of: async () => undefined,
      async remove(key: string) {
        await models.installations.deleteOne({ _id: key });
        await models.orgWorkspaces.deleteOne({ _id: key });
        return 'removed' as const;
      },
    },
  };
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; ) {
    const departure = await models.departures.findById(workspace).lean();
    if (!departure || departure.status === 'deleted') return;
    await advanceDeparture(departure, context);
    for (const job of await openJobs(models, workspace)) await endJob(job, books);
    const after = await models.departures.findById(workspace).lean();
    if (after?.status !== 'deleted') await sleep(LOOK_EVERY_MS);
  }
  throw new CommandError(
    'not_ended',
    `A job of ${workspace} hasn't ended yet. The app continues with it; run the same command again to see when it's done.`,
  );
}

/** Where no app runs nobody else ends it; where one does, whoever is first does. */
async function endJob({ _id, workspace }: Infograph, { models, clock, credits }: Books): Promise<void> {
  const now = new Date(clock.now());
  const claimed = await models.infographs
    .findOneAndUpdate(
      { _id, workspace, workspaceLeft: true, leaseUntil: { $lte: now }, nextStepAt: { $exists: true } },
      { $inc: { fence: 1 }, $set: { leaseUntil: new Date(now.getTime() + LEASE_MS) } },
      { returnDocument: 'after' },
    )
    .lean();
  if (claimed) await credits.settle(workspace, settleDeparted(claimed, now));
}
