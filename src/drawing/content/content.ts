import type { IconName } from '../../models/icons.js';
import type { PageMark } from '../scene/drawing.js';
import type { DrawnLayout } from '../scene/look.js';

/**
 * What a brief gives a picture to work with: the same words, sorted by what can be drawn of them for one layout. Every
 * string is the brief's own, or a part of one that stands there word for word (of a chart's title, the words on both
 * sides of its labels); nothing of the brief is lost but words that only led to a label or a date that stands apart
 * ("in 2021"), and what hero, facts, chart, pairs, events and sides say, each says alone: a layout that draws all that
 * is there says everything once.
 *
 * A number that a point says as well is one fact with it: its value stands in the point, and so do all the words of
 * what it measures that carry a meaning (see statements.ts). Of what differs for the bars of a chart only that is kept;
 * what they have in common is its title.
 */
export interface Content {
  /** As it was written. */
  title: string;
  subtitle?: string;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Which layout the words were sorted for. The others' parts are empty: their words are among `facts`. */
  layout: DrawnLayout;
  /** The layouts that suit it, the best first; never empty. */
  layouts: readonly DrawnLayout[];
  /**
   * The one figure that the picture turns on, where there is one, with its value; never also in `facts`. None in `steps`,
   * none beside a chart that points at the value that the title names, and in a `list` only where the title names it. Of the facts it alone may have a `lead`.
   */
  hero?: Fact & { value: Value };
  /**
   * Everything else that is to be said, in the brief's order: its points, then the numbers that no point says (they
   * alone have no `from.points`, so that steps can be told from them).
   */
  facts: readonly Fact[];
  /** Values of one unit and one measure, which may be compared: at most one of three values or more, the best. */
  chart?: Chart;
  /** Only of `comparison`: a value of each side, of one measure ("CO2: train 2.2 kg, plane 77 kg"); of two sides, or of as many as `sides`. */
  pairs: readonly Chart[];
  /** Only of `timeline`: dated facts, in order of time. */
  events: readonly DatedFact[];
  /** Only of `comparison`: two to four sides, each with what is said of it, without what `pairs` say; or none. */
  sides: readonly Side[];
  /** "The Sample Gazette, March 2026": the site or title and the date, where they are known. */
  source?: string;
  /** "Source:" in the brief's language. */
  sourceWord: string;
  /** Only of one of several pages. */
  page?: PageMark;
}

/** One statement, with its value apart where it has one. In its order: head, lead, value, text. */
export interface Fact {
  /** Which point or number of the brief it is; both where they say the same. */
  from: { points?: number; numbers?: number };
  /** "140 litres" in parts; never in `text` as well. */
  value?: Value;
  /** Only of a hero: the words before a value in the middle of its sentence ("The world drinks"), to be set over it. */
  lead?: string;
  /** What stands beside or under the value, or the whole statement where there is none; empty where a value is alone. */
  text: string;
  /**
   * Where in `text` there are values, to set them apart in place: from and to, in UTF-16 units, in order; only where
   * `value` is absent.
   */
  emphasis?: ReadonlyArray<readonly [start: number, end: number]>;
  /** A short head of its own ("Bauvoranfrage stellen: klärt in ..."), not repeated in `text`. */
  head?: string;
  /** Of its point, where the brief has chosen one. */
  icon?: IconName;
}

export interface Value {
  /** As it is written: "140 litres", "$4.20", "22.5億杯", "1 h 57 min". */
  written: string;
  /**
   * In the order in which they are written, each large (digits, with the signs that touch them: "$4.20", "24%") or
   * small (words and units): [{text: '140', kind: 'digits'}, {text: ' ', kind: 'space'}, {text: 'litres', kind:
   * 'unit'}]. Joined they are `written`. Where there is no digit, its words are large.
   */
  parts: ReadonlyArray<{ text: string; kind: 'digits' | 'unit' | 'space' }>;
  /** In `unit`, where it is one number without bounds ("about" aside): what may be drawn to scale. */
  amount?: number;
  /**
   * The unit that it is compared by ("l", "%", "USD", "min"), or the noun that is counted, in lower case ("visitors");
   * empty where it is a bare number. Scales are in the amount: "2.25 billion visitors" are 2250000000 "visitors".
   */
  unit: string;
}

/** Values that share their unit and their measure. */
export interface Chart {
  /** What all of them measure ("Price of a flat white"); absent where the title says it, or nothing does. */
  title?: string;
  /** In the order to draw: by time where `byTime`, else the largest first; of a pair as its sides are. */
  bars: ReadonlyArray<{ label: string; value: Value & { amount: number }; from: Fact['from'] }>;
  byTime: boolean;
  /** They add up to 100 % (±1): parts of a whole. */
  isWhole: boolean;
  /** Which bar the picture points at: the one that the title names, else the last by time or the largest. */
  highlight: number;
}

export interface DatedFact extends Fact {
  /** As it is written: "1616年", "March 1998". */
  date: string;
  /** `text` has the date as well, in the middle of its sentence: it must not be written twice. */
  isDateInText: boolean;
  /** Years and their parts since year 0 (March 1998 is 1998.17), to place it to scale; negative before our era. */
  time: number;
}

export interface Side {
  /** "Train". */
  name: string;
  facts: readonly Fact[];
}
