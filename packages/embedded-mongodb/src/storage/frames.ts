import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/**
 * The files' format. A file begins with 8 letters, a mark of 4 random bytes and 4 zero bytes; frames follow:
 * the mark, the length of the body, a number that counts frames, a checksum of length, number and body, and the body.
 * The mark is random so that no document can contain what looks like a frame of the file.
 */
const LETTERS = 'EMBMDB01';
export const FILE_HEADER_BYTES = 16;
const FRAME_HEADER_BYTES = 16;
const WINDOW_BYTES = 4 * 1024 * 1024;

export function newFileHeader(): Buffer {
  return Buffer.concat([Buffer.from(LETTERS), randomBytes(4), Buffer.alloc(4)]);
}

export const markOf = (fileHeader: Buffer): number => fileHeader.readUInt32LE(LETTERS.length);

export function encodeFrame(mark: number, sequence: number, body: Buffer): Buffer {
  const frame = Buffer.allocUnsafe(FRAME_HEADER_BYTES + body.length);
  frame.writeUInt32LE(mark, 0);
  frame.writeUInt32LE(body.length, 4);
  frame.writeUInt32LE(sequence >>> 0, 8);
  frame.set(body, FRAME_HEADER_BYTES);
  frame.writeUInt32LE(checksum(frame.subarray(4, 12), body), 12);
  return frame;
}

const checksum = (lengthAndNumber: Buffer, body: Buffer): number => crc32(body, crc32(lengthAndNumber));

/** How far a file could be read. */
export interface ReadResult {
  mark: number;
  frames: number;
  /** Where the next frame belongs. */
  end: number;
  /** Set where what stands at `end` is not a whole frame; `followed` tells that whole frames come after it. */
  broken?: { followed: boolean };
}

/** Reads a file's frames in order, in bounded memory; undefined where not even its header is whole. */
export function readFrames(path: string, onFrame: (body: Buffer) => void): ReadResult | undefined {
  const fd = openSync(path, 'r');
  try {
    const reader = new WindowReader(fd);
    const header = reader.read(0, FILE_HEADER_BYTES);
    if (header.length < FILE_HEADER_BYTES || header.toString('latin1', 0, LETTERS.length) !== LETTERS)
      return undefined;
    const mark = markOf(header);
    let at = FILE_HEADER_BYTES;
    let frames = 0;
    while (at < reader.size) {
      const body = frameAt(reader, at, mark);
      if (!body)
        return { mark, frames, end: at, broken: { followed: frameAfter(reader, at + 1, mark, frames) } };
      onFrame(body);
      at += FRAME_HEADER_BYTES + body.length;
      frames++;
    }
    return { mark, frames, end: at };
  } finally {
    closeSync(fd);
  }
}

function frameAt(reader: WindowReader, at: number, mark: number): Buffer | undefined {
  const header = reader.read(at, FRAME_HEADER_BYTES);
  if (header.length < FRAME_HEADER_BYTES || header.readUInt32LE(0) !== mark) return undefined;
  const length = header.readUInt32LE(4);
  if (at + FRAME_HEADER_BYTES + length > reader.size) return undefined;
  const lengthAndNumber = Buffer.from(header.subarray(4, 12));
  const expected = header.readUInt32LE(12);
  const body = reader.read(at + FRAME_HEADER_BYTES, length);
  return checksum(lengthAndNumber, body) === expected ? body : undefined;
}

/** Whether a whole, later frame stands anywhere behind: then what is broken is not the torn end of the last write. */
function frameAfter(reader: WindowReader, from: number, mark: number, frames: number): boolean {
  const pattern = Buffer.alloc(4);
  pattern.writeUInt32LE(mark);
  for (let at = from; at < reader.size; at += WINDOW_BYTES) {
    const window = Buffer.from(reader.read(at, Math.min(WINDOW_BYTES + 3, reader.size - at)));
    for (let hit = window.indexOf(pattern); hit >= 0; hit = window.indexOf(pattern, hit + 1)) {
      const header = reader.read(at + hit, FRAME_HEADER_BYTES);
      if (
        header.length === FRAME_HEADER_BYTES &&
        header.readUInt32LE(8) >= frames &&
        frameAt(reader, at + hit, mark)
      )
        return true;
    }
  }
  return false;
}

/** Reads a file through a window, so that small frames do not cost a system call each. */
class WindowReader {
  readonly size: number;
  private window = Buffer.alloc(0);
  private start = 0;

  constructor(private readonly fd: number) {
    this.size = fstatSync(fd).size;
  }

  /** The bytes from `at` on; fewer at the end of the file. They may be kept: a window is never written to again. */
  read(at: number, length: number): Buffer {
    if (at < this.start || at + length > this.start + this.window.length) this.fill(at, length);
    return this.window.subarray(at - this.start, at - this.start + length);
  }

  private fill(at: number, length: number): void {
    const wanted = Math.min(Math.max(length, WINDOW_BYTES), Math.max(0, this.size - at));
    const window = Buffer.allocUnsafe(wanted);
    let filled = 0;
    while (filled < wanted) {
      const got = readSync(this.fd, window, filled, wanted - filled, at + filled);
      if (got === 0) break;
      filled += got;
    }
    this.window = window.subarray(0, filled);
    this.start = at;
  }
}
