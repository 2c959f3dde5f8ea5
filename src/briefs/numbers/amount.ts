export type AmountKind =
  | 'count'
  | 'money'
  | 'share'
  | 'measure'
  | 'duration'
  | 'age'
  /** How many times as much: "3 times", "doubled". */
  | 'multiple'
  /** Vague: "hundreds", "dozens". */
  | 'magnitude'
  | 'year'
  | 'date'
  | 'time'
  | 'ordinal'
  /** Digits that count nothing: "COVID-19", "v2.3.1", a telephone number. Its value is NaN, its `digits` tell it apart. */
  | 'code';

export type Bound = 'at least' | 'at most' | 'more than' | 'less than' | 'about' | 'almost';

/** The parts of a date that a text gives; months from 1. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** An amount of a text. Offsets are UTF-16 units. */
export interface Amount {
  /** Exactly as it stands, with sign, currency and unit. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /**
   * Its value, scaled ("4.2 million" is 4200000) but in its own unit ("50 %" is 50). Of a date the year, of a time the
   * minutes since midnight, of a code NaN.
   */
  readonly low: number;
  /** Equal to `low` but in a range. */
  readonly high: number;
  /** What else it may mean: "1.234" in a language that nobody knows, "8:30" in the evening. Never of a range. */
  readonly or?: readonly number[];
  /** The canonical name: "km/h", "km²", "USD", "%", "percentage point", "t", "day". A noun that is no unit is none. */
  readonly unit?: string;
  /** The unit of money. */
  readonly currency?: string;
  /** Of a bare number, the unit that it may share with an amount beside it: "58 million euros, 17 million more". */
  readonly shared?: string;
  /** The time that a measure, money or a duration is told for: "a year", "per day", "/month". */
  readonly per?: string;
  readonly kind: AmountKind;
  readonly bound?: Bound;
  /** Where the amount with the words that bound it begins and ends: "no more than 3 %", "5 or more". */
  readonly boundStart: number;
  readonly boundEnd: number;
  /** The digits as written, in ASCII; of a number in words its value. */
  readonly digits: string;
  /** In words, not in digits. */
  readonly spelled: boolean;
  /** A word goes on directly after it ("3-Zimmer", "5-seat"): shown alone it would be cut. */
  readonly attached: boolean;
  /** Its kind is a guess: 1500 may be a year or a count, "3." an ordinal or the end of a sentence. */
  readonly ambiguous: boolean;
  readonly date?: DateParts;
}

/** An amount that is being read: what may follow it is still to be looked at. */
export interface Draft {
  start: number;
  end: number;
  value: number;
  or?: readonly number[];
  digits: string;
  spelled: boolean;
  /** The value without the word that multiplies it, which a range shares: "3–5 million". */
  scale: number;
  /** Digits without groups and decimals. */
  plain: boolean;
  kind?: AmountKind;
  unit?: string;
  per?: string;
  /** Nothing more belongs to it. */
  closed?: boolean;
  ambiguous?: boolean;
  date?: DateParts;
  high?: number;
  /** Where a word before it that makes it a range begins: "between". */
  lead?: number;
}

export const draft = (start: number, end: number, value: number, more: Partial<Draft> = {}): Draft => ({
  start,
  end,
  value,
  digits: String(value),
  spelled: false,
  scale: 1,
  plain: true,
  ...more,
});
