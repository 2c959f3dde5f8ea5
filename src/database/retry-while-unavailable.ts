import { setTimeout as sleep } from 'node:timers/promises';
import { isUnavailable } from './unavailable.js';

const FOR_MS = 2 * 60_000;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Writes what only this process knows (the answer to a call that cannot be made again), however often it takes
 * while the database is away. The write must come to the same when it is done twice: an answer may have been lost.
 * @throws what `write` throws: at once where the database is not away, after two minutes where it is
 */
export async function retryWhileUnavailable<T>(write: () => Promise<T>): Promise<T> {
  const until = performance.now() + FOR_MS;
  for (let pauseMs = 100; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    try {
      return await write();
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > until) throw error;
    }
    await sleep(pauseMs, undefined, { ref: false });
  }
}
