import { defined } from '../../lib/defined.js';
import type { Dropped, Evidence, Facts, Origin } from '../../models/facts.js';
import type { ReadBlock, Reading } from '../facts/reading.js';
import { cleanLine } from '../text/cleaning.js';
import { addressesModel } from '../text/instructions.js';
import type { Answer } from './answer.js';

/** Two are asked for, and a splitter may take "z. B." for an end. */
const MOST_SENTENCES = 3;
/** Longer than any two sentences that a fact rests on. */
const QUOTE_CHARACTERS = 1500;
/** A quotation that stands there more often is taken from one of the first places. */
const OCCURRENCES = 50;

/** Finds where a quotation stands; undefined where it does not stand there word for word. */
export type Locate = (quote: string) => Evidence | undefined;

interface Place {
  block: Pick<ReadBlock, 'sentences'> & { at?: number };
  text: string;
  folded: Folded;
}

/** A text as quotations are compared: without blanks, in lower case, with the plainest quotes and dashes. */
interface Folded {
  text: string;
  /** Where each of its characters stands in the text that was folded. */
  from: readonly number[];
}

/**
 * Prepares the search for quotations in what was read. Blanks, capitals and the forms of quotes and dashes are not
 * compared, and "…" may stand for words that were left out within a block. What is found are whole sentences of the
 * source, so that no quotation can leave out a "not" or who said it.
 * @param from what the source is
 */
export function createLocate({ title, blocks }: Pick<Reading, 'title' | 'blocks'>, from: Origin): Locate {
  const places = [...blocks, { sentences: [title] }].map((block): Place => {
    const text = block.sentences.join(' ');
    return { block, text, folded: fold(text) };
  });
  return (quote) => {
    const pieces = piecesOf(quote);
    if (pieces.length === 0) return undefined;
    for (const place of places) {
      const span = spanOf(pieces, place);
      if (!span) continue;
      const sentences = sentencesAt(place.block.sentences, span);
      if (sentences.length > MOST_SENTENCES) continue;
      const whole = joined(sentences);
      if (whole.length <= QUOTE_CHARACTERS) return { quote: whole, from, ...defined({ at: place.block.at }) };
    }
    return undefined;
  };
}

/**
 * Puts to each fact of an answer what its quotation is in the source. A fact without a quotation is left to the check,
 * which looks for what it rests on; one whose quotation is not there is dropped, and so is one that gives orders.
 */
export function withEvidence(
  { title, points, numbers, ...answer }: Answer,
  locate: Locate,
): { facts: Facts; dropped: readonly Dropped[] } {
  const dropped: Dropped[] = [];
  const rests = (text: string, quote: string | undefined): { evidence?: Evidence } | undefined => {
    const evidence = quote === undefined ? undefined : locate(quote);
    if (addressesModel(text)) dropped.push({ text, why: 'it gives orders to a machine' });
    else if (quote !== undefined && !evidence)
      dropped.push({ text, why: 'its quotation does not stand there word for word' });
    else return defined({ evidence });
    return undefined;
  };
  return {
    facts: {
      ...answer,
      title,
      points: points.flatMap(({ text, quote }) => {
        const found = rests(text, quote);
        return found ? [{ text, ...found }] : [];
      }),
      numbers: numbers.flatMap(({ value, measures, quote }) => {
        const found = rests(`${value}: ${measures}`, quote);
        return found ? [{ value, measures, ...found }] : [];
      }),
    },
    dropped,
  };
}

/** The sentence before a quotation: in its block, or at the end of the block before. */
export function sentenceBefore(
  { quote, at }: Evidence,
  { blocks }: Pick<Reading, 'blocks'>,
): string | undefined {
  const index = blocks.findIndex((block) => block.at === at);
  const block = blocks[index];
  if (!block) return undefined;
  const first = block.sentences.findIndex(
    (sentence) => quote.startsWith(sentence) || sentence.includes(quote),
  );
  return first > 0 ? block.sentences[first - 1] : blocks[index - 1]?.sentences.at(-1);
}

/** The characters that are written in many ways, each to the plainest of them. */
const plain: readonly [RegExp, string][] = [
  [/[‘’‚‛′´`]/g, "'"],
  [/[“”„‟″«»「」『』]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
];

function fold(text: string): Folded {
  let even = lowered(text);
  for (const [forms, form] of plain) even = even.replace(forms, form);
  const from: number[] = [];
  let folded = '';
  for (let at = 0; at < even.length; at++) {
    const character = even.charAt(at);
    if (/\s/.test(character)) continue;
    folded += character;
    from.push(at);
  }
  return { text: folded, from };
}

/** In lower case, each character where it was: of some the small form is longer. */
function lowered(text: string): string {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** A quotation without the marks around it, in the pieces between its ellipses. */
function piecesOf(quote: string): string[] {
  return cleanLine(quote.slice(0, QUOTE_CHARACTERS * 2))
    .split(/\[?(?:…|\.\.\.)\]?/)
    .map((piece) =>
      fold(piece.trim().replace(/^(?:#{1,6}|[-•*>|])\s/, ''))
        .text.replace(/^["'.,;:|]+/, '')
        .replace(/(?<!["'.,;:|])["'.,;:|]+$/, ''),
    )
    .filter((piece) => piece !== '');
}

interface Span {
  /** Of the text's characters, the first and the one after the last. */
  start: number;
  end: number;
}

/** Where the pieces stand in a place, one after the other. */
function spanOf(pieces: readonly string[], { text, folded }: Place): Span | undefined {
  let after = 0;
  let start: number | undefined;
  let end = 0;
  for (const piece of pieces) {
    const span = find(piece, after, text, folded);
    if (!span) return undefined;
    start ??= span.start;
    end = span.end;
    after = span.after;
  }
  return start === undefined ? undefined : { start, end };
}

function find(
  piece: string,
  after: number,
  text: string,
  folded: Folded,
): (Span & { after: number }) | undefined {
  let at = folded.text.indexOf(piece, after);
  for (let tries = 0; at >= 0 && tries < OCCURRENCES; tries++) {
    const start = folded.from[at] ?? 0;
    const end = (folded.from[at + piece.length - 1] ?? 0) + 1;
    if (!withinWord(text, start) && !withinWord(text, end)) return { start, end, after: at + piece.length };
    at = folded.text.indexOf(piece, at + 1);
  }
  return undefined;
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a cut before this character parts a word or a number: "200" is no quotation of "1,200". */
function withinWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const next = text.slice(at, at + 2);
  if (/\d[.,'’]?$/.test(before) && /^[.,'’]?\d/.test(next)) return true;
  const parts = /[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(next);
  return parts && !unspaced.test(before.slice(-1)) && !unspaced.test(next.charAt(0));
}

/** The sentences that a span of their text touches. */
function sentencesAt(sentences: readonly string[], { start, end }: Span): string[] {
  let at = 0;
  return sentences.filter((sentence) => {
    const from = at;
    at += sentence.length + 1;
    return from < end && from + sentence.length > start;
  });
}

/** Sentences as they stood one after the other: some scripts put no blank between them. */
function joined(sentences: readonly string[]): string {
  return sentences.reduce((text, sentence) => text + (/[。！？」』]$/u.test(text) ? '' : ' ') + sentence);
}
