import { open } from 'node:fs/promises';
import { checkGif } from './gif.js';
import { checkJpeg } from './jpeg.js';
import { checkPng } from './png.js';
import { Reader } from './reader.js';
import { CutOff, NotAPicture } from './size.js';

export { CutOff, NotAPicture } from './size.js';
export { isSvg } from './svg.js';

/** As much of a file as shows that it is words. */
const WORDS_BYTES = 256;

/** What Slack shows (https://docs.slack.dev/reference/block-kit/blocks/image-block). */
export type PictureKind = 'png' | 'jpeg' | 'gif';

/**
 * The kind of a file, read from its bytes: what its host calls it is not to be relied on. It is a whole picture with 1 to
 * 50 million pixels, read to its end a piece at a time; what of each kind is checked, `checkPng`, `checkJpeg` and
 * `checkGif` say. @throws NotAPicture; CutOff where that may be otherwise at another try
 */
export async function pictureKind(path: string): Promise<PictureKind> {
  const file = await open(path);
  try {
    const reader = new Reader(file);
    if (areWords(await reader.beginning(WORDS_BYTES))) throw new CutOff('it is a page, or other words');
    const [first] = await reader.take(1);
    if (first === 0x89 && (await reader.take(7)).toString('latin1') === 'PNG\r\n\x1a\n') {
      await checkPng(reader);
      return 'png';
    }
    if (first === 0xff && (await reader.take(1))[0] === 0xd8) {
      await checkJpeg(reader);
      return 'jpeg';
    }
    if (first === 0x47 && /^IF8[79]a$/.test((await reader.take(5)).toString('latin1'))) {
      await checkGif(reader);
      return 'gif';
    }
    throw new NotAPicture('its beginning is none of theirs');
  } finally {
    await file.close();
  }
}

const WHITE_SPACE = [0x09, 0x0a, 0x0c, 0x0d];

/** HTML, JSON and plain text have no control characters; what begins like a picture that Slack can't show is one. */
function areWords(beginning: Buffer): boolean {
  if (beginning.length === 0 || /^(?:GIF8|RIFF)/.test(beginning.toString('latin1'))) return false;
  return beginning.every((byte) => byte >= 0x20 || WHITE_SPACE.includes(byte));
}
