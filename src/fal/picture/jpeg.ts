import type { Reader } from './reader.js';
import { checkSize, NotAPicture } from './size.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
/** Frames as everybody reads them: baseline, extended, progressive. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, table B.1 */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

/**
 * Reads a JPEG behind its first marker to its last: each segment is as long as it says, there is one frame with a size
 * and tables before the first scan, and every scan ends in a marker. The coefficients themselves are not decoded: that
 * takes half a second of a core and 100 MB for 2K. @throws NotAPicture
 */
export async function checkJpeg(reader: Reader): Promise<void> {
  let framed = false;
  let tables = false;
  let scans = 0;
  for (;;) {
    const marker = await nextMarker(reader);
    if (marker === EOI) break;
    if (marker === SOI) throw new NotAPicture('it begins twice');
    const bytes = (await reader.take(2)).readUInt16BE(0) - 2;
    if (bytes < 0) throw new NotAPicture('a segment of it has no length');
    const segment = Buffer.from(await reader.take(bytes));
    if (FRAMES.has(marker)) {
      if (framed) throw new NotAPicture('it has more than one frame');
      checkFrame(segment);
      framed = true;
    }
    tables ||= marker === DQT;
    if (marker === SOS) {
      if (!framed || !tables) throw new NotAPicture('it has a scan of nothing');
      scans += 1;
      await reader.skipTo(scanEnd);
    }
  }
  if (scans === 0) throw new NotAPicture('it has no pixels');
}

function checkFrame(segment: Buffer): void {
  if (segment.length < 6) throw new NotAPicture('its frame is too short');
  const [precision, components] = [segment[0], segment[5] ?? 0];
  if (precision !== 8 || ![1, 3, 4].includes(components) || segment.length !== 6 + 3 * components) {
    throw new NotAPicture('its frame is of a kind that is not shown');
  }
  checkSize(segment.readUInt16BE(3), segment.readUInt16BE(1));
}

/** Markers may be led by any number of 0xff. */
async function nextMarker(reader: Reader): Promise<number> {
  if ((await reader.take(1))[0] !== 0xff) throw new NotAPicture('something in it is no segment');
  for (;;) {
    const [code = 0] = await reader.take(1);
    if (code === 0) throw new NotAPicture('something in it is no segment');
    if (code !== 0xff) return code;
  }
}

/** Where the marker is that ends a scan; a stuffed 0xff and a restart are within. */
function scanEnd(bytes: Buffer): number {
  for (let at = bytes.indexOf(0xff); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 2)) {
    const code = bytes[at + 1] ?? 0;
    if (code !== 0 && (code < 0xd0 || code > 0xd7)) return at;
  }
  return -1;
}
