import { breakLong } from './long-words.js';
import type { Measurer } from './measure.js';
import { type Segment, segmentsOf } from './segments.js';
import type { MeasuredWord, Piece, SetLine, WordPart } from './set-text.js';

/** A word, or a part of one, by its place in the whole text. */
export interface Word {
  start: number;
  end: number;
  width: number;
  /** Of the space after it; 0 where it may be followed without one. */
  space: number;
  /** How badly a line ends after it. */
  glue: Segment['glue'];
  /** It ends a clause: a line may well end after it. */
  isPause: boolean;
  /** The word goes on after it. */
  isPart: boolean;
  /** It is one word; a value with its unit is two. */
  isOne: boolean;
}

/** What ends with it ends a clause. */
const PAUSE = /[,;:.!?…)»”、。，；：！？）」،؛؟।]$/u;
/** Between two parts of a word. */
const WITHIN = { space: 0, glue: 'none', isPause: false, isPart: true, isOne: true } as const;

/** The same text on one line, however wide. */
export function setLine(pieces: readonly Piece[], language: string, measurer: Measurer): SetLine {
  let width = 0;
  for (const { text, face, size } of pieces) width += measurer.extent(text, face, language) * size;
  return { pieces, width };
}

/** The words of a text in lines of a width; one that is wider is in parts. */
export function wordsOf(
  pieces: readonly Piece[],
  { width: most, language }: { width: number; language: string },
  measurer: Measurer,
): Word[] {
  const words: Word[] = [];
  for (const { start, end, glue, parts, spaced, text } of measuredOf(pieces, language, measurer)) {
    const width = widthOfParts(parts, pieces);
    // In the font of what stands before it.
    const gap = spaced ? widthOfParts(spaced, pieces) - width : 0;
    const isOne = !text.includes(' ');
    const joint = { space: gap, glue, isPause: PAUSE.test(text), isPart: false, isOne };
    if (width <= most) words.push({ start, end, width, ...joint });
    else {
      const widthOf = (from: number, to: number): number =>
        setLine(cut(pieces, from, to), language, measurer).width;
      const ends = partsThatFit(breakLong(text, language), start, most, widthOf);
      for (const [index, to] of ends.entries()) {
        const from = ends[index - 1] ?? start;
        const own = { start: from, end: to, width: widthOf(from, to) };
        words.push({ ...own, ...(index === ends.length - 1 ? joint : WITHIN) });
      }
    }
  }
  return words;
}

/** The words of a text as wide as they are at any size: each is looked up once for a picture. */
function measuredOf(pieces: readonly Piece[], language: string, measurer: Measurer): readonly MeasuredWord[] {
  let look = language;
  for (const { face } of pieces) look += ` ${face.kind}${face.weight}`;
  return measurer.words.get(textsOf(pieces), look, () => {
    const extents = (from: number, to: number): WordPart[] =>
      partsOf(pieces, from, to).map(({ text, face, piece }) => ({
        ...{ piece, extent: measurer.extent(text, face, language) },
      }));
    let start = 0;
    return segmentsOf(pieces.map((piece) => piece.text).join(''), language).map(({ glue, space, text }) => {
      const end = start + text.length;
      const word = {
        ...{ text, glue, start, end, parts: extents(start, end) },
        ...(space ? { spaced: extents(start, end + 1) } : {}),
      };
      start = end + (space ? 1 : 0);
      return word;
    });
  });
}

function widthOfParts(parts: readonly WordPart[], pieces: readonly Piece[]): number {
  let width = 0;
  for (const { piece, extent } of parts) width += extent * (pieces[piece]?.size ?? 0);
  return width;
}

/** Where the parts of a long word end that are as long as fits. */
function partsThatFit(
  parts: readonly string[],
  from: number,
  most: number,
  widthOf: (start: number, end: number) => number,
): number[] {
  const ends: number[] = [];
  let start = from;
  let end = from;
  for (const { length } of parts) {
    if (end > start && widthOf(start, end + length) > most) {
      ends.push(end);
      start = end;
    }
    end += length;
  }
  ends.push(end);
  return ends;
}

/** The pieces between two places of the whole text. */
export function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  return partsOf(pieces, start, end).map(({ text, face, size, color }) => ({ text, face, size, color }));
}

function partsOf(pieces: readonly Piece[], start: number, end: number): Array<Piece & { piece: number }> {
  const found: Array<Piece & { piece: number }> = [];
  let at = 0;
  for (const [piece, { text: whole, face, size, color }] of pieces.entries()) {
    const text = whole.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text) found.push({ text, face, size, color, piece });
    at += whole.length;
  }
  return found;
}

/** As the pieces of a text follow one another. */
export const textsOf = (pieces: readonly Piece[]): string =>
  pieces.length === 1 ? (pieces[0]?.text ?? '') : pieces.map(({ text }) => text).join('\n');
