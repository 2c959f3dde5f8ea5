import type { Source } from '../../models/brief.js';
import { type ArtFault, artFaults } from '../../models/drawing.js';
import type { Facts } from '../../models/facts.js';
import type { DrawnLayout, Look, ThemeName } from './look.js';
import type { Mark, Role } from './scene.js';

export { type ArtFault, artFaults };

/** What a picture is drawn from. */
export interface DrawableBrief extends Facts {
  source?: Partial<Source>;
  /** Only where it is a part of a brief that takes several pages. */
  page?: PageMark;
}

/** Which page of a brief something is. */
export interface PageMark {
  /** "2/3", beside the source; absent where there is no room for it. */
  label?: string;
  /** So many of the brief's steps stand on the pages before: those on this one are counted on from there. */
  stepsBefore: number;
}

/** A brief on more pages is a text. */
export const MOST_PAGES = 4;

export const exportFormats = ['png', 'svg', 'pdf', 'pptx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Whose picture it is: where several wait, their workspaces take turns. */
export interface Turn {
  workspace: string;
  /** No accepted job waits for it: it is drawn after all that one waits for. */
  draft?: boolean;
}

/**
 * Draws briefs, one at a time, in a process of its own; see src/drawing/process. All of it throws DrawingError, in words;
 * any other error when it is closed. Without a turn it is a job's, of nobody's workspace.
 */
export interface Drawing {
  /** A picture as PNG. The same brief, look and version give the same bytes on one platform. */
  draw(brief: DrawableBrief, look: Look, turn?: Turn): Promise<DrawnPicture>;
  /**
   * The same picture as a file of another kind.
   * @param art what a model has painted, where the words are set over that
   */
  export(
    brief: DrawableBrief,
    look: Look,
    format: ExportFormat,
    turn?: Turn,
    art?: Uint8Array,
  ): Promise<ExportedFile>;
  /**
   * All of a brief on as few pages as hold it, in files of a kind: what `draw` draws of it, then what that leaves out, under
   * the same title and in the same look. Of what four pages do not hold it tells the place.
   */
  pages(brief: DrawableBrief, look: Look, format: ExportFormat, turn?: Turn): Promise<DrawnPages>;
  /** A picture that is there already, PNG or JPEG, as PDF with its description. */
  imagePdf(image: Uint8Array, described: DescribedImage, turn?: Turn): Promise<ExportedFile>;
  /** Words over a picture that a model has painted; a plain theme where that cannot be used. */
  drawOver(art: Uint8Array, brief: DrawableBrief, look: Look, turn?: Turn): Promise<DrawnOver>;
  /**
   * A picture of an SVG that somebody else has drawn, and the SVG without anything that does not draw.
   * @param area of the picture in pixels; its shape is the drawing's own
   */
  vector(svg: Uint8Array, area: number, turn?: Turn): Promise<DrawnVector>;
  close(): Promise<void>;
}

/** What is left of an SVG once it is sanitized, and a PNG of that, in pixels. */
export interface VectorPicture {
  png: Buffer;
  svg: Buffer;
  width: number;
  height: number;
}

/** `refused`: why it is no SVG that may be shown, in words of ours. */
export type DrawnVector = VectorPicture | { refused: string };

/** What the PDF of a picture says about it. */
export interface DescribedImage {
  title: string;
  /** What is to be seen, in words. */
  alt: string;
  /** Of these words, BCP 47. */
  language: string;
  /** Of the picture, in any unit. */
  width: number;
  height: number;
}

export interface DrawnPicture extends Drawn {
  png: Buffer;
}

export interface DrawnOver extends DrawnPicture {
  artUsed: boolean;
  /** Why it was not used. */
  artFault?: ArtFault;
}

export interface ExportedFile {
  bytes: Buffer;
  contentType: string;
  /** "png", "svg", "pdf" or "pptx". */
  extension: string;
}

/** Of a kind that has no pages (`png`, `svg`) each page is a file; of the others there is one. */
export interface DrawnPages {
  files: ExportedFile[];
  /** How many pages there are in all. */
  pages: number;
  leftOut: LeftOutPlaces;
}

/** By place in the brief, from 0. */
export interface LeftOutPlaces {
  points: readonly number[];
  numbers: readonly number[];
}

/** What came out of drawing. */
export interface Drawn {
  theme: ThemeName;
  layout: DrawnLayout;
  /** Of the picture, in its own pixels. */
  width: number;
  height: number;
  /** As the engine has measured them in the finished picture, in design pixels (1,600 wide). */
  runs: readonly MeasuredRun[];
  marks: readonly Mark[];
  /** What did not fit, by place in the brief; nothing where all of it is there. */
  leftOut: LeftOutPlaces;
  /** On so many pages all of it would be; absent where it is here, or not even four hold it. */
  pages?: number;
  /** What kind of chart it has, for those who cannot see it. */
  chart?: 'bars' | 'columns' | 'line' | 'parts' | 'units' | 'filled' | 'ring' | 'timeline';
}

export interface MeasuredRun {
  text: string;
  role: Role;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of the type, in design pixels. */
  size: number;
  /** To the ground under it: at least 4.5. */
  contrast: number;
}

/**
 * `missing_glyphs`: no font here has its letters; `too_much`: it does not fit, whatever is left out; `no_text`: there is
 * nothing to say; `too_slow`: it took longer than a picture may; `busy`: too many wait, and the same brief can be drawn
 * later; `engine`: what draws it broke.
 */
export type DrawingFault = 'missing_glyphs' | 'too_much' | 'too_slow' | 'busy' | 'engine' | 'no_text';

/** Why a brief cannot be drawn, in words for people. */
export class DrawingError extends Error {
  constructor(
    readonly code: DrawingFault,
    message: string,
  ) {
    super(message);
    this.name = 'DrawingError';
  }
}
