import type { Numeral } from './numerals.js';
import type { Line, Statement } from './pieces.js';

/** A number of the brief, and what became of it. */
export interface Told extends Numeral {
  readonly statement: Statement;
  /** `form`: its digits, divided as another language does. `shared`: only as part of another statement. */
  state: 'open' | 'right' | 'form' | 'shared' | 'wrong';
  /** The number that stands for it, or in its place. */
  seen?: Sighted;
}

/** A number in the picture. */
export interface Sighted extends Numeral {
  readonly line: Line;
  readonly lineAt: number;
  /** It stands for a number of the brief, or for letters that look like it. */
  used: boolean;
}

export interface Numbers {
  readonly told: readonly Told[];
  readonly sighted: readonly Sighted[];
}
