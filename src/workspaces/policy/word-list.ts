import { RE2JSException } from 're2js';
import type { Forbidden } from '../../models/workspace-settings.js';
import { alike, compilePattern, visible } from './forbidden.js';

/** Bounds of a word list, so that asking it never takes long. */
export const wordListBounds = {
  words: 100,
  patterns: 30,
  /** Characters of one entry. */
  characters: 200,
  /** Steps of all compiled patterns together: the time for one letter of a prompt is proportional to it at worst. */
  size: 2_000,
  /** The same of one pattern: it can be matched with the longest text that is pasted within a request's time. */
  patternSize: 800,
} as const;

/** What is wrong with an entry of a word list. `detail` is what the regular expressions' reader says. */
export type WordFault =
  | { why: 'too_many'; most: number }
  | { why: 'too_long'; text: string; most: number }
  | { why: 'nothing'; text: string }
  | { why: 'unreadable'; text: string; detail: string }
  | { why: 'everything'; text: string }
  | { why: 'too_large'; text: string };

/** Prompts that have nothing in common: what refuses all of them refuses everything. */
const innocent = ['the water cycle for kids', 'Как растёт чай', '水の循環', '7 – 9', 'قهوة', 'Öl & Gas'];

/** The entries that stand in a text, one a line. */
export function entriesIn(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** Reads words that are forbidden as they stand. */
export function readWords(text: string): { entries: Forbidden[] } | { fault: WordFault } {
  const entries = entriesIn(text);
  if (entries.length > wordListBounds.words) {
    return { fault: { why: 'too_many', most: wordListBounds.words } };
  }
  for (const entry of entries) {
    const fault =
      lengthFault(entry) ?? (hasLetters(entry) ? undefined : { why: 'nothing' as const, text: entry });
    if (fault) return { fault };
  }
  return { entries: entries.map((entry) => ({ kind: 'exact', text: entry })) };
}

/** Reads regular expressions (RE2's: https://github.com/google/re2/wiki/Syntax) and refuses what is no use. */
export function readPatterns(text: string): { entries: Forbidden[] } | { fault: WordFault } {
  const entries = entriesIn(text);
  if (entries.length > wordListBounds.patterns) {
    return { fault: { why: 'too_many', most: wordListBounds.patterns } };
  }
  let size = 0;
  for (const entry of entries) {
    const checked = lengthFault(entry) ?? checkPattern(entry);
    if (typeof checked !== 'number') return { fault: checked };
    size += checked;
    if (checked > wordListBounds.patternSize || size > wordListBounds.size)
      return { fault: { why: 'too_large', text: entry } };
  }
  return { entries: entries.map((entry) => ({ kind: 'regex', text: entry })) };
}

/** @returns how large it is, or what is wrong with it */
function checkPattern(text: string): number | WordFault {
  try {
    const pattern = compilePattern(text);
    const everything = pattern.test('') || innocent.every((one) => pattern.test(visible(one)));
    return everything ? { why: 'everything', text } : pattern.programSize();
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { why: 'unreadable', text, detail: error.message };
  }
}

function lengthFault(text: string): WordFault | undefined {
  const most = wordListBounds.characters;
  return [...text].length > most ? { why: 'too_long', text, most } : undefined;
}

/** Punctuation alone would forbid nearly every sentence. */
function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}\p{So}]/u.test(alike(text));
}
