import { describe } from '../../../lib/errors.js';
import type { Log } from '../../../lib/log.js';
import { type PictureReader, ReaderUnavailable } from '../reader.js';

/** What the local one may take where another can be asked after it. */
const FIRST_WITHIN_MS = 9_000;

/**
 * The local reader looks first, and no picture leaves for it. Another is asked where it has doubts, is away, or takes too
 * long; where there is no other, a picture that it doubts is one that nobody could read.
 */
export function localFirst(local: PictureReader, other: PictureReader | undefined, log: Log): PictureReader {
  if (!other) return { read: async (picture, signal) => undoubted(await local.read(picture, signal)) };
  return {
    async read(picture, signal) {
      const within = AbortSignal.any([signal, AbortSignal.timeout(FIRST_WITHIN_MS)]);
      try {
        return undoubted(await local.read(picture, within));
      } catch (error) {
        if (!(error instanceof ReaderUnavailable)) throw error;
        log.info({ why: error.why, detail: describe(error) }, 'a picture is read by the other reader');
        return await other.read(picture, signal);
      }
    },
    again: (picture, signal) => other.read(picture, signal),
  };
}

type Seen = Awaited<ReturnType<PictureReader['read']>>;

/** @throws ReaderUnavailable */
function undoubted(seen: Seen): Seen {
  if (seen.doubt) throw new ReaderUnavailable('unreadable', `local: ${seen.doubt}`);
  return seen;
}
