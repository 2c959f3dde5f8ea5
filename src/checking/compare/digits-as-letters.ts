import { isDigitCode, isLookAlike, type Word } from './letters.js';
import type { Line, Statement } from './pieces.js';
import type { Sighted, Told } from './told.js';

/** A reader that is this sure saw no letter for a digit. */
const SURE = 0.98;

/** "1O" and "lO" of a reader that is not sure. */
export function isReadAsLetters({ statement, from, to }: Told, lines: readonly Line[]): boolean {
  const line = lines[statement.mate[from] ?? -1];
  if (!line || (line.seen.sure ?? 0) >= SURE) return false;
  const first = statement.mateAt[from] ?? 0;
  let letters = 0;
  for (let at = from; at < to; at++) {
    const place = statement.mateAt[at] ?? 0;
    if (lines[statement.mate[at] ?? -1] !== line || place !== first + at - from) return false;
    const [code = 0, seen = 0] = [statement.codes[at], line.codes[place]];
    if (code !== seen && !isLookAlike(code, seen)) return false;
    if (code !== seen) letters++;
  }
  const { text, starts, ends } = line;
  const isDigit = (sign: string | undefined): boolean => /\p{Nd}/u.test(sign ?? '');
  const end = ends[first + to - from - 1] ?? 0;
  return letters > 0 && !isDigit(text[(starts[first] ?? 0) - 1]) && !isDigit(text[end]);
}

/**
 * The letters and digits of a line that are a number as a reader that is not sure may see it: "l2%" for 12. Only whole
 * words, of which nothing is taken.
 */
export function readAsLetters(
  { statement, from, to }: Told,
  lines: readonly Line[],
): (Word & { line: Line }) | undefined {
  const digits = statement.codes.slice(from, to);
  if (!digits.some((digit) => digit === ONE || digit === ZERO)) return undefined;
  for (const line of lines) {
    if ((line.seen.sure ?? 0) >= SURE || (digits.length === 1 && line.codes.length > 1)) continue;
    const ends = new Set(line.words.map((word) => word.to));
    for (const { from: start } of line.words) {
      const end = start + digits.length;
      const isSame = digits.every((digit, at) => {
        const code = line.codes[start + at] ?? 0;
        return line.taken[start + at] !== 1 && (code === digit || isLookAlike(digit, code));
      });
      // Of digits alone a mark is lost: 41 for 4.1 is another number.
      const isRead = digits.some((digit, at) => line.codes[start + at] !== digit);
      if (
        isSame &&
        isRead &&
        (ends.has(end) || isDigitCode(line.codes[end - 1]) !== isDigitCode(line.codes[end]))
      )
        return { line, from: start, to: end };
    }
  }
  return undefined;
}

const ZERO = 48;
const ONE = 49;

/** Digits that are read for letters ("C0ffee"), or are no number in the brief ("km²"), are none in the picture. */
export function setAsideLetters(
  sighted: readonly Sighted[],
  statements: readonly Statement[],
  told: readonly Told[],
): void {
  for (const one of sighted) {
    if (one.used) continue;
    let count = 0;
    for (let at = one.from; at < one.to; at++) {
      const statement = statements[one.line.mate[at] ?? -1];
      const place = one.line.mateAt[at] ?? 0;
      const [code = 0, seen = 0] = [statement?.codes[place], one.line.codes[at]];
      const isTold = told.some(
        (other) =>
          other.statement === statement && other.from <= place && place < other.to && other.state !== 'right',
      );
      if (statement && !isTold && (code === seen || isLookAlike(code, seen))) count++;
    }
    if (count === one.to - one.from || isInWord(one)) one.used = true;
  }
}

/** "s0lar": one digit among at least three letters. */
function isInWord({ line, from, to, text }: Sighted): boolean {
  const word = line.words.find((one) => one.from <= from && from < one.to);
  return (
    /^[0158]$/.test(text) &&
    word !== undefined &&
    word.to - word.from >= 4 &&
    (from > word.from || to < word.to)
  );
}
