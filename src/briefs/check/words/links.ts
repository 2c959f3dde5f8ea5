import { baseLanguage } from '../../text/language.js';
import { isUnspaced } from './phrases.js';
import type { Side } from './side.js';
import type { Term } from './terms.js';

/** How well a word of a fact is found in its quotation. */
export type Level = 'same' | 'akin' | 'synonym' | 'none';

export interface Link {
  /** The terms of the quotation that it may stand for. */
  to: readonly number[];
  level: Level;
}

const COMPOUNDING = new Set(['de', 'nl', 'sv']);
/** Words of these are short: vowels are marks, or the script writes syllables. */
const DENSE = new Set(['hi', 'ar', 'ko', 'he']);

/** Where each term of a fact stands in the quotation. */
export function linksOf(told: Side, said: Side): Link[] {
  const meanings = meaningsOf(said);
  const own = meaningsByTerm(told);
  return told.terms.map((term, index) => {
    if (!told.content[index]) return { to: [], level: 'none' };
    const same = placesOf(said, (other) => other.stem === term.stem || other.word === term.word);
    if (same.length > 0) return { to: same, level: 'same' };
    const akin = isUnspaced(told.language)
      ? insideOf(term, said)
      : placesOf(said, (other) => isAkin(term, other, baseLanguage(told.language)));
    if (akin.length > 0) return { to: akin, level: 'akin' };
    const alike = new Set((own.get(index) ?? []).flatMap((meaning) => meanings.get(meaning) ?? []));
    if (alike.size > 0) return { to: [...alike].sort((one, other) => one - other), level: 'synonym' };
    return { to: [], level: 'none' };
  });
}

function placesOf(side: Side, fits: (term: Term) => boolean): number[] {
  return side.terms.flatMap((term, index) => (fits(term) ? [index] : []));
}

/** One of two words is made of the other: by an ending, or as a part of a compound. */
function isAkin(one: Term, other: Term, base: string): boolean {
  const [a, b] = [one.stem, other.stem];
  const short = Math.min(a.length, b.length);
  const least = DENSE.has(base) ? 3 : 4;
  if (short < least) return false;
  let common = 0;
  while (common < short && a[common] === b[common]) common++;
  const rest = Math.max(a.length, b.length) - common;
  if (common >= least && common >= short * 0.66 && rest <= 5) return true;
  if (!COMPOUNDING.has(base) || short < 5) return false;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return longer.includes(shorter) || (short >= 6 && longer.includes(shorter.slice(0, -1)));
}

/** In scripts without spaces words are not always parted in the same place. */
function insideOf({ word }: Term, said: Side): number[] {
  const text = said.text.toLowerCase();
  const at = text.indexOf(word);
  if (at >= 0 && word.length > 1) {
    const index = said.terms.findIndex(({ to }) => to > at);
    return index < 0 ? [] : [index];
  }
  if (word.length < 2) return placesOf(said, (term) => term.word.includes(word));
  const shares = (term: Term) =>
    [...word].filter((character) => /\p{Script=Han}/u.test(character) && term.word.includes(character))
      .length;
  return placesOf(said, (term) => shares(term) * 2 >= word.length);
}

function meaningsByTerm(side: Side): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { classes, at, end } of side.hits('synonyms')) {
    for (let index = at; index < end; index++) found.set(index, [...(found.get(index) ?? []), ...classes]);
  }
  return found;
}

function meaningsOf(side: Side): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { classes, at } of side.hits('synonyms')) {
    for (const meaning of classes) found.set(meaning, [...(found.get(meaning) ?? []), at]);
  }
  return found;
}
