import type { DatabaseClock } from '../../database/clock.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import type { Credits } from './index.js';

/** A grant that is made meanwhile may expire sooner than the one that is waited for. */
const LOOK_EVERY_MS = 5 * 60_000;

export interface ExpiryContext {
  models: Models;
  credits: Pick<Credits, 'expire'>;
  clock: DatabaseClock;
  log: Log;
}

/**
 * A chore: takes the remainders of grants out whose time is over, and comes again when the next one's is. It is for the
 * books alone, which should not wait for the workspace's next transaction; nothing that has expired is ever drawn.
 * @returns how long nothing is to be done
 */
export async function expireGrants({ models, credits, clock, log }: ExpiryContext): Promise<number> {
  const now = new Date(clock.now());
  const every = acrossWorkspaces('what expires next is sought in every workspace');
  const due = await models.grants
    .distinct('workspace', { expiresAt: { $lte: now }, remaining: { $gt: 0 } })
    .setOptions(every);
  let failed = false;
  for (const workspace of due) {
    try {
      const { available } = await credits.expire(workspace);
      log.info({ workspace, available }, 'credits expired');
    } catch (error) {
      // One workspace's fault must not keep the others' credits.
      log.error({ err: error, workspace }, 'expiring credits failed, will be retried');
      failed = true;
    }
  }
  if (failed) return 60_000;
  const next = await models.grants
    .findOne({ expiresAt: { $gt: now }, remaining: { $gt: 0 } }, { expiresAt: 1 })
    .setOptions(every)
    .sort({ expiresAt: 1 })
    .lean();
  const leftMs = (next?.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) - clock.now();
  return Math.max(0, Math.min(leftMs, LOOK_EVERY_MS));
}
