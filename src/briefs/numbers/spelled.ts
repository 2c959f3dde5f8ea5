import { type Draft, draft } from './amount.js';
import { collectives, fractions, multiples } from './data/scales.js';
import { ordinalWords } from './data/time-words.js';
import {
  collectiveTable,
  fractionTable,
  halfOf,
  isJoined,
  nextAfter,
  type Read,
  type Word,
  withParts,
} from './spelled-parts.js';
import { byLanguage, type FormTable } from './table.js';
import { asKey } from './text.js';
import { type Atom, atomsOf, empty, extended, type Spelling, type Sum, spellingOf, sumOf } from './words.js';

const multipleTable = byLanguage(multiples, Number);
const ordinalTable = byLanguage(ordinalWords, Number);

/** The numbers that a text spells out, in order: "twenty-five", "two thirds", "dozens", "doubled". */
export function spelledNumbers(text: string, language: string): Draft[] {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const spelling = spellingOf(language);
  const found: Draft[] = [];
  for (let index = 0; index < words.length; ) {
    const read = numberAt(text, words, index, spelling) ?? loneAt(text, words, index, language);
    const whole = read && withParts(text, words, read, language);
    if (whole) found.push(whole.number);
    index = whole && whole.next > index ? whole.next : index + 1;
  }
  return found;
}

/** The parts of a number that follow one another, a blank or a hyphen between them. */
function numberAt(
  text: string,
  words: readonly Word[],
  first: number,
  spelling: Spelling | undefined,
): Read | undefined {
  if (!spelling) return undefined;
  let sum: Sum = empty;
  let read: { sum: Sum; next: number } | undefined;
  for (let index = first; index < words.length && index < first + MOST_WORDS; index++) {
    const step = wordAt(text, words, index, spelling);
    if (!step || (index > first && !isJoined(text, words, index))) break;
    // "a million and a half": inside a number "a" is none.
    if (index > first && step.word.length < 3 && spelling.language === 'en') break;
    const next = step.atoms.reduce<Sum | undefined>(
      (so, atom) =>
        so && extended(so, atom, spelling.compound && step.atoms.length > 1 ? 'compound' : spelling.language),
      sum,
    );
    if (!next) break;
    sum = next;
    index = step.index;
    if (!sum.joined) read = { sum, next: index + 1 };
  }
  const word = words[first];
  if (!word || !read) return undefined;
  const end = words[read.next - 1]?.end ?? word.end;
  const alone = read.next === first + 1;
  // "Thousands" alone are vague.
  if (
    alone &&
    multiplies(spelling.atoms.get(asKey(word.text))) &&
    collectives.has(spelling.language) &&
    collectiveTable(spelling.language).at(text, word.start)
  )
    return undefined;
  const article = alone && spelling.articles.has(word.text.toLowerCase());
  return {
    number: draft(word.start, end, sumOf(read.sum), { spelled: true, scale: scaleOf(read.sum) }),
    next: read.next,
    article,
  };
}

/** What "million" at its end multiplied. */
const scaleOf = ({ below, last }: Sum): number => (below === undefined && Number.isFinite(last) ? last : 1);

const multiplies = (atom: Atom | undefined): boolean => atom?.type === 'scale' || atom?.type === 'hundred';

const MOST_WORDS = 14;

/** A word, or two that are one: "quatre-vingts". */
function wordAt(text: string, words: readonly Word[], index: number, spelling: Spelling) {
  const [word, next] = [words[index], words[index + 1]];
  if (!word) return undefined;
  if (spelling.language === 'fr' && next && isJoined(text, words, index + 1)) {
    const pair = spelling.atoms.get(`${word.text}-${next.text}`.toLowerCase());
    if (pair) return { atoms: [pair], index: index + 1, word: word.text };
  }
  const atoms = atomsOf(word.text, spelling);
  return atoms.length > 0 ? { atoms, index, word: word.text } : undefined;
}

/** A word that is a quantity by itself: "half", "doubled", "dozens", "third". */
function loneAt(text: string, words: readonly Word[], index: number, language: string): Read | undefined {
  const word = words[index];
  if (!word) return undefined;
  const of = (table: FormTable<number>) => table.at(text, word.start);
  const made = (
    found: { value: number; end: number },
    kind: 'share' | 'multiple' | 'magnitude' | 'ordinal',
  ): Read => ({
    number: draft(word.start, found.end, found.value, {
      spelled: true,
      kind,
      closed: true,
      ...(kind === 'multiple' ? { unit: 'times' } : {}),
    }),
    next: nextAfter(words, index, found.end),
  });
  if (!fractions.has(language)) return undefined;
  const multiple = multiples.has(language) ? of(multipleTable(language)) : undefined;
  if (multiple) return made(multiple, 'multiple');
  const part = of(fractionTable(language));
  if (part && part.value > 1)
    return halfOf(
      text,
      words,
      {
        number: draft(word.start, part.end, part.value, { spelled: true }),
        next: nextAfter(words, index, part.end),
      },
      language,
    );
  if (part && (part.value >= 0.5 || language === 'ar' || language === 'hi')) return made(part, 'share');
  const many = of(collectiveTable(language));
  if (many) return made(many, 'magnitude');
  const order = ordinalWords.has(language) ? of(ordinalTable(language)) : undefined;
  return order ? made(order, 'ordinal') : undefined;
}
