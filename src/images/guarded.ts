import { createCircuitBreaker } from '../lib/circuit-breaker.js';
import { untilAborted } from '../lib/timeout.js';
import { type Images, ImagesUnavailable } from './images.js';

/** After the first fault nobody is kept waiting for so long; twice as long after the next, up to the most. */
const PAUSES = { firstPauseMs: 2_000, maxPauseMs: 10_000 };
/** No copy takes longer, whatever hangs. */
const COPY_LIMIT_MS = 60_000;

/**
 * Puts a limit on the time of each copy. After a fault copies are refused at once for some seconds, and then one is
 * let through to see whether the store is well again: its patience is lost on one job, not on every job.
 */
export function guarded(images: Images, told: (outcome: 'copied' | 'failed' | 'refused') => void): Images {
  const circuit = createCircuitBreaker({ ...PAUSES, now: () => performance.now() });
  let trying = false;

  return {
    ...images,
    async put(key, file, given) {
      const tries = circuit.state() !== 'closed';
      if (tries && (trying || circuit.waitMs() > 0)) {
        told('refused');
        throw new ImagesUnavailable('it failed a moment ago');
      }
      if (tries) trying = true;
      const limit = AbortSignal.timeout(COPY_LIMIT_MS);
      const signal = given ? AbortSignal.any([given, limit]) : limit;
      try {
        // A disk cannot be told to stop; whoever waits for it can.
        await untilAborted(images.put(key, file, signal), signal, tookTooLong);
        circuit.succeeded();
        told('copied');
      } catch (error) {
        circuit.failed();
        told('failed');
        throw error;
      } finally {
        if (tries) trying = false;
      }
    },
  };
}

const tookTooLong = () => new ImagesUnavailable('it took too long');
