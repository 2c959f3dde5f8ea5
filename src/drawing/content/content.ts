import type { DrawnLayout } from '../scene/look.js';

/**
 * What a brief gives a picture to work with: the same words, sorted by what can be drawn of them. Every string is the
 * brief's own, or a part of one that stands there word for word.
 */
export interface Content {
  /** As it was written. */
  title: string;
  subtitle?: string;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The layouts that suit it, the best first; never empty. */
  layouts: readonly DrawnLayout[];
  /** The one figure that the picture turns on, where there is one; never also in `facts`. */
  hero?: Fact;
  /** Everything else that is to be said, in the brief's order, but for what a chart says. */
  facts: readonly Fact[];
  /** Values of one unit and one measure, which may be compared: at most one of three values or more, the best. */
  chart?: Chart;
  /** Pairs of one measure each, of a comparison ("CO2: train 2.2 kg, plane 77 kg"). */
  pairs: readonly Chart[];
  /** Dated facts, in order of time, of a timeline. */
  events: readonly DatedFact[];
  /** Two sides, each with what is said of it; of a comparison. */
  sides: readonly Side[];
  /** "The Sample Gazette, March 2026": the site or title and the date, where they are known. */
  source?: string;
  /** "Source:" in the brief's language. */
  sourceWord: string;
}

/** One statement, with its value apart where it has one. */
export interface Fact {
  /** Which point or number of the brief it is. */
  from: { points?: number; numbers?: number };
  /** "140 litres" in parts; the whole is "140 litres" again when `figure` and `unit` are joined in their order. */
  value?: Value;
  /** What stands beside the value, or the whole statement where there is none; may be empty where a value is alone. */
  text: string;
  /** A short head of its own ("Bauvoranfrage stellen: klärt in ..."), not repeated in `text`. */
  head?: string;
  /** From the closed list of src/drawing/icons. */
  icon?: string;
}

export interface Value {
  /** As it is written: "140 litres", "$4.20", "22.5億杯", "1 h 57 min". */
  written: string;
  /**
   * In the order in which they are written, each large (digits) or small (unit): [{text: '140', kind: 'digits'},
   * {text: ' ', kind: 'space'}, {text: 'litres', kind: 'unit'}].
   */
  parts: ReadonlyArray<{ text: string; kind: 'digits' | 'unit' | 'space' }>;
  /** In base units, where it is one number: what charts are drawn of. */
  amount?: number;
  /** The unit that it is compared by ("litre", "%", "USD"); empty where it is a bare number. */
  unit: string;
}

/** Values that share their unit and their measure. */
export interface Chart {
  /** What all of them measure ("Price of a flat white"); absent where the title says it. */
  title?: string;
  /** In the order to draw: by time where `byTime`, else the largest first. */
  bars: ReadonlyArray<{ label: string; value: Value & { amount: number }; from: Fact['from'] }>;
  byTime: boolean;
  /** They add up to 100 % (±1): parts of a whole. */
  isWhole: boolean;
  /** Which bar the picture points at: the last by time, the largest else, or the one that the title names. */
  highlight: number;
}

export interface DatedFact extends Fact {
  /** As it is written: "1616年", "March 1998". */
  date: string;
  /** Years and their parts since year 0, to place it to scale. */
  time: number;
}

export interface Side {
  /** "Train". */
  name: string;
  facts: readonly Fact[];
}
