import type { FileHandle } from 'node:fs/promises';
import { CutOff } from './size.js';

const PIECE_BYTES = 64 * 1024;

/** Reads a file from its beginning to its end, a piece of it in memory at a time. */
export class Reader {
  private buffered: Buffer = Buffer.alloc(0);

  constructor(private readonly file: FileHandle) {}

  /** The next so many bytes, at most 64 kB; they come again. @throws NotAPicture where the file ends before */
  async peek(count: number): Promise<Buffer> {
    while (this.buffered.length < count) {
      if (!(await this.fill())) throw new CutOff('it ends too early');
    }
    return this.buffered.subarray(0, count);
  }

  /** The next so many bytes, at most 64 kB. @throws NotAPicture where the file ends before */
  async take(count: number): Promise<Buffer> {
    const taken = await this.peek(count);
    this.buffered = this.buffered.subarray(count);
    return taken;
  }

  /** So many bytes, in pieces. @throws NotAPicture where the file ends before */
  async *pieces(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      const piece = await this.take(Math.min(left, PIECE_BYTES));
      left -= piece.length;
      yield piece;
    }
  }

  /** Passes over everything before what `find` finds, which sees a byte of what it saw before. @throws NotAPicture */
  async skipTo(find: (buffered: Buffer) => number): Promise<void> {
    for (;;) {
      const at = find(this.buffered);
      if (at >= 0) {
        this.buffered = this.buffered.subarray(at);
        return;
      }
      this.buffered = this.buffered.subarray(-1);
      if (!(await this.fill())) throw new CutOff('it ends too early');
    }
  }

  async skip(count: number): Promise<void> {
    for await (const _piece of this.pieces(count));
  }

  /** What the next bytes are at most so many of, fewer where the file ends before; they come again. */
  async beginning(count: number): Promise<Buffer> {
    while (this.buffered.length < count && (await this.fill()));
    return this.buffered.subarray(0, count);
  }

  private async fill(): Promise<boolean> {
    const { buffer, bytesRead } = await this.file.read(Buffer.allocUnsafe(PIECE_BYTES), 0, PIECE_BYTES, null);
    this.buffered = Buffer.concat([this.buffered, buffer.subarray(0, bytesRead)]);
    return bytesRead > 0;
  }
}
