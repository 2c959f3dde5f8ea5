import { baseLanguage } from '../../text/language.js';
import type { Comparison, Rule } from '../words/comparison.js';
import { isCapital, type Kind, type Side } from '../words/side.js';
import { isTime } from '../words/times.js';

/** Languages that tell who does something by endings or particles: there the order alone tells nothing. */
const INFLECTED = new Set(['pl', 'ru', 'uk', 'cs', 'ja', 'ko', 'hi', 'tr', 'de']);
const MOST = 14;

/**
 * Who did what to whom: two words around a third must not change places, unless one of the two tells it in the passive
 * voice.
 */
export const rolesHold: Rule = (comparison) => {
  const { told, said, links } = comparison;
  const isInflected = INFLECTED.has(baseLanguage(told.language));
  const places = told.terms.flatMap(({ sentence }, index) => {
    const to = links[index]?.to ?? [];
    const [only] = to;
    const is = only !== undefined && to.length === 1;
    return is
      ? [
          {
            index,
            at: only,
            sentence,
            level: links[index]?.level,
            actor: !isMarked(told, index) && isActor(comparison, index, only),
          },
        ]
      : [];
  });
  if (places.length > MOST * 4 || !isNearlyVerbatim(comparison)) return undefined;
  for (const [first, a] of places.entries()) {
    for (let last = first + 2; last < Math.min(places.length, first + MOST); last++) {
      const b = places[last];
      if (!b?.actor || !a.actor || !isOneSentence(said, a.at, b.at)) continue;
      if (!isInflected && ![a, b].every(({ index, at }) => told.terms[index]?.word === said.terms[at]?.word))
        continue;
      const parted = (side: Side, one: number, other: number) =>
        side.terms[one]?.clause !== side.terms[other]?.clause;
      if (parted(told, a.index, b.index) || parted(said, a.at, b.at)) continue;
      const between = places
        .slice(first + 1, last)
        .filter(
          ({ at, index, level }) => level === 'same' && isDeed(told, index) && isBetween(at, a.at, b.at),
        );
      if (between.length === 0) continue;
      const turned = hasAgent(told, a.index, b.index) !== hasAgent(said, a.at, b.at);
      if (a.at > b.at === turned) continue;
      // "A clock that a smith forged" is "a clock forged by a smith".
      if (turned && hasRelative(said, a.at, b.at) !== hasRelative(told, a.index, b.index)) continue;
      if (!turned && isInflected && isSameForm(comparison, a, b)) continue;
      return 'its quotation has it the other way round';
    }
  }
  return isWayTurned(comparison) || isDoneBy(comparison) || isParticleTurned(comparison)
    ? 'its quotation has it the other way round'
    : undefined;
};

/** Languages in which what stands before a verb does it. */
const ORDERED = new Set(['en', 'zh']);

/** "She beat the champion" is not "the champion beat her". */
function isDoneBy({ told, said, links }: Comparison): boolean {
  if (!ORDERED.has(baseLanguage(told.language))) return false;
  const doers = new Set(said.hits('pronouns').map(({ end }) => end));
  return links.some(({ to, level }, verb) => {
    const [place] = to;
    if (level !== 'same' || to.length > 1 || place === undefined || !doers.has(place)) return false;
    const before = links[verb - 1];
    const [doer] = before?.level === 'same' ? before.to : [];
    if (doer === undefined || told.terms[verb - 1]?.clause !== told.terms[verb]?.clause) return false;
    return doer > place && doer - place <= 6 && said.terms[doer]?.clause === said.terms[place]?.clause;
  });
}

const DOER = new Map([
  ['ja', new Set(['が', 'は'])],
  ['hi', new Set(['ने'])],
]);

/** Particles tell who does it: 木下は is not 木下を. */
function isParticleTurned({ told, said, links }: Comparison): boolean {
  const base = baseLanguage(told.language);
  const doer = DOER.get(base);
  if (!doer || said.hits('agents').length !== told.hits('agents').length) return false;
  return links.some(({ to, level }, index) => {
    const [place] = to;
    if (level !== 'same' || to.length > 1 || place === undefined) return false;
    const ours = told.terms[index + 1]?.word ?? '';
    const theirs = said.terms[place + 1]?.word ?? '';
    return (
      (doer.has(ours) && theirs === 'を') ||
      (ours === 'को' && doer.has(theirs)) ||
      (doer.has(ours) && theirs === 'को') ||
      (ours === 'を' && theirs === 'が')
    );
  });
}

/** "From Gorinchem to Brasov" is not "from Brasov to Gorinchem". */
function isWayTurned({ told, said, links }: Comparison): boolean {
  const wayOf = (side: Side, place: number) =>
    side.hits('ways').find(({ end }) => end === place || (end === place - 1 && !side.content[end]))
      ?.classes[0];
  const turned = new Set<string>();
  for (const [index, { to }] of links.entries()) {
    const [place] = to;
    if (place === undefined || to.length > 1) continue;
    const [ours, theirs] = [wayOf(told, index), wayOf(said, place)];
    if (ours !== undefined && theirs !== undefined && ours !== theirs) turned.add(ours);
  }
  return turned.size === 2;
}

/** The fact has hardly a word that the quotation has not: only then does the order of the words tell something. */
function isNearlyVerbatim({ told, links }: Comparison): boolean {
  let own = 0;
  let strange = 0;
  for (const [index, { level }] of links.entries()) {
    if (!told.content[index]) continue;
    own++;
    if (level === 'none') strange += 1;
    if (level === 'synonym') strange += 0.5;
  }
  return strange <= own * 0.15;
}

/** "Not", "half" and "only" are nothing that is done. */
const isDeed = (side: Side, place: number): boolean =>
  !isCapital(side, place) &&
  !(['quantities', 'conditions', 'negation'] as const).some((kind) =>
    side.hits(kind).some(({ at, end }) => at <= place && place < end),
  );

/** Words of these kinds are neither. */
const marked: readonly Kind[] = ['quantities', 'modality', 'conditions', 'negation', 'causes'];
const isMarked = (side: Side, place: number): boolean =>
  marked.some((kind) => side.hits(kind).some(({ at, end }) => at <= place && place < end));

/** Whether a word can be who does it or to whom it is done: no circumstance, and not who says so. */
function isActor({ told, said }: Comparison, index: number, at: number): boolean {
  const ends = (side: Side, place: number) => {
    if (isTime(side.terms[place]?.word ?? '', side.language)) return false;
    if (side.hits('quantities').some((hit) => hit.end === place)) return false;
    let content = 0;
    for (let before = place - 1; before >= Math.max(0, place - 3); before--) {
      if (side.hits('circumstances').some((hit) => hit.at === before)) return false;
      // The adjective of a circumstance may stand between.
      if (side.content[before] && ++content > 1) return true;
    }
    return true;
  };
  return ends(told, index) && ends(said, at);
}

interface PlaceOf {
  index: number;
  at: number;
}

const isBetween = (at: number, one: number, other: number): boolean =>
  at > Math.min(one, other) && at < Math.max(one, other);

const isOneSentence = (said: Side, one: number, other: number): boolean =>
  said.terms[one]?.sentence === said.terms[other]?.sentence;

/** Whether the "by" of the passive stands between two words, before the second. */
const hasAgent = (side: Side, one: number, other: number): boolean =>
  side
    .hits('agents')
    .some(
      ({ at, end }) =>
        isBetween(at, one, other) &&
        Math.max(one, other) - at <= 7 &&
        !side.amounts.some((amount) => amount.at === end),
    );

const hasRelative = (side: Side, one: number, other: number): boolean =>
  side.hits('relatives').some(({ at }) => isBetween(at, one, other));

/** Both words have the forms, and what stands before them, that they have in the quotation: only the order changed. */
function isSameForm({ told, said }: Comparison, a: PlaceOf, b: PlaceOf): boolean {
  const formOf = (side: Side, index: number) => {
    const own = side.terms[index]?.word ?? '';
    const before = side.terms[index - 1]?.word ?? '';
    const after = side.terms[index + 1]?.word ?? '';
    const base = baseLanguage(side.language);
    if (base === 'de') return `${before} ${own}`;
    return base === 'ja' || base === 'hi' || base === 'ko' ? `${own} ${after}` : own;
  };
  return [a, b].every(({ index, at }) => formOf(told, index) === formOf(said, at));
}
