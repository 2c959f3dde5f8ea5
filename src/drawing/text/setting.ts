import { linesOf, widthOfWords } from './line-breaks.js';
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
 * Breaks a paragraph into as few lines as it needs: full ones, or balanced ones, that end where it reads well. A word
 * that is wider than a line is broken where it may be, between letters in the end.
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
  const lines = linesOf(words, setting.width, setting.balanced ?? false);
  const set = lines.map((line) => lineOf(line, pieces));
  return {
    broken: words.some(({ isPart }) => isPart),
    badlyEnded: lines.slice(0, -1).some((line) => line.at(-1)?.glue === 'strong'),
    lines: set,
    width: Math.max(0, ...set.map(({ width }) => width)),
    size,
    leading: Math.round(setting.leading * size),
  };
}

function lineOf(words: readonly Word[], pieces: readonly Piece[]): SetLine {
  const first = words[0];
  const last = words.at(-1);
  return {
    pieces: first && last ? cut(pieces, first.start, last.end) : [],
    width: widthOfWords(words),
  };
}
