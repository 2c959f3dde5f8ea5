import { deflateSync } from 'node:zlib';
import { pngChunk, pngSignature } from '@infograph/fal-stand-in';

/** One gray pixel of 8 bits (https://www.w3.org/TR/png-3/#11IHDR). */
const ONE_PIXEL = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);

/** A whole PNG of one pixel that is exactly so many bytes long, by a comment in it. */
export function pngOfLength(bytes: number): Buffer {
  const before = Buffer.concat([pngSignature, pngChunk('IHDR', ONE_PIXEL)]);
  const after = Buffer.concat([
    pngChunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
  const frame = pngChunk('tEXt', Buffer.alloc(0)).length;
  const comment = Buffer.alloc(bytes - before.length - after.length - frame, 'Comment\0', 'latin1');
  return Buffer.concat([before, pngChunk('tEXt', comment), after]);
}
