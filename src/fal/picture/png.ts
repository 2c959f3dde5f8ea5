import { once } from 'node:events';
import { crc32, createInflate } from 'node:zlib';
import type { Reader } from './reader.js';
import { checkSize, NotAPicture } from './size.js';

/** Allowed depths by color type, and samples a pixel: https://www.w3.org/TR/png-3/#11IHDR */
const colors: ReadonlyMap<number, { samples: number; depths: readonly number[] }> = new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [3, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8, 16] }],
  [6, { samples: 4, depths: [8, 16] }],
]);
/** Where each pass of an interlaced picture begins, and its steps: https://www.w3.org/TR/png-3/#8InterlaceMethods */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * Reads a PNG behind its signature to the end: every chunk has its checksum, the pixels are as many bytes as its header
 * says once they are inflated (on a thread of the pool, and thrown away). @throws NotAPicture
 */
export async function checkPng(reader: Reader): Promise<void> {
  const first = await chunkHead(reader);
  if (first.type !== 'IHDR' || first.bytes !== 13) throw new NotAPicture('it has no header');
  const header = Buffer.concat(await collected(reader, first));
  const pixels = new PixelCount(pixelBytes(header));
  let palette = false;
  for (;;) {
    const head = await chunkHead(reader);
    if (head.type === 'IEND') {
      await collected(reader, head);
      break;
    }
    if (head.type === 'PLTE') palette = true;
    for await (const piece of checkedPieces(reader, head)) {
      if (head.type === 'IDAT') await pixels.add(piece);
    }
  }
  if (header[9] === 3 && !palette) throw new NotAPicture('it has no palette');
  await pixels.end();
}

interface ChunkHead {
  type: string;
  bytes: number;
}

async function chunkHead(reader: Reader): Promise<ChunkHead> {
  const head = await reader.take(8);
  const type = head.toString('latin1', 4);
  if (!/^[A-Za-z]{4}$/.test(type)) throw new NotAPicture('it has a chunk without a name');
  return { type, bytes: head.readUInt32BE(0) };
}

async function* checkedPieces(reader: Reader, { type, bytes }: ChunkHead): AsyncGenerator<Buffer> {
  let sum = crc32(type);
  for await (const piece of reader.pieces(bytes)) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if ((await reader.take(4)).readUInt32BE(0) !== sum) throw new NotAPicture('a checksum in it is wrong');
}

async function collected(reader: Reader, head: ChunkHead): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  for await (const piece of checkedPieces(reader, head)) pieces.push(piece);
  return pieces;
}

/** How many bytes the pixels are, each row led by its filter. @throws NotAPicture */
function pixelBytes(header: Buffer): number {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  checkSize(width, height);
  const [depth = 0, color = 0, compression, filter, interlaced = 0] = header.subarray(8);
  const kind = colors.get(color);
  if (!kind?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlaced > 1) {
    throw new NotAPicture('it is of a kind that there is not');
  }
  const bytesOf = (columns: number, rows: number) =>
    columns === 0 ? 0 : rows * (1 + Math.ceil((columns * depth * kind.samples) / 8));
  if (interlaced === 0) return bytesOf(width, height);
  return adam7
    .map(([x, y, stepX, stepY]) =>
      bytesOf(Math.max(0, Math.ceil((width - x) / stepX)), Math.max(0, Math.ceil((height - y) / stepY))),
    )
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** Inflates what it is given, and counts what comes out; never more than is expected is kept or waited for. */
class PixelCount {
  private readonly inflate = createInflate({ chunkSize: 64 * 1024 });
  private seen = 0;
  private fault: NotAPicture | undefined;
  private readonly over: Promise<void>;

  constructor(private readonly expected: number) {
    this.over = new Promise((resolve) => this.inflate.once('close', () => resolve()));
    this.inflate.on('error', () => this.fail('its pixels cannot be inflated'));
    this.inflate.on('data', ({ length }: Buffer) => {
      this.seen += length;
      if (this.seen > expected) this.fail('it has more pixels than it says');
    });
  }

  async add(piece: Buffer): Promise<void> {
    if (this.fault) throw this.fault;
    if (this.inflate.destroyed || this.inflate.write(piece)) return;
    await Promise.race([once(this.inflate, 'drain').catch(() => undefined), this.over]);
  }

  async end(): Promise<void> {
    this.inflate.end();
    await this.over;
    if (this.fault) throw this.fault;
    if (this.seen !== this.expected) throw new NotAPicture('it has fewer pixels than it says');
  }

  private fail(why: string): void {
    this.fault ??= new NotAPicture(why);
    this.inflate.destroy();
  }
}
