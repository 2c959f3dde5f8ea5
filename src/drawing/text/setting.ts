import type { Measurer } from './measure.js';
import type { Piece, SetLine, SetText } from './set-text.js';
import { cut, textsOf, type Word, wordsOf } from './words.js';

export type { Piece, SetLine, SetText } from './set-text.js';
export { setLine } from './words.js';

export interface Setting {
  /** No line is wider. */
  width: number;
  /** From baseline to baseline, in parts of the largest size. */
  leading: number;
  language: string;
  /** Lines of about one length rather than full ones. */
  balanced?: boolean;
}

/**
 * Breaks a paragraph into lines: full ones, or balanced ones. A word that is wider than a line is broken where it may
 * be, between letters in the end. No last line of one short word where the line before can spare one.
 */
export function setText(pieces: readonly Piece[], setting: Setting, measurer: Measurer): SetText {
  const { width, leading, language, balanced } = setting;
  let look = `${width} ${leading} ${balanced} ${language}`;
  for (const { face, size, color } of pieces) look += ` ${face.kind}${face.weight} ${size} ${color}`;
  return measurer.sets.get(textsOf(pieces), look, () => broken(pieces, setting, measurer));
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
  return evened(best, most);
}

/** The last two lines as alike as they can be: words of the one before go to a short last line. */
function evened(lines: Word[][], most: number): Word[][] {
  let [before = [], last = []] = lines.slice(-2);
  for (;;) {
    let from = before.length - 1;
    while (from > 0 && (before[from - 1]?.glue || before[from - 1]?.isPart)) from--;
    const [kept, moved] = [before.slice(0, from), [...before.slice(from), ...last]];
    const isBetter =
      kept.length > 0 &&
      widthOfWords(moved) <= most &&
      Math.max(widthOfWords(kept), widthOfWords(moved)) <= widthOfWords(before) * LONGER;
    if (!isBetter) return [...lines.slice(0, -2), before, last];
    [before, last] = [kept, moved];
  }
}

/** So much longer than the one before a last line may become, for lines of about one length. */
const LONGER = 1.02;

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
