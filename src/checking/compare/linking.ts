import { pairsIn, type Stretch } from './aligning.js';
import type { Line, Statement } from './pieces.js';

/** Has the letters of a stretch stand for one another. */
export function pair(
  statements: readonly Statement[],
  at: number,
  lines: readonly Line[],
  lineAt: number,
  stretch: Stretch,
): void {
  const [statement, line] = [statements[at], lines[lineAt]];
  if (!statement || !line) return;
  for (const [letter, other] of pairsIn(statement.codes, line.codes, stretch))
    link(statement, at, letter, line, lineAt, other);
  statement.taken.fill(1, stretch.from, stretch.to);
  line.taken.fill(1, stretch.otherFrom, stretch.otherTo);
}

/** Has one letter of a statement stand for one of a line. */
export function link(
  statement: Statement,
  at: number,
  letter: number,
  line: Line,
  lineAt: number,
  other: number,
): void {
  statement.taken[letter] = 1;
  statement.mate[letter] = lineAt;
  statement.mateAt[letter] = other;
  line.taken[other] = 1;
  line.mate[other] = at;
  line.mateAt[other] = letter;
}
