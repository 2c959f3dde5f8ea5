import { baseLanguage } from '../../text/language.js';
import type { Comparison, Rule } from '../words/comparison.js';
import { copiedShare } from '../words/copy.js';
import { wordSet } from '../words/phrases.js';
import { isGeneral, type Side } from '../words/side.js';

/** What a fact has of one sentence or clause of its quotation. */
interface Part {
  at: number;
  /** The fact's terms that stand in this part alone. */
  own: readonly number[];
}

/** Where the verb comes last, it stands in the last clause for all of them. */
const SHARES_VERB = new Set(['ja', 'hi', 'ko', 'tr']);

/** One subject's doings are not told of another: what stands in two sentences, each with its own subject, stays apart. */
export const partsHold: Rule = (comparison) =>
  isMerged(comparison, 'sentence') ||
  (!SHARES_VERB.has(baseLanguage(comparison.told.language)) && isMerged(comparison, 'clause'))
    ? 'it joins what its quotation says of two things'
    : undefined;

function isMerged(comparison: Comparison, unit: 'sentence' | 'clause'): boolean {
  const { told, said } = comparison;
  if (copiedShare(told, said) < (unit === 'clause' ? 0.55 : 0.42)) return false;
  const parts = partsOf(comparison, unit);
  const [first] = parts.flatMap(({ own }) => own).sort((one, other) => one - other);
  const subject = parts.find(({ own }) => first !== undefined && own.includes(first));
  if (!subject || first === undefined) return false;
  const clause = told.terms[first]?.clause;
  // What the fact itself tells in clauses of their own it keeps apart.
  const others = parts.filter(
    (part) =>
      part !== subject &&
      part.own.filter((index) => told.terms[index]?.clause === clause).length >=
        Math.max(2, subject.own.length),
  );
  return others.some(
    (part) => hasOwnSubject(comparison, part, unit) && (subject.own.length <= 2 || unit === 'sentence'),
  );
}

function partsOf({ told, said, links }: Comparison, unit: 'sentence' | 'clause'): Part[] {
  const parts = new Map<number, number[]>();
  for (const [index, { to }] of links.entries()) {
    const places = new Set(to.map((place) => said.terms[place]?.[unit] ?? 0));
    const [only] = places;
    if (only === undefined || places.size > 1 || !told.content[index]) continue;
    parts.set(only, [...(parts.get(only) ?? []), index]);
  }
  return [...parts].map(([at, own]) => ({ at, own }));
}

/** Whether a pronoun stands for something named before: any but one of possession within the part. */
function refers(said: Side, place: number, begin: number, unit: 'sentence' | 'clause'): boolean {
  const term = said.terms[place];
  if (term?.[unit] !== said.terms[begin]?.[unit]) return false;
  return place <= begin + 2 || !isPossessive(term?.word ?? '', said.language);
}

const isPossessive = wordSet({
  en: 'its his her their our',
  de: 'sein* ihr* unser*',
  fr: 'son sa ses leur leurs',
  es: 'su sus',
  it: 'suo sua suoi sue loro',
  pt: 'seu sua seus suas',
  nl: 'zijn haar hun',
  pl: 'jego jej ich swoj*',
  ru: 'его её ее их сво*',
  hi: 'इसका इसकी इसके उसका उसकी उसके उनका उनकी उनके',
});

/** Whether a part of the quotation begins with a subject of which the fact has nothing. */
function hasOwnSubject({ said, links }: Comparison, { at }: Part, unit: 'sentence' | 'clause'): boolean {
  const begin = said.terms.findIndex((term) => term[unit] === at);
  const relative = said.hits('relatives').some((hit) => hit.at >= begin && hit.at <= begin + 2);
  if (relative || said.hits('pronouns').some((hit) => refers(said, hit.at, begin, unit))) return false;
  const places = new Set(links.flatMap(({ to }) => to));
  // The fact's own subject stands in another part: the first word here is this part's, if the fact has it not.
  for (let index = begin; index < said.terms.length && said.terms[index]?.[unit] === at; index++) {
    if (!said.content[index]) continue;
    return !places.has(index) && !isGeneral(said.terms[index]?.word ?? '', said.language);
  }
  return false;
}
