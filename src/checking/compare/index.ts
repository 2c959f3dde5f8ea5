export { compare } from './compare.js';
export type { Comparison } from './comparison.js';
