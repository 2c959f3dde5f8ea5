import { furniture, leaning, leaningPairs, leaningStarts } from './alone-words.js';

const closers = `["'”’“»«)\\]』」]*`;
const sentenceEnd = new RegExp(`[.!?…。！？।॥؟۔]${closers}$`, 'u');
const question = new RegExp(`[?？؟]${closers}$`, 'u');

/** A text that does not end as a sentence may be this long, as a heading with its item is. */
const LABEL_CHARACTERS = 90;
const SHORT_WORDS = 3;

export type Form = 'sentence' | 'label' | 'free';

/**
 * What keeps a point from standing alone in a picture, by rules that are simple on purpose and have nothing in common
 * with those that choose the points; undefined where nothing does. It sees no meaning: a point that passes may still
 * need the sentence before it.
 * @param form what the point is: a sentence of the article, a heading, item or row of it, or a model's own words, which
 *   need no full stop
 */
export function dangling(text: string, language: string, form: Form): string | undefined {
  const line = text.trim();
  const small = line.toLowerCase();
  if (question.test(line)) return 'a question';
  if (leans(small, language)) return 'leans on what is before it';
  if (/^[\p{Ll},;:.)\]…]/u.test(line)) return 'begins in the middle';
  if (/[:,;…]$|\.\.\.$/u.test(line)) return 'ends in the middle';
  if (form === 'sentence' && line.length > LABEL_CHARACTERS && !sentenceEnd.test(line)) return 'has no end';
  const found = furniture.find((word) => small.includes(word));
  if (found !== undefined) return `is no part of an article (${found})`;
  if (/https?:\/\/|www\./.test(small)) return 'has an address';
  const isEnough = form === 'label' || unspaced(line) || wordsIn(line).length >= SHORT_WORDS;
  return isEnough ? undefined : 'says too little';
}

function leans(small: string, language: string): boolean {
  const bare = small.replace(/^[\p{P}\p{S}\s]+/u, '');
  const base = language.split('-')[0] ?? '';
  if (leaningStarts.get(base)?.some((start) => bare.startsWith(start))) return true;
  const [first = '', second = ''] = bare.split(/[\s,;:]+/u, 2);
  return (leaning.get(base)?.has(first) ?? false) || leaningPairs.has(`${first} ${second}`);
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function unspaced(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);
}
