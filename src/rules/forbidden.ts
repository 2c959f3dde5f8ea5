import { RE2JS } from 're2js';
import type { Forbidden, WorkspaceSettings } from '../models/workspace-settings.js';

/** A word list, ready to be asked. */
export interface WordList {
  /** The first entry that forbids this text. */
  forbids(text: string): Forbidden | undefined;
}

/** Word lists that were asked lately, by what stands in them. */
const compiled = new Map<string, WordList>();
const COMPILED_LISTS = 200;
/** What was found in the texts of a request: a transaction that runs again asks again. */
const answers = new WeakMap<readonly string[], { list: WordList; forbidden: boolean }>();

/** Whether one of these texts contains what the workspace's word list forbids. */
export function forbiddenIn(
  { forbidden }: Pick<WorkspaceSettings, 'forbidden'>,
  texts: readonly string[],
): boolean {
  if (forbidden.length === 0) return false;
  const list = wordListOf(forbidden);
  const before = answers.get(texts);
  if (before?.list === list) return before.forbidden;
  const answer = texts.some((text) => list.forbids(text) !== undefined);
  answers.set(texts, { list, forbidden: answer });
  return answer;
}

/** Compiled once for each state of the settings. */
export function wordListOf(entries: readonly Forbidden[]): WordList {
  const key = JSON.stringify(entries.map(({ kind, text }) => [kind, text]));
  const known = compiled.get(key);
  if (known) return known;
  if (compiled.size >= COMPILED_LISTS) compiled.clear();
  const list = compile(entries);
  compiled.set(key, list);
  return list;
}

function compile(entries: readonly Forbidden[]): WordList {
  const tests = entries.map((entry) => ({
    entry,
    test: entry.kind === 'regex' ? patternTest(entry.text) : wordTest(entry.text),
  }));
  return {
    forbids(text) {
      const read = { regex: visible(text), exact: alike(text) };
      return tests.find(({ entry, test }) => test(read[entry.kind]))?.entry;
    },
  };
}

/** Text in one form for what looks the same (full-width letters, composed accents), without what cannot be seen. */
export function visible(text: string): string {
  return text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

/** The same without capitals, for words: "ß" is "ss" then, and many spaces are one. */
export function alike(text: string): string {
  const folded = visible(text).toLowerCase().toUpperCase().toLowerCase();
  return folded.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** RE2's regular expressions take time that grows with the text and nothing else, whatever they are. */
export function compilePattern(pattern: string): RE2JS {
  return RE2JS.compile(pattern.normalize('NFKC'), RE2JS.CASE_INSENSITIVE);
}

function patternTest(pattern: string): (text: string) => boolean {
  try {
    const compiledPattern = compilePattern(pattern);
    return (text) => compiledPattern.test(text);
  } catch {
    // It was good when it was saved. A list must not stop everybody's requests because one entry of it went bad.
    return () => false;
  }
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** These are written without spaces, so that a word's beginning and end cannot be seen. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function wordTest(word: string): (text: string) => boolean {
  const wanted = alike(word);
  if (wanted === '') return () => false;
  const first = String.fromCodePoint(wanted.codePointAt(0) ?? 0);
  const last = [...wanted].at(-1) ?? '';
  return (text) => {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const before = lastCharacter(text.slice(Math.max(0, at - 2), at));
      const after = text.codePointAt(at + wanted.length);
      const begins = !joined(before, first);
      if (begins && !joined(after === undefined ? '' : String.fromCodePoint(after), last)) return true;
    }
    return false;
  };
}

/** Whether two neighbours belong to one word. */
function joined(neighbour: string, edge: string): boolean {
  return WORD.test(neighbour) && WORD.test(edge) && !UNSPACED.test(edge);
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? '';
}
