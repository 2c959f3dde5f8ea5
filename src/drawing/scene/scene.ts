/**
 * A picture before it is painted: shapes and lines of text with their places, in design pixels. Every picture is 1,600
 * design pixels wide, whatever its ratio, and is scaled as a whole when it is painted. Layouts compose from left to
 * right; `mirrored` turns the whole for languages that are written from right to left.
 */
export interface Scene {
  /** 1,600; less of what is composed for a part of a picture, until it is placed there. */
  width: number;
  height: number;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** `#RRGGBB`, behind everything. */
  background: string;
  /** A picture under everything, by key; see src/drawing/art. */
  art?: string;
  /** In the order in which they are painted, all of them under the text. */
  shapes: readonly Shape[];
  /** In reading order. */
  texts: readonly TextLine[];
}

export const SCENE_WIDTH = 1600;

/** A filled or stroked outline. */
export interface Shape {
  /** SVG path data, in design pixels of the scene unless `transform` moves it. */
  d: string;
  fill?: string;
  /** `nonzero` where absent. */
  fillRule?: 'evenodd';
  stroke?: { color: string; width: number; cap?: 'round' | 'butt'; dash?: readonly number[] };
  /** 0 to 1; 1 where absent. */
  opacity?: number;
  /** The path's own pixels times `scale` (mirrored: its x times -`scale`), then moved. */
  transform?: { x: number; y: number; scale: number; mirrored?: boolean };
  /** Where it keeps its left and right when the picture is mirrored (a clock, a letter): its box, in design pixels. */
  upright?: { x: number; width: number };
  /** What of it is to scale, if anything is. */
  mark?: Mark;
}

/** A drawn value: within one chart, `length` is `value` times one factor, within 1 %. */
export interface Mark {
  /** Marks of one chart share their scale. */
  chart: string;
  value: number;
  /**
   * How long it is, in design pixels; of an angle its length along the ring; of units how many are drawn; of a filled
   * container the area or the height that is filled; of a thing as large as its value the area of its box.
   */
  length: number;
}

export type Role =
  | 'title'
  | 'subtitle'
  /** The value that everything turns on, and those of the other facts. */
  | 'figure'
  /** What a mark, an axis or a figure is called. */
  | 'label'
  | 'body'
  /** 1, 2, 3 of steps and ranks. */
  | 'ordinal'
  /** How much one mark stands for. */
  | 'key'
  | 'source';

/** One line of text on one baseline. */
export interface TextLine {
  role: Role;
  spans: readonly Span[];
  /** The left end of the line, in design pixels. */
  x: number;
  baseline: number;
  /** As measured. */
  width: number;
  /** Of its largest letters. */
  size: number;
  /** The color directly under it, `#RRGGBB`: what its contrast is computed against. */
  ground: string;
  /** Lines of one paragraph have the same number; paragraphs are numbered in reading order. */
  paragraph: number;
  /** Degrees clockwise around the left end of the baseline; for labels along an upright dimension. */
  rotate?: -90;
}

/** Text of one font, size and color. */
export interface Span {
  text: string;
  face: Face;
  /** Design pixels. */
  size: number;
  /** `#RRGGBB`. */
  color: string;
}

/** What themes ask for: a kind of letters and a weight; src/drawing/fonts has the families that answer to it. */
export interface Face {
  /** `serif`: Source Serif 4. `condensed`: Barlow Condensed. `narrow`: Barlow Semi Condensed. And their like in other scripts. */
  kind: 'serif' | 'condensed' | 'narrow';
  weight: 500 | 700;
}
