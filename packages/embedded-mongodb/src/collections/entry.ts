import { decode, encodeDocument } from '../bson/codec.js';
import type { Doc } from '../bson/types.js';

/** Of more documents than this, those that were read from a file stay encoded while a command goes through them. */
const MANY = 10_000;

/**
 * A stored document. It is never changed: an update puts another in its place, so a reader may keep what it found.
 * One that was read from a file stays encoded until somebody looks at it, which makes opening quick and small.
 */
export class Entry {
  private held: Doc | Uint8Array;

  constructor(
    /** The key of the document's `_id`. */
    readonly id: string,
    content: Doc | Uint8Array,
    /** Encoded size in bytes. */
    readonly size: number,
  ) {
    this.held = content;
  }

  get doc(): Doc {
    if (this.held instanceof Uint8Array) this.held = decode(this.held);
    return this.held;
  }

  /** The document for one look, without keeping it decoded. */
  peek(): Doc {
    return this.held instanceof Uint8Array ? decode(this.held) : this.held;
  }

  /** The document, kept decoded unless it is one of so many that this would fill the memory. */
  docAmong(count: number): Doc {
    return count > MANY ? this.peek() : this.doc;
  }

  encode(): Uint8Array {
    return this.held instanceof Uint8Array ? this.held : encodeDocument(this.held);
  }
}
