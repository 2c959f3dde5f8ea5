import type { Resolution } from '../../models/infograph.js';

/** How true the pictures of models were, in a span of time. What nobody read is in no share. */
export interface TruthReport {
  from: Date;
  to: Date;
  /** By model, size and language. */
  rows: TruthRow[];
  /** By model alone. */
  models: ModelTruth[];
  recommended?: Recommendation;
}

export interface TruthCounts {
  /** Infographs that a model has made a picture of. */
  pictures: number;
  /** Of those, the ones whose first picture was read. */
  read: number;
  /** What the first picture said was right, or had slips that mislead nobody. */
  rightAtOnce: number;
  slipsAtOnce: number;
  /** A later picture of the model's was shown, which was right or had slips. */
  mended: number;
  /** The exact picture was shown in the place of a wrong one. */
  exact: number;
  /** It was shown although it was known to be wrong: there was no exact one. */
  wrong: number;
  /** Nobody could read the first picture. */
  unread: number;
  /** Somebody said that a number, a word or something missing is wrong with it. */
  reported: number;
}

export interface TruthRow extends TruthCounts {
  /** Its id. */
  model: string;
  resolution: Resolution;
  /** BCP 47, of the brief; `-` where nobody read the picture, so that nobody noted it. */
  language: string;
  /** From the acceptance to the picture in its place. */
  p50Seconds: number | null;
  p95Seconds: number | null;
  /** What it was paid with. */
  credits: number;
  /** What fal took for all of its pictures, in micro-dollars; null where that is not known of all. */
  costMicros: number | null;
  /** Some of that is the most that it may have been: what is priced by token, and fal has not told. */
  costAtMost: boolean;
}

export interface ModelTruth extends TruthCounts {
  model: string;
  /**
   * What the share of pictures that were right, or had slips alone, at once is at least, with 95 % certainty (Wilson's
   * interval); null where none was read.
   */
  atLeast: number | null;
}

export interface Recommendation {
  model: string;
  /** The default of now, where that is another one. */
  insteadOf?: string;
}
