import { baseLanguage } from '../../briefs/text/language.js';
import { type IconName, iconNamed } from '../../models/icons.js';
import { folded, pieces } from './fold.js';
import { ar } from './words/ar.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { es } from './words/es.js';
import { fr } from './words/fr.js';
import { he } from './words/he.js';
import { hi } from './words/hi.js';
import { it } from './words/it.js';
import { ja } from './words/ja.js';
import { ko } from './words/ko.js';
import { nl } from './words/nl.js';
import { pl } from './words/pl.js';
import { pt } from './words/pt.js';
import { ru } from './words/ru.js';
import { sv } from './words/sv.js';
import { tr } from './words/tr.js';
import { zh } from './words/zh.js';

const tables: ReadonlyMap<string, string> = new Map(
  Object.entries({ ar, de, en, es, fr, he, hi, it, ja, ko, nl, pl, pt, ru, sv, tr, zh }),
);

/** What a keyword stands for; `none`: words that only look like one ("at the heart of"). */
export type Meaning = IconName | 'none';

/**
 * The keywords of one language. In its table each line is "icon: keyword, keyword". A keyword stands for itself and for
 * itself with an ending of its language (see endings.ts); with `=` behind it, for itself alone; with `+` behind it also
 * for words that begin with it, with `+` before it for words that end with it (compounds).
 */
export interface Keywords {
  /** By their first word, the longest first. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  beginnings: ReadonlyMap<string, Meaning>;
  ends: ReadonlyMap<string, Meaning>;
  /** In whole: of languages that put no blanks between words. */
  whole: ReadonlyMap<string, Meaning>;
  /** Of the longest in `whole`, in characters. */
  longest: number;
}

export interface Phrase {
  words: readonly string[];
  /** Its last word may have an ending. */
  inflected: boolean;
  meaning: Meaning;
}

const read = new Map<string, Keywords>();

/** The keywords of a language (BCP 47); undefined where there are none. */
export function keywordsOf(language: string): Keywords | undefined {
  const base = baseLanguage(language);
  const table = tables.get(base);
  if (table === undefined) return undefined;
  const known = read.get(base) ?? readTable(table, base);
  read.set(base, known);
  return known;
}

/** @throws where a table names an icon that there is not */
function readTable(table: string, base: string): Keywords {
  const phrases = new Map<string, Phrase[]>();
  const beginnings = new Map<string, Meaning>();
  const ends = new Map<string, Meaning>();
  const whole = new Map<string, Meaning>();
  for (const line of table.trim().split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon);
    const meaning: Meaning | undefined = name === 'none' ? 'none' : iconNamed(name);
    if (meaning === undefined) throw new Error(`There is no icon "${name}" (words of "${base}").`);
    for (const keyword of line.slice(colon + 1).split(',')) {
      const bare = folded(keyword.trim(), base).replaceAll(/[=+]/g, '');
      if (keyword.trim().endsWith('+')) beginnings.set(bare, meaning);
      if (keyword.trim().startsWith('+')) ends.set(bare, meaning);
      whole.set(bare, meaning);
      const words = pieces(bare).map(({ word }) => word);
      const [first = ''] = words;
      const phrase: Phrase = { words, meaning, inflected: !keyword.includes('=') };
      phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  const longest = Math.max(...[...whole.keys()].map((word) => word.length));
  return { phrases, beginnings, ends, whole, longest };
}
