import { type Draft, draft } from './amount.js';
import { collectives, fractions } from './data/scales.js';
import { byLanguage } from './table.js';
import { isBlank } from './text.js';
import { spellingOf } from './words.js';

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Read {
  readonly number: Draft;
  /** The index of the word after it. */
  readonly next: number;
  /** Only an article: no number by itself. */
  readonly article?: boolean;
}

const ratio = (text: string): number => {
  const [over = 1, under = 1] = text.split('/').map(Number);
  return over / under;
};
export const fractionTable = byLanguage(fractions, ratio);
export const collectiveTable = byLanguage(collectives, Number);

export function isJoined(text: string, words: readonly Word[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (!before || !word || word.start - before.end !== 1) return false;
  return text[before.end] === '-' || isBlank(text[before.end]);
}

/** The index of the first word behind a place. */
export function nextAfter(words: readonly Word[], index: number, end: number): number {
  let next = index + 1;
  while ((words[next]?.start ?? end) < end) next++;
  return next;
}

/** What makes another value of it: "two thirds", "a dozen", "half a million", "two and a half". */
export function withParts(
  text: string,
  words: readonly Word[],
  read: Read,
  language: string,
): Read | undefined {
  const { number, next } = read;
  const word = words[next];
  const follows = word !== undefined && isJoined(text, words, next);
  if (number.kind === 'share') return halfOf(text, words, read, language);
  if (number.kind === 'magnitude') return magnitudeOf(text, words, read, language);
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
    if (more) return halfOf(text, words, grown(number.value + more.value * number.scale, more.end), language);
  }
  return read.article ? undefined : read;
}

/** "hundreds of millions", "des dizaines de milliers" */
function magnitudeOf(text: string, words: readonly Word[], read: Read, language: string): Read {
  const [link, word] = [words[read.next], words[read.next + 1]];
  if (!word || !links.has(link?.text.toLowerCase() ?? '')) return read;
  const many = collectiveTable(language).at(text, word.start);
  if (!many || many.value <= read.number.value) return read;
  const value = read.number.value * many.value;
  return {
    number: { ...read.number, value, digits: String(value), end: many.end },
    next: nextAfter(words, read.next + 1, many.end),
  };
}

const links = new Set('of de di von van'.split(' '));

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
export function halfOf(text: string, words: readonly Word[], read: Read, language: string): Read {
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
    number: { ...number, value, digits: String(value), end: many.end, scale: many.value },
    next: nextAfter(words, index, many.end),
  };
}
