import { MAX_MESSAGE_BYTES } from '../bson/codec.js';
import { HEADER_BYTES } from './messages.js';

/** Cuts what a socket brings into messages, each as long as it says in its first four bytes. */
export class Frames {
  private buffered: Buffer[] = [];
  private length = 0;

  /** Whether a message has begun that is not whole yet. */
  get unfinished(): boolean {
    return this.length > 0;
  }

  /**
   * The messages that are whole now.
   * @throws RangeError where the length of one is impossible: nothing that follows can be read
   */
  push(chunk: Buffer): Buffer[] {
    this.buffered.push(chunk);
    this.length += chunk.length;
    const whole: Buffer[] = [];
    while (this.length >= HEADER_BYTES) {
      if ((this.buffered[0]?.length ?? 0) < HEADER_BYTES) this.buffered = [Buffer.concat(this.buffered)];
      const size = this.buffered[0]?.readInt32LE(0) ?? 0;
      if (size < HEADER_BYTES || size > MAX_MESSAGE_BYTES)
        throw new RangeError('a message of an impossible length');
      if (this.length < size) break;
      const all =
        this.buffered.length === 1 && this.buffered[0] ? this.buffered[0] : Buffer.concat(this.buffered);
      whole.push(all.subarray(0, size));
      this.length -= size;
      this.buffered = this.length > 0 ? [all.subarray(size)] : [];
    }
    return whole;
  }
}
