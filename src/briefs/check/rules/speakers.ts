import { baseLanguage } from '../../text/language.js';
import { type Comparison, contentBeside } from '../words/comparison.js';
import type { Hit } from '../words/phrases.js';
import { isGeneral, type Side } from '../words/side.js';

/** Languages whose verb of saying ends the sentence: who says it stands at its beginning. */
const VERB_LAST = new Set(['tr', 'hi', 'ja', 'ko']);
/** Languages whose nouns are written like names. */
const NOUNS_LIKE_NAMES = new Set(['de']);

const isCapital = (side: Side, index: number): boolean => /^\p{Lu}/u.test(side.terms[index]?.raw ?? '');

/** The terms of a side that name who says what stands with a word of saying, as far as their places tell. */
export function speakersOf(side: Side, { at, end, classes }: Hit): number[] {
  const base = baseLanguage(side.language);
  const beside = (from: number, step: 1 | -1) =>
    contentBeside(side, from, step, { most: 4, within: 'clause' });
  const before = beside(at - 1, -1);
  const after = beside(end, 1);
  const isNoun = NOUNS_LIKE_NAMES.has(base) && isCapital(side, at) && !side.terms[at]?.first;
  if (classes.includes('by') || isNoun) return VERB_LAST.has(base) || after.length === 0 ? before : after;
  if (VERB_LAST.has(base)) return [...before.slice(0, 2), ...opening(side, at)];
  const nouns = before.filter((index) => !NOUNS_LIKE_NAMES.has(base) || isCapital(side, index));
  const names = [...after, ...opening(side, at)].filter((index) => isCapital(side, index));
  if (nouns.length > 0) return base === 'de' ? before : [...before, ...names];
  return [...after, ...opening(side, at).filter((index) => isCapital(side, index))];
}

/** The first terms of a sentence that tell something: "Ann Lee, who was not there, says so". */
function opening(side: Side, before: number): number[] {
  const sentence = side.terms[before]?.sentence;
  const found: number[] = [];
  for (let index = 0; index < before && found.length < 4; index++) {
    if (side.terms[index]?.sentence === sentence && side.content[index]) found.push(index);
  }
  return found;
}

/** Whether a fact names who says so by other means than a word of saying: "Ann Lee rejects that". */
export function keepsSpeaker({ said, links }: Comparison, theirs: readonly Hit[]): boolean {
  const places = new Set(links.flatMap(({ to }) => (to.length <= 2 ? to : [])));
  const plain = theirs.filter(({ classes }) => !classes.includes('hedge'));
  return (
    plain.length > 0 &&
    plain.every((hit) => {
      const speakers = subjectsOf(said, hit);
      const isLikeNames = NOUNS_LIKE_NAMES.has(baseLanguage(said.language));
      const names = isLikeNames ? speakers : speakers.filter((index) => isCapital(said, index));
      return (names.length > 0 ? names : speakers.slice(0, 2)).some((index) => places.has(index));
    })
  );
}

/** The terms that name who says so where nothing else may be meant. */
function subjectsOf(side: Side, hit: Hit): number[] {
  const base = baseLanguage(side.language);
  const beside = (from: number, step: 1 | -1) =>
    contentBeside(side, from, step, { most: 4, within: 'clause' });
  const before = beside(hit.at - 1, -1);
  const clause = side.terms[hit.at]?.clause;
  const apart = opening(side, hit.at).filter((index) => side.terms[index]?.clause !== clause);
  if (VERB_LAST.has(base)) return [...before.slice(0, 1), ...apart];
  if (before.length > 0 && !hit.classes.includes('by')) return before;
  const isAside = base === 'en' && !/["“”»」]/u.test(side.text);
  return isAside && !hit.classes.includes('by') ? apart : beside(hit.end, 1);
}

/** Whether the fact gives words to somebody else than the quotation does. */
export function givesToAnother(comparison: Comparison, ours: readonly Hit[], all: readonly Hit[]): boolean {
  const { told, said, links, aroundLinks } = comparison;
  return ours.every((hit) => {
    const tellers = speakersOf(told, hit).filter(
      (index) => !isGeneral(told.terms[index]?.word ?? '', told.language),
    );
    if (hit.classes.includes('hedge') || hasPronoun(told, hit) || isPassive(told, hit)) return false;
    const theirs = governing(comparison, hit, all, tellers);
    if (theirs.some((one) => hasPronoun(said, one))) return false;
    const speakers = new Set(theirs.flatMap((one) => speakersOf(said, one)));
    const named = [...speakers].some((index) => !isGeneral(said.terms[index]?.word ?? '', said.language));
    if (tellers.length === 0 || !named) return false;
    if (tellers.some((index) => links[index]?.to.some((place) => speakers.has(place)))) return false;
    const elsewhere = tellers.some(
      (index) => links[index]?.level === 'same' && isCapital(told, index) && !told.terms[index]?.first,
    );
    const around = tellers.some((index) => (aroundLinks[index]?.to.length ?? 0) > 0);
    return elsewhere || !around || isNamed(said, speakers);
  });
}

/** Helping verbs by which "praised" tells who is praised. */
const PASSIVE = new Set(
  'be been being is are was were wurde wurden wird werden fue fueron été foi foram stato stata stati state werd wordt został została zostało zostali был была было были blev blir'.split(
    ' ',
  ),
);

const isPassive = ({ terms }: Side, { at }: Hit): boolean =>
  [1, 2].some((step) => PASSIVE.has(terms[at - step]?.word ?? ''));

/** "She says so": who that is stands elsewhere. */
const hasPronoun = (side: Side, { at, end }: Hit): boolean =>
  side.hits('pronouns').some((hit) => (hit.at < at ? at - hit.at <= 2 : hit.at - end < 1));

const isNamed = (side: Side, places: ReadonlySet<number>): boolean =>
  [...places].some((index) => isCapital(side, index));

/** The words of saying that what the fact tells stands with: the fact's own, or those nearest to most of it. */
function governing(
  { told, said, links }: Comparison,
  hit: Hit,
  all: readonly Hit[],
  tellers: readonly number[],
): Hit[] {
  const own = all.filter(({ at, end }) => links[hit.at]?.to.some((place) => place >= at && place < end));
  if (own.length > 0) return own;
  const votes = new Map<Hit, number>();
  for (const [index, { to }] of links.entries()) {
    if (tellers.includes(index) || (index >= hit.at && index < hit.end) || !told.content[index]) continue;
    for (const place of to) {
      const nearest = nearestTo(said, place, all);
      if (nearest) votes.set(nearest, (votes.get(nearest) ?? 0) + 1 / to.length);
    }
  }
  const best = [...votes].sort(([, one], [, other]) => other - one)[0];
  return best ? [best[0]] : [...all];
}

function nearestTo(side: Side, place: number, hits: readonly Hit[]): Hit | undefined {
  const home = side.terms[place];
  let best: Hit | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const hit of hits) {
    const term = side.terms[hit.at];
    if (!home || !term || term.sentence !== home.sentence) continue;
    const away = Math.abs(term.clause - home.clause) * 100 + Math.abs(hit.at - place);
    if (away < least) [best, least] = [hit, away];
  }
  return best;
}
