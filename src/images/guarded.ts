import { type Images, ImagesUnavailable } from './images.js';

/** After a fault nobody is kept waiting for the next one for so long. */
const PAUSE_MS = 2_000;
/** No call takes longer, whatever hangs. */
const CALL_LIMIT_MS = 60_000;

/**
 * Puts a limit on the time of each copy, and refuses copies at once for two seconds after one has failed: a store
 * that is away costs the first job its patience, not every job.
 */
export function guarded(images: Images, told: (outcome: 'copied' | 'failed' | 'refused') => void): Images {
  let openAgainAt = 0;
  return {
    ...images,
    async put(key, file, given) {
      if (performance.now() < openAgainAt) {
        told('refused');
        throw new ImagesUnavailable('it failed a moment ago');
      }
      const limit = AbortSignal.timeout(CALL_LIMIT_MS);
      const signal = given ? AbortSignal.any([given, limit]) : limit;
      try {
        await orAborted(images.put(key, file, signal), signal);
        told('copied');
      } catch (error) {
        openAgainAt = performance.now() + PAUSE_MS;
        told('failed');
        throw error;
      }
    },
  };
}

/** A disk cannot be told to stop; whoever waits for it can. */
async function orAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const aborted = new Promise<never>((_resolve, reject) => {
    const give = () => reject(new ImagesUnavailable('it took too long'));
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
  aborted.catch(() => undefined);
  work.catch(() => undefined);
  await Promise.race([work, aborted]);
}
