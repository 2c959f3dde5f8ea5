import { type Draft, draft } from './amount.js';
import { collectives, fractions, multiples } from './data/scales.js';
import { ordinalWords } from './data/time-words.js';
import { byLanguage, type FormTable } from './table.js';
import { asKey, isBlank } from './text.js';
import { atomsOf, empty, extended, type Spelling, type Sum, spellingOf, sumOf } from './words.js';

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ratio = (text: string): number => {
  const [over = 1, under = 1] = text.split('/').map(Number);
  return over / under;
};
const fractionTable = byLanguage(fractions, ratio);
const multipleTable = byLanguage(multiples, Number);
const collectiveTable = byLanguage(collectives, Number);
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

interface Read {
  readonly number: Draft;
  /** The index of the word after it. */
  readonly next: number;
  /** Only an article: no number by itself. */
  readonly article?: boolean;
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
    spelling.atoms.get(asKey(word.text))?.type === 'scale' &&
    collectives.has(spelling.language) &&
    collectiveTable(spelling.language).at(text, word.start)
  )
    return undefined;
  const article = alone && spelling.articles.has(word.text.toLowerCase());
  return { number: draft(word.start, end, sumOf(read.sum), { spelled: true }), next: read.next, article };
}

const MOST_WORDS = 14;

/** A word, or two that are one: "quatre-vingts". */
function wordAt(text: string, words: readonly Word[], index: number, spelling: Spelling) {
  const [word, next] = [words[index], words[index + 1]];
  if (!word) return undefined;
  if (spelling.language === 'fr' && next && isJoined(text, words, index + 1)) {
    const pair = spelling.atoms.get(`${word.text}-${next.text}`.toLowerCase());
    if (pair) return { atoms: [pair], index: index + 1 };
  }
  const atoms = atomsOf(word.text, spelling);
  return atoms.length > 0 ? { atoms, index } : undefined;
}

function isJoined(text: string, words: readonly Word[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (!before || !word || word.start - before.end !== 1) return false;
  return text[before.end] === '-' || isBlank(text[before.end]);
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

function nextAfter(words: readonly Word[], index: number, end: number): number {
  let next = index + 1;
  while ((words[next]?.start ?? end) < end) next++;
  return next;
}

/** What makes another value of it: "two thirds", "a dozen", "half a million", "two and a half". */
function withParts(text: string, words: readonly Word[], read: Read, language: string): Read | undefined {
  const { number, next } = read;
  const word = words[next];
  const follows = word !== undefined && isJoined(text, words, next);
  if (number.kind === 'share') return halfOf(text, words, read, language);
  if (number.kind !== undefined) return read;
  const grown = (value: number, end: number, more: Partial<Draft> = {}): Read => ({
    number: { ...number, value, digits: String(value), end, ...more },
    next: nextAfter(words, next - 1, end),
  });
  if (follows && fractions.has(language)) {
    const part = fractionTable(language).at(text, word.start);
    if (part && part.value < 1 && number.value < 20) {
      const half = {
        number: draft(word.start, part.end, part.value * number.value, {
          spelled: true,
          kind: 'share',
          closed: true,
        }),
        next: nextAfter(words, next, part.end),
      };
      const whole = halfOf(text, words, half, language);
      return { ...whole, number: { ...whole.number, start: number.start } };
    }
    const many = collectiveTable(language).at(text, word.start);
    if (many) return grown(number.value * many.value, many.end, { closed: true });
    const more = mixed(text, words, next, language);
    if (more) return grown(number.value + more.value, more.end);
  }
  return read.article ? undefined : read;
}

/** "and a half", "y medio", "e mezzo", "с половиной". */
function mixed(
  text: string,
  words: readonly Word[],
  at: number,
  language: string,
): { value: number; end: number } | undefined {
  let index = at;
  if (!/^(?:and|und|et|y|e|en|och|i|с|एवं)$/.test(words[index]?.text.toLowerCase() ?? '')) return undefined;
  index++;
  if (
    spellingOf(language)?.articles.has(words[index]?.text.toLowerCase() ?? '') ||
    /^an?$/i.test(words[index]?.text ?? '')
  )
    index++;
  const word = words[index];
  const part = word && fractionTable(language).at(text, word.start);
  return part && part.value < 1 ? part : undefined;
}

/** "half a million", "eine halbe Million", "medio millón", "half a dozen". */
function halfOf(text: string, words: readonly Word[], read: Read, language: string): Read {
  const spelling = spellingOf(language);
  if (read.number.value % 1 !== 0.5 || !spelling) return read;
  let index = read.next;
  if (spelling.articles.has(words[index]?.text.toLowerCase() ?? '')) index++;
  const word = words[index];
  if (!word || !isJoined(text, words, index)) return read;
  const atom = spelling.atoms.get(word.text.toLowerCase());
  const many =
    atom?.type === 'scale'
      ? { value: atom.value, end: word.end }
      : collectiveTable(language).at(text, word.start);
  if (!many) return read;
  const value = many.value * read.number.value;
  const { kind: _kind, closed: _closed, ...number } = read.number;
  return {
    number: { ...number, value, digits: String(value), end: many.end },
    next: nextAfter(words, index, many.end),
  };
}
