import { cleanLine } from '../text/cleaning.js';

/** A piece of text that stands there more often is taken from one of the first places. */
const OCCURRENCES = 50;

/** A text as quotations are compared: without blanks, in lower case, with the plainest quotes and dashes. */
export interface Folded {
  /** What was folded; spans are of its characters. */
  whole: string;
  text: string;
  /** Where each character of `text` stands in `whole`. */
  from: readonly number[];
}

/** The first character, and the one after the last. */
export interface Span {
  start: number;
  end: number;
}

/** The characters that are written in many ways, each to the plainest of them. */
const plain: readonly [RegExp, string][] = [
  [/[‘’‚‛‹›′´`]/g, "'"],
  [/[“”„‟″«»〝〞＂「」『』]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
];

/** A text with one form for each kind of quote and dash, each character where it was. */
export function evened(text: string): string {
  let even = text;
  for (const [forms, form] of plain) even = even.replace(forms, form);
  return even;
}

/** @param whole in NFC, as all that is compared with it */
export function fold(whole: string): Folded {
  const from: number[] = [];
  let text = '';
  for (const { 0: word, index } of evened(lowered(whole)).matchAll(/[^\s\u200b-\u200d\u00ad\ufeff]+/g)) {
    text += word;
    for (let at = index; at < index + word.length; at++) from.push(at);
  }
  return { whole, text, from };
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

/** A quotation without the marks around it, folded, in the pieces between its ellipses. */
export function piecesOf(quote: string): string[] {
  return cleanLine(quote.normalize('NFC'))
    .split(/\[?(?:…|\.\.\.)\]?/)
    .map((piece) =>
      fold(piece.trim().replace(/^(?:#{1,6}|[-•*>|])\s/, ''))
        .text.replace(/^["'.,;:|]+/, '')
        .replace(/(?<!["'.,;:|])["'.,;:|]+$/, ''),
    )
    .filter((piece) => piece !== '');
}

/** Where the pieces stand in a text, one after the other, none of them cut out of a word. */
export function spanOf(pieces: readonly string[], folded: Folded): Span | undefined {
  let after = 0;
  let start: number | undefined;
  let end = 0;
  for (const piece of pieces) {
    const span = find(piece, after, folded);
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
  { whole, text, from }: Folded,
): (Span & { after: number }) | undefined {
  let at = text.indexOf(piece, after);
  for (let tries = 0; at >= 0 && tries < OCCURRENCES; tries++) {
    const start = from[at] ?? 0;
    const end = (from[at + piece.length - 1] ?? 0) + 1;
    if (!withinWord(whole, start) && !withinWord(whole, end)) return { start, end, after: at + piece.length };
    at = text.indexOf(piece, at + 1);
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
