import { baseLanguage } from '../../text/language.js';

/** By language ("de"), words and phrases in lower case, parted by "|". */
export type Phrases = ReadonlyMap<string, ReadonlySet<string>>;

export function phrases(byLanguage: Readonly<Record<string, string>>): Phrases {
  return new Map(
    Object.entries(byLanguage).map(([language, list]) => [
      language,
      new Set(
        list
          .split('|')
          .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
          .filter(Boolean),
      ),
    ]),
  );
}

const none: ReadonlySet<string> = new Set();

export function phrasesOf(table: Phrases, language: string): ReadonlySet<string> {
  const base = baseLanguage(language);
  return table.get(base) ?? table.get(likeness.get(base) ?? '') ?? none;
}

/** Languages that are near enough to another one for its words to tell something. */
const likeness: ReadonlyMap<string, string> = new Map([
  ['nb', 'da'],
  ['no', 'da'],
  ['nn', 'da'],
  ['gl', 'pt'],
  ['be', 'ru'],
]);

const MOST_WORDS = 5;
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The phrase of a set that a text begins with, whatever stands before its first letter. */
export function startOf(text: string, set: ReadonlySet<string>): string | undefined {
  const line = plain(text.slice(0, 120));
  if (unspaced.test(line)) {
    for (let length = Math.min(12, line.length); length > 0; length--)
      if (set.has(line.slice(0, length))) return line.slice(0, length);
    return undefined;
  }
  const words = line.split(/[\s,;:.!?–—]+/u).slice(0, MOST_WORDS);
  for (let count = words.length; count > 0; count--) {
    const phrase = words.slice(0, count).join(' ');
    if (set.has(phrase)) return phrase;
  }
  // "J'ai", "it's", "l'autre": a word may end at its apostrophe.
  const elided = /^[\p{L}\p{M}]{1,6}(?=')/u.exec(words[0] ?? '')?.[0];
  return elided !== undefined && set.has(elided) ? elided : undefined;
}

/** Whether one of the words of a set stands in a text, as a word of its own. */
export function hasWordOf(text: string, set: ReadonlySet<string>): boolean {
  if (set.size === 0) return false;
  const line = plain(text);
  const words = line.split(/[^\p{L}\p{M}'-]+/u);
  return words.some((word) => set.has(word) || set.has(word.split(/['-]/, 1)[0] ?? ''));
}

/** Whether one of the phrases of a set stands in a text, anywhere. */
export function hasPhraseOf(text: string, set: ReadonlySet<string>): boolean {
  const line = ` ${plain(text).replace(/[^\p{L}\p{M}\p{N}'%&-]+/gu, ' ')} `;
  for (const phrase of set) {
    if (unspaced.test(phrase) ? line.includes(phrase) : line.includes(` ${phrase} `)) return true;
  }
  return false;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[^\p{L}\p{N}]{1,10}/u, '');
