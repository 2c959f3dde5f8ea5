import { isDigitCode, isLookAlike } from './letters.js';
import type { Line, Statement } from './pieces.js';
import type { Sighted, Told } from './told.js';

/** A reader that is this sure saw no letter for a digit. */
const SURE = 0.9;

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
  const last = first + to - from;
  return letters > 0 && !isDigitCode(line.codes[first - 1]) && !isDigitCode(line.codes[last]);
}

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
