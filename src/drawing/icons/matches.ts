import type { IconName } from '../../models/icons.js';
import { endingsOf, prefixesOf } from './endings.js';
import { type Piece, pieces } from './fold.js';
import type { Keywords, Meaning, Phrase } from './keywords.js';

/** A keyword in a text. */
export interface Match {
  meaning: IconName;
  from: number;
  to: number;
}

interface Found {
  meaning: Meaning;
  from: number;
  to: number;
}

/** What is left of a word without its prefix, and of the shortest keyword in a compound. */
const LEAST = 3;

/** The keywords of a folded text, in their order; none lies within another, and the longest counts. */
export function matchesIn(text: string, base: string, keywords: Keywords): Match[] {
  const found =
    base === 'ja' || base === 'zh' ? inUnspaced(text, base, keywords) : inWords(text, base, keywords);
  return found.flatMap(({ meaning, ...place }) => (meaning === 'none' ? [] : [{ meaning, ...place }]));
}

function inWords(text: string, base: string, keywords: Keywords): Found[] {
  const words = pieces(text);
  const found: Found[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = phraseAt(words, at, base, keywords) ?? compoundAt(words[at], keywords);
    if (!match) continue;
    found.push(match);
    while ((words[at + 1]?.from ?? Number.POSITIVE_INFINITY) < match.to) at++;
  }
  return found;
}

function phraseAt(words: readonly Piece[], at: number, base: string, keywords: Keywords): Found | undefined {
  const first = words[at];
  if (!first) return undefined;
  for (const { word, skipped } of unprefixed(first.word, base)) {
    let best: { phrase: Phrase; to: number } | undefined;
    for (const start of stems(word, base))
      for (const phrase of keywords.phrases.get(start) ?? []) {
        const to = endOf(phrase, word, words, at, base);
        if (to !== undefined && phrase.words.length > (best?.phrase.words.length ?? 0)) best = { phrase, to };
      }
    if (best) return { meaning: best.phrase.meaning, from: first.from + skipped, to: best.to };
  }
  return undefined;
}

/** Where a phrase ends that begins with this word; undefined where its other words do not follow. */
function endOf(
  { words: wanted, inflected }: Phrase,
  first: string,
  words: readonly Piece[],
  at: number,
  base: string,
): number | undefined {
  const isLast = (place: number) => place === wanted.length - 1;
  const fits = wanted.every((word, place) => {
    const own = place === 0 ? first : words[at + place]?.word;
    if (own === word) return true;
    return own !== undefined && inflected && isLast(place) && isInflected(own, word, base);
  });
  const last = words[at + wanted.length - 1];
  if (!fits || !last) return undefined;
  // In Korean "and" is an ending; what lies between two keywords has to begin with it.
  return base === 'ko' ? last.from + (wanted.at(-1)?.length ?? 0) : last.to;
}

const isInflected = (word: string, stem: string, base: string): boolean =>
  word.startsWith(stem) && endingsOf(base).has(word.slice(stem.length));

/** A word, and what it is without an ending. */
function stems(word: string, base: string): string[] {
  const found = [word];
  for (let length = word.length - 1; length > 0 && word.length - length <= 8; length--)
    if (endingsOf(base).has(word.slice(length))) found.push(word.slice(0, length));
  return found;
}

/** A word as it is, then without what is written together with it. */
function unprefixed(word: string, base: string): Array<{ word: string; skipped: number }> {
  const bare = prefixesOf(base)
    .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= LEAST)
    .map((prefix) => ({ word: word.slice(prefix.length), skipped: prefix.length }));
  return [{ word, skipped: 0 }, ...bare];
}

/** The last part of a compound says what it is; its first part what it has to do with. */
function compoundAt(piece: Piece | undefined, { beginnings, ends }: Keywords): Found | undefined {
  if (!piece) return undefined;
  const { word, from, to } = piece;
  for (let length = word.length - LEAST; length >= LEAST; length--) {
    const meaning = ends.get(word.slice(-length)) ?? beginnings.get(word.slice(0, length));
    if (meaning) return { meaning, from, to };
  }
  return undefined;
}

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * In scripts without blanks a keyword may lie across two words that have nothing to do with it. One of a single
 * character must be a word by itself, a longer one must begin or end with one; one in katakana is a whole run of these.
 */
function inUnspaced(text: string, base: string, { whole, longest }: Keywords): Found[] {
  const segmenter = segmenters.get(base) ?? new Intl.Segmenter(base, { granularity: 'word' });
  segmenters.set(base, segmenter);
  const bounds = new Set([text.length]);
  for (const { index } of segmenter.segment(text)) bounds.add(index);
  const stands = (from: number, to: number) => {
    if (/^[\p{Script=Katakana}ー]+$/u.test(text.slice(from, to)))
      return !isKatakana(text[from - 1]) && !isKatakana(text[to]);
    return to - from === 1 ? bounds.has(from) && bounds.has(to) : bounds.has(from) || bounds.has(to);
  };
  const found: Found[] = [];
  for (let from = 0; from < text.length; from++)
    for (let to = Math.min(text.length, from + longest); to > from; to--) {
      const meaning = whole.get(text.slice(from, to));
      if (!meaning || !stands(from, to)) continue;
      found.push({ meaning, from, to });
      from = to - 1;
      break;
    }
  return found;
}

const isKatakana = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Katakana}ー]/u.test(character);
