import type { Comparison } from '../../src/checking/compare/index.js';
import type { Transcript } from '../../src/checking/transcript.js';
import type { Facts } from '../../src/models/facts.js';

/**
 * What anybody would write first: a picture is wrong where it has not the same words and numbers as its brief, whatever
 * their order. It is what the comparing of the app is measured beside.
 */
export function plainly({ title, subtitle, points, numbers }: Facts, { texts }: Transcript): Comparison {
  const told = wordsOf([
    title,
    subtitle ?? '',
    ...points.map(({ text }) => text),
    ...numbers.flatMap(({ value, measures }) => [value, measures]),
  ]);
  const seen = wordsOf(texts.map(({ text }) => text));
  const isSame = [...told].every((word) => seen.has(word)) && [...seen].every((word) => told.has(word));
  return { verdict: isSame ? 'right' : 'wrong', findings: [] };
}

/** Without case and accents. */
function wordsOf(texts: readonly string[]): Set<string> {
  const plain = texts.join(' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(plain.match(/[\p{L}\p{N}]+/gu));
}
