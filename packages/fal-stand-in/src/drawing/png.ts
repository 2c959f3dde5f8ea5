import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const deflateAside = promisify(deflate);
/** The eight bytes that each PNG begins with. */
export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Writes RGBA pixels as a PNG (https://www.w3.org/TR/png-3/), compressing on a thread of the pool:
 * resvg's own encoder would hold up the event loop for almost half a second at 4K.
 */
export async function encodePng(pixels: Buffer, width: number, height: number): Promise<Buffer> {
  const rowBytes = width * 4;
  // Each row is led by its filter, here 0: as it is. Flat areas repeat the row above, which deflate finds by itself.
  const rows = Buffer.alloc((rowBytes + 1) * height);
  for (let y = 0; y < height; y += 1) {
    pixels.copy(rows, y * (rowBytes + 1) + 1, y * rowBytes, (y + 1) * rowBytes);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const data = await deflateAside(rows, { level: 3 });
  return Buffer.concat([
    pngSignature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A chunk with its length and checksum: https://www.w3.org/TR/png-3/#5Chunk-layout */
export function pngChunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(data.length, 0);
  typed.copy(framed, 4);
  framed.writeUInt32BE(crc32(typed), typed.length + 4);
  return framed;
}
