import { PlainError } from '../../lib/errors.js';
import type { Log } from '../../lib/log.js';
import type { MigrationRecord } from '../../models/migration.js';
import type { Migration } from './migration.js';

const PATIENCE_MS = 10 * 60_000;
const TELL_EVERY_MS = 10_000;

/**
 * Watches how another process gets on with a migration, and tells of it from time to time.
 * @returns to be called with its record at each look; throws a PlainError once nothing has moved for `patienceMs`
 */
export function createWatch(
  { number, name }: Migration,
  { log, patienceMs = PATIENCE_MS }: { log: Log; patienceMs?: number },
): (record: MigrationRecord) => void {
  let seen = '';
  let movedAt = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  return ({ fence, position, changed, startedAt }) => {
    const now = performance.now();
    const progress = `${fence} ${position} ${changed}`;
    if (progress !== seen) movedAt = now;
    seen = progress;
    if (now - movedAt > patienceMs) {
      throw new PlainError(
        `Another process has been at migration ${number} ("${name}") of the stored data since ${startedAt.toISOString()}, and ` +
          `nothing has moved for ${Math.round(patienceMs / 1000)} s. Look at that process, stop it if need be, and start this one again.`,
      );
    }
    if (now - toldAt < TELL_EVERY_MS) return;
    toldAt = now;
    log.info(
      { migration: number, name, since: startedAt, position, changed },
      'waiting for a migration that another process carries out',
    );
  };
}
