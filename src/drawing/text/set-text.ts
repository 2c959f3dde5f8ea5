import type { Span } from '../scene/scene.js';
import type { Segment } from './segments.js';

/** A stretch of a text in one look. */
export type Piece = Span;

/** A line as it was set: its pieces, and how wide they are together, in design pixels. */
export interface SetLine {
  pieces: readonly Piece[];
  width: number;
}

/** A paragraph in lines. */
export interface SetText {
  lines: readonly SetLine[];
  /** Of its widest line. */
  width: number;
  /** The largest size in it. */
  size: number;
  /** From baseline to baseline. */
  leading: number;
  /** A word was wider than a line and had to be broken: only where nothing else is possible. */
  broken: boolean;
  /** A line ends within what belongs together, after an article or in a name. */
  badlyEnded: boolean;
}

/** A word by its place in the whole text, measured at size 1. */
export interface MeasuredWord {
  text: string;
  start: number;
  end: number;
  glue: Segment['glue'];
  parts: readonly WordPart[];
  /** With the space after it, where there is one. */
  spaced?: readonly WordPart[];
}

/** What of a word is in one piece of its text. */
export interface WordPart {
  piece: number;
  extent: number;
}
