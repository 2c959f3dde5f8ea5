import type { Reader } from './reader.js';
import { checkSize, NotAPicture } from './size.js';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;

/**
 * Reads a GIF behind its signature to its trailer: each block is of a kind that there is and as long as it says, and one
 * at least is a picture (https://www.w3.org/Graphics/GIF/spec-gif89a.txt). Its pixels are not decoded. @throws NotAPicture
 */
export async function checkGif(reader: Reader): Promise<void> {
  const screen = Buffer.from(await reader.take(7));
  checkSize(screen.readUInt16LE(0), screen.readUInt16LE(2));
  await reader.skip(paletteBytes(screen[4] ?? 0));
  let pictures = 0;
  for (;;) {
    const [kind] = await reader.take(1);
    if (kind === TRAILER) break;
    if (kind === EXTENSION) await reader.skip(1);
    else if (kind === IMAGE) {
      const image = Buffer.from(await reader.take(9));
      checkSize(image.readUInt16LE(4), image.readUInt16LE(6));
      await reader.skip(paletteBytes(image[8] ?? 0));
      const [codeBits = 0] = await reader.take(1);
      if (codeBits < 1 || codeBits > 8)
        throw new NotAPicture('its pixels are coded in a way that there is not');
      pictures += 1;
    } else throw new NotAPicture('something in it is no block');
    await skipBlocks(reader);
  }
  if (pictures === 0) throw new NotAPicture('it has no pixels');
}

function paletteBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

async function skipBlocks(reader: Reader): Promise<void> {
  for (;;) {
    const [bytes = 0] = await reader.take(1);
    if (bytes === 0) return;
    await reader.take(bytes);
  }
}
