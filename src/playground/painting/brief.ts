import type { Layout } from '../../models/facts.js';

/** What a sample picture says, word for word. Nothing is added to it but a note at the foot. */
export interface Brief {
  /** Empty where the picture is to have no words. */
  title: string;
  /** A sentence under the title. */
  subtitle?: string;
  points: readonly Point[];
  numbers: readonly Figure[];
  layout?: Layout;
  /** BCP 47, where the prompt tells it. */
  language?: string;
}

export interface Point {
  /** A few words that the point is known by. */
  lead?: string;
  text: string;
}

export interface Figure {
  /** With its unit: "25 kg". */
  value: string;
  measures: string;
}
