import type { Finding } from './comparison.js';
import { seenFor } from './covering.js';
import { isDense, isDigitCode } from './letters.js';
import { longerWords } from './longer-words.js';
import type { Line, Statement } from './pieces.js';

/** Less of a statement's letters in the picture, and it is not there. */
const LEAST_SHARE = 0.55;
/** With more of its letters mistaken or missing it cannot be read. */
const MOST_MISTAKEN = 0.25;
/** So many letters together that are not there are more than a slip. */
const MANY_LETTERS = 18;

/** How much of a statement's letters stands in the picture, from 0 to 1; of its digits where it has nothing else. */
export function shareOf({ codes, covered }: Statement): number {
  const letters = [...codes.keys()].filter((at) => !isDigitCode(codes[at]));
  const counted = letters.length > 0 ? letters : [...codes.keys()];
  return counted.filter((at) => covered[at] === 1).length / counted.length;
}

/** Misspelt letters are there, too. */
export function isMissing({ codes, covered, mate }: Statement): boolean {
  const letters = [...codes.keys()].filter((at) => !isDigitCode(codes[at]));
  const counted = letters.length > 0 ? letters : [...codes.keys()];
  const there = counted.filter((at) => covered[at] === 1 || (mate[at] ?? -1) >= 0);
  return there.length < counted.length * LEAST_SHARE;
}

/** What is wrong with the words of a statement that the picture has, or nearly has. */
export function wordFindings(statement: Statement, lines: readonly Line[]): Finding[] {
  const { what, codes } = statement;
  const said = statement.text;
  const isShown = what === 'title' || what === 'point' || what === 'subtitle';
  if (isShown && isMissing(statement)) {
    const share = shareOf(statement);
    const isMangled = share > 0.3 && mistakenIn(statement) > codes.length * 0.2;
    if (isMangled) return [{ kind: 'garbled', seen: seenFor(statement, lines, 0, codes.length) }];
    return [{ kind: 'missing', what, ...atOf(statement), said }];
  }
  if (isMissing(statement)) return [];
  if (isShown && isGarbled(statement))
    return [{ kind: 'garbled', seen: seenFor(statement, lines, 0, codes.length) }];
  return [...slipsIn(statement, lines), ...longerWords(statement, lines)];
}

/** Many letters are mistaken, or most words have one that is, and not just one. */
function isGarbled(statement: Statement): boolean {
  const { codes, words, covered } = statement;
  if (codes.length < 12) return false;
  if (mistakenIn(statement) > codes.length * MOST_MISTAKEN) return true;
  const bad = words.filter(({ from, to }) => isPartly(statement, from, to));
  const lost = codes.length - covered.reduce((sum, one) => sum + one, 0);
  return words.length >= 3 && bad.length > words.length / 2 && lost > codes.length * 0.15;
}

const atOf = ({ at }: Statement): { at?: number } => (at === undefined ? {} : { at });

/** Letters with another in their place. */
function mistakenIn({ codes, covered, mate }: Statement): number {
  return [...codes.keys()].filter(
    (at) => covered[at] !== 1 && (mate[at] ?? -1) >= 0 && !isDigitCode(codes[at]),
  ).length;
}

function slipsIn(statement: Statement, lines: readonly Line[]): Finding[] {
  const { what } = statement;
  const isLabel = what === 'measures' || what === 'value';
  return gapsIn(statement).flatMap(({ from, to }): Finding[] => {
    const said = spanText(statement, from, to);
    const seen = seenFor(statement, lines, from, to);
    const isShort = isLabel && isDense(statement.codes[from] ?? 0);
    if (isShort ? isMistaken(statement, from, to) : isPartly(statement, from, to))
      return seen === said ? [] : [{ kind: 'typo', said, seen }];
    // Labels are shortened where several numbers share a head.
    if (isLabel) return [];
    const lost = statement.covered.subarray(from, to).filter((one) => one === 0).length;
    if (what === 'point' && lost >= MANY_LETTERS)
      return [{ kind: 'missing', what, ...atOf(statement), said }];
    return [lostWord(statement, lines, from, to)];
  });
}

/** Whether a word is there, but not all letters of it. */
function isPartly({ covered, mate, codes }: Statement, from: number, to: number): boolean {
  const letters = [...Array(to - from).keys()].map((at) => at + from).filter((at) => !isDigitCode(codes[at]));
  return letters.some((at) => covered[at] !== 1) && letters.some((at) => (mate[at] ?? -1) >= 0);
}

/** Whether a letter has another one in its place. */
function isMistaken({ covered, mate, codes }: Statement, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (covered[at] !== 1 && (mate[at] ?? -1) >= 0 && !isDigitCode(codes[at])) return true;
  return false;
}

/** Words with a letter that is not as it should be, those beside each other together. */
function gapsIn({ words, covered, codes }: Statement): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  for (const { from, to } of words.flatMap((word) => partsOf(codes, word))) {
    const isWhole = [...Array(to - from).keys()].every(
      (at) => covered[from + at] === 1 || isDigitCode(codes[from + at]),
    );
    if (isWhole) continue;
    const last = gaps.at(-1);
    if (last?.to === from) last.to = to;
    else gaps.push({ from, to });
  }
  return gaps;
}

/** Long runs of letters without blanks, as of Chinese, in parts. */
function partsOf(codes: readonly number[], { from, to }: { from: number; to: number }) {
  const isDense = (codes[from] ?? 0) >= 0xe00 && to - from > 4;
  if (!isDense) return [{ from, to }];
  return Array.from({ length: Math.ceil((to - from) / 2) }, (_, at) => ({
    from: from + at * 2,
    to: Math.min(to, from + at * 2 + 2),
  }));
}

const spanText = ({ text, starts, ends }: Statement, from: number, to: number): string =>
  text.slice(starts[from] ?? 0, ends[to - 1] ?? 0);

/** A word that is not there, or not all of it, is told with its neighbors. */
function lostWord(statement: Statement, lines: readonly Line[], from: number, to: number): Finding {
  const { words, covered } = statement;
  const before = words.findLast((word) => word.to <= from)?.from ?? from;
  const after = words.find((word) => word.from >= to)?.to ?? to;
  const there = words
    .filter((word) => word.from >= before && word.to <= after && covered[word.from] === 1)
    .map((word) => spanText(statement, word.from, word.to));
  const seen = seenFor(statement, lines, before, after);
  return {
    kind: 'typo',
    said: spanText(statement, before, after),
    seen: seen === '' ? there.join(' ') : seen,
  };
}
