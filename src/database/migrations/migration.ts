import type { Models } from '../../models/index.js';

/** What one batch of a migration came to. */
export interface Batch {
  /** Documents that it changed. */
  changed: number;
  /** Where the next batch begins; undefined when nothing is left. */
  next: string | undefined;
}

/** One change of the form of what is stored. Once released it is never edited, renumbered or taken out. */
export interface Migration {
  /** Counted from 1, without a gap. */
  number: number;
  /** What it does, for logs and the doctor: "names the workspace of …". */
  name: string;
  /**
   * Does a part that takes a few seconds at most. It may be done again from the same position, by another process, while
   * the app is already at work: so each write names in its filter the old form that it changes.
   * @param position what the batch before gave as `next`; undefined at the beginning
   */
  batch(models: Models, position: string | undefined): Promise<Batch>;
}
