import { baseLanguage } from '../../text/language.js';
import { type Comparison, contentBeside } from '../words/comparison.js';
import type { Hit } from '../words/phrases.js';
import { isCapital, isGeneral, type Side } from '../words/side.js';

/** Languages whose verb of saying ends the sentence: who says it stands at its beginning. */
const VERB_LAST = new Set(['tr', 'hi', 'ja', 'ko']);
/** Languages whose nouns are written like names. */
const NOUNS_LIKE_NAMES = new Set(['de']);

/** The terms of a side that name who says what stands with a word of saying, as far as their places tell. */
function speakersOf(side: Side, { at, end, classes }: Hit): number[] {
  const base = baseLanguage(side.language);
  const beside = (from: number, step: 1 | -1) =>
    contentBeside(side, from, step, { most: 4, within: 'clause' });
  const after = beside(end, 1);
  const before = beside(at - 1, -1);
  const isNoun = NOUNS_LIKE_NAMES.has(base) && isCapital(side, at) && !side.terms[at]?.first;
  if (classes.includes('by') || isNoun) return VERB_LAST.has(base) || after.length === 0 ? before : after;
  const clause = side.terms[at]?.clause;
  const first = opening(side, at);
  if (VERB_LAST.has(base)) {
    const apart = first.filter((index) => side.terms[index]?.clause === side.terms[first[0] ?? 0]?.clause);
    return apart.length > 0 && side.terms[apart[0] ?? 0]?.clause !== clause ? apart : before.slice(0, 2);
  }
  // "While the league spoke of it" names who did before it.
  const joint = side.hits('joints').findLast((hit) => hit.at < at && side.terms[hit.at]?.clause === clause);
  const own = before.filter((index) => index > (joint?.at ?? -1));
  if (joint && own.length > 0) return own;
  const nouns = before.filter((index) => !NOUNS_LIKE_NAMES.has(base) || isCapital(side, index));
  if (nouns.length > 0 && (base === 'de' || isAfterStop(side, at))) return before;
  // A sentence's first word is written like a name in any case.
  const names = first.filter(
    (index) => isCapital(side, index) && (!side.terms[index]?.first || isCapital(side, index + 1)),
  );
  if (nouns.length > 0) return [...before, ...names];
  // "Promised the director, Ann Lee": the name stands beside the office.
  const beyond = contentBeside(side, end, 1, { most: 6, within: 'sentence' });
  const inverted = beyond.filter((index) => isCapital(side, index));
  return names.length > 0 && base !== 'de' ? [...names, ...inverted] : [...after, ...inverted, ...names];
}

/** "Kaur says this; the office says that": a semicolon parts them. */
function isAfterStop({ text, terms }: Side, at: number): boolean {
  const clause = terms[at]?.clause;
  const home = terms.findIndex((term) => term.clause === clause);
  return home > 0 && /[;；]/u.test(text.slice(terms[home - 1]?.to, terms[home]?.from));
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
      return (names.length > 0 ? names : speakers.slice(0, hit.classes.includes('by') ? 1 : 2)).some(
        (index) => places.has(index),
      );
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
  if (hit.classes.includes('by') || base === 'de' || /["“”»」]/u.test(side.text)) return beside(hit.end, 1);
  const names = apart.filter((index) => isCapital(side, index) && !side.terms[index]?.first);
  if (names.length > 0) return names;
  return base === 'en' ? apart : beside(hit.end, 1);
}

/** Whether the fact gives words to somebody else than the quotation does. */
export function givesToAnother(comparison: Comparison, ours: readonly Hit[], all: readonly Hit[]): boolean {
  const { told, said, links, aroundLinks } = comparison;
  const plain = ours.filter((hit) => !hit.classes.includes('hedge') && !isPassive(told, hit));
  return (
    plain.length > 0 &&
    plain.every((hit) => {
      const tellers = speakersOf(told, hit).filter(
        (index) => !isGeneral(told.terms[index]?.word ?? '', told.language),
      );
      if (hasPronoun(told, hit)) return false;
      const theirs = governing(comparison, hit, all, tellers);
      if (theirs.some((one) => hasPronoun(said, one) || isPassive(said, one))) return false;
      const speakers = new Set(theirs.flatMap((one) => speakersOf(said, one)));
      const named = [...speakers].some((index) => !isGeneral(said.terms[index]?.word ?? '', said.language));
      if (tellers.length === 0 || !named || namesAnyOf(comparison, speakers)) return false;
      if (tellers.some((index) => links[index]?.to.some((place) => speakers.has(place)))) return false;
      const elsewhere = tellers.some(
        (index) => links[index]?.level === 'same' && isCapital(told, index) && !told.terms[index]?.first,
      );
      const around = tellers.some((index) => (aroundLinks[index]?.to.length ?? 0) > 0);
      return elsewhere || !around || isNamed(said, speakers);
    })
  );
}

/** Whether a fact has the name of one who says something in the quotation. */
export const namesSpeaker = (comparison: Comparison, all: readonly Hit[]): boolean =>
  namesAnyOf(comparison, new Set(all.flatMap((hit) => speakersOf(comparison.said, hit))));

/** Whether a fact has the name of one who says it, wherever. */
const namesAnyOf = ({ told, links }: Comparison, speakers: ReadonlySet<number>): boolean =>
  links.some(
    ({ to, level }, index) =>
      level === 'same' &&
      !told.terms[index]?.first &&
      isCapital(told, index) &&
      to.some((place) => speakers.has(place)),
  );

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
  side
    .hits('pronouns')
    .some((hit) =>
      hit.at < at ? at - hit.at <= 2 : hit.at === end && SUBJECTS.has(side.terms[end]?.word ?? ''),
    );

/** Pronouns that stand for who says so after "says". */
const SUBJECTS = new Set(
  'he she they er sie hij zij il elle ils elles él ella ellos lui lei ele ela eles on ona он она они'.split(
    ' ',
  ),
);

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
