import type { IconName } from './icons.js';

/** Ways to lay out an infographic; `ranking`: values of one measure in their order, or the parts of a whole. */
export const layouts = ['timeline', 'comparison', 'steps', 'statistics', 'ranking', 'map', 'list'] as const;
export type Layout = (typeof layouts)[number];

/** Where the words of a quotation come from; `model`: no source says it. */
export const origins = ['article', 'prompt', 'message', 'table', 'model', 'person'] as const;
export type Origin = (typeof origins)[number];

/** What a fact rests on. */
export interface Evidence {
  /** A span of the source, word for word; of `model` and `person` it is the fact itself. */
  quote: string;
  from: Origin;
  /** The block of the article in which it stands, from 0. */
  at?: number;
}

/** One statement of an infographic. Those of versions before, and of people's forms, have no evidence. */
export interface Point {
  /** At most 280 characters. */
  text: string;
  /** What it is about, as a small picture beside it; absent where none fits, or nobody has chosen one. */
  icon?: IconName;
  evidence?: Evidence;
}

/** A number of an infographic. */
export interface Figure {
  /** As it stands in the source, unit and all: "4.2 million tonnes". */
  value: string;
  /** What it measures; may be empty. */
  measures: string;
  evidence?: Evidence;
}

/** What an infographic is made of: nothing else of an article ever reaches the image model. */
export interface Facts {
  /** At most 120 characters. */
  title: string;
  subtitle?: string;
  /** At most 10, in order of importance, or of the steps. */
  points: readonly Point[];
  /** At most 8. */
  numbers: readonly Figure[];
  layout: Layout;
  /** BCP 47: the language that they are written in. */
  language: string;
}

/** A fact that was left out, and why, in words for whoever looks into it. */
export interface Dropped {
  text: string;
  why: string;
}
