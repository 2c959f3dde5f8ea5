import type { Span } from '../scene/scene.js';
import { breakLong } from './long-words.js';
import type { Measurer } from './measure.js';
import { segmentsOf } from './segments.js';

/** A stretch of a text in one look. */
export type Piece = Span;

/** A line as it was set: its pieces, and how wide they are together, in design pixels. */
export interface SetLine {
  pieces: readonly Piece[];
  width: number;
}

/** A paragraph in lines. */
export interface SetText {
  lines: readonly SetLine[];
  /** Of its widest line. */
  width: number;
  /** The largest size in it. */
  size: number;
  /** From baseline to baseline. */
  leading: number;
  /** A word was wider than a line and had to be broken: only where nothing else is possible. */
  broken: boolean;
}

export interface Setting {
  /** No line is wider. */
  width: number;
  /** From baseline to baseline, in parts of the largest size. */
  leading: number;
  language: string;
  /** Lines of about one length rather than full ones. */
  balanced?: boolean;
}

interface Word {
  pieces: Piece[];
  width: number;
  /** Of the space after it; 0 where it may be followed without one. */
  space: number;
  spacePiece: Piece | undefined;
  /** No line should end after it. */
  glue: boolean;
  /** The word goes on after it. */
  isPart: boolean;
}

/**
 * Breaks a paragraph into lines: full ones, or balanced ones. A word that is wider than a line is broken where it may
 * be, between letters in the end. No last line of one short word where the line before can spare one.
 */
export function setText(pieces: readonly Piece[], setting: Setting, measurer: Measurer): SetText {
  const words = wordsOf(pieces, setting, measurer);
  const size = Math.max(...pieces.map((piece) => piece.size), 1);
  const full = fill(words, setting.width);
  const lines = setting.balanced || endsAlone(full) ? balance(words, setting.width, full) : full;
  const set = lines.map(lineOf);
  return {
    broken: words.some(({ isPart }) => isPart),
    lines: set,
    width: Math.max(0, ...set.map(({ width }) => width)),
    size,
    leading: Math.round(setting.leading * size),
  };
}

/** The same text on one line, however wide. */
export function setLine(pieces: readonly Piece[], language: string, measurer: Measurer): SetLine {
  let width = 0;
  for (const { text, face, size } of pieces) width += measurer.extent(text, face, language).width * size;
  return { pieces, width };
}

function wordsOf(pieces: readonly Piece[], { width: most, language }: Setting, measurer: Measurer): Word[] {
  const text = pieces.map((piece) => piece.text).join('');
  const words: Word[] = [];
  let at = 0;
  for (const segment of segmentsOf(text, language)) {
    const start = at;
    at += segment.text.length + (segment.space ? 1 : 0);
    const width = widthOf(cut(pieces, start, start + segment.text.length), language, measurer);
    const parts = width <= most ? [segment.text] : brokenToFit(segment.text, start);
    let from = start;
    for (const [index, part] of parts.entries()) {
      const own = cut(pieces, from, from + part.length);
      from += part.length;
      const isLast = index === parts.length - 1;
      const [spacePiece] = isLast && segment.space ? cut(pieces, from, from + 1) : [];
      words.push({
        pieces: own,
        width: widthOf(own, language, measurer),
        space: spacePiece ? widthOf([spacePiece], language, measurer) : 0,
        spacePiece,
        glue: isLast && segment.glue,
        isPart: !isLast,
      });
    }
  }
  return words;

  function brokenToFit(word: string, start: number): string[] {
    const fitted: string[] = [];
    for (const part of breakLong(word, language)) {
      const last = fitted.at(-1) ?? '';
      const from = start + fitted.reduce((sum, { length }) => sum + length, 0) - last.length;
      const joined = widthOf(cut(pieces, from, from + last.length + part.length), language, measurer);
      if (last && joined <= most) fitted[fitted.length - 1] = last + part;
      else fitted.push(part);
    }
    return fitted;
  }
}

/** The pieces between two places of the whole text. */
function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const text = piece.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text) found.push({ ...piece, text });
    at += piece.text.length;
  }
  return found;
}

function widthOf(pieces: readonly Piece[], language: string, measurer: Measurer): number {
  return setLine(pieces, language, measurer).width;
}

function fill(words: readonly Word[], most: number): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let width = 0;
  for (const word of words) {
    if (line.length > 0 && width + word.width > most) {
      const carried = carriedOver(line, word, most);
      lines.push(line.slice(0, line.length - carried.length));
      line = carried;
      width = carried.reduce((sum, { width: own, space }) => sum + own + space, 0);
    }
    line.push(word);
    width += word.width + word.space;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** The last words of a line that go on to the next one, since a line that ends with them reads badly. */
function carriedOver(line: readonly Word[], next: Word, most: number): Word[] {
  let from = line.length;
  while (from > 1 && line[from - 1]?.glue) from--;
  const carried = line.slice(from);
  return widthOfWords([...carried, next]) <= most ? carried : [];
}

/** The narrowest lines that are as many as the full ones. */
function balance(words: readonly Word[], most: number, full: Word[][]): Word[][] {
  if (full.length < 2) return full;
  let low = most / 2;
  let high = most;
  let best = full;
  for (let step = 0; step < 12; step++) {
    const width = (low + high) / 2;
    const lines = fill(words, width);
    const fits = lines.length <= full.length && lines.every((line) => widthOfWords(line) <= most);
    if (fits) best = lines;
    if (fits) high = width;
    else low = width;
  }
  return best;
}

/** A last line of one word, far shorter than the others. */
function endsAlone(lines: readonly Word[][]): boolean {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (!last || !before || last.length > 1) return false;
  return widthOfWords(last) < widthOfWords(before) / 2;
}

function widthOfWords(words: readonly Word[]): number {
  const spaces = words.slice(0, -1).reduce((sum, { space }) => sum + space, 0);
  return words.reduce((sum, { width }) => sum + width, spaces);
}

function lineOf(words: readonly Word[]): SetLine {
  const pieces: Piece[] = [];
  for (const [index, word] of words.entries()) {
    const spaced =
      word.spacePiece && index < words.length - 1 ? [...word.pieces, word.spacePiece] : word.pieces;
    for (const piece of spaced) {
      const last = pieces.at(-1);
      if (last && sameLook(last, piece))
        pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
      else pieces.push(piece);
    }
  }
  return { pieces, width: widthOfWords(words) };
}

function sameLook(one: Piece, other: Piece): boolean {
  return one.face === other.face && one.size === other.size && one.color === other.color;
}
