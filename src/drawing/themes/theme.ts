import type { Content } from '../content/content.js';
import type { Format, ThemeName } from '../scene/look.js';
import type { Face } from '../scene/scene.js';
import type { Measurer } from '../text/measure.js';
import type { Pen } from '../text/pen.js';

/** Colors on one ground. Text is only ever `ink`, `gray`, `accent` or `second`: each can be read on the ground. */
export interface Tone {
  ground: string;
  ink: string;
  gray: string;
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
  /** Free room in a column of its own, from the title down to the source: for the hero or its marks. */
  aside?: Box;
  /** The colors there, where they are others than of the rest. */
  asideTone?: Tone;
  /**
   * Below `main`, by how much what leaves its bottom right corner free by `width` and `height` may reach down: beside the
   * source.
   */
  corner?: { width: number; height: number; reach: number };
  /** The colors of a band across the picture that facts stand on. */
  band?: Tone;
}

/** Colors of a tone that text may have. */
export type Hue = 'ink' | 'gray' | 'accent' | 'second';

/** A composition: where title, figure and source stand, with which letters and colors. */
export interface Theme {
  name: ThemeName;
  /** What is said by color: the figure that the picture turns on, the bar that a chart points at. */
  hues: { hero: Hue; chart: Hue };
  /**
   * How facts stand beside each other: `plain` in columns; `topped` in columns, each under a rule; `band` in columns on
   * a band of another ground across the picture; `ruled` one below the other between rules, values at their ends.
   */
  facts: 'plain' | 'topped' | 'band' | 'ruled';
  /** Whether a chart has them in a column beside it, in wide pictures. */
  hasFactsBeside: boolean;
  /** How much larger than usual its titles and values are set: condensed letters need less room. */
  large: number;
  faces: { display: Face; text: Face; strong: Face };
  /** Places title, subtitle and source. @returns what is left, or undefined where they do not fit at this size */
  frame(kit: Kit, content: Content): Frame | undefined;
  /** The ground of the whole picture. */
  background: string;
  /** All grounds that it has, with their colors. */
  tones: readonly Tone[];
}

/** What themes and layouts compose with: one try at one scale. */
export interface Kit {
  theme: Theme;
  format: Format;
  /** Of the picture, in design pixels. */
  width: number;
  height: number;
  scale: TypeScale;
  /** Whether titles may be set two sizes down: what is tried last. */
  smallTitle: boolean;
  /**
   * Whether the figure is to be drawn as well, by marks to scale, so that its place has room for them: `one` shape that
   * stands beside it, or `many` that may have a place of their own.
   */
  pictured: 'one' | 'many' | false;
  /** Whether a column may be given to what the picture can do without there. */
  isBeside: boolean;
  /** So many steps stand on the pages before. */
  stepsBefore?: number;
  language: string;
  measurer: Measurer;
  pen: Pen;
}

/** The least size of body text: at 400 pixels, as Slack shows a picture, it is 10. */
export const LEAST_BODY = 40;
/** The margin on all sides, in design pixels. */
export const MARGIN = 64;
/** Distances are multiples of it. */
export const GRID = 8;

export const isTall = (format: Format): boolean => format === '9:16' || format === '4:5';
