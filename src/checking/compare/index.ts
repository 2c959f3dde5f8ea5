export { compare } from './compare.js';
export type { Comparison, Finding, Verdict } from './comparison.js';
