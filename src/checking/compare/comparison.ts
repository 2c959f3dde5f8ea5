import type { Finding, Verdict } from '../../models/check.js';

export interface Comparison {
  verdict: Verdict;
  /** The worst first. */
  findings: readonly Finding[];
}
export type { Finding, Verdict } from '../../models/check.js';
