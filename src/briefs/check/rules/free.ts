import type { Comparison } from '../words/comparison.js';
import { copiedShare } from '../words/copy.js';
import type { Link } from '../words/links.js';

/** Below this share of the quotation's words in their order a fact is told in words of its own. */
const COPIED = 0.43;
/** And below this share of its telling words in whatever order. */
const FOUND = 0.45;

/** How much of a fact is copied from its quotation, from 0 to 1. */
export const copiedOf = ({ told, said }: Comparison): number => copiedShare(told, said);

/**
 * Whether a fact is told in words of its own. Then the place of its words tells nothing, and what stands beside them in
 * the quotation may be told by words that nobody has listed.
 */
export const isFree = (comparison: Comparison): boolean =>
  copiedOf(comparison) < COPIED || foundShare(comparison, ({ level }) => level === 'same') < FOUND;

/** The share of a fact's telling words, but for those left out, that stand in its quotation in whatever order, from 0 to 1. */
export function foundShare(
  { told, links }: Comparison,
  isFound: (link: Link) => boolean = ({ to }) => to.length > 0,
  without: ReadonlySet<number> = new Set(),
): number {
  const own = links.filter((_, index) => told.content[index] && !without.has(index));
  return own.length === 0 ? 1 : own.filter(isFound).length / own.length;
}
