import { type Comparison, contentBeside, isSpokenOf } from '../words/comparison.js';
import type { Hit } from '../words/phrases.js';
import type { Side } from '../words/side.js';

/** Pronouns by which a denial speaks of what stands before it: "he denies it". */
const BACK = new Set(
  'it that this das dies es dat dit lo le la ce questo ciò isso isto o to temu це это этого 这 これ उसे इसे detta det'.split(
    ' ',
  ),
);

/** Whether a fact tells as true what somebody in its quotation denies. */
export function tellsDenied(comparison: Comparison): boolean {
  const { told, said, links } = comparison;
  if (told.hits('negation').length > 0 || told.hits('conditions').some(isExcept)) return false;
  const places = new Set(links.flatMap(({ to }) => to));
  return said.hits('negation').some((hit) => {
    if (!hit.classes.includes('denial') || !isSpokenOf(comparison, hit.at)) return false;
    const scope = scopeOf(said, hit);
    const held = scope.filter((index) => places.has(index));
    return held.length >= 2 && held.length * 2 >= Math.min(scope.length, linkedCount(comparison));
  });
}

const isExcept = ({ classes }: Hit): boolean => classes.includes('except');

const linkedCount = ({ links }: Comparison): number => links.filter(({ to }) => to.length > 0).length;

/** "He denies it": what he denies stands before. */
export const pointsBack = ({ terms }: Side, { at, end }: Pick<Hit, 'at' | 'end'>): boolean =>
  [at - 1, at - 2, end].some(
    (index) =>
      BACK.has(terms[index]?.word ?? '') &&
      terms[index]?.clause === terms[at]?.clause &&
      !(
        index === end &&
        THAT.has(terms[index]?.word ?? '') &&
        terms[end + 1]?.clause === terms[at]?.clause &&
        !JOINED.has(terms[end + 1]?.word ?? '')
      ),
  );

/** Pronouns that may begin what is denied, too: "rejected that demand", "said that". */
const THAT = new Set('that das dies dat dit le la lo ce questo isso isto o to 这 これ det detta'.split(' '));
const JOINED = new Set('and but und aber en maar et mais y pero e ma mas i ale и но och men'.split(' '));

/** What a denial denies: what stands after it, or what stands before it where nothing does or a pronoun takes that up. */
function scopeOf(side: Side, { at, end }: Hit): number[] {
  const isBack = pointsBack(side, { at, end });
  const after = contentBeside(side, end, 1, { most: 9, within: 'sentence' });
  const clause = side.terms[at]?.clause;
  const before = contentBeside(side, at - 1, -1, { most: 12, within: 'sentence' });
  const isLast = after.every((index) => side.terms[index]?.clause === clause) && after.length < 2;
  if (isLast) return before;
  return isBack ? before.filter((index) => side.terms[index]?.clause !== clause) : after;
}

/** "Not exempt" for "exempt": a "not" beside a word that means one already. */
export function turnsBack({ told, said, links }: Comparison): boolean {
  if (said.hits('negation').some(({ classes }) => classes.includes('not'))) return false;
  const turning = new Set(
    [...said.hits('negation'), ...said.hits('conditions').filter(isExcept)].map(({ at }) => at),
  );
  const nots = told.hits('negation').filter(({ classes }) => classes.includes('not'));
  return nots.some((not) =>
    links.some(({ to }, index) => Math.abs(index - not.at) <= 2 && to.some((place) => turning.has(place))),
  );
}
