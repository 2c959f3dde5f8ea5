import { baseLanguage } from '../../briefs/text/language.js';
import type { IconName } from '../../models/icons.js';
import { joining } from './endings.js';
import { folded, pieces } from './fold.js';
import { keywordsOf } from './keywords.js';
import { type Match, matchesIn } from './matches.js';

/** A statement names what it is about early; what stands later is about something else. */
const WORDS = 10;
const CHARACTERS = 24;

/** What nearly every statement has to do with: said of it only where nothing else can be. */
const weak: ReadonlySet<IconName> = new Set<IconName>([
  'building',
  'calendar',
  'chart',
  'clock',
  'decline',
  'document',
  'globe',
  'growth',
  'home',
  'money',
  'people',
  'person',
  'place',
  'price',
  'target',
  'warning',
  'work',
]);

/**
 * The icon of what a statement is about, by its words; undefined where they name nothing that there is an icon of, or
 * two things side by side. What stands before a colon counts before what follows it, and what is named first before what
 * is named later. No guessing: a wrong icon is worse than none.
 * @param language BCP 47
 */
export function iconFor(text: string, language: string): IconName | undefined {
  const key = `${language} ${text}`;
  if (known.has(key)) return known.get(key);
  const icon = search(text, language);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, icon);
  return icon;
}

/** A picture is composed many times over before it fits, of the same texts. */
const known = new Map<string, IconName | undefined>();
const MOST_KNOWN = 500;

function search(text: string, language: string): IconName | undefined {
  const base = baseLanguage(language);
  const keywords = keywordsOf(base);
  if (!keywords) return undefined;
  const clause = firstClause(folded(text.slice(0, 400), base), base);
  const colon = /[:：]/u.exec(clause)?.index ?? 0;
  for (const part of [clause.slice(0, colon), clause]) {
    const found = matchesIn(part, base, keywords);
    const strong = found.filter(({ meaning }) => !weak.has(meaning));
    const [first, ...others] = strong.length > 0 ? strong : found;
    if (first) return isOneOfSeveral(part, first, others) ? undefined : first.meaning;
  }
  return undefined;
}

function firstClause(text: string, base: string): string {
  const end = /[.!?;](?=\s|$)|[。！？；।؟]/u.exec(text)?.index ?? text.length;
  const sentence = text.slice(0, end);
  if (base === 'ja' || base === 'zh') return sentence.slice(0, CHARACTERS);
  const last = pieces(sentence)[WORDS - 1];
  return last ? sentence.slice(0, last.to) : sentence;
}

/** "Coffee, tea or beer": different things with nothing between them but "and", "or", a comma or a stroke. */
function isOneOfSeveral(text: string, first: Match, others: readonly Match[]): boolean {
  let last = first;
  for (const other of others) {
    if (!areJoined(text.slice(last.to, other.from))) return false;
    if (other.meaning !== first.meaning) return true;
    last = other;
  }
  return false;
}

function areJoined(between: string): boolean {
  const words = pieces(between);
  if (words.length === 0) return /[,、，،/&+・·]/u.test(between);
  return words.every(({ word }) => joining.has(word));
}
