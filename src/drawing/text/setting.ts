import { breakLong } from './long-words.js';
import type { Measurer } from './measure.js';
import { segmentsOf } from './segments.js';
import type { Piece, SetLine, SetText } from './set-text.js';

export type { Piece, SetLine, SetText } from './set-text.js';

export interface Setting {
  /** No line is wider. */
  width: number;
  /** From baseline to baseline, in parts of the largest size. */
  leading: number;
  language: string;
  /** Lines of about one length rather than full ones. */
  balanced?: boolean;
}

/** A word, or a part of one, by its place in the whole text. */
interface Word {
  start: number;
  end: number;
  width: number;
  /** Of the space after it; 0 where it may be followed without one. */
  space: number;
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
  const looks = pieces.map(
    ({ text, face, size, color }) => `${face.kind}${face.weight} ${size} ${color} ${text}`,
  );
  const { width, leading, language, balanced } = setting;
  const key = `${width} ${leading} ${language} ${balanced} ${looks.join('\n')}`;
  const known = measurer.set.get(key);
  if (known) return known;
  const set = broken(pieces, setting, measurer);
  measurer.set.set(key, set);
  return set;
}

function broken(pieces: readonly Piece[], setting: Setting, measurer: Measurer): SetText {
  const words = wordsOf(pieces, setting, measurer);
  const size = Math.max(...pieces.map((piece) => piece.size), 1);
  const full = fill(words, setting.width);
  const lines = setting.balanced || endsAlone(full) ? balance(words, setting.width, full) : full;
  const set = lines.map((line) => lineOf(line, pieces));
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
  for (const { text, face, size } of pieces) width += measurer.extent(text, face, language) * size;
  return { pieces, width };
}

function wordsOf(pieces: readonly Piece[], { width: most, language }: Setting, measurer: Measurer): Word[] {
  const text = pieces.map((piece) => piece.text).join('');
  const widthOf = (start: number, end: number): number =>
    setLine(cut(pieces, start, end), language, measurer).width;
  const words: Word[] = [];
  let at = 0;
  for (const { glue, space, text: whole } of segmentsOf(text, language)) {
    const end = at + whole.length;
    const width = widthOf(at, end);
    // In the font of what stands before it.
    const gap = space ? widthOf(at, end + 1) - width : 0;
    if (width <= most) words.push({ start: at, end, width, space: gap, glue, isPart: false });
    else {
      const ends = partsThatFit(breakLong(whole, language), at, most, widthOf);
      for (const [index, to] of ends.entries()) {
        const isLast = index === ends.length - 1;
        const start = ends[index - 1] ?? at;
        const own = { start, end: to, width: widthOf(start, to) };
        words.push({ ...own, space: isLast ? gap : 0, glue: isLast && glue, isPart: !isLast });
      }
    }
    at = end + (space ? 1 : 0);
  }
  return words;
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

function lineOf(words: readonly Word[], pieces: readonly Piece[]): SetLine {
  const first = words[0];
  const last = words.at(-1);
  return {
    pieces: first && last ? cut(pieces, first.start, last.end) : [],
    width: widthOfWords(words),
  };
}
