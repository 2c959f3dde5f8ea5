import { baseLanguage } from '../../text/language.js';
import { type Comparison, contentBeside, type Rule } from '../words/comparison.js';
import { wordSet } from '../words/phrases.js';
import { isCapital, type Side } from '../words/side.js';

/** Languages in which who does something stands before the verb, and to whom it is done after it. */
const ORDERED = new Set(['en', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'zh']);

/** Who does something in the quotation is not who bears it in the fact. */
export const partiesHold: Rule = (comparison) =>
  (ORDERED.has(baseLanguage(comparison.told.language)) && isDoerTurned(comparison)) ||
  isCaseTurned(comparison)
    ? 'its quotation has somebody else do it'
    : undefined;

/** "She beat the champion" is not "the champion beat her". */
function isDoerTurned(comparison: Comparison): boolean {
  const { told, said, links } = comparison;
  if (told.hits('agents').length !== said.hits('agents').length || isPassive(told) !== isPassive(said))
    return false;
  return links.some(({ to, level }, verb) => {
    const [place] = to;
    if (level !== 'same' || to.length > 1 || place === undefined) return false;
    if (!isVerb(told, verb) || !isVerb(said, place)) return false;
    const doers = plainBeside(told, verb, -1, 3);
    const [borne] = plainBeside(told, verb, 1, 1);
    if (doers.length === 0 || borne === undefined || borne - verb > 3) return false;
    const before = new Set(contentBeside(said, place - 1, -1, { most: 12, within: 'sentence' }));
    const after = new Set(plainBeside(said, place, 1, 6));
    const placesOf = (index: number) => links[index]?.to ?? [];
    const isNamed = doers.some((index) => isCapital(told, index));
    const isBorneAfter = placesOf(borne).some((other) => after.has(other));
    const isSwapped = !isBorneAfter && placesOf(borne).some((other) => before.has(other));
    if (!isSwapped && !(isPronounBefore(said, place) && (isNamed || !isBorneAfter))) return false;
    if (isReflexive(said, place) !== isReflexive(told, verb)) return false;
    if (doers.some((index) => placesOf(index).some((other) => before.has(other)))) return false;
    return doers.some(
      (index) => placesOf(index).length > 0 && placesOf(index).every((other) => after.has(other)),
    );
  });
}

/** Words of the passive voice. */
const isOfPassive = wordSet({
  en: 'was were been being be is are',
  fr: 'été est sont',
  es: 'fue fueron sido',
  it: 'stato stata stati state fu furono viene vengono venne vennero',
  pt: 'foi foram sido',
  nl: 'wordt worden werd werden',
  sv: 'blev blir',
});
const isPassive = (side: Side): boolean => side.terms.some(({ word }) => isOfPassive(word, side.language));

/** What stands before a noun. */
const isDeterminer = wordSet({
  en: 'the a an its his her their our of to',
  fr: "le la les l' un une des du de d' son sa ses leur leurs ce cette ces au aux à",
  es: 'el la los las un una unos unas su sus este esta ese esa del al de',
  it: "il lo la i gli le l' un uno una un' suo sua suoi sue del della dei delle dell' al alla di",
  pt: 'o a os as um uma uns umas seu sua seus suas do da dos das ao à de',
  nl: 'de het een zijn haar hun dit dat deze die van te',
  sv: 'en ett den det de sin sitt sina att',
});

/** A word in small letters that no preposition makes a circumstance of. */
const isVerb = (side: Side, index: number): boolean =>
  side.content[index] === true &&
  !side.hits('attribution').some(({ at, end }) => at <= index && index < end) &&
  !side.hits('modality').some(({ at, end }) => at <= index && index < end) &&
  !side
    .hits('opposites')
    .some(
      ({ at, end, classes }) => at <= index && index < end && classes.some((name) => name.startsWith('~')),
    ) &&
  !isCapital(side, index) &&
  !isDeterminer(side.terms[index - 1]?.word ?? '', side.language) &&
  !isCircumstance(side, index);

/** The telling words beside one, without those of a circumstance. */
const plainBeside = (side: Side, from: number, step: 1 | -1, most: number): number[] =>
  contentBeside(side, from + step, step, { most, within: 'clause' }).filter(
    (index) => !isCircumstance(side, index),
  );

/** To whom something is given or sold is a party, too. */
const PARTY = new Set(['aan', 'con']);

/** Whether a preposition stands before a word or before the words that it ends. */
function isCircumstance(side: Side, index: number): boolean {
  const marks = [...side.hits('circumstances'), ...side.hits('agents')];
  let content = 0;
  for (let before = index - 1; before >= Math.max(0, index - 4); before--) {
    if (side.terms[before]?.clause !== side.terms[index]?.clause) return false;
    if (marks.some((hit) => before >= hit.at && before < hit.end))
      return !PARTY.has(side.terms[before]?.word ?? '');
    if (side.content[before] && ++content > 1) return false;
  }
  return false;
}

const isPronounBefore = (said: Side, place: number): boolean =>
  said
    .hits('pronouns')
    .some(
      ({ at, end }) => at < place && place - end <= 2 && said.terms[at]?.clause === said.terms[place]?.clause,
    );

const REFLEXIVE = new Set(['se', 'si', "s'", 'zich', 'sig']);
const isReflexive = (side: Side, verb: number): boolean =>
  [verb - 1, verb - 2, verb + 1].some((index) => REFLEXIVE.has(side.terms[index]?.word ?? ''));

interface Cases {
  doer: ReadonlySet<string>;
  bearer: ReadonlySet<string>;
  /** The word that must mark another party of the fact: else a topic stands for what it is done to. */
  other?: string;
}

/** Particles after a phrase, by language. */
const CASES: ReadonlyMap<string, Cases> = new Map([
  ['ja', { doer: new Set(['が', 'は']), bearer: new Set(['を']), other: 'を' }],
  ['hi', { doer: new Set(['ने']), bearer: new Set(['को']) }],
]);

const MOST_OF_PHRASE = 4;

/** The particle after the phrase that a word stands in. */
function particleAfter(side: Side, index: number, { doer, bearer }: Cases): string | undefined {
  for (let after = index + 1; after <= index + MOST_OF_PHRASE; after++) {
    const word = side.terms[after]?.word ?? '';
    if (doer.has(word) || bearer.has(word)) return word;
    if (!side.content[after] || side.terms[after]?.clause !== side.terms[index]?.clause) return undefined;
  }
  return undefined;
}

/** "राधा सिंह ने" is not "राधा सिंह को". */
function isCaseTurned({ told, said, links }: Comparison): boolean {
  const cases = CASES.get(baseLanguage(told.language));
  if (!cases || said.hits('agents').length !== told.hits('agents').length) return false;
  const has = (side: Side, word: string | undefined) =>
    word === undefined || side.terms.some((term) => term.word === word);
  return links.some(({ to, level }, index) => {
    const [place] = to;
    if (level !== 'same' || to.length > 1 || place === undefined) return false;
    const ours = particleAfter(told, index, cases) ?? '';
    const theirs = particleAfter(said, place, cases) ?? '';
    return (
      (cases.doer.has(ours) && cases.bearer.has(theirs) && has(told, cases.other)) ||
      (cases.bearer.has(ours) && cases.doer.has(theirs) && theirs !== 'は')
    );
  });
}
