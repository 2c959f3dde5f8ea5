import type { Scene } from '../scene.js';

/** A button that stands somewhere in Slack, and whatever it says. */
export interface Seen {
  actionId: string;
  value: string;
  channel: string;
  ts: string;
}

/** What a hostile member knows when they do something. */
export interface Occasion extends Scene {
  /** Who does it. */
  user: string;
  /** Where their pages are: `http://127.0.0.2:1234`. */
  site: string;
  /** The how manyth of all things that are done. */
  n: number;
  /** What others can press. */
  seen: readonly Seen[];
}

/** One thing that a hostile member does. Whatever it rejects with is the answer that it got. */
export type Trick = (occasion: Occasion) => Promise<unknown>;

export type Tricks = Readonly<Record<string, Trick>>;
