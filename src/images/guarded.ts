import { untilAborted } from '../lib/timeout.js';
import { type Images, ImagesUnavailable } from './images.js';

/** After the first fault nobody is kept waiting for so long; twice as long after the next, up to the most. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 10_000;
/** No copy takes longer, whatever hangs. */
const COPY_LIMIT_MS = 60_000;

/**
 * Puts a limit on the time of each copy. After a fault copies are refused at once for some seconds, and then one is
 * let through to see whether the store is well again: its patience is lost on one job, not on every job.
 */
export function guarded(images: Images, told: (outcome: 'copied' | 'failed' | 'refused') => void): Images {
  let faults = 0;
  let openAgainAt = 0;
  let trying = false;

  return {
    ...images,
    async put(key, file, given) {
      if (faults > 0 && (trying || performance.now() < openAgainAt)) {
        told('refused');
        throw new ImagesUnavailable('it failed a moment ago');
      }
      const tries = faults > 0;
      if (tries) trying = true;
      const limit = AbortSignal.timeout(COPY_LIMIT_MS);
      const signal = given ? AbortSignal.any([given, limit]) : limit;
      try {
        // A disk cannot be told to stop; whoever waits for it can.
        await untilAborted(images.put(key, file, signal), signal, tookTooLong);
        faults = 0;
        told('copied');
      } catch (error) {
        openAgainAt = performance.now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** faults);
        faults += 1;
        told('failed');
        throw error;
      } finally {
        if (tries) trying = false;
      }
    },
  };
}

const tookTooLong = () => new ImagesUnavailable('it took too long');
