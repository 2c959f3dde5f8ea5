import { closeSync, fdatasync, fsyncSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { encodeFrame, FILE_HEADER_BYTES, markOf, newFileHeader, type ReadResult } from './frames.js';

/** The log that is being written: frames go to its end and count as written once they are synced. */
export class LogWriter {
  private constructor(
    readonly path: string,
    private readonly fd: number,
    private readonly mark: number,
    /** Bytes up to the end of the last whole frame. */
    public size: number,
    private frames: number,
  ) {}

  static create(path: string): LogWriter {
    const fd = openSync(path, 'w', 0o600);
    try {
      const header = newFileHeader();
      writeAll(fd, header, 0);
      fsyncSync(fd);
      syncFolder(dirname(path));
      return new LogWriter(path, fd, markOf(header), FILE_HEADER_BYTES, 0);
    } catch (error) {
      closeSync(fd);
      // Half a file would look like a log that came after the one which now goes on.
      rmSync(path, { force: true });
      throw error;
    }
  }

  /** Goes on with a log that was read, without whatever stands behind its last whole frame. */
  static reopen(path: string, read: ReadResult): LogWriter {
    const fd = openSync(path, 'r+');
    if (read.broken) {
      ftruncateSync(fd, read.end);
      fsyncSync(fd);
    }
    return new LogWriter(path, fd, read.mark, read.end, read.frames);
  }

  /** Writes a frame; it counts only after `sync`. Where that fails, `takeBack` must be called. */
  write(body: Buffer): number {
    const frame = encodeFrame(this.mark, this.frames, body);
    writeAll(this.fd, frame, this.size);
    return frame.length;
  }

  sync(done: (error: Error | null) => void): void {
    fdatasync(this.fd, done);
  }

  /** The frame that was written last has been synced. */
  advance(bytes: number): void {
    this.size += bytes;
    this.frames++;
  }

  /** Cuts off what a failed write may have left. */
  takeBack(): void {
    ftruncateSync(this.fd, this.size);
  }

  close(): void {
    closeSync(this.fd);
  }
}

function writeAll(fd: number, bytes: Buffer, position: number): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, bytes.length - at, position + at);
}

/** Makes the names of new and renamed files in a folder durable. */
export function syncFolder(folder: string): void {
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
