import { alikest, pairsIn, type Stretch } from './aligning.js';
import { isDigitCode, isLookAlike, standing } from './letters.js';
import { LEAST_SCORE } from './matching.js';
import type { Line, Statement } from './pieces.js';

/** Letters are covered that stand in the picture as they should; mistaken ones are not. */
export function cover(statements: readonly Statement[], lines: readonly Line[]): void {
  for (const statement of statements)
    for (const [at, code] of statement.codes.entries()) {
      const mate = lines[statement.mate[at] ?? -1]?.codes[statement.mateAt[at] ?? 0];
      if (mate !== undefined && (mate === code || isForgiven(statement, at, mate))) statement.covered[at] = 1;
    }
}

/** A digit in a word that looks like its letter: in a picture nobody sees the difference. */
const isForgiven = (statement: Statement, at: number, mate: number): boolean =>
  !isDigitCode(statement.codes[at]) && isLookAlike(statement.codes[at] ?? 0, mate);

/** So many lines of a large picture are looked through again, in letters times the statement's. */
const MOST_CELLS = 200_000;

/**
 * What a picture says once though the brief has it twice ("9 of 10" as a number and in a sentence; the half of a label
 * that heads a column): statements that are not found are looked for among what others took.
 * @param least how much of a statement must be found so for it to count
 */
export function coverAgain(statement: Statement, lines: readonly Line[], least: number): void {
  const found = statement.covered.slice();
  const row = { codes: statement.codes, taken: new Uint8Array(statement.codes.length) };
  let cells = MOST_CELLS;
  for (const line of lines) {
    cells -= line.codes.length * statement.codes.length;
    if (cells < 0) break;
    const open = { codes: line.codes, taken: new Uint8Array(line.codes.length) };
    const stretch = alikest(row, open);
    if (stretch.score < LEAST_SCORE && !isWhole(statement, stretch)) continue;
    for (const [at, other] of pairsIn(statement.codes, line.codes, stretch))
      if (statement.codes[at] === line.codes[other]) found[at] = 1;
  }
  const letters = [...statement.codes.keys()].filter((at) => !isDigitCode(statement.codes[at]));
  if (letters.filter((at) => found[at] === 1).length >= letters.length * least) statement.covered.set(found);
}

const isWhole = (statement: Statement, { from, to }: Stretch): boolean =>
  from < to && statement.words.some((word) => word.from >= from && word.to <= to);

/** The text of a line that stands for a stretch of a statement, from its first word to its last. */
export function seenFor(statement: Statement, lines: readonly Line[], from: number, to: number): string {
  const spans = new Map<number, [number, number]>();
  for (let at = from; at < to; at++) {
    const line = statement.mate[at] ?? -1;
    if (line < 0) continue;
    const place = statement.mateAt[at] ?? 0;
    const [first, last] = spans.get(line) ?? [place, place];
    spans.set(line, [Math.min(first, place), Math.max(last, place)]);
  }
  return [...spans]
    .flatMap(([at, [first, last]]) => {
      const line = lines[at];
      if (!line) return [];
      const start = line.words.find((word) => word.to > first)?.from ?? first;
      const end = line.words.find((word) => word.to > last)?.to ?? last + 1;
      return [
        last - first > 60 || end - start > 60 ? standing(line, first, last + 1) : standing(line, start, end),
      ];
    })
    .join(' ');
}
