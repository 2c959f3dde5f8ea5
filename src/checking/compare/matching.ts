import { alikest, type Stretch } from './aligning.js';
import { matchMisspelt, matchWords } from './left-words.js';
import { pair } from './linking.js';
import type { Line, Statement } from './pieces.js';

/** A statement and a line that may be parts of one another. */
interface Candidate {
  readonly statement: number;
  readonly line: number;
  stretch: Stretch;
  /** Its score; of equal ones the one that is more of its statement comes first. */
  weight: number;
  /** How often either was changed when `stretch` was found. */
  version: number;
}

/** Less alike than five letters in a row says nothing. */
export const LEAST_SCORE = 10;
/** In letters of lines times those of statements; what is not aligned by then is looked for word by word. */
const MOST_CELLS = 4_000_000;
const MOST_ACCEPTED = 1500;

/**
 * Finds which letters of the picture stand for which of the brief, in whatever order, pieces and columns a reader gives
 * them: the most alike stretches of all first, each letter once; then words that are left on both sides.
 */
export function match(statements: readonly Statement[], lines: readonly Line[]): void {
  const cells = { left: MOST_CELLS };
  const candidates = candidatesOf(statements, lines, cells);
  const versions = { statements: statements.map(() => 0), lines: lines.map(() => 0) };
  for (let accepted = 0; accepted < MOST_ACCEPTED; ) {
    const best = candidates.reduce<Candidate | undefined>(
      (most, one) => (most && most.weight >= one.weight ? most : one),
      undefined,
    );
    const [statement, line] = [statements[best?.statement ?? -1], lines[best?.line ?? -1]];
    if (!best || !statement || !line || best.stretch.score < LEAST_SCORE) break;
    const version = (versions.statements[best.statement] ?? 0) + (versions.lines[best.line] ?? 0);
    if (best.version === version) {
      pair(statements, best.statement, lines, best.line, best.stretch);
      versions.statements[best.statement] = (versions.statements[best.statement] ?? 0) + 1;
      versions.lines[best.line] = (versions.lines[best.line] ?? 0) + 1;
      accepted++;
    }
    cells.left -= statement.codes.length * line.codes.length;
    if (cells.left < 0) break;
    best.stretch = alikest(statement, line);
    best.weight = weightOf(best.stretch, statement);
    best.version = (versions.statements[best.statement] ?? 0) + (versions.lines[best.line] ?? 0);
  }
  matchWords(statements, lines);
  matchMisspelt(statements, lines);
}

/** Only texts that share some three letters in a row are aligned: of each line those that share the most. */
function candidatesOf(
  statements: readonly Statement[],
  lines: readonly Line[],
  cells: { left: number },
): Candidate[] {
  const holders = new Map<number, Set<number>>();
  for (const [at, { codes }] of statements.entries())
    for (const key of runsOf(codes)) holders.set(key, (holders.get(key) ?? new Set()).add(at));
  return lines.flatMap((line, lineAt) => {
    const shared = new Map<number, number>();
    for (const key of runsOf(line.codes))
      for (const at of holders.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const most = [...shared].sort(([, one], [, other]) => other - one);
    return most
      .filter(([at, count], rank) => rank < BEST_HELD || count >= holdsEnough(line, statements[at]))
      .flatMap(([at]) => {
        const statement = statements[at];
        if (!statement) return [];
        cells.left -= statement.codes.length * line.codes.length;
        if (cells.left < 0) return [];
        const stretch = alikest(statement, line);
        return [{ statement: at, line: lineAt, stretch, weight: weightOf(stretch, statement), version: 0 }];
      });
  });
}

const weightOf = ({ score, from, to }: Stretch, { codes }: Statement): number =>
  score + (to - from) / (codes.length + 1);

const BEST_HELD = 4;
const holdsEnough = (line: Line, statement: Statement | undefined): number =>
  Math.min(line.codes.length, statement?.codes.length ?? 0) * 0.3;

function* runsOf(codes: readonly number[]): Generator<number> {
  for (let at = 0; at < codes.length; at++) {
    const [first = 0, second, third] = [codes[at], codes[at + 1], codes[at + 2]];
    if (second === undefined) return;
    // Two characters of a dense script say as much as three letters.
    if (first >= 0x2e80) yield first * 0x200000 + second;
    else if (third !== undefined) yield (first * 0x200000 + second) * 0x200000 + third;
  }
}
