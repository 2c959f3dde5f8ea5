import type { Finding } from './comparison.js';
import { seenFor } from './covering.js';
import { isDense, isDigitCode, standing } from './letters.js';
import type { Line, Statement } from './pieces.js';

/** In a shorter word a letter more may be one of a neighbor. */
const LEAST_LETTERS = 4;
/** More letters between two of a word are another word that was joined to it. */
const MOST_MORE = 2;

/** Words that are there with all of their letters, and with one or two more in their midst: "Cofffee". */
export function longerWords(statement: Statement, lines: readonly Line[]): Finding[] {
  return statement.words.flatMap(({ from, to }): Finding[] => {
    if (to - from < LEAST_LETTERS || !hasMore(statement, lines, from, to)) return [];
    return [{ kind: 'typo', said: standing(statement, from, to), seen: seenFor(statement, lines, from, to) }];
  });
}

function hasMore(statement: Statement, lines: readonly Line[], from: number, to: number): boolean {
  const { codes, covered, mate, mateAt } = statement;
  const line = lines[mate[from] ?? -1];
  if (!line) return false;
  let more = 0;
  for (let at = from; at < to; at++) {
    const isPlain = !isDigitCode(codes[at]) && !isDense(codes[at] ?? 0);
    if (!isPlain || covered[at] !== 1 || lines[mate[at] ?? -1] !== line) return false;
    if (at > from) more += lettersBetween(line, mateAt[at - 1] ?? 0, mateAt[at] ?? 0);
  }
  return more > 0 && more <= MOST_MORE;
}

/** Letters within one word of a line; those between two words are none. */
function lettersBetween({ codes, words }: Line, first: number, last: number): number {
  const between = codes.slice(first + 1, last);
  const isInWord = words.some((word) => word.from <= first && last < word.to);
  return isInWord && !between.some(isDigitCode) ? between.length : 0;
}
