/** What a picture says that its brief does not, or the other way round. */
export type Finding =
  /** A number that stands where another should. */
  | { kind: 'number'; said: string; seen: string; point?: number }
  | { kind: 'extra_number'; seen: string }
  | { kind: 'missing'; what: 'title' | 'subtitle' | 'point' | 'number'; at?: number; said: string }
  | { kind: 'extra_text'; seen: string }
  | { kind: 'doubled'; seen: string }
  | { kind: 'typo'; said: string; seen: string }
  /** Letters that are no words. */
  | { kind: 'garbled'; seen: string }
  /** BCP 47. */
  | { kind: 'language'; said: string; seen: string };

/** `right`: nothing was found. `slips`: what misleads nobody. `wrong`: what should not be shown as checked. */
export type Verdict = 'right' | 'slips' | 'wrong';

export interface Comparison {
  verdict: Verdict;
  /** The worst first. */
  findings: readonly Finding[];
}
