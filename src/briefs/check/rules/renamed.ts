import { baseLanguage } from '../../text/language.js';
import type { Comparison, Rule } from '../words/comparison.js';
import { alignment, type Edit, editsBetween } from '../words/edits.js';
import { isCapital } from '../words/side.js';
import { copiedOf } from './free.js';
import { CAPITALS } from './words.js';

/** So much is copied where one name stands in another's place. */
const COPIED = 0.4;
/** And so much where both begin a sentence, where any word has a capital letter. */
const COPIED_FIRST = 0.75;

/** A name does not take the place of another one in what is told in the quotation's words. */
export const renamedHolds: Rule = (comparison) => {
  const { told, said } = comparison;
  if (!CAPITALS.has(baseLanguage(told.language))) return undefined;
  const copied = copiedOf(comparison);
  if (copied < COPIED) return undefined;
  const edits = editsBetween(alignment(told, said), told, said);
  return edits.some((edit) => isRenamed(comparison, edit, copied))
    ? 'its quotation has another name there'
    : undefined;
};

function isRenamed({ told, said, links }: Comparison, edit: Edit, copied: number): boolean {
  const known = new Set(links.flatMap(({ to }) => to));
  const isName = (side: Comparison['told'], at: number) => side.content[at] && isCapital(side, at);
  const ours = edit.told.filter((at) => isName(told, at) && links[at]?.to.length === 0);
  const theirs = edit.said.filter((at) => isName(said, at) && !known.has(at));
  if (ours.length === 0 || theirs.length === 0) return false;
  const isInside = (side: Comparison['told'], list: readonly number[]) =>
    list.some((at) => side.terms[at]?.first === false);
  const [inside, theirsInside] = [isInside(told, ours), isInside(said, theirs)];
  return (inside && theirsInside) || (!inside && !theirsInside && copied >= COPIED_FIRST);
}
