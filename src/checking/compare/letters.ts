import { fold } from '../../briefs/numbers/text.js';

/** What is compared of a text: its letters and digits, one by one, folded; `starts` and `ends` are offsets in `text`. */
export interface Letters {
  readonly text: string;
  readonly codes: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Scripts whose marks are accents and vowel signs that readers lose. In others (Devanagari, Thai) a mark is a letter. */
const accented =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Inherited}]/u;
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const NUKTA = '\u093c';
const TATWEEL = '\u0640';

/** Letters that look alike, or are written in two ways; the second stands for both. */
const alike: ReadonlyMap<string, string> = new Map(
  `l i|ı i|ß ss|æ ae|œ oe|ø o|đ d|ð d|ł i|þ p|ς σ
  а a|е e|о o|р p|с c|у y|х x|і i|ј j|ѕ s|к k|т t|в b|н h|м m
  ο o|α a|ρ p|υ u|ι i|κ k|τ t|ν v|χ x
  ى ي|ی ي|ک ك|ة ه|ھ ه|ہ ه`
    .split(/[|\n]/)
    .flatMap((pair): [string, string][] => {
      const [from, to] = pair.trim().split(' ');
      return from !== undefined && to !== undefined ? [[from, to]] : [];
    }),
);

/** Texts have few different characters; a stranger's many must not pile up. */
const KEPT = 4000;
const folded = new Map<string, readonly number[]>();

/**
 * The letters and digits of a text, as they are compared: without case, accents and what divides them; look-alikes
 * (l and I, Latin and Cyrillic a) are one, digits of all scripts are those of ASCII.
 */
export function lettersOf(text: string): Letters {
  const codes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const code of codesOf(character)) {
      codes.push(code);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text, codes, starts, ends };
}

function codesOf(character: string): readonly number[] {
  const known = folded.get(character);
  if (known) return known;
  if (folded.size >= KEPT) folded.clear();
  const codes = [...foldedCharacter(character)].map((letter) => letter.codePointAt(0) ?? 0);
  folded.set(character, codes);
  return codes;
}

function foldedCharacter(character: string): string {
  if (!letterOrDigit.test(character) || character === TATWEEL || character === NUKTA) return '';
  const plain = fold(character.normalize('NFKC').toLowerCase());
  const bare = accented.test(character) ? plain.normalize('NFD').replace(/\p{M}/gu, '') : plain;
  return [...bare]
    .filter((letter) => letterOrDigit.test(letter))
    .map((letter) => alike.get(letter) ?? letter)
    .join('');
}

export const isDigitCode = (code: number | undefined): boolean =>
  code !== undefined && code >= 48 && code <= 57;

/** Han, kana and Hangul: one character says about as much as two or three letters. */
export const isDense = (code: number): boolean => code >= 0x2e80;

/** A digit and the letter that it looks like, in one number. */
const lookAlikes = new Set(
  ['0o', '1i', '5s', '8b', '6b', '9g', '2z', '1j', '1t', '4a', '0q', '0d'].map(
    (pair) => pair.charCodeAt(0) * 0x20_0000 + pair.charCodeAt(1),
  ),
);

/** Whether a reader takes a digit for a letter, or the other way round. */
export const isLookAlike = (one: number, other: number): boolean =>
  isDigitCode(one)
    ? lookAlikes.has(one * 0x20_0000 + other)
    : isDigitCode(other) && lookAlikes.has(other * 0x20_0000 + one);

/** A word of a text, as letters from `from` to before `to`. */
export interface Word {
  readonly from: number;
  readonly to: number;
}

/** The words of a text: letters with nothing but apostrophes and marks between them. */
export function wordsOf({ text, codes, starts, ends }: Letters): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (let at = 1; at <= codes.length; at++) {
    const [end = 0, start = 0] = [ends[at - 1], starts[at]];
    if (at < codes.length && (start <= end || inWord.test(text.slice(end, start)))) continue;
    words.push({ from, to: at });
    from = at;
  }
  return words;
}

const inWord = /^['’\p{M}]{1,3}$/u;

/** A stretch of letters as it stands in its text. */
export const standing = ({ text, starts, ends }: Letters, from: number, to: number): string =>
  text.slice(starts[from] ?? 0, ends[to - 1] ?? 0);

/** Code points as text: of any length, so none is handed over as an argument. */
export const textOf = (codes: readonly number[]): string =>
  codes.map((code) => String.fromCodePoint(code)).join('');
