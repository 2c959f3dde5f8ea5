import { baseLanguage } from '../../text/language.js';
import { type Comparison, isSpokenOf, type Rule } from '../words/comparison.js';
import { copiedShare, isFreelyTold } from '../words/copy.js';
import type { Link } from '../words/links.js';
import { type Hit, isUnspaced } from '../words/phrases.js';
import { isGeneral, type Kind } from '../words/side.js';

/** Scripts with capitals where names have them and nouns do not. */
export const CAPITALS = new Set(['en', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'sv', 'uk', 'cs', 'tr']);

/** Every name of a fact stands in its quotation; or before it, where a pronoun stands for it. */
export const namesHold: Rule = (comparison) => {
  const { told, links, aroundLinks } = comparison;
  if (!CAPITALS.has(baseLanguage(told.language))) return undefined;
  const refers = refersBack(comparison);
  for (const [index, { raw, first, from }] of told.terms.entries()) {
    if (!told.content[index] || first || !/^\p{Lu}/u.test(raw) || raw.length < 2) continue;
    if (/[:“"«„–—]\s*$/u.test(told.text.slice(Math.max(0, from - 3), from))) continue;
    if (isFound(links[index]) || (refers && isFound(aroundLinks[index])) || isInitials(comparison, raw))
      continue;
    return `its quotation does not name ${raw}`;
  }
  return undefined;
};

const isFound = (link: Link | undefined): boolean => (link?.to.length ?? 0) > 0;

/** Whether something in the quotation stands for what was named before: a pronoun, or "the company". */
function refersBack(comparison: Comparison): boolean {
  const { said, links } = comparison;
  if (said.hits('pronouns').some(({ at }) => isSpokenOf(comparison, at))) return true;
  const places = new Set(links.flatMap(({ to }) => to));
  return said.terms.some(
    ({ word }, index) => said.content[index] && !places.has(index) && isGeneral(word, said.language),
  );
}

/** "UN" is found in "United Nations". */
function isInitials({ said, around }: Comparison, raw: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(raw)) return false;
  const initials = [said, around].map(({ terms }) =>
    terms
      .filter((term) => /^\p{Lu}/u.test(term.raw))
      .map((term) => term.raw[0])
      .join(''),
  );
  return initials.some((letters) => letters.includes(raw));
}

/** Words of these kinds have rules of their own. */
const judged: readonly Kind[] = ['negation', 'attribution', 'modality', 'quantities', 'conditions', 'causes'];

/** The terms of a fact that a rule of their own looks at. */
function judgedTerms({ told }: Comparison, isJudged = (_: Hit) => true): Set<number> {
  const terms = new Set<number>();
  for (const kind of judged) {
    for (const { at, end } of told.hits(kind).filter(isJudged))
      for (let index = at; index < end; index++) terms.add(index);
  }
  return terms;
}

/** Most of what a fact says is said by its quotation, in these or other words. */
export const wordsHold: Rule = (comparison) => {
  const { told, links, aroundLinks } = comparison;
  const apart = judgedTerms(comparison);
  let known = 0;
  let unknown = 0;
  for (const [index, { word }] of told.terms.entries()) {
    if (!told.content[index]) continue;
    if (isFound(links[index])) known++;
    else if (apart.has(index) || isGeneral(word, told.language)) continue;
    else if (isFound(aroundLinks[index])) known += 0.5;
    else unknown++;
  }
  const numbers = told.amounts.length;
  const share = unknown / Math.max(1, known + numbers + unknown);
  const free = isFreelyTold(comparison);
  const most = free ? (unknown > 3 ? 0.7 : 0.85) : 0.4;
  if (unknown > 1 && share > most) return 'its quotation does not say so';
  const least = free ? Number.EPSILON : unknown;
  if (unknown > 0 && known + numbers < least) return 'its quotation does not say so';
  return undefined;
};

/** So much of what says what a number measures stands in its quotation; half counts what stands before it, or by a synonym. */
const MEASURED = 1 / 3;

/** What a number measures stands with it, in these or other words. */
export const measureHolds: Rule = (comparison) => {
  const { told, links, aroundLinks } = comparison;
  const words = told.terms.flatMap(({ word }, index) =>
    told.content[index] && !isGeneral(word, told.language) ? [index] : [],
  );
  let known = 0;
  for (const index of words) {
    if (isFound(links[index])) known += links[index]?.level === 'synonym' ? 0.5 : 1;
    else if (isFound(aroundLinks[index])) known += 0.5;
  }
  return words.length > 0 && known < words.length * MEASURED
    ? 'its quotation has that number for something else'
    : undefined;
};

/** How many words a change of one may have pushed out of the quotation. */
const MOST_PUSHED_OUT = 4;
/** So much of a fact in the quotation's own words, in their order, makes it a copy. */
const COPIED = 0.75;
const COPIED_UNSPACED = 0.82;

/** A fact that copies its quotation but for one word says another thing by that word. */
export const copyHolds: Rule = (comparison) => {
  const { told, said, links, aroundLinks } = comparison;
  // To demand is not to warn.
  const apart = judgedTerms(comparison, ({ classes }) => !classes.includes('claim'));
  const words = told.terms.flatMap((_, index) => {
    if (!told.content[index]) return [];
    const { to, level } = links[index] ?? { to: [], level: 'none' };
    return [{ index, to, level }];
  });
  const copied = words.filter(({ level }) => level === 'same' || level === 'akin');
  if (copied.length < words.length * 0.6 || copied.length < 2) return undefined;
  if (copiedShare(told, said) < (isUnspaced(told.language) ? COPIED_UNSPACED : COPIED)) return undefined;
  const places = new Set(links.flatMap(({ to }) => to));
  for (const [step, { index, level }] of words.entries()) {
    if (level !== 'none' || apart.has(index)) continue;
    if (refersBack(comparison) && isFound(aroundLinks[index])) continue;
    const left = words[step - 1]?.to.at(-1) ?? (step === 0 ? -1 : undefined);
    const right =
      words[step + 1]?.to.find((place) => place > (left ?? 0)) ??
      (step === words.length - 1 ? said.terms.length : undefined);
    if (left === undefined || right === undefined || right <= left) continue;
    const pushed: number[] = [];
    const from = left < 0 ? Math.max(0, right - 1 - MOST_PUSHED_OUT) : left + 1;
    for (let place = from; place < Math.min(right, from + MOST_PUSHED_OUT + 2); place++) {
      if (said.content[place] && !places.has(place)) pushed.push(place);
    }
    if (pushed.length > 0 && pushed.length <= MOST_PUSHED_OUT) return 'its quotation has another word there';
  }
  return undefined;
};
