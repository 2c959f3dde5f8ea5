import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { encodePng, pngChunk, pngSignature } from '@infograph/fal-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jpeg from 'jpeg-js';
import { NotAPicture, pictureKind } from '../../src/fal/picture/index.js';
import { fc } from '../support/fast-check.js';

const GIF = Buffer.from('R0lGODdhAQABAIAAAP///////ywAAAAAAQABAAACAkQBADs=', 'base64');
const png = await encodePng(Buffer.alloc(40 * 30 * 4, 7), 40, 30);
const jpg = jpeg.encode({ data: noise(40 * 30 * 4), width: 40, height: 30 }, 90).data;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'infograph-picture-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function kindOf(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'picture');
  await writeFile(path, bytes);
  return await pictureKind(path);
}

function noise(count: number): Buffer {
  return Buffer.from(Array.from({ length: count }, (_, n) => (n * n * 31 + n * 7) % 251));
}

/** A PNG of what is given, right in itself. */
function pngOf(
  width: number,
  height: number,
  pixels: Buffer,
  [depth, color, interlaced]: readonly [number, number, number],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, color, 0, 0, interlaced], 8);
  const parts = [
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([pngSignature, ...parts]);
}

/** The first place of these bytes, changed. */
function changed(bytes: Buffer, at: number, to: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = to;
  return copy;
}

describe('a picture', () => {
  it.each([
    ['png', png],
    ['jpeg', jpg],
    ['gif', GIF],
    ['png', pngOf(9, 2, Buffer.alloc(2 * 3), [1, 0, 0])],
    // Seven passes: of 5 x 5 pixels in RGB they are 11 rows.
    ['png', pngOf(5, 5, Buffer.alloc(25 * 3 + 11), [8, 2, 1])],
  ])('is a whole %s', async (kind, bytes) => {
    expect(await kindOf(bytes)).toBe(kind);
  });

  it.each([
    ['a script behind the signature of a GIF', Buffer.from('GIF89a/*<script>alert(1)</script>*/=1;')],
    ['a script in a GIF of a sane size', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00<script>', 'latin1')],
    ['a GIF without a picture', Buffer.concat([GIF.subarray(0, 19), Buffer.from(';')])],
    ['a page', Buffer.from('<!doctype html><title>Bad gateway</title>')],
    ['nothing', Buffer.alloc(0)],
    ['a signature alone', pngSignature],
    ['a PNG with a wrong checksum', changed(png, 30, (png[30] ?? 0) ^ 1)],
    ['a PNG whose pixels cannot be inflated', pngOf(1, 1, Buffer.alloc(0), [8, 6, 0])],
    ['a PNG with too few pixels', pngOf(40, 30, Buffer.alloc(10), [8, 6, 0])],
    ['a PNG that inflates to more than it says', pngOf(1, 1, Buffer.alloc(5_000_000), [8, 6, 0])],
    ['a PNG without a pixel', pngOf(0, 1, Buffer.alloc(1), [8, 6, 0])],
    ['a PNG of 4 billion pixels', pngOf(65_535, 65_535, Buffer.alloc(1), [1, 0, 0])],
    ['a PNG of a kind that there is not', pngOf(1, 1, Buffer.alloc(5), [3, 6, 0])],
    ['a PNG with a palette that is not there', pngOf(1, 1, Buffer.alloc(2), [8, 3, 0])],
    ['a JPEG of nothing but its beginning and end', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a JPEG with a script for segments', Buffer.from('\xff\xd8\xff\xe0<script>', 'latin1')],
    ['a JPEG without its end', jpg.subarray(0, -2)],
  ])('is not %s', async (_what, bytes) => {
    await expect(kindOf(bytes)).rejects.toThrow(NotAPicture);
  });

  it('is none that ends anywhere before its end, and no byte changed in a PNG goes unseen', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(png, jpg, GIF),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (whole, place, flip) => {
          const at = Math.floor(place * whole.length);
          await expect(kindOf(whole.subarray(0, at))).rejects.toThrow(NotAPicture);
          if (whole === png)
            await expect(kindOf(changed(png, at, (png[at] ?? 0) ^ flip))).rejects.toThrow(NotAPicture);
        },
      ),
      { numRuns: 60 },
    );
  });
});
