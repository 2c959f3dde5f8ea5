import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** One grey pixel of 8 bits (https://www.w3.org/TR/png-3/#11IHDR). */
const ONE_PIXEL = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(data.length, 0);
  typed.copy(framed, 4);
  framed.writeUInt32BE(crc32(typed), typed.length + 4);
  return framed;
}

/** A whole PNG of one pixel that is exactly so many bytes long, by a comment in it. */
export function pngOfLength(bytes: number): Buffer {
  const before = Buffer.concat([SIGNATURE, chunk('IHDR', ONE_PIXEL)]);
  const after = Buffer.concat([
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  const frame = chunk('tEXt', Buffer.alloc(0)).length;
  const comment = Buffer.alloc(bytes - before.length - after.length - frame, 'Comment\0', 'latin1');
  return Buffer.concat([before, chunk('tEXt', comment), after]);
}
