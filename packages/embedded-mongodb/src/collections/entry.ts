import type { Doc } from '../bson/types.js';

/** A stored document. It is never changed: an update puts another in its place, so a reader may keep what it found. */
export interface Entry {
  /** The key of the document's `_id`. */
  readonly id: string;
  readonly doc: Doc;
  /** Encoded size in bytes. */
  readonly size: number;
}
