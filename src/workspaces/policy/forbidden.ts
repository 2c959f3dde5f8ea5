import { LRUCache } from 'lru-cache';
import { RE2JS } from 're2js';
import type { Forbidden, WorkspaceSettings } from '../../models/workspace-settings.js';

/**
 * What all texts of a request may take together. Whoever writes regular expressions decides how long they take: one
 * step of one for one letter takes up to 30 ns.
 */
const BUDGET_MS = 200;
/** Steps times letters of one expression and one text, which cannot be stopped in between: some 200 ms at worst. */
const STEPS_AT_ONCE = 8_000_000;

/** A word list, ready to be asked. */
export interface WordList {
  /**
   * The first entry that forbids this text, or that there was no time to tell.
   * @param until by `performance.now()`
   */
  forbids(text: string, until?: number): Forbidden | 'not_in_time' | undefined;
}

/** Why a word list lets a request not pass. What it could not be asked in time is refused: it might be forbidden. */
export type WordListRefusal = 'forbidden_words' | 'word_list_slow';

/** Word lists that were asked lately, by what stands in them. */
const compiled = new LRUCache<string, WordList, readonly Forbidden[]>({
  max: 200,
  memoMethod: (_key, _before, { context: entries }) => compile(entries),
});
/** What was found in the texts of a request: a transaction that runs again asks again. */
const answers = new WeakMap<readonly string[], { list: WordList; refusal: WordListRefusal | undefined }>();

/** Whether the workspace's word list forbids one of these texts, or takes too long to tell. */
export function wordListRefusal(
  { forbidden }: Pick<WorkspaceSettings, 'forbidden'>,
  texts: readonly string[],
): WordListRefusal | undefined {
  if (forbidden.length === 0) return undefined;
  const list = wordListOf(forbidden);
  const before = answers.get(texts);
  if (before?.list === list) return before.refusal;
  const refusal = ask(list, texts);
  answers.set(texts, { list, refusal });
  return refusal;
}

function ask(list: WordList, texts: readonly string[]): WordListRefusal | undefined {
  const until = performance.now() + BUDGET_MS;
  for (const text of texts) {
    const found = list.forbids(text, until);
    if (found) return found === 'not_in_time' ? 'word_list_slow' : 'forbidden_words';
  }
  return undefined;
}

/** Compiled once for each state of the settings. */
export function wordListOf(entries: readonly Forbidden[]): WordList {
  const key = JSON.stringify(entries.map(({ kind, text }) => [kind, text]));
  return compiled.memo(key, { context: entries });
}

function compile(entries: readonly Forbidden[]): WordList {
  const tests = entries.map((entry) => ({
    entry,
    test: entry.kind === 'regex' ? patternTest(entry.text) : wordTest(entry.text),
  }));
  return {
    forbids(text, until = performance.now() + BUDGET_MS) {
      const read = { regex: { text: visible(text) }, exact: markedWords(alike(text)) };
      for (const { entry, test } of tests) {
        if (performance.now() > until) return 'not_in_time';
        const found = entry.kind === 'regex' ? test(read.regex) : test(read.exact);
        if (found) return found === true ? entry : found;
      }
      return undefined;
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

/** A text, and for each of its places whether a letter or digit of a word stands there. */
interface Read {
  text: string;
  inWord?: Uint8Array;
}

type Test = (read: Read) => boolean | 'not_in_time';

function patternTest(pattern: string): Test {
  try {
    const compiledPattern = compilePattern(pattern);
    const steps = compiledPattern.programSize();
    return ({ text }) => (steps * text.length > STEPS_AT_ONCE ? 'not_in_time' : compiledPattern.test(text));
  } catch {
    // It was good when it was saved. A list must not stop everybody's requests because one entry of it went bad.
    return () => false;
  }
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** These are written without spaces, so that a word's beginning and end cannot be seen. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function wordTest(word: string): Test {
  const wanted = alike(word);
  if (wanted === '') return () => false;
  const beginsWord = joins(String.fromCodePoint(wanted.codePointAt(0) ?? 0));
  const endsWord = joins([...wanted].at(-1) ?? '');
  return ({ text, inWord = new Uint8Array() }) => {
    let at = text.indexOf(wanted);
    while (at >= 0) {
      let next = at + 1;
      if (!(beginsWord && inWord[at - 1])) {
        if (!(endsWord && inWord[at + wanted.length])) return true;
      } else {
        // It begins nowhere else within this word.
        while (inWord[next]) next++;
      }
      at = text.indexOf(wanted, next);
    }
    return false;
  };
}

/** Whether a letter beside this one belongs to the same word. */
function joins(edge: string): boolean {
  return WORD.test(edge) && !UNSPACED.test(edge);
}

/** Told once a text, not once a word and place: a hundred words may each occur everywhere. */
function markedWords(text: string): Read {
  const inWord = new Uint8Array(text.length);
  let at = 0;
  for (const character of text) {
    if (WORD.test(character)) inWord.fill(1, at, at + character.length);
    at += character.length;
  }
  return { text, inWord };
}
