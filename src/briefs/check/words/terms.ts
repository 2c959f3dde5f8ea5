import { baseLanguage } from '../../text/language.js';
import { wordsOf } from '../../text/sentences.js';
import { stemOf } from './stems.js';

/** A word of a text, with where it stands in it. */
export interface Term {
  /** In lower case, without an English 's. */
  word: string;
  /** As it is written. */
  raw: string;
  stem: string;
  /** Its characters in the text: from, and up to before. */
  from: number;
  to: number;
  /** The number of its clause and of its sentence, from 0. */
  clause: number;
  sentence: number;
  /** Whether it begins its sentence. */
  first: boolean;
}

const clauseEnd = /[,;:()，、；：（）،؛—]|\s[–-]\s/u;
const sentenceEnd = /[!?。！？।؟]|\.(?=["'”’»)\]]{0,3}(?:\s|$))/u;
const elided = new Set(['fr', 'it']);

/** The words of a text, in order, each in its clause. */
export function termsOf(text: string, language: string): Term[] {
  const lower = text.toLowerCase();
  // Lower case is longer than upper case for a few letters: then places are those of the lower case.
  const source = lower.length === text.length ? text : lower;
  const base = baseLanguage(language);
  const terms: Term[] = [];
  let end = 0;
  let clause = 0;
  let sentence = 0;
  for (const found of wordsOf(source, language)) {
    const from = lower.indexOf(found, end);
    if (from < 0) continue;
    const gap = source.slice(end, from);
    const before = terms.at(-1)?.raw ?? '';
    const ends = terms.length > 0 && sentenceEnd.test(gap) && (before.length > 2 || !gap.startsWith('.'));
    if (ends) sentence++;
    if (terms.length > 0 && (ends || clauseEnd.test(gap))) clause++;
    end = from + found.length;
    let at = from;
    for (const piece of piecesOf(found, base)) {
      const first = terms.length === 0 || (ends && at === from);
      const to = at + piece.length;
      const word = base === 'en' ? piece.replace(/['’]s?$/u, '') : piece.replace(/['’]$/u, '');
      if (word !== '')
        terms.push({
          word: word.replaceAll('’', "'"),
          raw: source.slice(at, to),
          stem: stemOf(word, base),
          from: at,
          to,
          clause,
          sentence,
          first,
        });
      at = to;
    }
  }
  return terms;
}

/** "L'entreprise" is two words. */
function piecesOf(word: string, base: string): string[] {
  if (!elided.has(base)) return [word];
  const cut = word.search(/['’]/u) + 1;
  return cut > 0 && cut < word.length && cut <= 8 ? [word.slice(0, cut), word.slice(cut)] : [word];
}

/** The stems of all words of a text. */
export const stemsIn = (text: string, language: string): ReadonlySet<string> =>
  new Set(termsOf(text, language).map(({ stem }) => stem));
