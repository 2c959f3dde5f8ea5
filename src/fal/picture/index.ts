import { open } from 'node:fs/promises';
import { checkGif } from './gif.js';
import { checkJpeg } from './jpeg.js';
import { checkPng } from './png.js';
import { Reader } from './reader.js';
import { NotAPicture } from './size.js';

export { NotAPicture } from './size.js';

/** What Slack shows (https://docs.slack.dev/reference/block-kit/blocks/image-block). */
export type PictureKind = 'png' | 'jpeg' | 'gif';

/**
 * The kind of a file, read from its bytes: what its host calls it is not to be relied on. It is a whole picture with 1 to
 * 50 million pixels, read to its end a piece at a time; what of each kind is checked, `checkPng`, `checkJpeg` and
 * `checkGif` say. @throws NotAPicture
 */
export async function pictureKind(path: string): Promise<PictureKind> {
  const file = await open(path);
  try {
    const reader = new Reader(file);
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
