import { joinsAnywhere } from './phrase-rules.js';
import { isWithoutSpaces } from './phrases.js';
import { syllablesOf } from './syllables.js';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** After hyphens and slashes with letters on both sides: neither "e-mail" nor "T-shirt" nor "1990-2000" is broken. */
const PARTING =
  /(?<=\p{L}\p{M}{0,2}\p{L}\p{M}{0,2}[-‐–—־])(?=\p{L}\p{M}{0,2}\p{L}\p{M}{0,2}\p{L})|(?<=\p{L}{3}\/)(?=\p{L}{3})/u;

/** "Vor-Ort-Termin" as "Vor-", "Ort-", "Termin"; addresses and words without such a place as they are. */
export function hyphenParts(word: string): string[] {
  return isAddress(word) ? [word] : word.split(PARTING);
}

function isAddress(word: string): boolean {
  return /:\/\/|@/.test(word) || /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,5}(?:\/|$)/i.test(word);
}

/** After these an address, a file's name or a long compound may be broken. */
const SEPARATOR = /(?<=[-‐–/_.@?&=:#\\|,;+])(?![-‐–/_.@?&=:#\\|,;+])/u;
const NUMBER = /^[\p{Sc}\p{N}.,:'’%\u00A0\u202F-]{1,24}$/u;
/** Letters of these change their form where a word is parted. */
const CURSIVE = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}]/u;
/** So many characters of an address or a name of a file are let stand between two marks. */
const LONG_PART = 12;
const LONGEST_CURSIVE = 30;
const LONGEST_SYLLABLE = 8;
/** Scripts whose syllables are known here, and the longest that other words are left in. */
const HAS_VOWELS = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LONGEST_WITHOUT = 4;

/**
 * The parts that a word can be broken into which is too long for a line; joined they are the word. At its blanks (a value
 * with its unit), else after hyphens and the marks in addresses; what is long then, between syllables, by rough rules,
 * else between characters. An emoji of several parts is one character, numbers are left whole.
 */
export function breakLong(word: string, language: string): string[] {
  const parts = word.split(/(?<= )(?=[^ ])/);
  if (parts.length > 1) return parts.flatMap((part) => breakLong(part, language));
  if (isWithoutSpaces(word)) return charactersOf(word);
  if (NUMBER.test(word.trimEnd())) return [word];
  const separated = word.split(SEPARATOR);
  const isCode = separated.length > 1 && (isAddress(word) || word.includes('_'));
  return separated.flatMap((part) => (isCode && part.length <= LONG_PART ? [part] : lettersOf(part)));
}

function lettersOf(word: string): string[] {
  const characters = charactersOf(word);
  if (CURSIVE.test(word) && characters.length <= LONGEST_CURSIVE) return [word];
  const syllables = syllablesOf(characters);
  const longest = HAS_VOWELS.test(word) ? LONGEST_SYLLABLE : LONGEST_WITHOUT;
  return syllables.flatMap((syllable) => (syllable.length > longest ? syllable : [syllable.join('')]));
}

/** As readers see them; with marks of punctuation that no line may begin or end with, and Indic letters that are joined. */
function charactersOf(word: string): string[] {
  const characters: string[] = [];
  for (const { segment } of graphemes.segment(word)) {
    const last = characters.at(-1);
    if (last !== undefined && (joinsAnywhere(last, segment) || isJoined(last)))
      characters[characters.length - 1] = last + segment;
    else characters.push(segment);
  }
  return characters;
}

/** A sign that takes the vowel from a letter joins it to the next one. */
function isJoined(character: string): boolean {
  return /[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u200D]$/u.test(character);
}
