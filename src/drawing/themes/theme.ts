import type { Content } from '../content/content.js';
import type { Format, ThemeName } from '../scene/look.js';
import type { Face } from '../scene/scene.js';
import type { Measurer } from '../text/measure.js';
import type { Pen } from '../text/pen.js';

/** Colors on one ground. Text is only ever `ink`, `grey`, `accent` or `second`: each can be read on the ground. */
export interface Tone {
  ground: string;
  ink: string;
  grey: string;
  /** What the picture is about. */
  accent: string;
  /** Its other side; a hue means one thing in the whole picture. */
  second: string;
  /** Marks that are not pointed at; no text stands on or in it. */
  pale: string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Four sizes of type, in design pixels, from the largest. */
export interface TypeScale {
  figure: number;
  large: number;
  /** At least 40. */
  body: number;
  /** At least 24. */
  small: number;
}

/** What a theme leaves to the layout when title and source have their places. */
export interface Frame {
  main: Box;
  tone: Tone;
  /** A place of its own for the hero figure, which then is drawn nowhere else; with the colors there. */
  hero?: { box: Box; tone: Tone };
}

/** A composition: where title, figure and source stand, with which letters and colors. */
export interface Theme {
  name: ThemeName;
  faces: { display: Face; text: Face; strong: Face };
  /** Places title, subtitle and source. @returns what is left, or undefined where they do not fit at this size */
  frame(kit: Kit, content: Content): Frame | undefined;
  /** The ground of the whole picture. */
  background: string;
}

/** What themes and layouts compose with: one try at one scale. */
export interface Kit {
  theme: Theme;
  format: Format;
  /** Of the picture, in design pixels. */
  width: number;
  height: number;
  scale: TypeScale;
  language: string;
  measurer: Measurer;
  pen: Pen;
}

/** The margin on all sides, in design pixels. */
export const MARGIN = 64;
/** Distances are multiples of it. */
export const GRID = 8;

export const isTall = (format: Format): boolean => format === '9:16' || format === '4:5';
