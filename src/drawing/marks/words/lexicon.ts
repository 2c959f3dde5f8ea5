import { type MarkName, markNames } from '../drawn/catalogue.js';
import { folded } from './fold.js';
import { wordTables } from './tables.js';

/** Words and phrases (joined by `_`), folded, with the mark that they call; `none` calls none. */
export interface Lexicon {
  language: string;
  entries: ReadonlyMap<string, MarkName | 'none'>;
  /** Of the longest, in words, or in letters where words do not stand apart. */
  longest: number;
}

const built = new Map<string, Lexicon>();

/** Of a language by its BCP 47 tag; nothing where we have no words of it. */
export function lexiconOf(tag: string): Lexicon | undefined {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  const known = built.get(language);
  if (known) return known;
  const table = wordTables.get(language);
  if (!table) return undefined;
  const entries = new Map<string, MarkName | 'none'>();
  let longest = 1;
  for (const name of [...markNames, 'none'] as const) {
    for (const written of (table[name] ?? '').split(' ')) {
      if (written === '') continue;
      const key = keyOf(written, language);
      entries.set(key, name);
      longest = Math.max(longest, isUnspaced(language) ? key.length : key.split('_').length);
    }
  }
  const lexicon = { language, entries, longest };
  built.set(language, lexicon);
  return lexicon;
}

/** Whether words do not stand apart. */
export function isUnspaced(language: string): boolean {
  return language === 'ja' || language === 'zh';
}

function keyOf(written: string, language: string): string {
  const key = folded(written);
  return language === 'ar' ? key.split('_').map(withoutArticle).join('_') : key;
}

/** An Arabic word without "the", and what is written together with that. */
export function withoutArticle(word: string): string {
  const rest = word.replace(/^(?:[وفبك]?ال|لل)/u, '');
  return rest.length >= 2 ? rest : word;
}
