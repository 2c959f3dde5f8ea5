import { open } from 'node:fs/promises';
import { CutOff, NotAPicture } from './size.js';

/** An SVG says what it is within so many bytes. */
const BEGINNING_BYTES = 4_096;
const END_BYTES = 256;
/** Models' own have up to 2 MB. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Whether a file is an SVG, by its beginning; what is in it is not looked at. One ends as it should, and is not too large.
 * @throws NotAPicture; CutOff where that may be otherwise at another try
 */
export async function isSvg(path: string, bytes: number): Promise<boolean> {
  const file = await open(path);
  try {
    const part = async (at: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
      return buffer.toString('utf8', 0, bytesRead);
    };
    const beginning = (await part(0, BEGINNING_BYTES)).replace(/^\uFEFF/, '').trimStart();
    if (!beginning.startsWith('<') || !/<svg[\s>]/.test(beginning) || /<html[\s>]/i.test(beginning))
      return false;
    if (bytes > MOST_BYTES) throw new NotAPicture(`an SVG with more than ${MOST_BYTES} bytes`);
    const end = await part(Math.max(0, bytes - END_BYTES), END_BYTES);
    if (!/<\/svg\s{0,99}>|\/>/.test(end)) throw new CutOff('it ends too early');
    return true;
  } finally {
    await file.close();
  }
}
