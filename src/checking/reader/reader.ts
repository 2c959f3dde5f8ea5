import type { UnreadReason } from '../../models/check.js';
import type { Transcript } from '../transcript.js';

/** What reads the text of pictures. It is never told what should be there. */
export interface PictureReader {
  /**
   * @param picture `url`: where fal shows it; of a drawing a PNG of it as a `data:` URL
   * @throws ReaderUnavailable
   */
  read(picture: { url: string }, signal: AbortSignal): Promise<Transcript>;
  /**
   * What somebody else sees in a picture that the first of several has read; absent: there is nobody else.
   * @throws ReaderUnavailable
   */
  again?(picture: { url: string }, signal: AbortSignal): Promise<Transcript>;
}

/** Nobody could read a picture, for a reason that holds nothing of what it says. */
export class ReaderUnavailable extends Error {
  override name = 'ReaderUnavailable';
  constructor(
    readonly why: Exclude<UnreadReason, 'interrupted'>,
    message: string,
  ) {
    super(message);
  }
}

/** Where there is none any more, what was accepted when there was one is not read. */
export const nobodyReads: PictureReader = {
  read: () => Promise.reject(new ReaderUnavailable('unavailable', 'there is no reader')),
};
