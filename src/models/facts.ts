/** Ways to lay out an infographic. */
export const layouts = ['timeline', 'comparison', 'steps', 'statistics', 'map', 'list'] as const;
export type Layout = (typeof layouts)[number];

/** What an infographic is made of: nothing else of an article ever reaches the image model. */
export interface Facts {
  title: string;
  /** 3 to 7, of at most 12 words each. */
  points: readonly string[];
  /** The value as it stands in the article, unit and all ("4.2 million tonnes"), and what it measures. */
  numbers: readonly { value: string; measures: string }[];
  layout: Layout;
  /** BCP 47: the language that they are written in. */
  language: string;
}
