import type { DatabaseClock } from '../../database/clock.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';

interface Dependencies {
  models: Pick<Models, 'falAccounts'>;
  clock: DatabaseClock;
  log: Log;
  /** The alerts are looked at now, and not a minute later. */
  wakeAlerts(): void;
}

/**
 * Keeps what this process learned about the account at fal, where every process sees it. In the background and in order:
 * no job waits for it. What cannot be stored is stored at the next refusal, a minute later at most.
 */
export function createFalAccount({
  models,
  clock,
  log,
  wakeAlerts,
}: Dependencies): (locked: boolean) => void {
  let last = Promise.resolve();
  return (locked) => {
    last = last
      .then(() => store(locked))
      .catch((error: unknown) => log.warn({ err: error }, 'storing the state of the fal account failed'));
  };

  async function store(locked: boolean): Promise<void> {
    const now = { locked, at: new Date(clock.now()) };
    // That it takes jobs is nothing new, unless it did not.
    const written = locked
      ? await models.falAccounts.updateOne({ _id: 'fal' }, { $set: now }, { upsert: true })
      : await models.falAccounts.updateOne({ _id: 'fal', locked: true }, { $set: now });
    if (written.modifiedCount + written.upsertedCount > 0) wakeAlerts();
  }
}
