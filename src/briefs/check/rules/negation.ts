import { baseLanguage } from '../../text/language.js';
import { type Comparison, contentBeside, isSpokenOf, type Rule } from '../words/comparison.js';
import { type Hit, isUnspaced } from '../words/phrases.js';
import { pointsBack, tellsDenied, turnsBack } from './denials.js';
import { copiedOf, foundShare } from './free.js';
import { otherSide } from './opposites.js';

/** Languages that put the negation after what it negates, or at the clause's end. */
const AFTER = new Set(['ja', 'hi', 'ko', 'tr', 'de', 'nl', 'sv']);

/** Of these, those with the verb's rest after it: "nicht verkauft". */
const VERB_SECOND = new Set(['de', 'nl', 'sv']);

/** A "not" of the quotation must be in the fact that speaks of what it negates, and no other may come into it. */
export const negationHolds: Rule = (comparison) => {
  const { told, said } = comparison;
  const theirs = withoutDouble(said.hits('negation').filter(isFirm));
  // In other words, "cut" and "dropped" may be told by words that nobody has listed.
  const copied = copiedOf(comparison);
  const isLong = told.content.filter(Boolean).length > 3;
  if (tellsDenied(comparison)) return 'its quotation says that it is not so';
  if (isLong && copied < TOLD_FREELY && foundShare(comparison) < FOUND) return undefined;
  const counts = (hit: Hit) => !isSoft(hit) || hit.classes.includes('denial') || copied >= COPIED;
  const missed = theirs
    .filter((hit) => counts(hit) && !(hit.classes.includes('denial') && pointsBack(said, hit)))
    .filter((hit) => isSpokenOf(comparison, hit.at) && negates(comparison, hit));
  const kept = told.hits('conditions').some(isException);
  if (!kept && missed.some((hit) => !isKept(comparison, hit))) return 'its quotation says that it is not so';
  const ours = withoutDouble(told.hits('negation').filter(isFirm)).filter(
    (hit) => !isSoft(hit) || (copied >= MOSTLY && !isLinked(comparison, hit)),
  );
  if (ours.length === 0 && dropsDouble(comparison)) return 'its quotation has one "not" more';
  if (copied >= MOSTLY && turnsBack(comparison)) return 'its quotation has no "not"';
  const spoken = said.hits('negation').some((hit) => isSpokenOf(comparison, hit.at));
  const excepted = said.hits('conditions').some(isException);
  if (copied >= COPIED && ours.length > 0 && !spoken && !excepted && !isTurned(comparison))
    return 'its quotation has no "not"';
  return undefined;
};

/** So much of the quotation's own words in a fact makes one more or less "not" tell something. */
const COPIED = 0.5;
/** And so much makes a verb that only means a "not" tell something: "stop" may be "switch off". */
const MOSTLY = 0.6;
/** So little of it, and of its words in any order, makes a fact a tale of its own: "for the first time" for "never before". */
const TOLD_FREELY = 0.35;
const FOUND = 0.7;

const isSoft = ({ classes }: Hit): boolean => !classes.includes('not');
const isFirm = ({ classes }: Hit): boolean => classes.includes('not') || classes.includes('soft');
const isException = ({ classes }: Hit): boolean => classes.includes('except') || classes.includes('only');

/** Whether the fact has a "not" for one of the quotation: any but one that stands for another of it. */
function isKept({ told, said, links }: Comparison, theirs: Hit): boolean {
  const others = new Set(
    said.hits('negation').flatMap((hit) => (hit === theirs || hit.at === theirs.at ? [] : [hit.at])),
  );
  if (theirs.classes.includes('denial')) {
    const count = (side: Comparison['told']) => side.hits('negation').length;
    return (
      told.hits('negation').some(({ classes }) => classes.includes('denial')) || count(told) >= count(said)
    );
  }
  return told.hits('negation').some((hit) => {
    const to = links[hit.at]?.to ?? [];
    return !isSoft(hit) || to.length === 0 || to.some((place) => !others.has(place));
  });
}

/** "Did not rule out" denies nothing. */
function withoutDouble(hits: readonly Hit[]): Hit[] {
  return hits.filter((hit, index) => !isDouble(hits[index - 1], hit) && !isDouble(hit, hits[index + 1]));
}

const isDouble = (one: Hit | undefined, other: Hit | undefined): boolean =>
  one !== undefined && other !== undefined && !isSoft(one) && isSoft(other) && other.at - one.end <= 1;

/** "Did not rule it out" told as "ruled it out". */
function dropsDouble({ told, said, links }: Comparison): boolean {
  const hits = said.hits('negation').filter(isFirm);
  const places = new Set(links.flatMap(({ to }) => to));
  const plain = !told
    .hits('negation')
    .some(({ classes }) => classes.includes('not') || classes.includes('weak'));
  return (
    plain &&
    told.hits('negation').length < 2 &&
    hits.some((hit, index) => isDouble(hits[index - 1], hit) && places.has(hit.at))
  );
}

function isLinked({ links }: Comparison, { at, end }: Hit): boolean {
  for (let index = at; index < end; index++) if ((links[index]?.to.length ?? 0) > 0) return true;
  return false;
}

/** Whether the fact speaks of what a negation of the quotation stands beside. */
function negates(comparison: Comparison, hit: Hit): boolean {
  const { said } = comparison;
  if (isVerdict(comparison, hit)) return false;
  const linked = new Set(comparison.links.flatMap(({ to }) => to));
  const soft = isSoft(hit);
  const base = baseLanguage(said.language);
  const denial = hit.classes.includes('denial');
  const within = soft ? 'sentence' : 'clause';
  const after = contentBeside(said, hit.end, 1, { most: denial ? 9 : soft ? 5 : 3, within });
  const before =
    (AFTER.has(base) && !(VERB_SECOND.has(base) && after.length > 0)) || soft || isUnspaced(base)
      ? contentBeside(said, hit.at - 1, -1, {
          most: base === 'ja' || base === 'hi' ? 3 : 2,
          within: 'clause',
        })
      : [];
  const scope = [...after, ...before].filter((index) => index < hit.at || index >= hit.end);
  const held = scope.filter((index) => linked.has(index));
  // Of a whole sentence that is denied the fact may tell a part.
  const nearest = [after[0], before[0]].some((index) => index !== undefined && linked.has(index));
  if (!soft && nearest) return true;
  return held.length > 0 && (held.length * 2 >= scope.length || (denial && held.length >= 2));
}

/** "Wrong: it lasts a week" judges what stands before it. */
function isVerdict({ said }: Comparison, { at, end, classes }: Hit): boolean {
  const clause = said.terms[at]?.clause;
  const alone = said.terms[end]?.clause !== clause && said.terms[at - 1]?.clause !== clause;
  return alone && classes.includes('soft');
}

/** The fact may say by "not" what the quotation says by the opposite: "did not rise" for "fell". */
function isTurned({ told, said }: Comparison): boolean {
  const theirs = new Set(said.hits('opposites').flatMap(({ classes }) => classes));
  return told
    .hits('opposites')
    .some(
      ({ classes }) =>
        classes.some((side) => theirs.has(otherSide(side))) && !classes.some((side) => theirs.has(side)),
    );
}
