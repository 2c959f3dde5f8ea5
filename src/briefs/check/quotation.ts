import type { Reading } from '../facts/reading.js';
import { evened, type Folded, fold, piecesOf, type Span, spanOf } from './span.js';

/** Two are asked for, and a splitter may take "z. B." for an end. */
const MOST_SENTENCES = 3;
/** Longer than any two sentences that a fact rests on. */
const QUOTE_CHARACTERS = 1500;
/** A pronoun seldom reaches further back. */
const CONTEXT_SENTENCES = 8;

/** Why a fact is dropped whose quotation is not found. */
export const NOT_FOUND = 'its quotation does not stand in the article word for word';

/** A place where a quotation stands in an article. */
export interface Found {
  /** The sentences that it touches, as the article has them. */
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
  sentences: readonly string[];
  /** All of them, in NFC, with a blank between two. */
  folded: Folded;
  /** Of each sentence, where it stands in what was folded. */
  spans: readonly Span[];
  heading: string;
}

/** What quotations are looked for in: the blocks of what was read, and the title. */
export function sourceOf({ title, blocks }: Pick<Reading, 'title' | 'blocks'>): Source {
  let heading = '';
  const places = blocks.map(({ kind, at, sentences }): Place => {
    const place = placeOf(at, sentences, heading);
    if (kind === 'heading') heading = sentences.join(' ');
    return place;
  });
  return { places: [...places, placeOf(undefined, [title], '')] };
}

function placeOf(at: number | undefined, sentences: readonly string[], heading: string): Place {
  const texts = sentences.map((sentence) => sentence.normalize('NFC'));
  let end = -1;
  const spans = texts.map(({ length }): Span => {
    const start = end + 1;
    end = start + length;
    return { start, end };
  });
  return { at, sentences, folded: fold(texts.join(' ')), spans, heading };
}

/**
 * Where a quotation stands, word for word. Blanks, capitals and the forms of quotes and dashes are not compared, and "…"
 * may stand for words that were left out within a block: what is found are whole sentences of the source, so that no
 * quotation can leave out a "not" or who said it.
 */
export function findQuote({ places }: Source, quote: string): Found | undefined {
  const pieces = quote.length > 2 * QUOTE_CHARACTERS ? [] : piecesOf(quote);
  if (pieces.length === 0) return undefined;
  for (const place of places) {
    const span = spanOf(pieces, place.folded);
    if (!span) continue;
    const { first, sentences } = sentencesAt(place, span);
    if (sentences.length > MOST_SENTENCES) continue;
    const whole = joined(sentences);
    if (whole.length <= QUOTE_CHARACTERS)
      return { quote: whole, at: place.at, before: beforeSentence(place, first) };
  }
  return undefined;
}

/** The sentences that a span of their text touches, and the place of the first among those of the block. */
function sentencesAt(
  { sentences, spans }: Place,
  { start, end }: Span,
): { first: number; sentences: string[] } {
  const isTouched = (span: Span) => span.start < end && span.end > start;
  const first = spans.findIndex(isTouched);
  const last = spans.findLastIndex(isTouched);
  return { first, sentences: sentences.slice(first, last + 1) };
}

/** Sentences as they stood one after the other: some scripts put no blank between them. */
function joined(sentences: readonly string[]): string {
  return sentences.reduce((text, sentence) => text + (/[。！？」』]$/u.test(text) ? '' : ' ') + sentence);
}

/** The sentence, heading or row that is the text itself. */
export function findWhole({ places }: Source, text: string): Found | undefined {
  const wanted = bare(text);
  if (wanted === '') return undefined;
  for (const place of places) {
    const { at, sentences, heading } = place;
    for (const [index, sentence] of sentences.entries())
      if (bare(sentence) === wanted) return { quote: sentence, at, before: beforeSentence(place, index) };
    const whole = sentences.join(' ');
    if (bare(whole) === wanted) return { quote: whole, at, before: heading };
  }
  return undefined;
}

function beforeSentence({ heading, sentences }: Place, index: number): string {
  const before = sentences.slice(Math.max(0, index - CONTEXT_SENTENCES), index).join(' ');
  return [heading, before].filter(Boolean).join('. ');
}

/** A text without what ends a sentence, with one form for each kind of quote, dash and space. */
export function bare(text: string): string {
  return (
    evened(
      text
        .normalize('NFC')
        .replace(/[\u200b-\u200d\u00ad\ufeff]/g, '')
        .replace(/…/g, '...')
        .replace(/\s+/g, ' ')
        .replace(/([。！？」』]) /g, '$1'),
    )
      // French puts a blank before these; what is read of an article is without it.
      .replace(/ (?=[,;:.!?](?: |$))/g, '')
      .trim()
      .replace(/[.!?。！？।:…\s]{1,20}$/u, '')
  );
}
