import { baseLanguage } from '../../text/language.js';
import { type Comparison, contentBeside, isSpokenOf, type Rule } from '../comparison.js';
import type { Hit } from '../phrases.js';
import { isUnspaced } from '../phrases.js';

/** Languages that put the negation after what it negates. */
const AFTER = new Set(['ja', 'hi', 'ko', 'tr', 'de', 'nl', 'sv']);

/** A "not" of the quotation must be in the fact that speaks of what it negates, and no other may come into it. */
export const negationHolds: Rule = (comparison) => {
  const { told, said } = comparison;
  const ours = told.hits('negation').filter((hit) => !isSoft(hit) || !isLinked(comparison, hit));
  const kept = told.hits('negation').length > 0 || told.hits('conditions').some(isException);
  const theirs = said.hits('negation');
  if (!kept && theirs.some((hit) => isSpokenOf(comparison, hit.at) && negates(comparison, hit)))
    return 'its quotation says that it is not so';
  const spoken = theirs.some((hit) => isSpokenOf(comparison, hit.at));
  const excepted = said.hits('conditions').some(isException);
  if (ours.length > 0 && !spoken && !excepted && !isTurned(comparison)) return 'its quotation has no "not"';
  return undefined;
};

const isSoft = ({ classes }: Hit): boolean => !classes.includes('not');
const isException = ({ classes }: Hit): boolean => classes.includes('except') || classes.includes('only');

function isLinked({ links }: Comparison, { at, end }: Hit): boolean {
  for (let index = at; index < end; index++) if ((links[index]?.to.length ?? 0) > 0) return true;
  return false;
}

/** Whether the fact speaks of what a negation of the quotation stands beside. */
function negates(comparison: Comparison, hit: Hit): boolean {
  const { said } = comparison;
  const linked = new Set(comparison.links.flatMap(({ to }) => to));
  const soft = isSoft(hit);
  const base = baseLanguage(said.language);
  const within = soft ? 'sentence' : 'clause';
  const after = contentBeside(said, hit.end, 1, { most: soft ? 5 : 3, within });
  const before =
    AFTER.has(base) || soft || isUnspaced(base)
      ? contentBeside(said, hit.at - 1, -1, {
          most: base === 'ja' || base === 'hi' ? 3 : 2,
          within: 'clause',
        })
      : [];
  // The word itself may be part of what is negated ("ungelöst", 未建成).
  const scope = [...after, ...before].filter((index) => index < hit.at || index >= hit.end);
  const held = scope.filter((index) => linked.has(index));
  return held.length > 0 && held.length * 2 >= scope.length;
}

/** The fact may say by "not" what the quotation says by the opposite: "did not rise" for "fell". */
function isTurned({ told, said }: Comparison): boolean {
  const theirs = new Set(said.hits('opposites').flatMap(({ classes }) => classes));
  return told
    .hits('opposites')
    .some(
      ({ classes }) =>
        classes.some((side) => theirs.has(other(side))) && !classes.some((side) => theirs.has(side)),
    );
}

const other = (side: string): string => `${side.slice(0, -1)}${side.endsWith('+') ? '-' : '+'}`;
