import { baseLanguage } from '../../text/language.js';
import type { Rows } from '../lexicon/rows.js';
import type { Term } from './terms.js';

/** Words of a kind, found in a text: the terms from `at` up to before `end`. */
export interface Hit {
  classes: readonly string[];
  at: number;
  end: number;
}

interface Entry {
  words: readonly string[];
  classes: string[];
}

interface Table {
  exact: ReadonlyMap<string, Entry[]>;
  begun: ReadonlyMap<string, Entry[]>;
  ended: ReadonlyMap<string, Entry[]>;
  /** Of scripts without spaces: what is looked for in the text itself. */
  inside: ReadonlyMap<string, Entry>;
}

export type Lexicon = (text: string, terms: readonly Term[], language: string) => Hit[];

/** Scripts without spaces, where words are looked for as parts of the text. */
const unspacedLanguages = new Set(['zh', 'ja', 'th']);
export const isUnspaced = (language: string): boolean => unspacedLanguages.has(baseLanguage(language));

const LONGEST_INSIDE = 10;

/** Makes a finder of words; each language's table is made when it is first asked for. */
export function lexicon(rows: Rows): Lexicon {
  const byLanguage = new Map(Object.entries(rows));
  const tables = new Map<string, Table>();
  return (text, terms, language) => {
    const base = baseLanguage(language);
    const row = byLanguage.get(base);
    if (row === undefined) return [];
    const table = tables.get(base) ?? tableOf(row);
    tables.set(base, table);
    return isUnspaced(base) ? hitsInside(table, text.toLowerCase(), terms) : hitsByWord(table, terms);
  };
}

/** Whether a word is one of a row's (without phrases). */
export function wordSet(rows: Rows): (word: string, language: string) => boolean {
  const byLanguage = new Map(Object.entries(rows).map(([language, row]) => [language, tableOf(row)]));
  return (word, language) => {
    const table = byLanguage.get(baseLanguage(language));
    if (!table) return false;
    return table.exact.has(word) || entriesBegun(table, word).length > 0;
  };
}

function tableOf(row: string): Table {
  const exact = new Map<string, Entry[]>();
  const begun = new Map<string, Entry[]>();
  const ended = new Map<string, Entry[]>();
  const inside = new Map<string, Entry>();
  let name = '';
  for (const line of row.split('\n')) {
    const colon = line.indexOf(':');
    if (colon >= 0) name = line.slice(0, colon).trim();
    for (const phrase of line.slice(colon + 1).split(/\s+/)) {
      if (phrase === '') continue;
      const words = phrase
        .toLowerCase()
        .split('_')
        .map((word) => word.replace(/'$/, ''));
      const first = words[0] ?? '';
      const map = first.endsWith('*') ? begun : first.startsWith('*') ? ended : exact;
      const key = first.replaceAll('*', '');
      const entries = map.get(key) ?? [];
      const same = entries.find((entry) => entry.words.join('_') === words.join('_'));
      if (same) same.classes.push(name);
      else map.set(key, [...entries, { words, classes: [name] }]);
      const whole = phrase.replace(/[_*]/g, '');
      const known = inside.get(whole);
      if (known) known.classes.push(name);
      else inside.set(whole, { words: [whole], classes: [name] });
    }
  }
  return { exact, begun, ended, inside };
}

function entriesBegun({ begun, ended }: Table, word: string): Entry[] {
  const found: Entry[] = [];
  for (let length = 2; length <= Math.min(word.length - 1, 5); length++) {
    for (const entry of ended.get(word.slice(-length)) ?? []) found.push(entry);
  }
  for (let length = Math.min(word.length, 16); length >= 2; length--) {
    for (const entry of begun.get(word.slice(0, length)) ?? []) found.push(entry);
  }
  return found;
}

function hitsByWord(table: Table, terms: readonly Term[]): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < terms.length; at++) {
    const word = terms[at]?.word ?? '';
    const entries = [...(table.exact.get(word) ?? []), ...entriesBegun(table, word)];
    let best: Entry | undefined;
    for (const entry of entries) {
      if (entry.words.length > (best?.words.length ?? 0) && isAt(entry, terms, at)) best = entry;
    }
    if (!best) continue;
    const length = best.words.length;
    const classes = entries
      .filter((entry) => entry.words.length === length && isAt(entry, terms, at))
      .flatMap((entry) => entry.classes);
    hits.push({ classes: [...new Set(classes)], at, end: at + length });
    at += length - 1;
  }
  return hits;
}

function isAt({ words }: Entry, terms: readonly Term[], at: number): boolean {
  return words.every((wanted, index) => {
    const word = terms[at + index]?.word;
    if (word === undefined) return false;
    if (wanted.endsWith('*')) return word.startsWith(wanted.slice(0, -1));
    return wanted.startsWith('*') ? word.endsWith(wanted.slice(1)) : word === wanted;
  });
}

function hitsInside({ inside }: Table, text: string, terms: readonly Term[]): Hit[] {
  const hits: Hit[] = [];
  let term = 0;
  for (let from = 0; from < text.length; from++) {
    while (term < terms.length - 1 && (terms[term]?.to ?? 0) <= from) term++;
    let length = Math.min(LONGEST_INSIDE, text.length - from);
    while (length > 0 && !inside.has(text.slice(from, from + length))) length--;
    const entry = length > 0 ? inside.get(text.slice(from, from + length)) : undefined;
    if (!entry) continue;
    let last = term;
    while (last < terms.length - 1 && (terms[last]?.to ?? 0) < from + length) last++;
    hits.push({ classes: [...new Set(entry.classes)], at: term, end: last + 1 });
    from += length - 1;
  }
  return hits;
}
