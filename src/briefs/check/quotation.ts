import type { Reading } from '../facts/reading.js';

/** A place where a quotation stands in an article. */
export interface Found {
  /** The words as the article has them. */
  quote: string;
  /** The block, from 0; undefined for the title. */
  at: number | undefined;
  /** The heading above it, and the few sentences before it in its block. */
  before: string;
}

/** An article made ready to look for quotations in it. */
export interface Source {
  places: readonly Place[];
}

interface Place {
  at: number | undefined;
  text: string;
  plain: string;
  sentences: readonly string[];
  heading: string;
}

/** A pronoun seldom reaches further back. */
const CONTEXT_SENTENCES = 8;

/** What quotations are looked for in: the title and the blocks of what was read. */
export function sourceOf({ title, blocks }: Reading): Source {
  let heading = '';
  const places = blocks.map(({ kind, at, sentences }): Place => {
    const text = sentences.join(' ');
    const place = { at, text, plain: normalised(text), sentences, heading };
    if (kind === 'heading') heading = text;
    return place;
  });
  const own = { at: undefined, text: title, plain: normalised(title), sentences: [title], heading: '' };
  return { places: [...places, own] };
}

/** Where a quotation stands, word for word: only spaces and the forms of quotes and dashes may differ. */
export function findQuote({ places }: Source, quote: string): Found | undefined {
  const wanted = normalised(quote);
  if (wanted === '') return undefined;
  for (const { at, plain, sentences, heading } of places) {
    const from = plain.indexOf(wanted);
    if (from < 0 || cutsWord(plain, from, from + wanted.length)) continue;
    return { quote, at, before: joined(heading, sentenceBefore(sentences, from)) };
  }
  return undefined;
}

/** The sentence, heading or row that is the text itself. */
export function findWhole({ places }: Source, text: string): Found | undefined {
  const wanted = bare(text);
  if (wanted === '') return undefined;
  for (const { at, sentences, text: whole, heading } of places) {
    for (const [index, sentence] of sentences.entries()) {
      if (bare(sentence) === wanted)
        return {
          quote: sentence,
          at,
          before: joined(heading, sentences.slice(Math.max(0, index - CONTEXT_SENTENCES), index).join(' ')),
        };
    }
    if (bare(whole) === wanted) return { quote: whole, at, before: heading };
  }
  return undefined;
}

const joined = (heading: string, before: string): string => [heading, before].filter(Boolean).join('. ');

/** A text without what ends a sentence, in one form. */
export const bare = (text: string): string => normalised(text).replace(/[.!?。！？।:…\s]{1,20}$/u, '');

/** One form for each kind of quote, dash and space. */
function normalised(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\u200b-\u200d\u00ad\ufeff]/g, '')
      .replace(/[“”„‟«»〝〞＂]/g, '"')
      .replace(/[‘’‚‛‹›`´]/g, "'")
      .replace(/[‐‑‒–—―−]/g, '-')
      .replace(/…/g, '...')
      .replace(/\s+/g, ' ')
      .replace(/([。！？」』]) /g, '$1')
      // French puts a blank before these; what is read of an article is without it.
      .replace(/ (?=[,;:.!?](?: |$))/g, '')
      .trim()
  );
}

/** A quotation that begins or ends within a word is none ("not" of "nothing"). */
function cutsWord(text: string, from: number, to: number): boolean {
  const joins = (place: number) =>
    /[\p{L}\p{N}]/u.test(text[place - 1] ?? '') &&
    /[\p{L}\p{N}]/u.test(text[place] ?? '') &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text[place] ?? '');
  return joins(from) || joins(to);
}

function sentenceBefore(sentences: readonly string[], from: number): string {
  let end = 0;
  for (const [index, sentence] of sentences.entries()) {
    end += normalised(sentence).length + 1;
    if (from < end) return sentences.slice(Math.max(0, index - CONTEXT_SENTENCES), index).join(' ');
  }
  return '';
}
